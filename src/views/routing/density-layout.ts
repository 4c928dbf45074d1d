/** How large the cells of a heatmap of weights are, px: as large as the box allows, within reason. */
export interface DensityLayout {
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly rows: number;
  readonly columns: number;
  /** Where the bars of the sums begin, and how long the longest is. */
  readonly rowBars: number;
  readonly columnBars: number;
  readonly barLength: number;
  readonly height: number;
}

/** Room for the names of the rows in any language, such as “alle Schichten”. */
const LEFT = 84;
const TOP = 16;
const BAR = 40;
const GAP = 6;
const MOST_HEIGHT = 300;

export function densityLayout(rows: number, columns: number, width: number): DensityLayout {
  const cellWidth = Math.min(30, (width - LEFT - BAR - GAP - 24) / columns);
  const cellHeight = Math.min(24, Math.max(2, MOST_HEIGHT / rows));
  return {
    left: LEFT,
    top: TOP,
    cellWidth,
    cellHeight,
    rows,
    columns,
    rowBars: LEFT + columns * cellWidth + GAP,
    columnBars: TOP + rows * cellHeight + GAP,
    barLength: BAR,
    height: TOP + rows * cellHeight + GAP + BAR + 4,
  };
}

/** The cell at a place; null beside the map. */
export function cellAt(layout: DensityLayout, x: number, y: number): { row: number; column: number } | null {
  const column = Math.floor((x - layout.left) / layout.cellWidth);
  const row = Math.floor((y - layout.top) / layout.cellHeight);
  return row >= 0 && row < layout.rows && column >= 0 && column < layout.columns ? { row, column } : null;
}
