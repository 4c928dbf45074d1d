import { late } from '../shared/late.tsx';
import { exactFigure } from '../../base/format.ts';
import type { GraphLevelChoice } from '../../state/explorer-state.ts';
import { selectStaleReason } from '../../state/stale.ts';
import { ChoiceMenu } from '../shared/ChoiceMenu.tsx';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import { Segmented } from '../shared/Segmented.tsx';
import type { GraphStage } from './graph-stage.ts';
import css from './GraphTools.module.css';
import type { StageModel } from './stage-model.ts';

const SearchBox = late(async () => (await import('./SearchBox.tsx')).SearchBox);

const levels = [
  { value: 'step', label: 'Step' },
  { value: 'layer', label: 'Layer' },
  { value: 'block', label: 'Block' },
  { value: 'token', label: 'Token' },
  { value: 'op', label: 'Op' },
] as const;

/** “by token”: the same as part of a sentence. */
const levelsInSentence = levels.map(({ value, label }) => ({ value, label: `by ${label.toLowerCase()}` }));

const emphases = [
  { value: 'trace', label: 'Trace selection' },
  { value: 'path', label: 'Critical path' },
  { value: 'off', label: 'Off' },
] as const;

interface Props {
  readonly model: StageModel;
  readonly stage: GraphStage | null;
  readonly full: boolean;
  readonly table: boolean;
  readonly onTable: (shown: boolean) => void;
  readonly onFound: (unit: 'segment' | 'op', index: number) => void;
}

/** Controls in the head of the view: many where it has the screen, the most needed ones elsewhere. */
export function GraphTools({ model, stage, full, table, onTable, onFound }: Props) {
  const actions = useActions();
  const choice = useExplorerState((state) => state.view.graphLevel);
  const emphasis = useExplorerState((state) => state.view.graphEmphasis);
  const shown = model.layout.grid.level;
  // The tag of an outdated picture needs the room in a small head.
  const crowded = useExplorerState((state) => selectStaleReason(state) !== null) && !full;
  // What was unfolded belongs to a level: at another one the same key would fold.
  const choose = (graphLevel: GraphLevelChoice) =>
    actions.setView({ graphLevel, graphExpanded: model.layout.panels.map(({ key }) => key) });
  return (
    <>
      {full && <SearchBox model={model} onFound={onFound} />}
      {full ? (
        <Segmented name="Level" options={levels} value={shown} large onChoose={choose} />
      ) : crowded ? null : (
        <ChoiceMenu
          name="Level"
          options={[{ value: 'auto', label: `by ${shown}` }, ...levelsInSentence]}
          value={choice}
          onChoose={choose}
        />
      )}
      {full && (
        <Segmented
          name="What stands out"
          options={emphases}
          value={emphasis}
          large
          onChoose={(graphEmphasis) => actions.setView({ graphEmphasis })}
        />
      )}
      {full && stage && (
        <span className={css['zoom']} role="group" aria-label="Zoom">
          <button type="button" onClick={() => stage.zoomBy(1 / 1.4)} title="Zoom out (−)">
            <span aria-hidden="true">−</span>
            <span className="visually-hidden">Zoom out</span>
          </button>
          <button type="button" onClick={() => stage.zoomBy(1.4)} title="Zoom in (+)">
            <span aria-hidden="true">+</span>
            <span className="visually-hidden">Zoom in</span>
          </button>
          <button type="button" onClick={() => stage.fit()} title="See all (0)">
            Fit
          </button>
        </span>
      )}
      <button
        type="button"
        className={css['toggle']}
        aria-pressed={table}
        onClick={() => onTable(!table)}
        title="The same as a table"
      >
        Table
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
  const actions = useActions();
  if (sequences === 1) return words ? 'the only sequence' : null;
  // A menu of thousands would be of no use, and slow.
  const listed = Math.min(sequences, 256);
  const numbers = Array.from({ length: listed }, (_, n) => n);
  return (
    <>
      {words ? 'sequence ' : 'seq. '}
      <ChoiceMenu
        name="Sequence"
        options={[...numbers, ...(sequence < listed ? [] : [sequence])].map((n) => ({ value: `${n}`, label: `${n}` }))}
        value={`${sequence}`}
        onChoose={(value) => actions.setView({ graphSequence: Number(value) })}
      />{' '}
      {words && `of 0–${exactFigure(sequences - 1)}`}
    </>
  );
}
