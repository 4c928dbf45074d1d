import { useCallback, useRef } from 'react';
import { figuresOf } from '../../layout/run-figures.ts';
import type { Simulation } from '../../model/result.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { useTheme } from '../shared/theme-context.ts';
import { type CanvasSize, useCanvas } from '../shared/use-canvas.ts';
import { paintOverview } from './paint-overview.ts';
import css from './Scrubber.module.css';

/** The run at a glance. Drawn anew with every result, never while the cursor moves. */
export function OverviewCanvas({ result }: { readonly result: Simulation }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const window = useExplorerState((state) => state.view.timelineWindow);
  const { overview } = figuresOf(result);
  const end = result.totals.executionTime;
  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) =>
      paintOverview(context, size, { overview, end, window, theme }),
    [overview, end, window, theme],
  );
  useCanvas(canvas, paint);
  return <canvas ref={canvas} className={css['canvas']} aria-hidden="true" />;
}
