import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { scenarioPresets, scenarioWith } from '../model/presets.ts';
import { initialScenario, type Scenario } from '../model/scenario.ts';
import { scenarioDigest, isDigest, DIGEST_LENGTH } from './digest.ts';
import { richScenario } from './link.testing.ts';
import { canonicalJson } from './plain-data.ts';
import { applyToDocument, isEmptyDiff, scenarioDiff } from './scenario-diff.ts';

const preset = scenarioPresets[0]?.scenario ?? initialScenario();

test('only what differs, by path; arrays whole; in the order of the paths', () => {
  const changed = {
    ...preset,
    accelerator: { ...preset.accelerator, tiles: 40, mhaUnits: 3 },
    model: { ...preset.model, moe: null },
    routing: null,
  };
  expect(scenarioDiff(preset, changed)).toEqual({
    set: { 'accelerator.mhaUnits': 3, 'accelerator.tiles': 40, 'model.moe': null, routing: null },
    unset: [],
  });
  expect(Object.keys(scenarioDiff(preset, changed).set)).toEqual(
    Object.keys(scenarioDiff(preset, changed).set).toSorted(),
  );
});

test('an optional entry that is gone is named, one that is new is set whole', () => {
  const { gelu: _gone, ...costs } = preset.costs;
  const diff = scenarioDiff(preset, { ...preset, costs: { ...costs, sample: { latency: { base: 4 } } } });
  expect(diff).toEqual({ set: { 'costs.sample': { latency: { base: 4 } } }, unset: ['costs.gelu'] });
});

test('a scenario does not differ from itself', () => {
  expect(scenarioDiff(preset, structuredClone(preset))).toEqual({ set: {}, unset: [] });
  expect(isEmptyDiff(scenarioDiff(preset, preset))).toBe(true);
});

test('applying the difference gives the other scenario (seed 6001)', () => {
  fc.assert(
    fc.property(
      richScenario,
      fc.oneof(richScenario, fc.constantFrom(...scenarioPresets.map((p) => p.scenario))),
      (a, b) => {
        const back = applyToDocument(a, scenarioDiff(a, b));
        expect(canonicalJson(back)).toBe(canonicalJson(b));
        // A difference survives being written down.
        const read = JSON.parse(JSON.stringify(scenarioDiff(a, b))) as ReturnType<typeof scenarioDiff>;
        expect(canonicalJson(applyToDocument(a, read))).toBe(canonicalJson(b));
        expect(scenarioDigest(back as unknown as Scenario)).toBe(scenarioDigest(b));
      },
    ),
    { seed: 6001, numRuns: 300 },
  );
});

test('a path into the machinery of objects changes nobody’s prototype', () => {
  const document = applyToDocument(preset, {
    set: JSON.parse('{"__proto__.polluted": 1, "constructor.prototype.polluted": 1}') as Record<string, unknown>,
    unset: ['__proto__', 'accelerator.__proto__.toString'],
  });
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
});

test('digests: of what decides a result, in 13 characters', () => {
  const digest = scenarioDigest(preset);
  expect(isDigest(digest)).toBe(true);
  expect(digest).toHaveLength(DIGEST_LENGTH);
  expect(scenarioDigest({ ...preset, name: 'another name' })).toBe(digest);
  expect(scenarioDigest({ ...preset, seeds: { ...preset.seeds, routing: 2 } })).not.toBe(digest);
  const shuffled = Object.fromEntries(Object.entries(preset).toReversed()) as unknown as typeof preset;
  expect(scenarioDigest(shuffled)).toBe(digest);
});

// Digests stand in links and captions for ever: if one of these changes, all of them did.
test('the digests of version 1', () => {
  expect(scenarioDigest(initialScenario())).toMatchInlineSnapshot(`"3v5cetqz8qa5v"`);
  expect(scenarioDigest(scenarioWith({ accelerator: { tiles: 40, mvmLatency: 0.125 } }))).toMatchInlineSnapshot(
    `"f2a3w66822xsz"`,
  );
});

test('no two of many scenarios share a digest (seed 6002)', () => {
  const seen = new Map<string, string>();
  fc.assert(
    fc.property(richScenario, (scenario) => {
      const { name: _name, ...rest } = scenario;
      const text = canonicalJson(rest);
      const digest = scenarioDigest(scenario);
      expect(seen.get(digest) ?? text).toBe(text);
      seen.set(digest, text);
    }),
    { seed: 6002, numRuns: 1000 },
  );
});
