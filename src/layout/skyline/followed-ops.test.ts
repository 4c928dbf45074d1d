import { expect, test } from 'vitest';
import { preset, simulated } from '../timeline/timeline.testing.ts';
import { followedOps } from './followed-ops.ts';

const run = simulated(preset('moe-24'));
const { ops, token } = run.graph;
const ids = Array.from({ length: run.schedule.completed }, (_, id) => id);

test('a whole sequence is followed with all its ops and no other', () => {
  const isFollowed = followedOps(run, { sequence: 2, step: null, token: null });
  expect(ids.filter((id) => isFollowed(id) !== (Math.floor(id / ops) === 2))).toEqual([]);
});

test('a token is followed in its step, with the attention that all tokens share', () => {
  const isFollowed = followedOps(run, { sequence: 1, step: 0, token: 3 });
  const followed = ids.filter(isFollowed);
  expect(followed.every((id) => Math.floor(id / ops) === 1)).toBe(true);
  expect(new Set(followed.map((id) => token[id % ops]))).toEqual(new Set([3, -1]));
  expect(followed.length).toBeLessThan(ops / 2);
});
