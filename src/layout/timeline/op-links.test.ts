import { expect, test } from 'vitest';
import { inputsOf, usersOf } from '../op-relatives.ts';
import { endTime, startTime } from '../schedule-times.ts';
import { opLinks } from './op-links.ts';
import { preset, simulated } from './timeline.testing.ts';

test('the nearest relatives: the last inputs to end, the first users to start, and how many more there are', () => {
  const run = simulated(preset('moe-24'));
  const { graph } = run;
  let [moreNeeded, moreFeeds, apart] = [0, 0, 0];
  for (let op = 0; op < graph.ops; op += 3) {
    const id = 2 * graph.ops + op;
    const ofRun = (ops: Iterable<number>) => Array.from(ops, (other) => 2 * graph.ops + other);
    const [inputs, users] = [ofRun(inputsOf(graph, op)), ofRun(usersOf(graph, op))];
    const links = opLinks(run, id);
    const needed = inputs.toSorted((a, b) => endTime(run, b) - endTime(run, a) || a - b);
    const feeds = users.toSorted((a, b) => startTime(run, a) - startTime(run, b) || a - b);
    expect(links).toEqual({
      needed: needed.slice(0, 6),
      moreNeeded: Math.max(0, inputs.length - 6),
      feeds: feeds.slice(0, 6),
      moreFeeds: Math.max(0, users.length - 6),
    });
    moreNeeded = Math.max(moreNeeded, links.moreNeeded);
    moreFeeds = Math.max(moreFeeds, links.moreFeeds);
    if (needed[0] !== inputs[0] || feeds[0] !== users[0]) apart++;
  }
  expect(Math.min(moreNeeded, moreFeeds, apart)).toBeGreaterThan(0);
});

test('of very many users the first in the graph stand for all, and the rest is counted', () => {
  const run = simulated(preset('moe-24'));
  const { graph } = run;
  // One op with 2 500 users in one group, the later the earlier they start.
  const many = 2500;
  const big = {
    ...run,
    graph: {
      ...graph,
      ops: many + 1,
      groups: 2,
      groupStart: Int32Array.of(0, 1, many + 1),
      userStart: Int32Array.from({ length: many + 2 }, (_, op) => (op === 0 ? 0 : 1)),
      users: Int32Array.of(1),
    },
    schedule: {
      ...run.schedule,
      startStep: Int32Array.from({ length: many + 1 }, (_, op) => (op === 0 ? -1 : many - op)),
      stepEnd: Float64Array.from({ length: many }, (_, step) => step + 1),
    },
  };
  const { feeds, moreFeeds } = opLinks(big, 0);
  expect(feeds).toEqual([2000, 1999, 1998, 1997, 1996, 1995]);
  expect(moreFeeds).toBe(many - 6);
});
