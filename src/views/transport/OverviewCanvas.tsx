import { useCallback } from 'react';
import { figuresOf } from '../../layout/run-figures.ts';
import type { Simulation } from '../../model/result.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { useTheme } from '../shared/theme-context.ts';
import type { CanvasSize } from '../stage/layer-stage.ts';
import { StageCanvas } from '../stage/StageCanvas.tsx';
import { useStage } from '../stage/use-stage.ts';
import { paintOverview } from './paint-overview.ts';
import css from './Scrubber.module.css';

/** The run at a glance. Drawn anew with every result, never while the cursor moves. */
export function OverviewCanvas({ result }: { readonly result: Simulation }) {
  const theme = useTheme();
  const window = useExplorerState((state) => state.view.timelineWindow);
  const { overview } = figuresOf(result);
  const end = result.totals.executionTime;
  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) =>
      paintOverview(context, size, { overview, end, window, theme }),
    [overview, end, window, theme],
  );
  const stage = useStage({ overview: paint });
  return <StageCanvas stage={stage} label={null} layerClass={{ overview: css['canvas'] }} />;
}
