import { expect, test } from 'vitest';
import { changeWords } from './headline.ts';

test.each([
  [100, 100, 'as before'],
  [100, 100.001, 'as before'],
  [100, 87.7, '−12.3\u202f%'],
  [100, 101.5, '+1.50\u202f%'],
  [100, 241, '2.41×'],
  [100, 12.5, '0.125×'],
  [0, 0, 'as before'],
  [0, 5, ''],
])('from %d to %d: %s', (before, now, words) => {
  expect(changeWords(before, now)).toBe(words);
});
