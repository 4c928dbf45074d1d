import { expect, test } from 'vitest';
import { entryAt } from './column.ts';

test('an entry, also one that is 0 or no number', () => {
  expect(entryAt(Int32Array.of(7, 0, -1), 1)).toBe(0);
  expect(entryAt([1, Number.NaN], 1)).toBeNaN();
});

test.each([-1, 3, 0.5, Number.NaN])('no entry %f', (index) => {
  expect(() => entryAt(Int32Array.of(7, 0, -1), index)).toThrow(`no entry ${index} in a column of 3`);
});
