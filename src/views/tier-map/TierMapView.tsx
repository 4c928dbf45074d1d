import { useMemo, useState } from 'react';
import { counted, exactFigure } from '../../base/format.ts';
import { colouringOf, type PlanColouring } from '../../layout/tier-map/colouring.ts';
import { planSource } from '../../layout/tier-map/plan-source.ts';
import type { ExplorerState, TierDrawing } from '../../state/explorer-state.ts';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import { ViewFrame } from '../shared/ViewFrame.tsx';
import { Choice, ChoiceMenu } from './Choice.tsx';
import { DetailColumn } from './DetailColumn.tsx';
import { LeftOverList } from './LeftOverList.tsx';
import { Legend } from './Legend.tsx';
import { Notes } from './Notes.tsx';
import { NowReadout } from './NowReadout.tsx';
import { PlanDrawing } from './PlanDrawing.tsx';
import { PlanTable } from './PlanTable.tsx';
import { SkylineDrawing } from './skyline/SkylineDrawing.tsx';
import css from './TierMapView.module.css';

const drawings: readonly { readonly value: TierDrawing; readonly label: string }[] = [
  { value: 'plan', label: 'Plan' },
  { value: 'skyline', label: 'Skyline' },
  { value: 'table', label: 'Table' },
];

const colourings: readonly { readonly value: PlanColouring; readonly label: string }[] = [
  { value: 'role', label: 'Role' },
  { value: 'layer', label: 'Layer' },
  { value: 'expert', label: 'Expert' },
  { value: 'utilisation', label: 'Utilisation' },
  { value: 'mvms', label: 'MVMs' },
  { value: 'busy', label: 'Busy' },
  { value: 'active', label: 'Active' },
];

const inSentence = colourings.map(({ value, label }) => ({
  value,
  label: `by ${label.replace(/^[A-Z](?![A-Z])/, (c) => c.toLowerCase())}`,
}));

/** A mapping that failed, and not merely a run that did. */
const mappingFailure = ({ run }: ExplorerState) =>
  run.failure?.tag === 'does-not-fit' || run.failure?.tag === 'cannot-stack-experts' ? run.failure : null;

/** The tier map: which weights lie where, what runs, what waits. */
export function TierMapView() {
  const actions = useActions();
  const result = useExplorerState((state) => state.run.result);
  const failure = useExplorerState(mappingFailure);
  const scenario = useExplorerState((state) => state.edit.scenario);
  const drawing = useExplorerState((state) => state.view.tierDrawing);
  const by = useExplorerState((state) => state.view.tierColouring);
  const folded = useExplorerState((state) => state.view.tierFold);
  const large = useExplorerState((state) => state.view.fullscreen === 'tierMap');
  const [pointed, setPointed] = useState(-1);
  const [pinned, setPinned] = useState(-1);

  // Of the scenario under edit only a failed mapping is drawn, so that a result's picture stays while one types.
  const edited = failure ? scenario : null;
  const source = useMemo(
    () => planSource(result, failure, edited ?? (result?.scenario as typeof scenario)),
    [result, failure, edited],
  );
  const colouring = useMemo(
    () =>
      source &&
      colouringOf(by, {
        scenario: source.scenario,
        mapping: source.mapping,
        figures: source.run?.activity.perChunk ?? null,
        executionTime: source.run?.simulation.totals.executionTime ?? 0,
      }),
    [by, source],
  );
  if (!source || !colouring)
    return (
      <ViewFrame view="tierMap" title="Tier map">
        {null}
      </ViewFrame>
    );

  const { cells, mapping } = source;
  const chooseColouring = (value: PlanColouring): void => {
    setPinned(-1);
    setPointed(-1);
    actions.setView({ tierColouring: value }, `Colour tiers by ${value}`);
  };
  const highlight = pointed >= 0 ? pointed : pinned;
  const subtitle = source.failure ? (
    `what did fit on ${counted(cells.tiles, 'tile')} of ${counted(cells.tiers, 'tier')}`
  ) : large ? (
    `${drawing} · ${counted(cells.tiles, 'tile')} of ${counted(cells.tiers, 'tier')} of ${source.scenario.accelerator.tierRows} × ${source.scenario.accelerator.tierCols} weights`
  ) : (
    <>
      <ChoiceMenu
        name="Drawing"
        options={drawings}
        value={drawing}
        onChoose={(tierDrawing) => actions.setView({ tierDrawing })}
      />
      <ChoiceMenu name="Colour of tiers" options={inSentence} value={by} onChoose={chooseColouring} />
    </>
  );
  const tools = source.failure ? (
    `${exactFigure(cells.used)} of ${exactFigure(source.failure.tiersNeeded)} chunks`
  ) : large ? (
    <>
      <Choice
        name="Drawing"
        options={drawings}
        value={drawing}
        onChoose={(tierDrawing) => actions.setView({ tierDrawing })}
      />
      <Choice name="Colour of tiers" options={colourings} value={by} onChoose={chooseColouring} />
      {drawing === 'plan' && (
        <Choice
          name="Free tiers"
          options={[
            { value: 'fold', label: 'Fold free tiers' },
            { value: 'true', label: 'True height' },
          ]}
          value={folded ? 'fold' : 'true'}
          onChoose={(value) => actions.setView({ tierFold: value === 'fold', tierWindow: null })}
        />
      )}
    </>
  ) : (
    <NowReadout source={source} />
  );

  const legend = (
    <Legend
      colouring={colouring}
      free={cells.tiles * cells.tiers - mapping.chunks.tile.length}
      pinned={pinned}
      column={large}
      onPoint={setPointed}
      onPin={setPinned}
    />
  );
  return (
    <ViewFrame view="tierMap" title="Tier map" subtitle={subtitle} tools={tools} current={source.failure !== null}>
      <div className={css['body']}>
        <div className={css['picture']}>
          {drawing === 'table' ? (
            <PlanTable source={source} />
          ) : drawing === 'skyline' && !source.failure ? (
            <SkylineDrawing source={source} colouring={colouring} highlight={highlight} large={large} />
          ) : (
            <PlanDrawing source={source} colouring={colouring} highlight={highlight} large={large} />
          )}
          {source.failure && <LeftOverList source={source} failure={source.failure} />}
          {large && <Notes source={source} drawing={drawing} />}
          {!large && !source.failure && legend}
        </div>
        {large && <DetailColumn source={source} colouring={colouring} legend={legend} />}
      </div>
    </ViewFrame>
  );
}
