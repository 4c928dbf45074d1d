import { expect, test } from 'vitest';
import { atPath, sameJson, withPath } from './plain-data.ts';

test.each([
  ['an entry that is undefined is a missing one', { a: 1, b: undefined }, { a: 1 }, true],
  ['−0 is 0', [-0], [0], true],
  ['no number is itself', { a: NaN }, { a: NaN }, true],
  ['the order of entries is no difference', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
  ['an entry more', { a: 1, b: null }, { a: 1 }, false],
  ['another order of a list', [1, 2], [2, 1], false],
  ['a list is no record', { 0: 1 }, [1], false],
  ['null is no record', null, {}, false],
])('equality: %s', (_, a, b, same) => {
  expect(sameJson(a, b)).toBe(same);
  expect(sameJson(b, a)).toBe(same);
});

const document = { chip: { tiles: 4 }, rows: [{ id: 7 }], costs: null };

test('reading a path: records and lists, own keys alone, undefined where nothing is', () => {
  expect(atPath(document, 'chip.tiles')).toBe(4);
  expect(atPath(document, ['rows', 0, 'id'])).toBe(7);
  expect(atPath(document, 'costs.relu')).toBeUndefined();
  expect(atPath(document, 'chip.tiles.length')).toBeUndefined();
  expect(atPath(document, 'chip.toString')).toBeUndefined();
  expect(atPath(document, '__proto__')).toBeUndefined();
});

test('writing a path: a copy, with what is missing on the way; undefined takes the entry out', () => {
  expect(withPath(document, 'costs.relu.base', 1)).toEqual({ ...document, costs: { relu: { base: 1 } } });
  expect(withPath(document, 'chip.tiles', undefined)).toEqual({ ...document, chip: {} });
  expect(withPath(document, 'gone.deep', undefined)).toEqual(document);
  expect(document.chip).toEqual({ tiles: 4 });
});
