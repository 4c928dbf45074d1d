import { useMemo, useRef, useState } from 'react';
import { exactFigure } from '../../base/format.ts';
import { gridFor } from '../../layout/operation-graph/choose-level.ts';
import { layoutGraph } from '../../layout/operation-graph/graph-layout.ts';
import { graphPlaces } from '../../layout/operation-graph/graph-places.ts';
import type { Simulation } from '../../model/result.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { useTheme } from '../shared/theme-context.ts';
import { ViewFrame } from '../shared/ViewFrame.tsx';
import { chainOf, emphasisOf } from './emphasis.ts';
import { GraphCanvas } from './GraphCanvas.tsx';
import type { GraphStage } from './graph-stage.ts';
import { gutterWidth, HEADS_TOP } from './graph-stage.ts';
import css from './OperationGraphView.module.css';
import { makePalette } from './palette.ts';
import { stageModel } from './stage-model.ts';
import { useBoxSize, useDeferred } from './use-stage.ts';

/** What one sequence computes, by structure: steps and tokens downwards, layers and blocks from left to right. */
export function OperationGraphView() {
  const result = useExplorerState((state) => state.run.result);
  return result ? (
    <GraphOfResult simulation={result} />
  ) : (
    <ViewFrame view="operationGraph" title="Operation graph">
      {null}
    </ViewFrame>
  );
}

function GraphOfResult({ simulation }: { readonly simulation: Simulation }) {
  const holder = useRef<HTMLDivElement>(null);
  const { width, height } = useBoxSize(holder);
  const roomy = useExplorerState((state) => state.view.fullscreen === 'operationGraph') && width > 900;
  const level = useExplorerState((state) => state.view.graphLevel);
  const expanded = useExplorerState((state) => state.view.graphExpanded);
  const mode = useExplorerState((state) => state.view.graphEmphasis);
  const selection = useExplorerState((state) => state.view.selection);
  const sequence = useExplorerState((state) => state.view.graphSequence);
  const theme = useTheme();
  const palette = useMemo(() => makePalette(theme), [theme]);
  const [, setStage] = useState<GraphStage | null>(null);
  const [chain, setChain] = useState<{ readonly of: Simulation; readonly ids: readonly number[] } | null>(null);
  useDeferred(() => setChain({ of: simulation, ids: chainOf(simulation) }), [simulation]);

  const places = graphPlaces(simulation);
  const layout = useMemo(() => {
    const box = {
      width: Math.max(50, width - gutterWidth(roomy) - 8),
      height: Math.max(50, height - HEADS_TOP),
      roomy,
    };
    const grid = gridFor(places, level === 'auto' ? null : level, new Set(expanded), box);
    return layoutGraph({ simulation, places, grid, box, expanded });
  }, [simulation, places, level, expanded, width, height, roomy]);
  const emphasis = useMemo(
    () => emphasisOf(simulation, sequence, selection, mode, chain?.of === simulation ? chain.ids : null),
    [simulation, sequence, selection, mode, chain],
  );
  const model = useMemo(
    () => stageModel({ simulation, sequence, places, layout, palette, roomy, emphasis }),
    [simulation, sequence, places, layout, palette, roomy, emphasis],
  );

  const { sequences } = simulation.schedule;
  const which = sequences > 1 ? `sequence ${sequence} of 0–${sequences - 1}` : 'the only sequence';
  const subtitle = roomy
    ? `${which}, ${exactFigure(simulation.graph.ops)} ops · numbers are ops in a block · fill = share done at the cursor`
    : `${which} · filled = done at cursor`;
  return (
    <ViewFrame view="operationGraph" title="Operation graph" subtitle={subtitle}>
      <div ref={holder} className={css['holder']}>
        {width > 0 && (
          <GraphCanvas
            model={model}
            width={width}
            height={height}
            label={`Operation graph of ${which}: ${exactFigure(simulation.graph.ops)} ops`}
            onStage={setStage}
          />
        )}
      </div>
    </ViewFrame>
  );
}
