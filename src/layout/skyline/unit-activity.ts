import { firstWhere } from '../../base/bisect.ts';
import { memoiseByObject } from '../../base/memoise.ts';
import { OP } from '../../model/op.ts';
import type { Simulation } from '../../model/result.ts';
import { startTime } from '../schedule-times.ts';

/**
 * What every digital unit and every MHA unit does over the run, in order: lanes 0 … digital − 1, then the MHA units. A
 * unit runs one op at a time, so its order of completion is its order of start.
 */
export interface UnitActivity {
  readonly digital: number;
  readonly mha: number;
  readonly first: Int32Array;
  readonly op: Int32Array;
}

export const unitActivity = memoiseByObject((simulation: Simulation): UnitActivity => {
  const { graph, schedule, scenario } = simulation;
  const { digitalUnits: digital, mhaUnits: mha } = scenario.accelerator;
  const laneOf = (id: number): number => {
    const kind = graph.kind[id % graph.ops];
    return kind === OP.mvm ? -1 : kind === OP.mha ? digital + schedule.unit[id] : schedule.unit[id];
  };
  const first = new Int32Array(digital + mha + 1);
  for (let n = 0; n < schedule.completed; n++) {
    const lane = laneOf(schedule.order[n]);
    if (lane >= 0) first[lane + 1]++;
  }
  for (let lane = 0; lane < digital + mha; lane++) first[lane + 1] += first[lane];
  const op = new Int32Array(first[digital + mha]);
  const next = first.slice();
  for (let n = 0; n < schedule.completed; n++) {
    const lane = laneOf(schedule.order[n]);
    if (lane >= 0) op[next[lane]++] = schedule.order[n];
  }
  return { digital, mha, first, op };
});

/** As in `chip-instant.ts`: an end less than this after `time` counts as reached, ns. */
const SAME_TIME = 2e-4;

/** The op that a lane runs at `time`; −1 if it stands idle. */
export function runningOn(simulation: Simulation, { first, op }: UnitActivity, lane: number, time: number): number {
  const next = firstWhere(first[lane], first[lane + 1], (at) => startTime(simulation, op[at]) > time);
  if (next === first[lane]) return -1;
  const id = op[next - 1];
  const { graph } = simulation;
  const end = startTime(simulation, id) + graph.costs[graph.cost[id % graph.ops]].latency;
  return time < end - SAME_TIME ? id : -1;
}
