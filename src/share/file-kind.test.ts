import { expect, test } from 'vitest';
import { initialScenario } from '../model/scenario.ts';
import { fileKind } from './file-kind.ts';
import { scenarioFileText } from './scenario-file.ts';

const saved = scenarioFileText({ scenario: initialScenario(), presetId: '', view: null });

test.each([
  ['chip.json', saved, 'scenario'],
  ['chip.json', saved.slice(0, 300), 'scenario'],
  ['chip.tierscope.json', 'garbage', 'scenario'],
  ['bare.json', '{"accelerator": {"tiles": 3}}', 'scenario'],
  ['golden.json', '{"scenario": {"name": "a"}, "routing": []}', 'scenario'],
  ['config.json', '{"model_type": "mixtral", "hidden_size": 64}', 'config'],
  ['config.json', '{"hidden_size": 64, "routing": "top2", "model": "x"}', 'config'],
  ['config.json', '{"model_type": "x", "mapping": {}}', 'config'],
  ['config.json', '[1, 2]', 'config'],
  ['picture.png', '\u0000\u0001', 'config'],
  ['experts.CSV', 'step,token', 'routing'],
])('%s %.40s is a %s', (name, text, kind) => {
  expect(fileKind(name, text)).toBe(kind);
});
