import { expect, test } from 'vitest';
import { fixedPower } from './power.ts';

test('whole exponents are products, halves are square roots', () => {
  expect(fixedPower(3, 0)).toBe(1);
  expect(fixedPower(3, 5)).toBe(243);
  expect(fixedPower(2, 0.5)).toBe(Math.SQRT2);
  expect(fixedPower(5, 2.75)).toBe(5 * 5 * Math.sqrt(5) * Math.sqrt(Math.sqrt(5)));
  expect(fixedPower(1, 3.7)).toBe(1);
});

test('it is the power to within rounding', () => {
  for (let base = 1; base <= 4096; base += 13)
    for (const exponent of [0.01, 0.3, 0.99, 1.2, 2.71, 9.99, 10])
      expect(Math.abs(fixedPower(base, exponent) / base ** exponent - 1)).toBeLessThan(1e-13);
});

// Written out, so that an engine with another rounding would be noticed.
test('known bits', () => {
  expect(fixedPower(7, 1.1)).toBe(8.503_698_308_273_453);
  expect(fixedPower(128, 0.37)).toBe(6.020_986_989_644_258);
});
