import { ROLE } from '../../layout/roles.ts';
import { type DensityGrid, marginals } from '../../model/draw-density.ts';
import type { Theme } from '../shared/read-theme.ts';
import type { DensityLayout } from './density-layout.ts';

export interface DensityPicture {
  readonly grid: DensityGrid;
  readonly layout: DensityLayout;
  readonly rowName: (row: number) => string;
  readonly at: { readonly row: number; readonly column: number };
  readonly theme: Theme;
}

/** Names this far apart, px, do not touch. */
const NAME_HEIGHT = 13;
const NAME_WIDTH = 24;

const every = (size: number, least: number): number => Math.max(1, Math.ceil(least / size));

/** Weights as dark as they are large, with the sums of the rows and columns as bars at the margins. */
export function paintDensity(
  context: CanvasRenderingContext2D,
  { grid, layout, rowName, at, theme }: DensityPicture,
): void {
  const { cellHeight: h, cellWidth: w, columns, left, rows, top } = layout;
  const most = Math.max(...grid.flat(), Number.MIN_VALUE);
  const gap = Math.min(w, h) > 6 ? 1 : 0;
  const colour = theme.roles[ROLE.expert2] ?? theme.ink;
  context.fillStyle = theme.free;
  context.fillRect(left, top, columns * w, rows * h);
  context.fillStyle = colour;
  grid.forEach((weights, row) =>
    weights.forEach((weight, column) => {
      context.globalAlpha = weight / most;
      context.fillRect(left + column * w, top + row * h, w - gap, h - gap);
    }),
  );
  context.globalAlpha = 1;
  const sums = marginals(grid);
  const bars = (values: readonly number[], bar: (i: number, length: number) => void): void => {
    const longest = Math.max(...values, Number.MIN_VALUE);
    values.forEach((value, i) => bar(i, (value / longest) * layout.barLength));
  };
  bars(sums.rows, (row, length) => context.fillRect(layout.rowBars, top + row * h, length, Math.max(1, h - gap)));
  bars(sums.columns, (column, length) =>
    context.fillRect(left + column * w, layout.columnBars, Math.max(1, w - gap), length),
  );

  context.fillStyle = theme.ink2;
  context.font = `11px ${theme.sans}`;
  context.textBaseline = 'middle';
  context.textAlign = 'right';
  for (let row = 0; row < rows; row += every(h, NAME_HEIGHT))
    context.fillText(rowName(row), left - 6, top + row * h + h / 2);
  context.textAlign = 'center';
  for (let column = 0; column < columns; column += every(w, NAME_WIDTH))
    context.fillText(String(column), left + column * w + w / 2, top - 8);

  context.strokeStyle = theme.accent;
  context.lineWidth = 2;
  context.strokeRect(left + at.column * w, top + at.row * h, Math.max(2, w - gap), Math.max(2, h - gap));
}
