import { expect, test } from 'vitest';
import { english, wordsOf } from '../base/words.ts';
import { changeWords } from './headline.ts';

test.each([
  [100, 100, 'as before'],
  [100, 100.001, 'as before'],
  [100, 87.7, '−12.3\u202f%'],
  [100, 101.5, '+1.50\u202f%'],
  [100, 241, '2.41×'],
  [100, 12.5, '0.125×'],
  [100, 123_456, '1\u202f230×'],
  [0, 0, 'as before'],
  [0, 5, ''],
])('from %d to %d: %s', (before, now, words) => {
  expect(english(changeWords(before, now))).toBe(words);
});

test('a change has the decimal mark of the language', () => {
  const say = wordsOf('de', { 'as before': 'wie zuvor' });
  const changes = [changeWords(100, 241), changeWords(100, 87.7), changeWords(1, 1)];
  expect(changes.map((change) => say(change))).toEqual(['2,41×', '−12,3\u202f%', 'wie zuvor']);
});
