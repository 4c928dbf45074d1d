import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { english, wordsOf } from '../base/words.ts';
import { smallScenario } from '../engine/random-scenario.testing.ts';
import type { Issue } from './issue.ts';
import { parseScenario, parseScenarioText, type ParsedScenario } from './parse.ts';
import { scenarioPresets } from './presets.ts';

function issuesOf(document: unknown): readonly Issue[] {
  const parsed = parseScenario(document);
  return parsed.ok ? [] : parsed.error;
}

function parsedOf(document: unknown): ParsedScenario {
  const parsed = parseScenario(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

test('what is printed is read again as it was', () => {
  fc.assert(
    fc.property(smallScenario, (scenario) => {
      const parsed = parseScenarioText(JSON.stringify(scenario));
      expect(parsed).toEqual({ ok: true, value: { scenario, ignored: [] } });
    }),
    { seed: 21 },
  );
  for (const { scenario } of scenarioPresets) expect(parsedOf(structuredClone(scenario)).scenario).toEqual(scenario);
});

test('whatever is read, there is a scenario or an issue, never an exception', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (text) => {
      const parsed = parseScenarioText(text);
      if (!parsed.ok) for (const { problem } of parsed.error) expect(english(problem).length).toBeGreaterThan(5);
    }),
    { numRuns: 300, seed: 22 },
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseScenarioText(text).ok).toBe(false);
    }),
    { seed: 23 },
  );
});

test('a document without anything is the example of the original', () => {
  const { scenario } = parsedOf({});
  expect(scenario.accelerator).toMatchObject({ tiles: 100, tiers: 1024, digitalUnits: 4, mvmLatency: 100 });
  expect(scenario.workload).toEqual({ batch: 1, startLen: 1, targetLen: 12, contextLen: 4 });
});

test('keys that mean nothing are named, and hostile ones do nothing', () => {
  const { ignored } = parsedOf({ accelerator: { tiels: 3 }, extra: 1 });
  expect(ignored).toEqual(['accelerator.tiels', 'extra']);
  parseScenarioText('{"__proto__": {"polluted": true}, "accelerator": {"__proto__": {"tiles": 7}}}');
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test.each([
  [{ accelerator: { tiles: 0 } }, 'accelerator.tiles', 'Tiles cannot be 0.', 1],
  [{ accelerator: { tiles: -1 } }, 'accelerator.tiles', 'Tiles cannot be −1.', 1],
  [{ accelerator: { tiles: 1e9 } }, 'accelerator.tiles', 'Tiles of 1\u202f000\u202f000\u202f000 is too many.', 65_536],
  [{ accelerator: { tiles: 3.5 } }, 'accelerator.tiles', 'Tiles must be whole: 3.5 is not.', 4],
  [{ accelerator: { tiles: 'ten' } }, 'accelerator.tiles', 'Tiles must be a number, not “ten”.', 100],
  [{ accelerator: { kvCaching: 1 } }, 'accelerator.kvCaching', 'KV caching must be on or off (true or false).', false],
  [{ model: { kind: 'rnn' } }, 'model.kind', 'Model kind cannot be “rnn”.', 'decoder'],
  [{ model: { heads: 7 } }, 'model.heads', 'Heads must divide Model width: 512 is not a multiple of 7.', 8],
  [{ model: { moe: { k: 9, numExperts: 4 } } }, 'model.moe.k', 'A token cannot visit 9 of 4 experts.', 4],
  [
    { workload: { startLen: 5, targetLen: 5 } },
    'workload.targetLen',
    'The target length must be above the prompt length: 5 leaves nothing to generate after 5.',
    6,
  ],
  [
    { workload: { targetLen: 13 } },
    'workload.targetLen',
    'The target length of 13 is above the maximum length of the model, 12.',
    12,
  ],
  [
    { model: { kind: 'encoder-decoder' }, workload: { contextLen: 3, targetLen: 6 } },
    'workload.contextLen',
    'The decoder reaches 5 tokens, more than the context of 3.',
    5,
  ],
  [
    { model: { kind: 'encoder' }, accelerator: { kvCaching: true } },
    'accelerator.kvCaching',
    'KV caching works with a decoder only.',
    false,
  ],
])('%j: the field, what is wrong, and what would work', (document, path, problem, fix) => {
  const [issue, ...others] = issuesOf(document);
  expect(others).toEqual([]);
  expect(issue && { path: issue.path, problem: english(issue.problem) }).toEqual({ path, problem });
  expect(issue?.fixes[0]).toEqual({ path, value: fix });
});

test('an issue from another thread is worded where it is read, with its figures and its unit', () => {
  const say = wordsOf('de', {
    '{0} cannot be {1}.': '{0} darf nicht {1} sein.',
    'It takes a whole number from {0} to {1}.': 'Möglich sind ganze Zahlen von {0} bis {1}.',
    'It takes a number from {0} to {1}.': 'Möglich sind Zahlen von {0} bis {1}.',
    Batch: 'Batchgröße',
    Skew: 'Schiefe',
    seq: 'Folgen',
  });
  const issues = structuredClone(issuesOf({ workload: { batch: 0 }, routes: { skew: -0.5 } }));
  expect(issues.map(({ problem, remedy }) => [say(problem), say(remedy)])).toEqual([
    ['Batchgröße darf nicht 0 sein.', 'Möglich sind ganze Zahlen von 1 bis 65\u202f536\u202fFolgen.'],
    ['Schiefe darf nicht −0,5 sein.', 'Möglich sind Zahlen von 0 bis 10.'],
  ]);
  expect(english(issues[0]?.remedy ?? '')).toBe('It takes a whole number from 1 to 65\u202f536\u202fseq.');
});

test('a newer version says so', () => {
  expect(issuesOf({ version: 2 })[0]).toMatchObject({ path: 'version', code: 'wrong-version' });
});

test('records of the original are read with the routing beside the scenario', () => {
  const routing = [['decoder_stack.layers.0.moe_layer', 0, 0, [1]]];
  const { scenario } = parsedOf({
    name: 'recorded',
    scenario: { costs: { multinomial: { latency: { base: 7 } } } },
    routing,
  });
  expect(scenario.name).toBe('recorded');
  expect(scenario.costs.sample?.latency?.base).toBe(7);
  expect(scenario.routing).toEqual(routing);
});
