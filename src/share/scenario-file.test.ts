import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { english } from '../base/words.ts';
import { parseScenarioText } from '../model/parse.ts';
import { scenarioPresets } from '../model/presets.ts';
import { initialScenario } from '../model/scenario.ts';
import { scenarioSchema } from '../model/scenario-schema.ts';
import { scenarioDigest } from './digest.ts';
import { scenarioFileSchema } from './json-schema.ts';
import { richScenario, someName, someView } from './link.testing.ts';
import { canonicalJson } from './plain-data.ts';
import { prettyJson } from './pretty-json.ts';
import { fileStem, openScenarioFile, SCHEMA_FILE, scenarioFileText } from './scenario-file.ts';

const opened = (text: string) => {
  const outcome = openScenarioFile(text);
  if (!outcome.ok) throw new Error(english(outcome.error.text));
  return outcome.value;
};

test('file → content → file (seed 6201)', () => {
  fc.assert(
    fc.property(richScenario, someName, someView, (scenario, name, view) => {
      const content = { scenario: { ...scenario, name: name.slice(0, 200) }, presetId: 'readme', view };
      const text = scenarioFileText(content);
      const back = opened(text);
      expect(back.problems).toEqual([]);
      expect(canonicalJson(back.scenario)).toBe(canonicalJson(content.scenario));
      expect(scenarioDigest(back.scenario)).toBe(scenarioDigest(content.scenario));
      expect(canonicalJson(back.view)).toBe(canonicalJson(view));
      expect(scenarioFileText(back)).toBe(text);
    }),
    { seed: 6201, numRuns: 200 },
  );
});

test.each(scenarioPresets)('the command line reads a saved file: $id', ({ id, scenario }) => {
  const parsed = parseScenarioText(scenarioFileText({ scenario, presetId: id, view: null }));
  expect(parsed.ok && canonicalJson(parsed.value.scenario)).toBe(canonicalJson(scenario));
});

test('a bare scenario, one beside its routing, and one with a byte order mark open', () => {
  expect(opened('{"accelerator": {"tiles": 7}}').scenario.accelerator.tiles).toBe(7);
  const beside = opened('\ufeff{"scenario": {"name": "a"}, "routing": [["x", 0, 0, [1]]]}').scenario;
  expect([beside.name, beside.routing]).toEqual(['a', [['x', 0, 0, [1]]]]);
});

test('entries that cannot be have their initial values, and are named', () => {
  const { scenario, problems } = opened(
    '{"accelerator": {"tiles": "many", "tiers": 7, "legs": 4}, "model": {"moe": {"k": -1, "numExperts": 4}}, "routing": 3}',
  );
  expect(scenario.accelerator).toEqual({ ...initialScenario().accelerator, tiers: 7 });
  expect(scenario.model.moe).toMatchObject({ numExperts: 4, k: 2 });
  expect(problems.map(({ path }) => path).toSorted()).toEqual(['accelerator.tiles', 'model.moe.k', 'routing']);
});

test('what a scenario does not know is named', () => {
  const { problems } = opened('{"accelerator": {"legs": 4}, "colour": "red"}');
  expect(problems.map(({ tag, path }) => [tag, path])).toEqual([
    ['unknown-entry', 'accelerator.legs'],
    ['unknown-entry', 'colour'],
  ]);
});

test('an edit by hand and a newer version are named', () => {
  const text = scenarioFileText({ scenario: initialScenario(), presetId: '', view: null });
  expect(opened(text.replace('"tiles": 100', '"tiles": 99')).problems).toMatchObject([{ tag: 'changed' }]);
  expect(opened(text.replace('"version": 1', '"version": 4')).problems).toMatchObject([{ tag: 'future-version' }]);
});

test.each([
  ['', 'not-json'],
  ['no', 'not-json'],
  ['[]', 'no-scenario'],
  ['null', 'no-scenario'],
  ['{"hidden_size": 768}', 'no-scenario'],
  [`{"model":${'['.repeat(100)}${']'.repeat(100)}}`, 'too-deep'],
  ['['.repeat(1_000_000), 'too-deep'],
])('a file without a scenario says so: %.20s', (text, tag) => {
  expect(openScenarioFile(text)).toMatchObject({ ok: false, error: { tag } });
});

test('a hostile file changes nobody’s prototype', () => {
  const { scenario } = opened(
    '{"model": {"__proto__": {"polluted": 1}, "layers": {"toString": 1}}, "__proto__": {"polluted": 1}}',
  );
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(scenarioSchema.safeParse(scenario).success).toBe(true);
});

test('file names', () => {
  expect(fileStem('MoE decoder on 24 tiles')).toBe('MoE-decoder-on-24-tiles');
  expect(fileStem('../../etc/passwd')).toBe('etc-passwd');
  expect(fileStem('Größe 大きい')).toBe('Größe-大きい');
  expect(fileStem(' <> ')).toBe('scenario');
});

test('JSON for people reads back (seed 6202)', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(JSON.parse(prettyJson(value)))).toBe(canonicalJson(value));
    }),
    { seed: 6202 },
  );
});

test('the published schema is up to date: otherwise run `npm run schema`', () => {
  expect(JSON.parse(readFileSync(`public/${SCHEMA_FILE}`, 'utf8'))).toEqual(
    JSON.parse(JSON.stringify(scenarioFileSchema())),
  );
});

test('a slice says what it is a slice of', () => {
  const scenario = initialScenario();
  const whole = { ...scenario, model: { ...scenario.model, layers: 96 } };
  const text = scenarioFileText({ scenario, presetId: '', view: null, whole });
  expect(JSON.parse(text)).toMatchObject({ sliceOf: { 'model.layers': 96 } });
  expect(opened(text)).toMatchObject({ whole, problems: [] });
  expect(opened(text.replace('96', '"many"'))).toMatchObject({ whole: null, problems: [{ tag: 'unknown-entry' }] });
});
