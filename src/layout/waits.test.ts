import { expect, test } from 'vitest';
import { english } from '../base/words.ts';
import { simulate } from '../engine/simulation-run.ts';
import { scenarioPresets } from '../model/presets.ts';
import { describeOp } from './describe-op.ts';
import { endTime, readyTime, startTime } from './schedule-times.ts';
import { nextOnLane, waitOf } from './waits.ts';

const preset = scenarioPresets.find(({ id }) => id === 'moe-24');
const outcome = preset && simulate(preset.scenario);
if (!outcome?.ok) throw new Error('the opening example does not run');
const moe = outcome.value;
const ids = [...moe.schedule.order];

test('an MVM of the opening example: seven others ran on its tile first', () => {
  const id = ids.find((candidate) => {
    const { title, chunk, sequence, step, token } = describeOp(moe, candidate);
    return (
      english(title) === 'MVM L0 E5 ffn2' &&
      chunk?.row === 7 &&
      chunk.col === 0 &&
      sequence === 2 &&
      step === 0 &&
      token === 1
    );
  });
  const op = id ?? -1;
  expect([readyTime(moe, op), startTime(moe, op)]).toEqual([9248, 9948]);
  const { time, blockers, bySequence } = waitOf(moe, op);
  expect(time).toBe(700);
  expect(blockers).toHaveLength(7);
  expect([...bySequence].toSorted(([a], [b]) => a - b)).toEqual([
    [0, 4],
    [1, 3],
  ]);
});

test('blockers fill the wait without a gap and belong to the same tile or unit', () => {
  for (const id of ids) {
    const { time, blockers } = waitOf(moe, id);
    if (time === 0) {
      expect(blockers).toHaveLength(0);
      continue;
    }
    expect(endTime(moe, blockers.at(-1) ?? -1)).toBe(startTime(moe, id));
    if (moe.graph.chunk[id % moe.graph.ops] < 0) continue;
    expect(startTime(moe, blockers[0] ?? -1)).toBeLessThanOrEqual(readyTime(moe, id));
    blockers.slice(1).forEach((blocker, n) => expect(startTime(moe, blocker)).toBe(endTime(moe, blockers[n] ?? -1)));
  }
});

test('the next op of a tile waited for this one, if it waited', () => {
  for (const id of ids.slice(0, 2000)) {
    const next = nextOnLane(moe, id);
    if (next < 0 || waitOf(moe, next).time === 0) continue;
    expect(waitOf(moe, next).blockers).toContain(id);
  }
});
