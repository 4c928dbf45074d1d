import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byteUnits,
  counted,
  energyUnits,
  engineering,
  engineeringText,
  exactFigure,
  exactText,
  fieldText,
  fixedFigure,
  percentFigure,
  plural,
  preciseFigure,
  rateUnits,
  readNumber,
  timeUnits,
} from './format.ts';
import type { Text } from './text.ts';
import { english, type Words, wordsOf } from './words.ts';

/** Thin spaces as plain ones, so that the expectations can be read. */
const plain = (text: Text, say: Words = english): string => say(text).replaceAll('\u202f', ' ');

test.each([
  [83_851, '83 851'],
  [9019, '9 019'],
  [512, '512'],
  [1_295_718_083, '1 295 718 083'],
  [104_493.911747, '104 493.911 75'],
  [269_552.35936, '269 552.359 36'],
  [0.1 + 0.2, '0.3'],
  [-1234.5, '−1 234.5'],
  [0, '0'],
])('%d in full is “%s”', (value, text) => {
  expect(plain(exactFigure(value))).toBe(text);
});

test.each([
  [83_851, timeUnits, '83.85 µs'],
  [100, timeUnits, '100 ns'],
  [999.99, timeUnits, '1.000 µs'],
  [0, timeUnits, '0 ns'],
  [0.0157, timeUnits, '15.70 ps'],
  [104_493.91175, energyUnits, '104.5 µJ'],
  [101_888, byteUnits, '101.9 kB'],
  [2560, byteUnits, '2.560 kB'],
  [190_814.66, rateUnits, '190.8 k tok/s'],
  [5.5, rateUnits, '5.500 tok/s'],
] as const)('%d in engineering notation is “%s”', (value, units, text) => {
  expect(plain(engineeringText(value, units))).toBe(text);
});

test('engineering figures have four significant digits and stay within a thousand', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-2, max: 1e11, noNaN: true }), (value) => {
      const { figure, unit } = engineering(value, timeUnits);
      const size = timeUnits.find(([name]) => name === unit)?.[1] ?? Number.NaN;
      const shown = Number(figure.figure.replaceAll('\u202f', ''));
      expect(Math.abs((shown * size) / value - 1)).toBeLessThan(5.1e-4);
      if (unit !== 's' && unit !== 'ps') expect(shown).toBeLessThan(1000);
    }),
  );
});

describe('what is typed', () => {
  test.each([
    ['128', 128],
    [' 1 024 ', 1024],
    ['1,024', 1024],
    ['262 144', 262_144],
    ['1e9', 1e9],
    ['3.5', 3.5],
    ['.5', 0.5],
    ['−1', -1],
    ['-1', -1],
  ])('“%s” is %d', (text, value) => {
    expect(readNumber(text, '.')).toBe(value);
  });

  test.each(['', 'abc', '3,5', '1e', '0x10', '1.2.3', 'Infinity'])('“%s” is no number', (text) => {
    expect(readNumber(text, '.')).toBeNaN();
  });

  test('a value is written so that it reads back as the same', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(fieldText(value, '.'), '.')).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test('small sizes are written without groups', () => {
    expect([1024, 9999, 262_144].map((value) => plain(fieldText(value, '.')))).toEqual(['1024', '9999', '262 144']);
  });
});

test('counts agree with their nouns', () => {
  expect([counted(1, 'tile'), counted(24, 'tile'), counted(9019, 'op')].map((text) => plain(text))).toEqual([
    '1 tile',
    '24 tiles',
    '9 019 ops',
  ]);
});

test('a value and its unit stay together', () => {
  expect(english(exactText(83_851, 'ns'))).toBe('83\u202f851\u202fns');
  expect(english(percentFigure(0.7016))).toBe('70.2');
});

test.each([
  [0.701_63, 3, '0.702'],
  [0.7, 3, '0.700'],
  [-1234.5, 5, '−1 234.5'],
  [12_345, 3, '12 300'],
  [999.6, 3, '1 000'],
  [1.5e-9, 3, '1.50e-9'],
])('%d with %i significant digits is “%s”', (value, digits, text) => {
  expect(plain(preciseFigure(value, digits))).toBe(text);
});

/** One value by each way of writing it. */
const written = (say: Words) =>
  [
    exactFigure(-104_493.911_747),
    exactText(1234.5, 'ns'),
    engineeringText(83_851, timeUnits),
    engineeringText(190_814.66, rateUnits),
    fixedFigure(1234.5, 2),
    preciseFigure(0.701_63, 3),
    percentFigure(0.7016),
    fieldText(12_345.5, say.decimalMark),
    fieldText(0.5, say.decimalMark),
    fieldText(1.5e-12, say.decimalMark),
  ].map((text) => plain(text, say));

test('German has the decimal comma everywhere, and groups by the same spaces', () => {
  expect(written(wordsOf('de', {}))).toEqual([
    '−104 493,911 75',
    '1 234,5 ns',
    '83,85 µs',
    '190,8 k tok/s',
    '1 234,50',
    '0,702',
    '70,2',
    '12 345,5',
    '0,5',
    '1,5e-12',
  ]);
});

test('Chinese writes figures as English does', () => {
  expect(written(wordsOf('zh', {}))).toEqual(written(english));
});

test('counts are grouped and have the form of the language', () => {
  const german = wordsOf('de', {
    'tile|tiles': 'Kachel|Kacheln',
    '{n} tile waits|{n} tiles wait': '{n} Kachel wartet|{n} Kacheln warten',
  });
  expect([1, 12_345].map((count) => plain(counted(count, 'tile'), german))).toEqual(['1 Kachel', '12 345 Kacheln']);
  expect([0, 1].map((count) => german(plural(count, '{n} tile waits', '{n} tiles wait')))).toEqual([
    '0 Kacheln warten',
    '1 Kachel wartet',
  ]);
  expect(plain(counted(12_345, 'tile'), wordsOf('zh', { 'tile|tiles': '个瓦片' }))).toBe('12 345 个瓦片');
});
