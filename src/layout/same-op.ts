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

/** True if segment `a` of one run and segment `b` of another (or of the same) stand at the same place of the network. */
function samePlace(from: Simulation, a: number, to: Simulation, b: number): boolean {
  const x = from.graph.segments;
  const y = to.graph.segments;
  return (
    x.part[a] === y.part[b] &&
    x.layer[a] === y.layer[b] &&
    x.step[a] === y.step[b] &&
    x.token[a] === y.token[b] &&
    x.stack[a] === y.stack[b] &&
    from.mapping.matrices[x.matrix[a]]?.name === to.mapping.matrices[y.matrix[b]]?.name
  );
}

/** The segment of `to` at the place of `segment`; of several (one activation per expert) the one with the same ordinal. */
function segmentLike(from: Simulation, to: Simulation, segment: number): number {
  let left = 0;
  for (let s = 0; s < segment; s++) if (samePlace(from, s, from, segment)) left++;
  for (let s = 0; s < to.graph.segments.count; s++) {
    if (samePlace(from, segment, to, s) && left-- === 0) return s;
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
