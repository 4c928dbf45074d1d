/** How the waiting MVMs of a tile stand in its margin: rows of squares from the top left, in serving order. */
export interface QueueGrid {
  readonly perRow: number;
  readonly rows: number;
  /** Side and pitch of a square, px. */
  readonly side: number;
  readonly pitch: number;
  /** Squares that find a place. */
  readonly capacity: number;
}

const LARGEST = 9;
const SMALLEST = 3;

/**
 * The grid for columns `width` px wide and `height` px high. Squares shrink until `most` of them fit, but not below 3 px:
 * what does not fit is told by the count.
 */
export function queueGrid(width: number, height: number, most: number): QueueGrid {
  const inner = Math.max(1, width - Math.min(2, width / 8));
  for (let pitch = LARGEST; pitch >= SMALLEST; pitch--) {
    const perRow = Math.floor(inner / pitch);
    const rows = Math.floor(height / pitch);
    if (perRow >= 1 && (perRow * rows >= most || pitch === SMALLEST))
      return { perRow, rows, side: pitch - 1, pitch, capacity: perRow * rows };
  }
  // Columns too narrow for a square: one line per MVM, as wide as the tile.
  const pitch = 2;
  const rows = Math.floor(height / pitch);
  return { perRow: 1, rows, side: Math.min(inner, 1.5), pitch, capacity: rows };
}
