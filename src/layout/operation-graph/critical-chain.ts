import { firstWhere } from '../../base/bisect.ts';
import { OP } from '../../model/op.ts';
import { chunkOf } from '../../model/op-graph.ts';
import type { Simulation } from '../../model/result.ts';
import { inputsOf } from '../op-relatives.ts';
import { endTime, readyTime, sequenceOf, startTime, templateOp } from '../schedule-times.ts';
import { HALF_TICK } from './op-state.ts';

/** What an op occupies: its tile, or the pool of its unit. */
function resourceOf(simulation: Simulation, id: number): number {
  const { graph, mapping } = simulation;
  const op = id % graph.ops;
  const kind = graph.kind[op];
  if (kind === OP.mvm) return mapping.chunks.tile[chunkOf(graph, op, sequenceOf(simulation, id))];
  return kind === OP.mha ? -1 : -2;
}

/** First rank in the order of completion whose op ends at `time` or later. */
function firstRankAt(simulation: Simulation, time: number): number {
  const { order, completed } = simulation.schedule;
  return firstWhere(0, completed, (rank) => endTime(simulation, order[rank]) >= time - HALF_TICK);
}

/** The op that left the resource of `id` the moment `id` started; −1 if none did. */
function blockerOf(simulation: Simulation, id: number): number {
  const { order, completed } = simulation.schedule;
  const start = startTime(simulation, id);
  const resource = resourceOf(simulation, id);
  for (let rank = firstRankAt(simulation, start); rank < completed; rank++) {
    const other = order[rank];
    if (endTime(simulation, other) > start + HALF_TICK) break;
    if (other !== id && resourceOf(simulation, other) === resource) return other;
  }
  return -1;
}

/** The input that came last: the op became ready with it, or a communication later. */
function lastInput(simulation: Simulation, id: number): number {
  const { graph } = simulation;
  const first = id - templateOp(simulation, id);
  let last = -1;
  let lastEnd = Number.NEGATIVE_INFINITY;
  for (const input of inputsOf(graph, templateOp(simulation, id))) {
    const end = endTime(simulation, first + input);
    if (end > lastEnd) {
      last = first + input;
      lastEnd = end;
    }
  }
  return last;
}

/**
 * A chain of ops without a gap from the end of the run to its start, each of which waited for the one before: for a result
 * that it needs, or for its tile or unit. Ids of the run, from the last op backwards.
 */
export function criticalChain(simulation: Simulation): number[] {
  const { order, completed } = simulation.schedule;
  const chain: number[] = [];
  let id = completed > 0 ? order[completed - 1] : -1;
  while (id >= 0) {
    chain.push(id);
    const waited = startTime(simulation, id) > readyTime(simulation, id) + HALF_TICK;
    const blocker = waited ? blockerOf(simulation, id) : -1;
    id = blocker >= 0 ? blocker : lastInput(simulation, id);
  }
  return chain;
}

/** Those ops of one sequence that are in `ids`: one byte per op of the graph. */
export function flagsInSequence({ graph }: Simulation, sequence: number, ids: Iterable<number>): Uint8Array {
  const flags = new Uint8Array(graph.ops);
  for (const id of ids) {
    const op = id - sequence * graph.ops;
    if (op >= 0 && op < graph.ops) flags[op] = 1;
  }
  return flags;
}
