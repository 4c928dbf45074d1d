import { t, type Text } from '../../base/text.ts';
import { runChunk } from '../../model/op-graph.ts';
import { describeOp, mvmTitle } from '../describe-op.ts';
import { matrixTitle } from '../names.ts';
import { readyTime, startTime } from '../schedule-times.ts';
import { chunkAt, tiersUsed } from '../tier-map/chip-cells.ts';
import { type ChipInstant, waitingInOrder } from '../tier-map/chip-instant.ts';
import type { PlanSource } from '../tier-map/plan-source.ts';

/** One floor of a tower that is cut open. */
export interface CutFloor {
  readonly tier: number;
  readonly chunk: number;
  readonly title: Text;
  /** The part of its matrix that it holds, such as “rows 0–511, cols 1024–1535”. */
  readonly part: Text;
  /** Share of the array in use, 0 … 1. */
  readonly used: number;
  /** MVMs of the run that are done at the time, and all. */
  readonly done: number;
  readonly mvms: number;
}

/** An MVM that runs or waits. Times in ns. */
export interface CutOp {
  readonly id: number;
  readonly chunk: number;
  readonly tier: number;
  readonly title: Text;
  readonly sequence: number;
  readonly token: number;
  /** Since it started, or since it became ready. */
  readonly since: number;
  /** How long it waited before it started; 0 while it waits. */
  readonly waited: number;
}

export interface TowerCut {
  readonly tile: number;
  readonly floors: readonly CutFloor[];
  readonly running: readonly CutOp[];
  /** The first of the queue, in the order in which they will run. */
  readonly queue: readonly CutOp[];
  readonly waiting: number;
}

/** A tower as it is at a moment: its floors from the foot up, what runs, and the first `limit` of what waits. */
export function towerCut(source: PlanSource, cursor: ChipInstant, tile: number, limit: number): TowerCut {
  const { run } = source;
  const floors = floorsOf(source, cursor, tile);
  if (!run) return { tile, floors, running: [], queue: [], waiting: 0 };
  const { activity, simulation } = run;
  const opOf = (id: number, running: boolean): CutOp => {
    const { op, sequence, token, chunk } = describeOp(simulation, id);
    const ready = readyTime(simulation, id);
    const start = startTime(simulation, id);
    return {
      id,
      chunk: chunk?.chunk ?? -1,
      tier: chunk?.tier ?? -1,
      title: mvmTitle(simulation, op),
      sequence,
      token,
      since: cursor.time - (running ? start : ready),
      waited: running ? start - ready : 0,
    };
  };
  const queue = new Int32Array(limit);
  const count = waitingInOrder(activity, cursor, tile, limit, queue);
  return {
    tile,
    floors,
    running: Array.from(activity.op.subarray(cursor.runFrom[tile], cursor.runTo[tile]), (id) => opOf(id, true)),
    queue: Array.from(queue.subarray(0, count), (id) => opOf(id, false)),
    waiting: cursor.waitingOn[tile],
  };
}

function floorsOf({ cells, mapping, scenario, run }: PlanSource, cursor: ChipInstant, tile: number): CutFloor[] {
  const { chunks, matrices } = mapping;
  const { tierRows, tierCols } = scenario.accelerator;
  const done = new Map<number, number>();
  if (run) {
    const { graph } = run.simulation;
    for (let at = run.activity.first[tile]; at < cursor.runFrom[tile]; at++) {
      const chunk = runChunk(graph, run.activity.op[at]);
      done.set(chunk, (done.get(chunk) ?? 0) + 1);
    }
  }
  return Array.from({ length: tiersUsed(cells, tile) }, (_, tier) => {
    const chunk = chunkAt(cells, tile, tier);
    const [rows, cols] = [chunks.usedRows[chunk], chunks.usedCols[chunk]];
    const [row, col] = [chunks.row[chunk] * tierRows, chunks.col[chunk] * tierCols];
    return {
      tier,
      chunk,
      title: matrixTitle(scenario, matrices[chunks.matrix[chunk]]),
      part: t`rows ${`${row}–${row + rows - 1}`}, cols ${`${col}–${col + cols - 1}`}`,
      used: (rows * cols) / (tierRows * tierCols),
      done: done.get(chunk) ?? 0,
      mvms: run?.activity.perChunk.mvms[chunk] ?? 0,
    };
  });
}
