import { entryAt } from '../base/column.ts';
import { OP } from '../model/op.ts';
import { chunkOf } from '../model/op-graph.ts';
import { endTime, startTime } from '../layout/schedule-times.ts';
import type { TimeRange } from '../model/data-export.ts';
import type { Simulation } from '../model/result.ts';
import { picoseconds } from './trace-clock.ts';

/** Processes of the trace, as Perfetto groups its tracks; their order is that of the page. */
export const processes = { tiles: 1, digital: 2, mha: 3, communication: 4, memory: 5 } as const;

/** A track on which slices follow each other. */
export interface Lane {
  readonly pid: number;
  readonly tid: number;
  readonly name: string;
}

/** Slices of a run, by start; columns of one entry per slice. Times in ps. */
export interface LaneSlices {
  readonly lanes: readonly Lane[];
  /** Op id of each slice. */
  readonly id: Int32Array;
  readonly lane: Int32Array;
  readonly start: Float64Array;
  readonly duration: Float64Array;
}

/** Op ids that are done, by the step in which they started; equal ones in the order of completion. Counting sort, O(ops + steps). */
function byStart({ schedule }: Simulation): Int32Array {
  const { order, completed, startStep, steps } = schedule;
  const first = new Int32Array(steps + 2);
  const done = order.subarray(0, completed);
  for (const id of done) first[(startStep[id] ?? -1) + 2] = entryAt(first, (startStep[id] ?? -1) + 2) + 1;
  for (let step = 1; step < first.length; step++) first[step] = entryAt(first, step) + entryAt(first, step - 1);
  const sorted = new Int32Array(done.length);
  for (const id of done) {
    const step = (startStep[id] ?? -1) + 1;
    const at = entryAt(first, step);
    sorted[at] = id;
    first[step] = at + 1;
  }
  return sorted;
}

/**
 * Gives every op a lane: that of its tile or unit, or where that one is still busy (one tier at a time is off, or two ops
 * began together on a locked unit) another lane of the same tile or unit. So slices never overlap on a lane.
 */
export function laneSlices(simulation: Simulation, range: TimeRange | null = null): LaneSlices {
  const { graph, mapping, schedule } = simulation;
  const inRange = (id: number): boolean =>
    range === null || (startTime(simulation, id) <= range.to && endTime(simulation, id) >= range.from);
  const ids = byStart(simulation).filter(inRange);
  const lane = new Int32Array(ids.length);
  const start = new Float64Array(ids.length);
  const duration = new Float64Array(ids.length);
  const found: { pid: number; unit: number; index: number; end: number }[] = [];
  const byResource = new Map<number, number[]>();

  ids.forEach((id, at) => {
    const op = id % graph.ops;
    const kind = entryAt(graph.kind, op);
    const pid = kind === OP.mvm ? processes.tiles : kind === OP.mha ? processes.mha : processes.digital;
    const chunk = kind === OP.mvm ? chunkOf(graph, op, Math.floor(id / graph.ops)) : -1;
    const unit = (kind === OP.mvm ? mapping.chunks.tile[chunk] : schedule.unit[id]) ?? 0;
    const step = schedule.startStep[id] ?? -1;
    const begin = picoseconds(step < 0 ? 0 : entryAt(schedule.stepEnd, step));
    const takes = picoseconds(graph.costs[entryAt(graph.cost, op)]?.latency ?? 0);
    const resource = unit * 8 + pid;
    const candidates = byResource.get(resource) ?? [];
    byResource.set(resource, candidates);
    let chosen = candidates.find((index) => (found[index]?.end ?? 0) <= begin);
    if (chosen === undefined) {
      chosen = found.length;
      found.push({ pid, unit, index: candidates.length, end: 0 });
      candidates.push(chosen);
    }
    const record = found[chosen];
    if (record) record.end = begin + takes;
    lane[at] = chosen;
    start[at] = begin;
    duration[at] = takes;
  });

  const noun: Readonly<Record<number, string>> = {
    [processes.tiles]: 'Tile',
    [processes.digital]: 'Digital unit',
    [processes.mha]: 'MHA unit',
  };
  const most = found.reduce((largest, { index }) => Math.max(largest, index + 1), 1);
  const lanes = found.map(({ pid, unit, index }) => ({
    pid,
    // Track ids from 1, in the order of the units: some readers take 0 for none.
    tid: unit * most + index + 1,
    name: `${noun[pid]} ${unit}${index === 0 ? '' : ` (${index + 1})`}`,
  }));
  return { lanes, id: ids, lane, start, duration };
}
