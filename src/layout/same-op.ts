import type { Simulation } from '../model/result.ts';
import { segmentOf } from './describe-op.ts';
import { sequenceOf, templateOp } from './schedule-times.ts';

/** Number of ops of the same kind before `op` in its segment. */
function ordinalOfKind({ graph }: Simulation, segment: number, op: number): number {
  let ordinal = 0;
  for (let other = graph.segments.start[segment]; other < op; other++) {
    if (graph.kind[other] === graph.kind[op]) ordinal++;
  }
  return ordinal;
}

function segmentLike(from: Simulation, to: Simulation, segment: number): number {
  const a = from.graph.segments;
  const b = to.graph.segments;
  const name = from.mapping.matrices[a.matrix[segment]]?.name;
  for (let s = 0; s < b.count; s++) {
    if (
      a.part[segment] === b.part[s] &&
      a.layer[segment] === b.layer[s] &&
      a.step[segment] === b.step[s] &&
      a.token[segment] === b.token[s] &&
      a.stack[segment] === b.stack[s] &&
      name === to.mapping.matrices[b.matrix[s]]?.name
    )
      return s;
  }
  return -1;
}

/**
 * The op of `to` that stands at the same place of the network as op `id` of `from`: same sequence, step, token, layer,
 * part, matrix, and the same chunk of it (or, without a chunk, the same ordinal); −1 if there is none.
 */
export function findSameOp(from: Simulation, to: Simulation, id: number): number {
  const sequence = sequenceOf(from, id);
  if (sequence >= to.schedule.sequences) return -1;
  const op = templateOp(from, id);
  const segment = segmentOf(from.graph, op);
  const found = segmentLike(from, to, segment);
  if (found < 0) return -1;

  const kind = from.graph.kind[op];
  const chunk = from.graph.chunk[op];
  let left = ordinalOfKind(from, segment, op);
  const { graph, mapping } = to;
  for (let other = graph.segments.start[found]; other < graph.segments.start[found + 1]; other++) {
    if (graph.kind[other] !== kind) continue;
    const candidate = graph.chunk[other];
    const same =
      chunk < 0
        ? left-- === 0
        : mapping.chunks.row[candidate] === from.mapping.chunks.row[chunk] &&
          mapping.chunks.col[candidate] === from.mapping.chunks.col[chunk];
    if (same) return sequence * graph.ops + other;
  }
  return -1;
}
