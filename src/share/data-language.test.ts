import { expect, test } from 'vitest';
import type { DataKind } from '../model/data-export.ts';
import { scenarioWith } from '../model/presets.ts';
import { dataExports } from './data-exports.ts';
import { textPieces } from './data-pieces.ts';
import { eventsOf, opening } from './exports.testing.ts';
import { scenarioFileSchema } from './json-schema.ts';
import { prettyJson } from './pretty-json.ts';
import { pythonScript } from './python-script.ts';

/*
 * What other programs read is English, whatever the reader speaks: texts, which are objects, must have become words in it.
 */
const unsaid = /\[object|"(?:key|figure|parts|capital)"\s*:/;

const simulation = opening();
const kinds = dataExports
  .map(({ kind }) => kind)
  .filter((kind): kind is Exclude<DataKind, 'ops-arrow'> => kind !== 'ops-arrow');

test.each([
  ['trace-json', '"MVM LM head"'],
  ['graph-dot', 'L0 attention'],
  ['totals-json', 'executionTime'],
  ['ops-csv', 'layerNorm'],
  ['mapping-csv', 'decoder_stack.layers.0'],
  ['memory-csv', 'bytes'],
  ['routing-csv', 'moe_layer'],
] as const)('%s is in English', (kind, words) => {
  expect(kinds).toContain(kind);
  const level = 'op';
  const text = [...textPieces(simulation, { kind, range: null, level }, eventsOf(simulation))].join('');
  // The files are too long for a message.
  expect(text.includes(words)).toBe(true);
  expect(unsaid.exec(text)).toBeNull();
});

test('so is the script for the original, with what that cannot do', () => {
  const script = pythonScript(scenarioWith({ model: { gatedFfn: true } }), null);
  expect(script).toContain('Gated FFN: the original has two matrices');
  expect(script).not.toMatch(unsaid);
});

test('and the schema of a file, with the words of the fields', () => {
  const schema = prettyJson(scenarioFileSchema());
  expect(schema).toContain('Number of 3D analog crossbar stacks on the chip.');
  expect(schema).toContain('Unit: seq.');
  expect(schema).not.toMatch(unsaid);
});
