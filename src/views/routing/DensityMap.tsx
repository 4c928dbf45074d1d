import { useCallback, useMemo, useRef, useState } from 'react';
import { exactFigure } from '../../base/format.ts';
import type { Text } from '../../base/text.ts';
import type { DensityGrid } from '../../model/draw-density.ts';
import { useTheme } from '../shared/theme-context.ts';
import { type CanvasSize, useCanvas } from '../shared/use-canvas.ts';
import { cellAt, densityLayout } from './density-layout.ts';
import css from './DensityEditor.module.css';
import { paintDensity } from './paint-density.ts';
import { useSay } from '../shared/words-context.ts';

interface Props {
  readonly grid: DensityGrid;
  readonly rowName: (row: number) => Text;
  readonly at: { readonly row: number; readonly column: number };
  readonly onChoose: (at: { row: number; column: number }) => void;
}

/** A density as a heatmap with the sums at its margins; a click chooses a cell, as the fields under it do. */
export function DensityMap({ grid, rowName, at, onChoose }: Props) {
  const say = useSay();
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const [width, setWidth] = useState(640);
  const [rows, columns] = [grid.length, grid[0]?.length ?? 0];
  const layout = useMemo(() => densityLayout(rows, columns, width), [rows, columns, width]);
  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: CanvasSize) => {
      if (size.width === width) paintDensity(context, { grid, layout, rowName: (row) => say(rowName(row)), at, theme });
      else setWidth(size.width);
    },
    [grid, layout, rowName, at, theme, width, say],
  );
  useCanvas(canvas, paint);
  const most = Math.max(...grid.flat());
  return (
    // The fields under it do for the keyboard what the click does.
    <canvas
      ref={canvas}
      className={css['map']}
      style={{ height: layout.height }}
      role="img"
      aria-label={say`Weights of the draw, ${rows} × ${columns}; the largest is ${exactFigure(most)}. Darker is heavier; the bars are sums.`}
      onClick={(event) => {
        const { left, top } = event.currentTarget.getBoundingClientRect();
        const cell = cellAt(layout, event.clientX - left, event.clientY - top);
        if (cell) onChoose(cell);
      }}
    />
  );
}
