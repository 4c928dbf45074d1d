import type { Simulation } from '../../model/result.ts';
import type { LaneIndex } from './lane-index.ts';
import { occupancyOf } from './occupancy.ts';
import { packLane } from './pack-lane.ts';
import { type IndexedSimulation, timelineIndexOf, type TimelineIndex } from './timeline-index.ts';

/** Lanes of one sequence: one per token of a step, and one for attention, which is over all tokens. */
export function lanesPerSequence({ graph }: Simulation): number {
  let tokens = 0;
  for (let op = 0; op < graph.ops; op++) if (graph.token[op] >= tokens) tokens = graph.token[op] + 1;
  return tokens + 1;
}

/** Ids of the complete ops in the order in which they started: a counting sort over the clock steps. */
function byStart({ schedule }: Simulation): Int32Array {
  const { completed, order, startStep, steps } = schedule;
  const next = new Int32Array(steps + 2);
  for (let at = 0; at < completed; at++) next[startStep[order[at]] + 2]++;
  for (let step = 1; step < next.length; step++) next[step] += next[step - 1];
  const ids = new Int32Array(completed);
  for (let at = 0; at < completed; at++) ids[next[startStep[order[at]] + 1]++] = order[at];
  return ids;
}

/** The run by token within sequence, the original's own plot. Ops of one token overlap, so they share their lane's height. */
export function buildTokenIndex(simulation: Simulation, resource: TimelineIndex): TimelineIndex {
  const { graph, schedule } = simulation;
  const { classes, stepEnd, span } = resource;
  const { ops } = graph;
  const perSequence = lanesPerSequence(simulation);
  const laneCount = perSequence * schedule.sequences;
  const ids = byStart(simulation);
  const laneOfOp = Int32Array.from(graph.token, (token) => (token < 0 ? perSequence - 1 : token));

  const first = new Int32Array(laneCount + 1);
  for (const id of ids) first[Math.floor(id / ops) * perSequence + laneOfOp[id % ops] + 1]++;
  for (let lane = 0; lane < laneCount; lane++) first[lane + 1] += first[lane];
  const next = first.slice(0, laneCount);
  const op = new Int32Array(ids.length);
  const step = new Int32Array(ids.length);
  const opClass = new Uint16Array(ids.length);
  const longest = new Float64Array(laneCount);
  const roles = new Int32Array(laneCount);
  for (const id of ids) {
    const template = id % ops;
    const lane = ((id - template) / ops) * perSequence + laneOfOp[template];
    const at = next[lane]++;
    op[at] = id;
    step[at] = schedule.startStep[id];
    const ofClass = classes.of[template];
    opClass[at] = ofClass;
    roles[lane] |= 1 << classes.role[ofClass];
    if (classes.latency[ofClass] > longest[lane]) longest[lane] = classes.latency[ofClass];
  }
  const row = new Uint16Array(ids.length);
  const rowsOfCluster = new Uint16Array(ids.length);
  const lanes: LaneIndex = { lanes: laneCount, first, op, step, opClass, longest, roles, row, rowsOfCluster };
  for (let lane = 0; lane < laneCount; lane++) packLane(lanes, lane, stepEnd, classes.latency);
  return {
    ...resource,
    by: 'token',
    perSequence,
    lanes,
    occupancy: occupancyOf(lanes, classes, stepEnd, span),
  };
}

const indexBySimulation = new WeakMap<Simulation, TimelineIndex>();

/** The token index of a result, made when first asked for: 0.1 µs per op. */
export function tokenIndexOf(simulation: IndexedSimulation): TimelineIndex {
  const known = indexBySimulation.get(simulation);
  if (known) return known;
  const index = buildTokenIndex(simulation, timelineIndexOf(simulation));
  indexBySimulation.set(simulation, index);
  return index;
}
