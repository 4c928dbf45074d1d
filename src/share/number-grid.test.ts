import { expect, test } from 'vitest';
import { english } from '../base/words.ts';
import { readNumberGrid } from './number-grid.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ['1,2,3', [[1, 2, 3]]],
  [
    '\ufeff0;1.5\r\n1.5;0\r\n',
    [
      [0, 1.5],
      [1.5, 0],
    ],
  ],
  ['1\n2\n', [[1], [2]]],
  ['  1 2\t3 ', [[1, 2, 3]]],
])('%j is read', (text, grid) => {
  expect(readNumberGrid(bytes(text))).toEqual({ ok: true, value: grid });
});

test.each([
  ['', 'no numbers'],
  ['1,2\n3', 'Line 2 has 1 numbers'],
  ['1,two', 'Line 1: “two”'],
  ['1,,2', 'Line 1: “”'],
  ['1,-2', '0 or more'],
  ['1,Infinity', 'no number'],
])('%j is refused: %s', (text, words) => {
  const read = readNumberGrid(bytes(text));
  expect(read.ok ? '' : english(read.error)).toContain(words);
});

test.each([
  [
    '(2, 2)',
    [
      [0, 0.25],
      [0.25, 0],
    ],
  ],
  ['(4,)', [[0, 0.25, 0.25, 0]]],
  ['(1, 4)', [[0, 0.25, 0.25, 0]]],
  ['(4, 1)', [[0], [0.25], [0.25], [0]]],
])('decimals of a .npy file of shape %s', (shape, grid) => {
  const dict = `{'descr': '<f8', 'fortran_order': False, 'shape': ${shape}, }`.padEnd(117);
  const file = new Uint8Array(128 + 32);
  file.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, 118, 0]);
  file.set(bytes(`${dict}\n`), 10);
  new Float64Array(file.buffer, 128).set([0, 0.25, 0.25, 0]);
  expect(readNumberGrid(file)).toEqual({
    ok: true,
    value: grid,
  });
});
