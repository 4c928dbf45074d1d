import type { Simulation } from '../../model/result.ts';
import { inputsOf, userCount, usersOf } from '../op-relatives.ts';
import { endTime, startTime } from '../schedule-times.ts';

/** The nearest relatives of an op, as ids of the run. */
export interface OpLinks {
  /** What it needed, the last to end first; at most `MOST`, and how many more there are. */
  readonly needed: readonly number[];
  readonly moreNeeded: number;
  /** What it feeds, the first to start first. */
  readonly feeds: readonly number[];
  readonly moreFeeds: number;
}

/** More arrows than these say less than a number. */
const MOST = 6;
/** Of an op with more users than this, the first in the graph stand for all. */
const LOOKED_AT = 2000;

export function opLinks(simulation: Simulation, id: number): OpLinks {
  const { graph } = simulation;
  const op = id % graph.ops;
  const base = id - op;
  const inputs = Array.from(inputsOf(graph, op), (input) => base + input);
  const users = usersOf(graph, op, LOOKED_AT).map((user) => base + user);
  const needed = inputs.toSorted((a, b) => endTime(simulation, b) - endTime(simulation, a) || a - b).slice(0, MOST);
  const feeds = users.toSorted((a, b) => startTime(simulation, a) - startTime(simulation, b) || a - b).slice(0, MOST);
  return {
    needed,
    moreNeeded: inputs.length - needed.length,
    feeds,
    moreFeeds: userCount(graph, op) - feeds.length,
  };
}
