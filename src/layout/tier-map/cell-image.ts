import { type ChipCells, tiersUsed } from './chip-cells.ts';
import type { PlanWindow } from './plan-window.ts';

/**
 * The plan at a scale where a cell is only a few pixels: one colour per cell, or per block of cells where several share a
 * pixel. A block shows its most frequent class, paler the fewer of its cells are in use, and never so pale that a single
 * used cell is lost.
 */
export interface CellImage {
  readonly columns: number;
  readonly rows: number;
  /** Class of each block + 1, row by row from the top; 0 = free. */
  readonly look: Uint16Array;
  /** Share of a block's cells that are in use, 0 … 255; at least 64 where any is. */
  readonly share: Uint8Array;
  /** Tiles and tiers of one block; 1 × 1 is exact. */
  readonly tilesPerBlock: number;
  readonly tiersPerBlock: number;
}

const FAINTEST = 64;

/**
 * `cells` are whole visible cells; the image has at most `maxColumns` × `maxRows` blocks. `looks` holds a small number per
 * chunk, below `lookCount`.
 */
export function cellImage(
  chip: ChipCells,
  cells: PlanWindow,
  looks: Uint16Array,
  lookCount: number,
  maxColumns: number,
  maxRows: number,
): CellImage {
  const tiles = cells.tileTo - cells.tileFrom;
  const tiers = cells.tierTo - cells.tierFrom;
  const tilesPerBlock = Math.max(1, Math.ceil(tiles / Math.max(1, Math.floor(maxColumns))));
  const tiersPerBlock = Math.max(1, Math.ceil(tiers / Math.max(1, Math.floor(maxRows))));
  const columns = Math.ceil(tiles / tilesPerBlock);
  const rows = Math.ceil(tiers / tiersPerBlock);
  const look = new Uint16Array(columns * rows);
  const share = new Uint8Array(columns * rows);
  const votes = new Int32Array(lookCount);
  for (let column = 0; column < columns; column++) {
    const tileFrom = cells.tileFrom + column * tilesPerBlock;
    const tileTo = Math.min(cells.tileTo, tileFrom + tilesPerBlock);
    let highest = 0;
    for (let tile = tileFrom; tile < tileTo; tile++) highest = Math.max(highest, tiersUsed(chip, tile));
    for (let block = 0; block < rows; block++) {
      const tierFrom = cells.tierFrom + block * tiersPerBlock;
      if (tierFrom >= highest) break;
      const tierTo = Math.min(cells.tierTo, tierFrom + tiersPerBlock);
      votes.fill(0);
      let used = 0;
      let winner = 0;
      for (let tile = tileFrom; tile < tileTo; tile++) {
        const end = Math.min(chip.first[tile + 1], chip.first[tile] + tierTo);
        for (let at = chip.first[tile] + tierFrom; at < end; at++) {
          const vote = looks[chip.chunkOf[at]];
          used++;
          if (++votes[vote] > votes[winner]) winner = vote;
        }
      }
      if (used === 0) continue;
      const at = (rows - 1 - block) * columns + column;
      look[at] = winner + 1;
      const full = (tileTo - tileFrom) * (tierTo - tierFrom);
      share[at] = Math.max(FAINTEST, Math.round((255 * used) / full));
    }
  }
  return { columns, rows, look, share, tilesPerBlock, tiersPerBlock };
}
