import { expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import { niceStep, ticksOf } from './ticks.ts';

test('steps are 1, 2 or 5 times a power of ten', () => {
  expect([0.7, 1, 1.1, 2, 2.1, 5, 5.1, 99, 101].map(niceStep)).toEqual([1, 1, 2, 2, 5, 5, 10, 100, 200]);
});

test('the unit is that of the far end, with as many decimals as the step needs', () => {
  const { unit, ticks } = ticksOf({ from: 8650, to: 11_150 }, 8);
  expect(unit).toBe('µs');
  expect(ticks.map(({ label }) => english(label))).toEqual(['9.0', '9.5', '10.0', '10.5', '11.0']);
});

test('a whole run begins at a plain zero', () => {
  const { unit, ticks } = ticksOf({ from: 0, to: 83_851 }, 10);
  expect(unit).toBe('µs');
  expect(ticks.map(({ label }) => english(label))).toEqual(['0', '10', '20', '30', '40', '50', '60', '70', '80']);
});

test('below a microsecond it is ns; a step of 0.5 ns shows its decimal', () => {
  expect(ticksOf({ from: 100, to: 104 }, 8)).toMatchObject({ unit: 'ns', step: 0.5 });
  expect(english(ticksOf({ from: 100, to: 104 }, 8).ticks[1]?.label ?? '')).toBe('100.5');
});
