import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { english } from '../base/words.ts';
import { moeWith, scenarioWith } from '../model/presets.ts';
import type { RoutingRow, Scenario } from '../model/scenario.ts';
import { opening, resultOf, runnable } from './exports.testing.ts';
import { readNpy } from './npy.ts';
import { resultDigest } from './digest.ts';
import { routedVectors } from './routed-vectors.ts';
import { routingRowsOf } from './routing-rows.ts';
import { readRoutingCsv, readRoutingNpy, routingCsv } from './routing-table.ts';

const someRow: fc.Arbitrary<RoutingRow> = fc.tuple(
  fc.constantFrom('decoder_stack.layers.0.moe_layer', 'a,b', 'a"b', 'a b', '<i>'),
  fc.integer({ min: -1, max: 100 }),
  fc.nat(100),
  fc.array(fc.nat(63), { minLength: 1, maxLength: 4 }),
);

test('rows → CSV → rows (seed 6601)', () => {
  fc.assert(
    fc.property(fc.array(someRow, { minLength: 1, maxLength: 30 }), (rows) => {
      expect(readRoutingCsv([...routingCsv(rows)].join(''))).toEqual({ ok: true, value: rows });
    }),
    { seed: 6601 },
  );
});

test('other forms of CSV', () => {
  const rows = [['b', 0, 1, [2, 5]]];
  for (const text of [
    'b,0,1,2 5',
    'b,0,1,2,5\n',
    'block;step;token;e1;e2\r\nb;0;1;2;5\r\n',
    '\ufeffb\t0\t1\t2|5',
    '\n\nb,0,1, 2 ,5',
  ])
    expect(readRoutingCsv(text)).toEqual({ ok: true, value: rows });
});

test('a layer may stand for its block, of the decoder or of another stack', () => {
  const rows = [['decoder_stack.layers.2.moe_layer', 0, 1, [5, 3]]];
  for (const text of [
    'layer,step,token,experts\n2,0,1,5 3\n',
    '2,0,1,5,3',
    'Layer\tstep\ttoken\te1\te2\n2\t0\t1\t5\t3',
  ])
    expect(readRoutingCsv(text)).toEqual({ ok: true, value: rows });
  expect(readRoutingCsv('1,-1,3,0', 'encoder_stack')).toEqual({
    ok: true,
    value: [['encoder_stack.layers.1.moe_layer', -1, 3, [0]]],
  });
});

test.each([
  ['', 'There are no rows in this table.'],
  ['block,step,token,experts', 'There are no rows in this table.'],
  ['b,0,1,2\nb,x,1,2', 'Line 2: “x” is no step.'],
  ['b,0,1.5,2', 'Line 1: “1.5” is no token.'],
  ['b,0,1,', 'Line 1: the experts are missing.'],
  [',0,1,2', 'Line 1: the MoE block is missing.'],
  ['b,0,1,two', 'Line 1: “two” is no expert.'],
  ['{"a": 1}', 'Line 1: “” is no step.'],
])('a table that cannot be read says where: %j', (text, problem) => {
  const read = readRoutingCsv(text);
  expect(read.ok ? [] : read.error.map((one) => english(one.text))).toEqual([problem]);
});

/** A .npy file of integers as NumPy writes it; with a type of decimals its bytes mean others. */
function npy(shape: readonly number[], values: readonly number[], type = '<i8', fortran = false): Uint8Array {
  const sizes: Record<string, number> = { '1': 1, '2': 2, '4': 4, '8': 8 };
  const size = sizes[type.slice(2)] ?? 1;
  const tuple = shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(', ')})`;
  const dict = `{'descr': '${type}', 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': ${tuple}, }`;
  const header = `${dict.padEnd(128 - 11)}\n`;
  const bytes = new Uint8Array(10 + header.length + values.length * size);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length, 0]);
  bytes.set(new TextEncoder().encode(header), 10);
  const view = new DataView(bytes.buffer, 10 + header.length);
  values.forEach((value, i) => {
    const little = !type.startsWith('>');
    if (size === 8) view.setBigInt64(i * 8, BigInt(value), little);
    else if (size === 4) view.setInt32(i * 4, value, little);
    else if (size === 2) view.setInt16(i * 2, value, little);
    else view.setInt8(i, value);
  });
  return bytes;
}

test.each(['<i8', '>i8', '<i4', '>i4', '<u2', '>i2', '|i1', '|u1', '<u8'])('whole numbers of type %s', (type) => {
  const values = [1, 2, 3, 4, 5, 6];
  const read = readNpy(npy([3, 2], values, type));
  expect(read.ok && [read.value.shape, [...read.value.values]]).toEqual([[3, 2], values]);
});

test.each([2, 3])('version %i of the format, whose header may be longer', (version) => {
  const first = npy([3, 2], [1, 2, 3, 4, 5, 6]);
  // The length of the header takes four bytes instead of two.
  const bytes = Uint8Array.of(
    ...first.subarray(0, 6),
    version,
    0,
    ...first.subarray(8, 10),
    0,
    0,
    ...first.subarray(10),
  );
  const read = readNpy(bytes);
  expect(read.ok && [...read.value.values]).toEqual([1, 2, 3, 4, 5, 6]);
});

test('an array stored by columns', () => {
  const read = readNpy(npy([3, 2], [1, 2, 3, 4, 5, 6], '<i4', true));
  expect(read.ok && [...read.value.values]).toEqual([1, 4, 2, 5, 3, 6]);
});

test.each<[string, Uint8Array, RegExp]>([
  ['nothing', new Uint8Array(), /not a \.npy/],
  ['text', new TextEncoder().encode('block,step,token,experts'), /not a \.npy/],
  ['a cut header', npy([2, 2], [1, 2, 3, 4]).subarray(0, 40), /within its header/],
  ['cut data', npy([2, 2], [1, 2, 3, 4]).subarray(0, 140), /cut off/],
  ['objects', npy([2], [1, 2], '|O8'), /numbers are wanted/],
  ['too many', npy([1_000_000, 1_000_000], []), /more than any/],
  ['another version', npy([1], [1]).with(6, 9), /version 9/],
])('a .npy file that cannot be read says why: %s', (_what, bytes, words) => {
  const read = readNpy(bytes);
  expect(!read.ok && english(read.error)).toMatch(words);
});

test('damaged .npy files never throw (seed 6602)', () => {
  fc.assert(
    fc.property(fc.nat(160), fc.nat(255), (at, value) => {
      const bytes = npy([4, 2], [0, 1, 2, 3, 4, 5, 6, 7]);
      const read = readNpy(bytes.with(at % bytes.length, value));
      expect(read.ok ? read.value.values.length : english(read.error).length).toBeGreaterThanOrEqual(0);
    }),
    { seed: 6602, numRuns: 1000 },
  );
});

const experts: Scenario = scenarioWith({
  accelerator: { kvCaching: true },
  model: { layers: 4, moe: moeWith({ frequency: 2, numExperts: 8, k: 2 }) },
  workload: { startLen: 2, targetLen: 5 },
});

/** Row r visits r mod 8 and the next expert. */
const rowsUpTo = (count: number): number[] => Array.from({ length: count * 2 }, (_, i) => ((i >> 1) + (i & 1)) % 8);

test('rows of a .npy file are vectors, those of a block, or positions', () => {
  const vectors = routedVectors(experts);
  // Layers 0 and 2 have experts. A prompt of two tokens, then with a cache one new token at positions 2 and 3.
  const places = [
    [0, 0, 0],
    [0, 1, 1],
    [1, 0, 2],
    [2, 0, 3],
  ];
  expect(
    vectors.map(({ block, blockIndex, step, token, position }) => [block, blockIndex, step, token, position]),
  ).toEqual(
    [0, 1].flatMap((index) => places.map((place) => [`decoder_stack.layers.${2 * index}.moe_layer`, index, ...place])),
  );
  const first = (shape: number[]) => {
    const read = readRoutingNpy(npy(shape, rowsUpTo(shape.slice(0, -1).reduce((a, b) => a * b))), experts);
    if (!read.ok) throw new Error(english(read.error[0]?.text ?? ''));
    return read.value.map((row) => row[3][0]);
  };
  expect(first([8, 2])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(first([2, 4, 2])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(first([4, 2])).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
  const recomputed = { ...experts, accelerator: { ...experts.accelerator, kvCaching: false } };
  const read = readRoutingNpy(npy([4, 2], rowsUpTo(4)), recomputed);
  expect(read.ok && read.value.slice(0, 9).map((row) => row[3][0])).toEqual([0, 1, 0, 1, 2, 0, 1, 2, 3]);
});

test('decimals are numbers, but no experts', () => {
  const bytes = npy([4, 2], rowsUpTo(4), '<f8');
  expect(readNpy(bytes)).toMatchObject({ ok: true, value: { kind: 'f' } });
  const routing = readRoutingNpy(bytes, experts);
  expect(routing.ok ? '' : english(routing.error[0]?.text ?? '')).toMatch(/decimals/);
});

test.each<[string, number[], number[], RegExp]>([
  ['another k', [8, 3], rowsUpTo(12), /must run over the 2 experts/],
  ['another number of rows', [7, 2], rowsUpTo(7), /has 7 rows; this scenario can use 4, 8/],
  ['an expert that is none', [4, 2], [0, 1, 0, 1, 0, 9, 0, 1], /expert 9; they are numbered from 0 to 7/],
  ['an expert twice', [4, 2], [0, 1, 0, 1, 3, 3, 0, 1], /visits an expert twice/],
])('routing that does not fit says why: %s', (_what, shape, values, words) => {
  const read = readRoutingNpy(npy(shape, values), experts);
  expect(!read.ok && english(read.error[0]?.text ?? '')).toMatch(words);
});

test('the rows of a result, given back, give that result (seed 6603)', () => {
  fc.assert(
    fc.property(runnable, (scenario) => {
      fc.pre(scenario.model.moe !== null && !scenario.fidelity.routingPerSequence);
      const drawn = resultOf(scenario);
      const rows = routingRowsOf(drawn);
      const vectors = routedVectors(scenario).map(({ block, step, token }) => `${block} ${step} ${token}`);
      expect(rows.map(([block, step, token]) => `${block} ${step} ${token}`).toSorted()).toEqual(vectors.toSorted());
      const given = resultOf({ ...scenario, routing: rows, seeds: { ...scenario.seeds, routing: 77 } });
      expect(given.routing).toMatchObject({ drawn: 0, unused: 0 });
      expect(resultDigest(given)).toBe(resultDigest(drawn));
    }),
    { seed: 6603, numRuns: 20 },
  );
});

test('the routing of the opening preset comes back as it is given', () => {
  const { scenario } = opening();
  const byPlace = (rows: readonly RoutingRow[]) => rows.map((row) => JSON.stringify(row)).toSorted();
  expect(byPlace(routingRowsOf(opening()))).toEqual(byPlace(scenario.routing ?? []));
});
