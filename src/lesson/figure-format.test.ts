import { afterEach, expect, test } from 'vitest';
import { speak } from '../base/language.ts';
import { type FigureFormat, formatFigure } from './figure-format.ts';

afterEach(() => speak('en', {}));

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
    speak(language, {});
    expect(formatFigure(value, format)).toBe(text);
  },
);

test('true and false are said in the language of the page', () => {
  speak('de', { yes: 'ja', no: 'nein' });
  expect([true, false].map((value) => formatFigure(value, 'number'))).toEqual(['ja', 'nein']);
});
