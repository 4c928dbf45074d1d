import { matrixRole } from '../roles.ts';
import { matrixTitle } from '../names.ts';
import type { MappingFailure } from '../../model/network.ts';
import type { Scenario } from '../../model/scenario.ts';

/** A matrix of which some chunks found no tier. */
export interface LeftOver {
  readonly title: string;
  /** Index into `roles`. */
  readonly role: number;
  /** Chunks without a place, and all it has. */
  readonly missing: number;
  readonly chunks: number;
}

export interface LeftOvers {
  /** The matrix at which placing stopped. */
  readonly first: LeftOver;
  readonly firstPlaced: number;
  readonly matrices: readonly LeftOver[];
  readonly missing: number;
  /** Tiers per tile that the network needs by count alone. */
  readonly tiersByCount: number;
}

/** What did not find a place, in mapping order, beginning with the matrix at which placing stopped. */
export function leftOvers(failure: MappingFailure, scenario: Scenario): LeftOvers {
  const { matrices, chunks } = failure.partial;
  const placed = new Int32Array(matrices.length);
  for (const matrix of chunks.matrix) placed[matrix]++;
  const all = matrices.map((matrix, index): LeftOver => {
    const count = matrix.chunkRows * matrix.chunkCols;
    return {
      title: matrixTitle(scenario, matrix),
      role: matrixRole(matrix),
      missing: count - placed[index],
      chunks: count,
    };
  });
  const stopped = matrices.findIndex(({ name }) => name === failure.matrix);
  const first = all[stopped];
  const others = all.filter(({ missing }, index) => missing > 0 && index !== stopped);
  return {
    first,
    firstPlaced: failure.matrixChunksPlaced,
    matrices: [first, ...others],
    missing: all.reduce((sum, { missing }) => sum + missing, 0),
    tiersByCount: Math.ceil(failure.tiersNeeded / scenario.accelerator.tiles),
  };
}
