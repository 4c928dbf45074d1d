import { firstAbove, firstAtLeast, firstWhere } from '../base/bisect.ts';
import type { Simulation } from '../model/result.ts';

/**
 * When the op with id `sequence × ops + op` was ready, started and ended, in ns. An op lasts its latency: it starts at a
 * clock step's end (or at 0), and its end is start + latency. Plain reads of columns, so that painters may call them for
 * every mark.
 */

/** The op of the shared graph that an op of the run is an instance of. */
export const templateOp = (simulation: Simulation, id: number): number => id % simulation.graph.ops;

/** The sequence that an op of the run belongs to. */
export const sequenceOf = (simulation: Simulation, id: number): number => Math.floor(id / simulation.graph.ops);

/** The end of clock step `step`, 0 before the first. */
export const timeOfStep = (stepEnd: Float64Array, step: number): number => (step < 0 ? 0 : stepEnd[step]);

export const readyTime = (simulation: Simulation, id: number): number =>
  timeOfStep(simulation.schedule.stepEnd, simulation.schedule.readyStep[id]);

export const startTime = (simulation: Simulation, id: number): number =>
  timeOfStep(simulation.schedule.stepEnd, simulation.schedule.startStep[id]);

export const latencyOf = (simulation: Simulation, id: number): number =>
  simulation.graph.costs[simulation.graph.cost[id % simulation.graph.ops]].latency;

export const endTime = (simulation: Simulation, id: number): number =>
  startTime(simulation, id) + latencyOf(simulation, id);

/** Index of the first clock step that ends after `time`; `steps` if none does. */
export function stepAfter(simulation: Simulation, time: number): number {
  const { stepEnd, steps } = simulation.schedule;
  return firstAbove(stepEnd, time, 0, steps);
}

/** How many ops are complete at `time`: the rank, in the order of completion, of the first one that ends after it. */
export function completedBy(simulation: Simulation, time: number): number {
  const { order, completed } = simulation.schedule;
  return firstWhere(0, completed, (rank) => endTime(simulation, order[rank]) > time);
}

/** The latest end of a clock step strictly before `time`; 0 if there is none. */
export function eventBefore(simulation: Simulation, time: number): number {
  const { stepEnd } = simulation.schedule;
  let step = stepAfter(simulation, time) - 1;
  while (step >= 0 && stepEnd[step] >= time) step--;
  return timeOfStep(stepEnd, step);
}

/** The earliest end of a clock step strictly after `time`; the end of the run if there is none. */
export function eventAfter(simulation: Simulation, time: number): number {
  const { stepEnd, steps } = simulation.schedule;
  return timeOfStep(stepEnd, Math.min(stepAfter(simulation, time), steps - 1));
}

/** The first of rising times strictly after `time`; `none` if there is none. */
export const stopAfter = (stops: Float64Array, time: number, none: number): number =>
  stops[firstAbove(stops, time)] ?? none;

/** The last of rising times strictly before `time`; 0 if there is none. */
export const stopBefore = (stops: Float64Array, time: number): number => stops[firstAtLeast(stops, time) - 1] ?? 0;
