import type { Simulation } from '../../model/result.ts';
import { endTime, timeOfStep } from '../schedule-times.ts';

/** What an op is doing at the time cursor, in the order in which it passes through the states. */
export const opStates = ['missing', 'waiting', 'running', 'done'] as const;
/** Code of a state: its index in `opStates`. `unknown`: the run has not come so far. */
export const STATE = { missing: 0, waiting: 1, running: 2, done: 3, unknown: 4 } as const;

/** Times lie on a grid of at least 0.001 ns; sums of them are compared with half a step of tolerance. */
export const HALF_TICK = 5e-4;

/** The state of op `id` of a complete run at `time`. What ends or starts at that very moment has done so. */
export function stateAt(simulation: Simulation, id: number, time: number): number {
  const { stepEnd, readyStep, startStep } = simulation.schedule;
  if (timeOfStep(stepEnd, startStep[id]) <= time)
    return endTime(simulation, id) <= time + HALF_TICK ? STATE.done : STATE.running;
  return timeOfStep(stepEnd, readyStep[id]) <= time ? STATE.waiting : STATE.missing;
}

/** How many of the ops from … to − 1 (ids of the run) are in each state at `time`, in the order of the codes. */
export function countStates(simulation: Simulation, from: number, to: number, time: number): number[] {
  const counts = [0, 0, 0, 0];
  for (let id = from; id < to; id++) counts[stateAt(simulation, id, time)]++;
  return counts;
}
