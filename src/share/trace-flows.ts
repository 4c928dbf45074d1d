import { entryAt } from '../base/column.ts';
import { groupInputs } from '../layout/op-relatives.ts';
import { endTime } from '../layout/schedule-times.ts';
import type { Simulation } from '../model/result.ts';

/** Which dependencies become arrows: all of them, per op the input that came last, or none. */
export type FlowChoice = 'all' | 'last' | 'none';

/** Arrows that Perfetto still opens with ease; a run with more shows, per op, the input that it waited for. */
const MOST_ARROWS = 100_000;

/** Edges between the ops of one sequence, communications looked through. */
function edgeCount({ graph }: Simulation): number {
  const { start } = groupInputs(graph);
  let edges = 0;
  for (let group = 0; group < graph.groups; group++)
    edges +=
      (entryAt(start, group + 1) - entryAt(start, group)) *
      (entryAt(graph.groupStart, group + 1) - entryAt(graph.groupStart, group));
  return edges;
}

/** How many arrows a choice makes, about: those of ops without duration are left out later. */
export const flowCount = (simulation: Simulation, choice: FlowChoice): number =>
  choice === 'none'
    ? 0
    : choice === 'last'
      ? simulation.schedule.completed
      : edgeCount(simulation) * simulation.schedule.sequences;

/** All arrows where they are few enough, else the last input of every op. */
export const fittingFlows = (simulation: Simulation): FlowChoice =>
  edgeCount(simulation) * simulation.schedule.sequences <= MOST_ARROWS ? 'all' : 'last';

/** The op ids that op `id` waited for, by `choice`. */
export function waitedFor(simulation: Simulation, id: number, choice: FlowChoice): readonly number[] {
  if (choice === 'none') return [];
  const { graph } = simulation;
  const op = id % graph.ops;
  const first = id - op;
  const { start, inputs, groupOf } = groupInputs(graph);
  const group = entryAt(groupOf, op);
  const ids = Array.from(inputs.subarray(start[group], start[group + 1]), (input) => first + input);
  if (choice === 'all' || ids.length <= 1) return ids;
  let last = ids[0] ?? -1;
  for (const candidate of ids) if (endTime(simulation, candidate) > endTime(simulation, last)) last = candidate;
  return [last];
}
