import { memoiseByObject, memoiseLast } from '../../base/memoise.ts';
import type { MappingResult } from '../../model/network.ts';

/**
 * The chip as a grid of cells: cell (tile, tier) holds one chunk or is free. Tiers fill from 0 up, so a tile's chunks are
 * a dense run and a cell is found by one addition.
 */
export interface ChipCells {
  readonly tiles: number;
  readonly tiers: number;
  /** Tile i holds chunkOf[first[i]] … chunkOf[first[i + 1] − 1], from tier 0 up. */
  readonly first: Int32Array;
  readonly chunkOf: Int32Array;
  /** Most and fewest tiers that a tile uses, and the tiers used on the chip. */
  readonly mostUsed: number;
  readonly leastUsed: number;
  readonly used: number;
}

/** Tiers that tile `tile` uses. */
export const tiersUsed = ({ first }: ChipCells, tile: number): number => first[tile + 1] - first[tile];

/** The chunk in a cell; −1 if it is free. */
export function chunkAt({ tiles, first, chunkOf }: ChipCells, tile: number, tier: number): number {
  if (tile < 0 || tile >= tiles || tier < 0) return -1;
  const at = first[tile] + tier;
  return at < first[tile + 1] ? chunkOf[at] : -1;
}

/** The cells of a mapping on a chip of `tiles` tiles with `tiers` tiers each; worked out once per mapping. */
export const chipCells = (
  mapping: MappingResult,
  { tiles, tiers }: { readonly tiles: number; readonly tiers: number },
): ChipCells => cellsOnChip(mapping)(tiles, tiers);

const cellsOnChip = memoiseByObject((mapping: MappingResult) =>
  memoiseLast((tiles: number, tiers: number) => findCells(mapping, tiles, tiers)),
);

function findCells(mapping: MappingResult, tiles: number, tiers: number): ChipCells {
  const { tile, tier } = mapping.chunks;
  const first = new Int32Array(tiles + 1);
  for (let chunk = 0; chunk < tile.length; chunk++)
    first[tile[chunk] + 1] = Math.max(first[tile[chunk] + 1], tier[chunk] + 1);
  let mostUsed = 0;
  let leastUsed = tiers;
  for (let i = 0; i < tiles; i++) {
    mostUsed = Math.max(mostUsed, first[i + 1]);
    leastUsed = Math.min(leastUsed, first[i + 1]);
    first[i + 1] += first[i];
  }
  const chunkOf = new Int32Array(first[tiles]).fill(-1);
  for (let chunk = 0; chunk < tile.length; chunk++) chunkOf[first[tile[chunk]] + tier[chunk]] = chunk;
  return { tiles, tiers, first, chunkOf, mostUsed, leastUsed, used: tile.length };
}
