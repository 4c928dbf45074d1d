import type { Simulation } from '../../model/result.ts';
import type { LaneIndex } from './lane-index.ts';
import { occupancyOf } from './occupancy.ts';
import { packLane } from './pack-lane.ts';
import { keepTokenIndex, knownTokenIndex } from './known-token-index.ts';
import { roleSlots, timelineIndexOf, type TimelineIndex } from './timeline-index.ts';

/** Lanes of one sequence: one per token of a step, and one for attention, which is over all tokens. */
function lanesPerSequence({ graph }: Simulation): number {
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

/** Ops between two pauses: 2 ms or so. */
const SLICE = 32_768;

/**
 * The run by token within sequence, the original's own plot. Ops of one token overlap, so they share their lane's height.
 * Pauses now and then, so that a page can stay responsive: run it to the end.
 */
export function* tokenIndexInSlices(simulation: Simulation): Generator<void, TimelineIndex> {
  const resource = timelineIndexOf(simulation);
  const { graph, schedule } = simulation;
  const { classes, stepEnd, span } = resource;
  const { ops } = graph;
  const perSequence = lanesPerSequence(simulation);
  const laneCount = perSequence * schedule.sequences;
  const ids = byStart(simulation);
  const laneOfOp = Int32Array.from(graph.token, (token) => (token < 0 ? perSequence - 1 : token));

  const first = new Int32Array(laneCount + 1);
  yield;
  for (const id of ids) first[Math.floor(id / ops) * perSequence + laneOfOp[id % ops] + 1]++;
  yield;
  for (let lane = 0; lane < laneCount; lane++) first[lane + 1] += first[lane];
  const next = first.slice(0, laneCount);
  const op = new Int32Array(ids.length);
  const step = new Int32Array(ids.length);
  const opClass = new Uint16Array(ids.length);
  const longest = new Float64Array(laneCount);
  const roles = new Int32Array(laneCount);
  for (const [n, id] of ids.entries()) {
    if (n % SLICE === SLICE - 1) yield;
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
  let sinceYield = 0;
  for (let lane = 0; lane < laneCount; lane++) {
    packLane(lanes, lane, stepEnd, classes.latency);
    sinceYield += first[lane + 1] - first[lane];
    if (sinceYield < SLICE) continue;
    sinceYield = 0;
    yield;
  }
  return {
    ...resource,
    by: 'token',
    perSequence,
    lanes,
    occupancy: occupancyOf(lanes, classes, stepEnd, span, roleSlots(lanes, classes)),
  };
}

/** The token index of a result, made when first asked for and kept with it: 0.1 µs per op. */
export function tokenIndexOf(simulation: Simulation): TimelineIndex {
  const known = knownTokenIndex(simulation);
  if (known) return known;
  const work = tokenIndexInSlices(simulation);
  let next = work.next();
  while (!next.done) next = work.next();
  keepTokenIndex(simulation, next.value);
  return next.value;
}
