import { runChunk } from '../../model/op-graph.ts';
import { OP } from '../../model/op.ts';
import type { Simulation } from '../../model/result.ts';
import { communicationLatency, communicationsOf } from './communications.ts';
import type { LaneIndex } from './lane-index.ts';
import type { OpClasses } from './op-classes.ts';

/** Ends are sums of times on a grid of 0.001 ns or coarser; half of it tells equal from unequal (as the engine does). */
const HALF_TICK = 5e-4;

/** Stands for a tile that each sequence has chosen for itself. */
const CHOSEN = -3;

/** Which lane an op is on: the tile of its chunk, or the digital or MHA unit that ran it. */
export interface ResourceLanes {
  readonly tiles: number;
  readonly digital: number;
  readonly mha: number;
}

export const resourceLanes = ({ scenario: { accelerator } }: Simulation): ResourceLanes => ({
  tiles: accelerator.tiles,
  digital: accelerator.digitalUnits,
  mha: accelerator.mhaUnits,
});

/** Changes of the figures that the tracks show, per step; sums of them are the figures. */
export interface TrackChanges {
  readonly tiles: Int32Array;
  readonly digital: Int32Array;
  readonly mha: Int32Array;
  readonly inFlight: Int32Array;
}

/**
 * Lane of each op of one sequence if that is known beforehand: a tile; else −1 for digital, −2 for MHA units, −3 for an MVM
 * whose tile depends on what its sequence chose.
 */
function templateLanes({ graph, mapping }: Simulation): Int32Array {
  const { tile } = mapping.chunks;
  const lanes = new Int32Array(graph.ops);
  for (let op = 0; op < graph.ops; op++) {
    const chunk = graph.chunk[op];
    const chosen = graph.expertChoices !== null && graph.expertChoices.slot[op] >= 0;
    lanes[op] = chosen ? CHOSEN : chunk >= 0 ? tile[chunk] : graph.kind[op] === OP.mha ? -2 : -1;
  }
  return lanes;
}

/** Tile of an MVM of the run. */
const tileOf = ({ graph, mapping }: Simulation, id: number): number => mapping.chunks.tile[runChunk(graph, id)];

/** Ops per lane, as counts at lane + 1. */
function laneSizes(simulation: Simulation, known: Int32Array, laneCount: number): Int32Array {
  const { graph, schedule } = simulation;
  const { order, completed, sequences, unit } = schedule;
  const { ops } = graph;
  const { tiles, digital } = resourceLanes(simulation);
  const sizes = new Int32Array(laneCount + 1);
  const count = (id: number, template: number, weight: number): void => {
    const lane = known[template];
    const of = lane === CHOSEN ? tileOf(simulation, id) : lane;
    sizes[1 + (of >= 0 ? of : unit[id] + (of === -1 ? tiles : tiles + digital))] += weight;
  };
  if (completed < order.length) {
    for (let at = 0; at < completed; at++) count(order[at], order[at] % ops, 1);
    return sizes;
  }
  // All sequences use the same tiles; only what runs on units may differ from one to the next.
  for (let op = 0; op < ops; op++) {
    if (known[op] >= 0) count(op, op, sequences);
    else for (let sequence = 0; sequence < sequences; sequence++) count(sequence * ops + op, op, 1);
  }
  return sizes;
}

/**
 * One walk along the completions sorts the ops into their lanes (a counting sort: on one unit ops complete in the order in
 * which they started) and notes where the number of busy units and of communications in flight changes.
 */
export function walkRun(
  simulation: Simulation,
  classes: OpClasses,
): { readonly lanes: LaneIndex; readonly changes: TrackChanges } {
  const { graph, schedule } = simulation;
  const { order, completed, startStep, readyStep, stepEnd, steps, unit } = schedule;
  const { ops } = graph;
  const { tiles, digital, mha } = resourceLanes(simulation);
  const laneCount = tiles + digital + mha;
  const known = templateLanes(simulation);
  const sent = communicationsOf(graph);
  const transfer = communicationLatency(graph);

  const first = laneSizes(simulation, known, laneCount);
  for (let lane = 0; lane < laneCount; lane++) first[lane + 1] += first[lane];

  const next = first.slice(0, laneCount);
  const op = new Int32Array(completed);
  const step = new Int32Array(completed);
  const opClass = new Uint16Array(completed);
  const longest = new Float64Array(laneCount);
  const roles = new Int32Array(laneCount);
  const busyUntil = new Int32Array(laneCount).fill(-1);
  const changes: TrackChanges = {
    tiles: new Int32Array(steps + 2),
    digital: new Int32Array(steps + 2),
    mha: new Int32Array(steps + 2),
    inFlight: new Int32Array(steps + 2),
  };
  const sentAt = new Int32Array(steps + 1);

  let end = 0;
  for (let at = 0; at < completed; at++) {
    const id = order[at];
    const template = id % ops;
    const begin = startStep[id];
    const ofClass = classes.of[template];
    const latency = classes.latency[ofClass];
    const over = (begin < 0 ? 0 : stepEnd[begin]) + latency - HALF_TICK;
    while (end < steps - 1 && (stepEnd[end] < over || end <= begin)) end++;

    const at0 = known[template] === CHOSEN ? tileOf(simulation, id) : known[template];
    const lane = at0 >= 0 ? at0 : unit[id] + (at0 === -1 ? tiles : tiles + digital);
    const position = next[lane]++;
    op[position] = id;
    step[position] = begin;
    opClass[position] = ofClass;
    roles[lane] |= 1 << classes.role[ofClass];
    if (latency > longest[lane]) longest[lane] = latency;

    // The unit is busy from step begin + 1 on, unless another op of its lane keeps it busy anyway.
    const from = Math.max(begin, busyUntil[lane]) + 1;
    if (from <= end) {
      const change = at0 >= 0 ? changes.tiles : at0 === -1 ? changes.digital : changes.mha;
      change[from]++;
      change[end + 1]--;
      busyUntil[lane] = end;
    }
    sentAt[end] += sent[template];
    // The vector that a `sample` reads arrived when it became ready.
    if (graph.communication && graph.kind[template] === OP.sample) {
      const arrived = readyStep[id];
      changes.inFlight[stepBefore(stepEnd, arrived, transfer) + 1]++;
      changes.inFlight[arrived + 1]--;
    }
  }
  addTransfers(changes.inFlight, sentAt, stepEnd, transfer);
  const lanes = { lanes: laneCount, first, op, step, opClass, longest, roles, row: null, rowsOfCluster: null };
  return { lanes, changes };
}

/** The step at whose end a transfer began that ended with step `arrived`. */
function stepBefore(stepEnd: Float64Array, arrived: number, transfer: number): number {
  let step = arrived - 1;
  while (step >= 0 && stepEnd[step] + transfer > stepEnd[arrived] + HALF_TICK) step--;
  return step;
}

/** What began at the end of a step is in flight until the first step that ends one transfer later. */
function addTransfers(inFlight: Int32Array, sentAt: Int32Array, stepEnd: Float64Array, transfer: number): void {
  const steps = stepEnd.length;
  let arrival = 0;
  for (let step = 0; step < steps; step++) {
    if (sentAt[step] === 0) continue;
    const over = stepEnd[step] + transfer - HALF_TICK;
    while (arrival < steps && (stepEnd[arrival] < over || arrival <= step)) arrival++;
    inFlight[step + 1] += sentAt[step];
    inFlight[Math.min(arrival, steps) + 1] -= sentAt[step];
  }
}
