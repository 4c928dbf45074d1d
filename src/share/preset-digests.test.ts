import { expect, test } from 'vitest';
import { scenarioPresets } from '../model/presets.ts';
import { scenarioDigest } from './digest.ts';
import { frozenDigests, presetDigests } from './preset-digests.testing.ts';

const advice = `
Links everywhere begin from this preset, and would now mean something else.
- To change it: leave it as it is, and add the new scenario under a new id (such as moe-24-b). It may leave the list of
  examples that is shown, but links still have to find it.
- To add one: write its id and digest into preset-digests.testing.ts.
- A preset is never removed.`;

test('no preset has changed since links were made from it', () => {
  expect(presetDigests(), advice).toEqual(frozenDigests);
});

test('names are no part of what is frozen, since they change no result', () => {
  const [first] = scenarioPresets;
  expect(scenarioDigest({ ...first.scenario, name: 'another' })).toBe(frozenDigests[first.id]);
});
