import { firstAbove } from '../../base/bisect.ts';
import { memoiseByObject } from '../../base/memoise.ts';
import type { MappingResult } from '../../model/network.ts';
import { type ChipCells, chunkAt } from './chip-cells.ts';

/**
 * Bands: runs of cells on adjacent tiles at one tier that hold chunks of the same matrix. They are what the plan names
 * once and separates by wider gaps. Columns, tier by tier from the foot, within a tier from the left.
 */
export interface Bands {
  readonly count: number;
  readonly tier: Int32Array;
  /** First tile, and the one after the last. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly matrix: Int32Array;
  /** Bands of tier t are firstOfTier[t] … firstOfTier[t + 1] − 1. */
  readonly firstOfTier: Int32Array;
}

/** The bands of a mapping; worked out once. */
export const bandsOf = (mapping: MappingResult, cells: ChipCells): Bands => bandsOfCells(cells, mapping);

const bandsOfCells = memoiseByObject((cells: ChipCells, mapping: MappingResult): Bands => {
  const limit = cells.chunkOf.length;
  const tier = new Int32Array(limit);
  const from = new Int32Array(limit);
  const to = new Int32Array(limit);
  const matrix = new Int32Array(limit);
  const firstOfTier = new Int32Array(cells.mostUsed + 1);
  let count = 0;
  for (let t = 0; t < cells.mostUsed; t++) {
    firstOfTier[t] = count;
    let last = -1;
    for (let tile = 0; tile < cells.tiles; tile++) {
      const chunk = chunkAt(cells, tile, t);
      const here = chunk < 0 ? -1 : mapping.chunks.matrix[chunk];
      if (here >= 0 && here === last) to[count - 1] = tile + 1;
      else if (here >= 0) {
        tier[count] = t;
        from[count] = tile;
        to[count] = tile + 1;
        matrix[count++] = here;
      }
      last = here;
    }
  }
  firstOfTier[cells.mostUsed] = count;
  return { count, tier, from, to, matrix, firstOfTier };
});

/** The band that holds a used cell, by bisection; the one before it for a free cell. */
export function bandAt({ from, firstOfTier }: Bands, tile: number, tier: number): number {
  return firstAbove(from, tile, firstOfTier[tier] + 1, firstOfTier[tier + 1]) - 1;
}
