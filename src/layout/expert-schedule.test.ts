import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { expertSchedule, groupings, groupLoads, groupsOf, IDLE, turnTakings } from './expert-schedule.ts';

/** Six tokens and eight experts, from 1 as they are published. */
const published = [
  [2, 4, 6, 8],
  [2, 3, 4, 7],
  [1, 2, 5, 7],
  [1, 2, 3, 5],
  [1, 4, 5, 7],
  [3, 4, 5, 7],
].map((experts) => experts.map((expert) => expert - 1));

test('pairs of neighbours share a periphery: loads per group and token', () => {
  // Experts 1, 2 | 3, 4 | 5, 6 | 7, 8: token 0 chose 2, 4, 6, 8, one of each pair.
  expect(groupLoads(groupsOf('U2', published, 8), published)).toEqual([
    [1, 1, 2, 2, 1, 0],
    [1, 2, 0, 1, 1, 2],
    [1, 0, 1, 1, 1, 1],
    [1, 1, 1, 0, 1, 1],
  ]);
});

test.each([
  // Token by token: 1 + 2 + 2 + 2 + 1 + 2 steps.
  ['token by token', 10, 10],
  ['compact', 7, 16],
  ['reschedule', 7, 13],
] as const)('the published example, %s: %i steps, %i loads', (turns, length, loads) => {
  expect(expertSchedule(published, 8, 'U2', turns)).toMatchObject({ length, loads });
});

test('a group waits only where it lags at more than half of the tokens that are left', () => {
  // Expert 0 is the busiest. Expert 1 lags by one at tokens 0 and 3: half of four is not enough, so it does not wait.
  const chosen = [[0], [1], [0, 1], [0]];
  expect(expertSchedule(chosen, 2, 'U1', 'reschedule').groups).toEqual([
    [0, 2, 3],
    [1, 2, IDLE],
  ]);
  // At tokens 0, 1 and 3: now it does.
  const more = [[0], [0, 1], [0, 1], [0]];
  expect(expertSchedule(more, 2, 'U1', 'reschedule').groups).toEqual([
    [0, 1, 2, 3],
    [IDLE, 1, 2, IDLE],
  ]);
});

test('by load, the heaviest expert shares with the lightest', () => {
  // Visits of experts 0 … 3: 4, 1, 3, 2; so by rank 0, 2, 3, 1.
  const chosen = [
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 3],
    [3, 1],
  ];
  expect(groupsOf('S2', chosen, 4)).toEqual([0, 0, 1, 1]);
  expect(groupsOf('S4', chosen, 4)).toEqual([0, 0, 0, 0]);
  expect(groupsOf('U1', chosen, 4)).toEqual([0, 1, 2, 3]);
});

test('every group does its work once, in order, in as many steps as said (seed 71)', () => {
  const layer = fc.array(fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(layer, fc.constantFrom(...groupings), (chosen, grouping) => {
      const loads = groupLoads(groupsOf(grouping, chosen, 8), chosen);
      const plans = turnTakings.map((turns) => expertSchedule(chosen, 8, grouping, turns));
      for (const { groups, length } of plans)
        groups.forEach((steps, group) => {
          expect(steps).toHaveLength(length);
          const work = (loads[group] ?? []).flatMap((count, token) => Array.from({ length: count }, () => token));
          expect(steps.filter((token) => token !== IDLE)).toEqual(work);
        });
      const [byToken, compact, again] = plans;
      const most = Math.max(...loads.map((load) => load.reduce((sum, count) => sum + count, 0)));
      expect(compact?.length).toBe(most);
      expect(again?.length).toBe(most);
      expect(byToken?.length).toBeGreaterThanOrEqual(most);
    }),
    { seed: 71 },
  );
});
