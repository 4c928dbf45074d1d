import { memoiseByObject } from '../../base/memoise.ts';
import { runChunk } from '../../model/op-graph.ts';
import { OP } from '../../model/op.ts';
import type { Simulation } from '../../model/result.ts';
import { timeOfStep } from '../schedule-times.ts';

/**
 * What every tile does over the run, so that any instant is read by one binary search per tile. MVMs of one run last
 * equally long, so their order of completion on a tile is their order of start: one stable pass over `schedule.order`
 * sorts them. Entries of tile i are first[i] … first[i + 1] − 1 in all columns.
 *
 * Cost: 16 B and about 60 ns per MVM, once per result.
 */
export interface TileActivity {
  readonly tiles: number;
  /** Duration of an MVM, ns. */
  readonly latency: number;
  readonly first: Int32Array;
  /** Op ids in order of start, with the clock steps at which they started and became ready. */
  readonly op: Int32Array;
  readonly startStep: Int32Array;
  readonly readyStep: Int32Array;
  /** Clock steps at which an MVM became ready, rising. */
  readonly arrivalStep: Int32Array;
  readonly perTile: TileFigures;
  readonly perChunk: ChunkFigures;
}

export interface TileFigures {
  /** MVMs that started later than they were ready, and the sum of their waits in ns. */
  readonly waited: Int32Array;
  readonly waitTime: Float64Array;
  /** ns in which at least one MVM ran. */
  readonly busy: Float64Array;
  /** Most MVMs that waited for it at once. */
  readonly longestQueue: Int32Array;
}

export interface ChunkFigures {
  readonly mvms: Int32Array;
  /** ns in which at least one MVM ran on the chunk. */
  readonly busy: Float64Array;
}

/** A result that may have the activity of its tiles with it: the worker works it out, so that the page need not stop. */
export interface ActiveSimulation extends Simulation {
  readonly activity?: TileActivity;
}

/** The objects whose columns make up an activity: what to hand over when it is sent. */
export const activityTables = (activity: TileActivity): readonly object[] => [
  activity,
  activity.perTile,
  activity.perChunk,
];

/** The activity of a result's tiles: the one that it brought along, or one that is worked out now and kept with it. */
export const tileActivity = (simulation: ActiveSimulation): TileActivity =>
  simulation.activity ?? computedActivity(simulation);

const computedActivity = memoiseByObject(computeActivity);

/** Tile of each op of one sequence, −1 for what is no MVM. */
function tileOfOps({ graph, mapping }: Simulation): Int32Array {
  const tile = new Int32Array(graph.ops).fill(-1);
  for (let op = 0; op < graph.ops; op++) if (graph.kind[op] === OP.mvm) tile[op] = mapping.chunks.tile[graph.chunk[op]];
  return tile;
}

function computeActivity(simulation: Simulation): TileActivity {
  const { graph, mapping, schedule, scenario } = simulation;
  const { tiles } = scenario.accelerator;
  const { order, completed, stepEnd } = schedule;
  const latency = graph.costs.find(({ kind }) => kind === OP.mvm)?.latency ?? 0;
  const tileOf = tileOfOps(simulation);
  // Where sequences choose their experts apart, an op's tile depends on its sequence.
  const tileAt = (id: number): number =>
    graph.expertChoices === null || tileOf[id % graph.ops] < 0
      ? tileOf[id % graph.ops]
      : mapping.chunks.tile[runChunk(graph, id)];

  const first = new Int32Array(tiles + 1);
  for (let n = 0; n < completed; n++) {
    const tile = tileAt(order[n]);
    if (tile >= 0) first[tile + 1]++;
  }
  for (let i = 0; i < tiles; i++) first[i + 1] += first[i];

  const mvms = first[tiles];
  const op = new Int32Array(mvms);
  const startStep = new Int32Array(mvms);
  const readyStep = new Int32Array(mvms);
  const next = first.slice();
  const waited = new Int32Array(tiles);
  const waitTime = new Float64Array(tiles);
  const busy = new Float64Array(tiles);
  const chunkCount = mapping.chunks.tile.length;
  const perChunk = { mvms: new Int32Array(chunkCount), busy: new Float64Array(chunkCount) };
  // Two MVMs that start at once on one tile (where tiers need not take turns) keep it busy once.
  const lastOnChunk = new Int32Array(chunkCount).fill(-2);
  for (let n = 0; n < completed; n++) {
    const id = order[n];
    const tile = tileAt(id);
    if (tile < 0) continue;
    const at = next[tile]++;
    const start = schedule.startStep[id];
    const ready = schedule.readyStep[id];
    op[at] = id;
    startStep[at] = start;
    readyStep[at] = ready;
    if (start > ready) {
      waited[tile]++;
      waitTime[tile] += timeOfStep(stepEnd, start) - timeOfStep(stepEnd, ready);
    }
    if (at === first[tile] || startStep[at - 1] !== start) busy[tile] += latency;
    const chunk = runChunk(graph, id);
    perChunk.mvms[chunk]++;
    if (lastOnChunk[chunk] !== start) perChunk.busy[chunk] += latency;
    lastOnChunk[chunk] = start;
  }
  const arrivalStep = sortedArrivals(first, readyStep, schedule.steps);
  const longestQueue = longestQueues(first, startStep, arrivalStep);
  const perTile = { waited, waitTime, busy, longestQueue };
  return { tiles, latency, first, op, startStep, readyStep, arrivalStep, perTile, perChunk };
}

/** The longest queue of each tile. It grows with arrivals only, so it is looked at after those of each step. */
function longestQueues(first: Int32Array, startStep: Int32Array, arrivalStep: Int32Array): Int32Array {
  const longest = new Int32Array(first.length - 1);
  for (let tile = 0; tile < longest.length; tile++) {
    let started = first[tile];
    for (let arrived = first[tile]; arrived < first[tile + 1]; arrived++) {
      const step = arrivalStep[arrived];
      if (arrived + 1 < first[tile + 1] && arrivalStep[arrived + 1] === step) continue;
      while (started < first[tile + 1] && startStep[started] <= step) started++;
      longest[tile] = Math.max(longest[tile], arrived + 1 - started);
    }
  }
  return longest;
}

/** The ready steps of every tile in rising order: a counting sort by step, then a stable spread over the tiles. */
function sortedArrivals(first: Int32Array, readyStep: Int32Array, steps: number): Int32Array {
  const begin = new Int32Array(steps + 2);
  for (let n = 0; n < readyStep.length; n++) begin[readyStep[n] + 2]++;
  for (let s = 0; s <= steps; s++) begin[s + 1] += begin[s];
  const tileByReady = new Int32Array(readyStep.length);
  for (let tile = 0; tile + 1 < first.length; tile++)
    for (let at = first[tile]; at < first[tile + 1]; at++) tileByReady[begin[readyStep[at] + 1]++] = tile;
  // `begin[s + 1]` has moved on to the end of the ops that were ready at step s.
  const next = first.slice();
  const result = new Int32Array(readyStep.length);
  let n = 0;
  for (let step = -1; step < steps; step++) for (; n < begin[step + 1]; n++) result[next[tileByReady[n]]++] = step;
  return result;
}
