import { expect, test } from 'vitest';
import { wordsOf } from '../base/words.ts';
import { answerText, type FigureFormat, formatFigure } from './figure-format.ts';

test.each([
  ['en', 'number', 1234.5, '1\u202f234.5'],
  ['de', 'number', 1234.5, '1\u202f234,5'],
  ['de', 'time', 83_851, '83,85\u202fµs'],
  ['de', 'times', 2.104, '2,10\u202f×'],
  ['de', 'percent', 0.7016, '70,2\u202f%'],
  ['zh', 'time', 83_851, '83.85\u202fµs'],
] as const satisfies readonly (readonly [string, FigureFormat, number, string])[])(
  'in %s, %s of %d is %s',
  (language, format, value, text) => {
    expect(wordsOf(language, {})(formatFigure(value, format))).toBe(text);
  },
);

test('true and false are said in the language of the reader', () => {
  const say = wordsOf('de', { yes: 'ja', no: 'nein' });
  expect([true, false].map((value) => say(formatFigure(value, 'number')))).toEqual(['ja', 'nein']);
});

test('a ratio has a word for its unit where the language wants one', () => {
  expect(wordsOf('zh', { '×##as a unit: 2.10 ×': '倍' })(formatFigure(2.104, 'times'))).toBe('2.10\u202f倍');
});

test.each([
  ['en', 2.103_947_599_6, 'times', '2.104\u202ftimes'],
  ['de', 10.657_567_716, '%', '10,66\u202f%'],
  ['zh', 0.1 + 0.2, '倍', '0.3\u202f倍'],
  ['en', 999.96, 'µs', '1\u202f000\u202fµs'],
  ['en', 2232, 'ns', '2\u202f232\u202fns'],
  ['en', 12_345.67, 'ns', '12\u202f346\u202fns'],
  ['en', 262_144, '', '262\u202f144'],
  ['en', 12_345_678, 'ns', '12\u202f350\u202f000\u202fns'],
] as const)('in %s, the engine answers %d %s as %s', (language, value, unit, text) => {
  expect(wordsOf(language, {})(answerText(value, unit))).toBe(text);
});
