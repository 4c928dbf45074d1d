import { lazyComponent } from '../../shared/lazy-component.tsx';
import { exactFigure } from '../../../base/format.ts';
import { t } from '../../../base/text.ts';
import type { GraphLevelChoice } from '../../../state/explorer-state.ts';
import { ChoiceMenu } from '../../shared/ChoiceMenu.tsx';
import { useActions, useExplorerState } from '../../shared/explorer-context.ts';
import { rich } from '../../shared/rich.tsx';
import { useStaleReason } from '../../shared/run-context.tsx';
import { Segmented } from '../../shared/Segmented.tsx';
import type { GraphPicture } from '../graph-picture.ts';
import { graphViewport } from '../pan-and-zoom/graph-viewport.ts';
import { zoomStep } from '../../stage/viewport-control.ts';
import css from './GraphTools.module.css';
import { levelWords } from '../level-words.ts';
import type { StageModel } from '../stage-model.ts';
import { useSay } from '../../shared/words-context.ts';

const SearchBox = lazyComponent(async () => (await import('./SearchBox.tsx')).SearchBox);

const levels = [
  { value: 'step', label: t`Step` },
  { value: 'layer', label: t`Layer` },
  { value: 'block', label: t`Block` },
  { value: 'token', label: t`Token` },
  { value: 'op', label: t`Op##a level` },
] as const;

const levelsInSentence = levels.map(({ value }) => ({ value, label: levelWords[value] }));

const emphases = [
  { value: 'trace', label: t`Trace selection` },
  { value: 'path', label: t`Critical path` },
  { value: 'off', label: t`Off` },
] as const;

interface Props {
  readonly model: StageModel;
  /** What can be zoomed; null while the table is shown. */
  readonly picture: GraphPicture | null;
  readonly full: boolean;
  readonly table: boolean;
  readonly onTable: (shown: boolean) => void;
  readonly onFound: (unit: 'segment' | 'op', index: number) => void;
}

/** Controls in the head of the view: many where it has the screen, the most needed ones elsewhere. */
export function GraphTools({ model, picture, full, table, onTable, onFound }: Props) {
  const say = useSay();
  const actions = useActions();
  const choice = useExplorerState((state) => state.view.graphLevel);
  const emphasis = useExplorerState((state) => state.view.graphEmphasis);
  const shown = model.layout.grid.level;
  // The tag of an outdated picture needs the room in a small head.
  const crowded = useStaleReason() !== null && !full;
  // What was unfolded belongs to a level: at another one the same key would fold.
  const choose = (graphLevel: GraphLevelChoice) =>
    actions.setView({ graphLevel, graphExpanded: model.layout.panels.map(({ key }) => key) });
  return (
    <>
      {full && <SearchBox model={model} onFound={onFound} />}
      {full ? (
        <Segmented name={say`Level`} options={levels} value={shown} large onChoose={choose} />
      ) : crowded ? null : (
        <ChoiceMenu
          name={say`Level`}
          options={[{ value: 'auto', label: levelWords[shown] }, ...levelsInSentence]}
          value={choice}
          onChoose={choose}
        />
      )}
      {full && (
        <Segmented
          name={say`What stands out`}
          options={emphases}
          value={emphasis}
          large
          onChoose={(graphEmphasis) => actions.setView({ graphEmphasis })}
        />
      )}
      {full && picture && (
        <span className={css['zoom']} role="group" aria-label={say`Zoom`}>
          <button type="button" onClick={() => zoomStep(graphViewport(picture), -1)} title={say`Zoom out (−)`}>
            <span aria-hidden="true">−</span>
            <span className="visually-hidden">{say`Zoom out`}</span>
          </button>
          <button type="button" onClick={() => zoomStep(graphViewport(picture), 1)} title={say`Zoom in (+)`}>
            <span aria-hidden="true">+</span>
            <span className="visually-hidden">{say`Zoom in`}</span>
          </button>
          <button type="button" onClick={() => graphViewport(picture).fit()} title={say`See all (0)`}>
            {say`Fit`}
          </button>
        </span>
      )}
      <button
        type="button"
        className={css['toggle']}
        aria-pressed={table}
        onClick={() => onTable(!table)}
        title={say`The same as a table`}
      >
        {say`Table`}
      </button>
    </>
  );
}

interface SequenceChooserProps {
  readonly sequences: number;
  readonly sequence: number;
  /** Whether there is room for them. */
  readonly words: boolean;
}

/** Which sequence is drawn; all are alike. */
export function SequenceChooser({ sequences, sequence, words }: SequenceChooserProps) {
  const say = useSay();
  const actions = useActions();
  if (sequences === 1) return words ? say`the only sequence` : null;
  // A menu of thousands would be of no use, and slow.
  const listed = Math.min(sequences, 256);
  const numbers = Array.from({ length: listed }, (_, n) => n);
  const menu = () => (
    <ChoiceMenu
      name={say`Sequence`}
      options={[...numbers, ...(sequence < listed ? [] : [sequence])].map((n) => ({ value: `${n}`, label: `${n}` }))}
      value={`${sequence}`}
      onChoose={(value) => actions.setView({ graphSequence: Number(value) })}
    />
  );
  return rich(words ? say`sequence <0/> of 0–${exactFigure(sequences - 1)}` : say`seq. <0/>`, menu);
}
