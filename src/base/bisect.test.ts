import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstAbove, firstAtLeast, firstWhere } from './bisect.ts';

test('the same as looking from the beginning, in any part of any rising numbers (seed 1201)', () => {
  const numbers = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 40 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: -22, max: 22 }), fc.nat(40), fc.nat(40), (unsorted, bound, a, b) => {
      const values = Float64Array.from(unsorted).toSorted();
      const [from, to] = [Math.min(a, b, values.length), Math.min(Math.max(a, b), values.length)];
      const found = (holds: (value: number) => boolean): number => {
        for (let i = from; i < to; i++) if (holds(values[i])) return i;
        return to;
      };
      expect(firstAtLeast(values, bound, from, to)).toBe(found((value) => value >= bound));
      expect(firstAbove(values, bound, from, to)).toBe(found((value) => value > bound));
      expect(firstWhere(from, to, (index) => values[index] >= bound)).toBe(found((value) => value >= bound));
    }),
    { seed: 1201, numRuns: 500 },
  );
});

test('without a part, all of them', () => {
  const values = Int32Array.of(1, 3, 3, 3, 8);
  expect([firstAtLeast(values, 3), firstAbove(values, 3), firstAtLeast(values, 9), firstAbove(values, 0)]).toEqual([
    1, 4, 5, 0,
  ]);
  expect(firstAbove([], 0)).toBe(0);
});

test('an empty part is answered with its end', () => {
  expect(firstAtLeast([1, 2, 3], 2, 3, 3)).toBe(3);
  expect(firstWhere(2, 2, () => true)).toBe(2);
});
