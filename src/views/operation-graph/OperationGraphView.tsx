import { lazyComponent } from '../shared/lazy-component.tsx';
import { useEffect, useMemo, useRef, useState } from 'react';
import { counted } from '../../base/format.ts';
import { gridFor } from '../../layout/operation-graph/choose-level.ts';
import { layoutGraph } from '../../layout/operation-graph/graph-layout.ts';
import { graphPlaces } from '../../layout/operation-graph/graph-places.ts';
import { figuresOf } from '../../layout/run-figures.ts';
import type { Simulation } from '../../model/result.ts';
import { useExplorer, useExplorerState } from '../shared/explorer-context.ts';
import { ofRun, useResult, useRun, useSelected } from '../shared/run-context.tsx';
import { useTheme } from '../shared/theme-context.ts';
import { ViewFrame } from '../shared/ViewFrame.tsx';
import { selectionOfCell } from './cell-actions.ts';
import { emphasisOf } from './emphasis.ts';
import { GraphCanvas } from './GraphCanvas.tsx';
import { graphLabel } from './graph-label.ts';
import { GraphPicture } from './graph-picture.ts';
import { gutterWidth, HEADS_TOP } from './paint/graph-margins.ts';
import { GraphTools, SequenceChooser } from './toolbar/GraphTools.tsx';
import css from './OperationGraphView.module.css';
import { makePalette } from './paint/palette.ts';
import { type StageModel, stageModel } from './stage-model.ts';
import { useReveal } from './use-reveal.ts';
import { useBoxSize } from '../stage/use-box-size.ts';
import { useSay } from '../shared/words-context.ts';

const FactsHolder = lazyComponent(async () => (await import('./facts/FactsHolder.tsx')).FactsHolder);
const GraphTable = lazyComponent(async () => (await import('./GraphTable.tsx')).GraphTable);

/** What one sequence computes, by structure: steps and tokens downwards, layers and blocks from left to right. */
export const OperationGraphView = ofRun(DrawnGraph);

function DrawnGraph() {
  const say = useSay();
  const simulation = useResult();
  if (simulation) return <GraphOfRun simulation={simulation} />;
  return (
    <ViewFrame view="operationGraph" title={say`Operation graph`}>
      {null}
    </ViewFrame>
  );
}

/** What stands out. A run under way has no critical path yet, and what is selected belongs to the result before it. */
function useEmphasis(simulation: Simulation, sequence: number) {
  const mode = useExplorerState((state) => state.view.graphEmphasis);
  const partial = useRun()?.partial ?? false;
  const selection = useSelected();
  return useMemo(() => {
    const path = partial ? null : figuresOf(simulation).critical.ops;
    return emphasisOf(simulation, sequence, selection, mode, path);
  }, [simulation, sequence, selection, mode, partial]);
}

/** The drawn sequence follows the selected op. */
function useSequence(simulation: Simulation): number {
  const { store, actions } = useExplorer();
  const sequence = useExplorerState((state) => state.view.graphSequence);
  const selection = useSelected();
  useEffect(() => {
    const own =
      selection?.kind === 'op'
        ? Math.floor(selection.id / simulation.graph.ops)
        : selection?.kind === 'segment'
          ? selection.sequence
          : null;
    if (own !== null && own !== store.getState().view.graphSequence) actions.setView({ graphSequence: own }, null);
  }, [selection, simulation, store, actions]);
  return Math.min(sequence, simulation.schedule.sequences - 1);
}

function GraphOfRun({ simulation }: { readonly simulation: Simulation }) {
  const say = useSay();
  const holder = useRef<HTMLDivElement>(null);
  const { width, height } = useBoxSize(holder) ?? { width: 0, height: 0 };
  const full = useExplorerState((state) => state.view.fullscreen === 'operationGraph');
  const roomy = full && width > 900;
  const level = useExplorerState((state) => state.view.graphLevel);
  const expanded = useExplorerState((state) => state.view.graphExpanded);
  const { cursor, actions } = useExplorer();
  const theme = useTheme();
  const palette = useMemo(() => makePalette(theme), [theme]);
  const [picture] = useState(() => new GraphPicture());
  const table = useExplorerState((state) => state.view.graphDrawing === 'table');
  const sequence = useSequence(simulation);
  const emphasis = useEmphasis(simulation, sequence);

  const places = graphPlaces(simulation);
  const box = useMemo(
    () => ({ width: Math.max(50, width - gutterWidth(roomy) - 8), height: Math.max(50, height - HEADS_TOP), roomy }),
    [width, height, roomy],
  );
  const layout = useMemo(() => {
    const grid = gridFor(places, level === 'auto' ? null : level, new Set(expanded), box);
    return layoutGraph({ simulation, places, grid, box, expanded });
  }, [simulation, places, level, expanded, box]);
  const model: StageModel = useMemo(
    () => stageModel({ simulation, sequence, places, layout, palette, say, roomy, emphasis }),
    [simulation, sequence, places, layout, palette, say, roomy, emphasis],
  );
  const reveal = useReveal(model, table ? null : picture, box);

  const partial = useRun()?.partial ?? false;
  const { sequences } = simulation.schedule;
  const more = roomy
    ? `, ${say(counted(simulation.graph.ops, 'op'))} · ${say`fill = share done at the cursor`}`
    : width > 420
      ? ` · ${say`filled = done at cursor`}`
      : '';
  return (
    <ViewFrame
      view="operationGraph"
      title={say`Operation graph`}
      subtitle={
        <>
          {partial && `${say`partial, final as far as it goes`} · `}
          <SequenceChooser sequences={sequences} sequence={sequence} words={width > 420} />
          {more}
        </>
      }
      current={partial}
      tools={
        <GraphTools
          model={model}
          picture={table ? null : picture}
          full={roomy}
          table={table}
          onTable={(on) => actions.setView({ graphDrawing: on ? 'table' : 'picture' })}
          onFound={reveal}
        />
      }
    >
      <div ref={holder} className={css['holder']}>
        {width > 0 && !table && (
          <>
            <GraphCanvas {...{ picture, model, width, height }} cursor={cursor} label={say(graphLabel(model))} />
            {roomy && <FactsHolder model={model} picture={picture} />}
          </>
        )}
        {table && (
          <GraphTable
            model={model}
            onChoose={(cell) => {
              const selection = selectionOfCell(model, cell);
              if (selection) actions.select(selection);
            }}
          />
        )}
      </div>
    </ViewFrame>
  );
}
