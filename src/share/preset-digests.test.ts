import { expect, test } from 'vitest';
import { scenarioPresets } from '../model/presets.ts';
import { scenarioDigest } from './digest.ts';

/**
 * Links say how a scenario differs from a preset. A preset that changes, changes what every link to it means.
 */
const frozen: Readonly<Record<string, string>> = {
  'moe-24': '50msktzvgbr31',
  readme: '3v5cetqz8qa5v',
  'readme-kv': 'a6rh99yvzwz3n',
};

const advice = `
Links everywhere begin from this preset, and would now mean something else.
- To change it: leave it as it is, and add the new scenario under a new id (such as moe-24-b). It may leave the list of
  examples that is shown, but links still have to find it.
- To add one: write its id and digest into the table of this test.
- A preset is never removed.`;

test('no preset has changed since links were made from it', () => {
  const now = Object.fromEntries(scenarioPresets.map(({ id, scenario }) => [id, scenarioDigest(scenario)]));
  expect(now, advice).toEqual(frozen);
});

test('names are no part of what is frozen, since they change no result', () => {
  const [first] = scenarioPresets;
  expect(scenarioDigest({ ...first.scenario, name: 'another' })).toBe(frozen[first.id]);
});
