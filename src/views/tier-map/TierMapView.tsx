import { useMemo, useState } from 'react';
import { exactFigure } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { chosenColouring, classNamed, colouringOf } from '../../layout/tier-map/colouring.ts';
import { type PlanSource, planSource } from '../../layout/tier-map/plan-source.ts';
import type { TierDrawing } from '../../state/explorer-state.ts';
import { CURRENT } from '../../state/runs.ts';
import { lazyComponent } from '../shared/lazy-component.tsx';
import { useExplorer, useExplorerState } from '../shared/explorer-context.ts';
import { ofRun, useRun, useSelected } from '../shared/run-context.tsx';
import { ViewFrame } from '../shared/ViewFrame.tsx';
import { Legend } from './Legend.tsx';
import { NowReadout } from './details/NowReadout.tsx';
import { PlanDrawing } from './PlanDrawing.tsx';
import { chipWords } from './plan-words.ts';
import { TierMapChoices } from './TierMapChoices.tsx';
import css from './TierMapView.module.css';
import { useSay } from '../shared/words-context.ts';
import type { MappingFailure } from '../../model/network.ts';
import type { PageState } from '../../state/page-state.ts';

/** A mapping that failed, and not merely a run that did. */
const selectMappingFailure = ({ run: { failure } }: PageState): MappingFailure | null =>
  failure?.tag === 'does-not-fit' || failure?.tag === 'cannot-stack-experts' ? failure : null;

const DetailColumn = lazyComponent(async () => (await import('./details/DetailColumn.tsx')).DetailColumn);
const LeftOverList = lazyComponent(async () => (await import('./details/LeftOverList.tsx')).LeftOverList);
const Notes = lazyComponent(async () => (await import('./details/Notes.tsx')).Notes);
const PlanTable = lazyComponent(async () => (await import('./PlanTable.tsx')).PlanTable);
const SkylineDrawing = lazyComponent(async () => (await import('./skyline/SkylineDrawing.tsx')).SkylineDrawing);

const drawingWords: Readonly<Record<TierDrawing, Text>> = { plan: t`plan`, skyline: t`skyline`, table: t`table` };

/** The tier map: which weights lie where, what runs, what waits. */
export const TierMapView = ofRun(DrawnTierMap);

function DrawnTierMap() {
  const say = useSay();
  const { name, simulation: result } = useRun() ?? { name: CURRENT, simulation: null };
  const failure = useExplorerState((state) => (name === CURRENT ? selectMappingFailure(state) : null));
  const scenario = useExplorerState((state) => state.edit.scenario);
  // Of the scenario under edit only a failed mapping is drawn, so that a result's picture stays while one types.
  const drawn = failure ? scenario : result?.scenario;
  const source = useMemo(() => (drawn ? planSource(result, failure, drawn) : null), [result, failure, drawn]);
  if (source) return <TierMap source={source} />;
  return (
    <ViewFrame view="tierMap" title={say`Tier map`}>
      {null}
    </ViewFrame>
  );
}

function TierMap({ source }: { readonly source: PlanSource }) {
  const say = useSay();
  const drawing = useExplorerState((state) => state.view.tierDrawing);
  const choice = useExplorerState((state) => state.view.tierColouring);
  const highlighted = useExplorerState((state) => state.view.tierHighlight);
  const large = useExplorerState((state) => state.view.fullscreen === 'tierMap');
  const partial = useRun()?.partial ?? false;
  const [pointed, setPointed] = useState(-1);
  const { cursor, actions } = useExplorer();
  const selection = useSelected();
  const { cells, mapping, scenario, run, failure } = source;
  const by = chosenColouring(choice, mapping, drawing);
  const colouring = useMemo(() => {
    const figures = run?.activity.perChunk ?? null;
    const executionTime = run?.simulation.totals.executionTime ?? 0;
    return colouringOf(by, { scenario, mapping, figures, executionTime });
  }, [by, scenario, mapping, run]);

  // Another network may lack the class that the legend of the one before was clicked for.
  const pin = classNamed(colouring, highlighted);
  const highlight = pointed >= 0 && pointed < colouring.classes.length ? pointed : pin;
  const choices = <TierMapChoices large={large} by={by} onRecolour={() => setPointed(-1)} />;
  const chip = chipWords(source);
  const { tierRows, tierCols } = scenario.accelerator;
  const subtitle = failure
    ? say`what did fit on ${chip}`
    : large
      ? `${partial ? `${say`so far`} · ` : ''}${say(drawingWords[drawing])} · ${say`${chip} of ${tierRows} × ${tierCols} weights`}`
      : choices;
  const tools = failure ? (
    say`${exactFigure(cells.used)} of ${exactFigure(failure.tiersNeeded)} chunks`
  ) : large ? (
    choices
  ) : (
    <>
      {partial && `${say`so far`} `}
      <NowReadout source={source} />
    </>
  );
  const legend = (
    <Legend
      colouring={colouring}
      free={cells.tiles * cells.tiers - mapping.chunks.tile.length}
      pinned={highlighted}
      column={large}
      onPoint={setPointed}
      onPin={(tierHighlight) => actions.setView({ tierHighlight })}
    />
  );
  const drawn = { source, colouring, highlight, large, selection, cursor: cursor };
  return (
    <ViewFrame
      view="tierMap"
      title={say`Tier map`}
      subtitle={subtitle}
      tools={tools}
      current={failure !== null || partial}
    >
      <div className={css['body']} data-large={large}>
        <div className={css['picture']}>
          {drawing === 'table' && <PlanTable source={source} />}
          {drawing === 'skyline' && !failure && <SkylineDrawing {...drawn} />}
          {(drawing === 'plan' || (drawing === 'skyline' && failure)) && <PlanDrawing {...drawn} />}
          {failure && <LeftOverList source={source} failure={failure} />}
          {large && <Notes source={source} drawing={drawing} />}
          {!large && !failure && legend}
        </div>
        {large && <DetailColumn source={source} colouring={colouring} legend={legend} />}
      </div>
    </ViewFrame>
  );
}
