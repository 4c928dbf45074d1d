import type { MappingResult } from '../../model/network.ts';
import { OP } from '../../model/op.ts';
import type { OpGraph } from '../../model/op-graph.ts';

/** Bytes of a token number. */
const TOKEN_BYTES = 4;

/**
 * Bytes of every op's result where each 8-bit vector counts once: the used columns of a chunk for an MVM and for the sums
 * over its column, a token's number for a sample, else the size. For attention those of one token.
 */
export function vectorBytes({ ops, kind, cost, costs, chunk, segments }: OpGraph, mapping: MappingResult): Int32Array {
  const { usedCols } = mapping.chunks;
  const bytes = new Int32Array(ops);
  for (let op = 0; op < ops; op++)
    bytes[op] = kind[op] === OP.mvm ? usedCols[chunk[op]] : kind[op] === OP.sample ? TOKEN_BYTES : costs[cost[op]].size;
  for (let segment = 0; segment < segments.count; segment++) {
    const start = segments.start[segment];
    const end = segments.start[segment + 1];
    let sums = start;
    while (sums < end && kind[sums] === OP.mvm) sums++;
    // After the MVMs of a projection come its sums, column by column, equally many for each.
    if (sums === start || sums === end) continue;
    const { chunkCols } = mapping.matrices[segments.matrix[segment]];
    const perColumn = (end - sums) / chunkCols;
    for (let op = sums; op < end; op++) bytes[op] = bytes[start + Math.floor((op - sums) / perColumn)];
  }
  return bytes;
}
