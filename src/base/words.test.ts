import { expect, test } from 'vitest';
import { counted, exactFigure, fieldText, plural, readNumber } from './format.ts';
import { inSentences, listed } from './lists.ts';
import { capital, joined, spaced, t, type Text } from './text.ts';
import { english, type Words, wordsOf } from './words.ts';

const german = wordsOf('de', {
  'Tile {0} of {1}': '{1} Kacheln, davon {0}',
  'Open##a file': 'Öffnen',
  'Open##not decided': 'Offen',
  'tile|tiles': 'Kachel|Kacheln',
  '{n} op waits in {0}|{n} ops wait in {0}': '{n} Operation wartet in {0}|In {0} warten {n} Operationen',
});
const chinese = wordsOf('zh', {
  'tile|tiles': '个瓦片',
  '{0}, {1}##things of a list': '{0}，{1}',
  '{0} {1}##sentences': '{0}{1}',
});

const tile = t`Tile ${3} of ${'8'}`;
const waiting = (count: number) => plural(count, '{n} op waits in {0}', '{n} ops wait in {0}', 'L0');

test('English is what the source says, without its hints', () => {
  expect(english(tile)).toBe('Tile 3 of 8');
  expect(english(t`Open##a file`)).toBe('Open');
  expect(english(counted(1, 'tile'))).toBe('1 tile');
  expect(english(counted(2, 'axis', 'axes'))).toBe('2 axes');
  expect(english(waiting(1))).toBe('1 op waits in L0');
  expect(english(waiting(2000))).toBe('2\u202f000 ops wait in L0');
});

test('a catalogue may turn values round, and has its own plurals', () => {
  expect([german(tile), german(tile)]).toEqual(['8 Kacheln, davon 3', '8 Kacheln, davon 3']);
  expect([german(t`Open##a file`), german(t`Open##not decided`)]).toEqual(['Öffnen', 'Offen']);
  expect([german(counted(1, 'tile')), german(counted(0, 'tile'))]).toEqual(['1 Kachel', '0 Kacheln']);
  expect(german(waiting(3))).toBe('In L0 warten 3 Operationen');
  expect(german(t`Not translated ${1}`)).toBe('Not translated 1');
});

test('what has no translation keeps its English forms', () => {
  expect([0, 1, 2].map((count) => chinese(waiting(count)))).toEqual([
    '0 ops wait in L0',
    '1 op waits in L0',
    '2 ops wait in L0',
  ]);
});

test('a language without plurals has one form', () => {
  expect([chinese(counted(1, 'tile')), chinese(counted(2, 'tile'))]).toEqual(['1 个瓦片', '2 个瓦片']);
});

test('a text is a value: the same one is said in every language, and survives being cloned', () => {
  const text: Text = t`${tile}: ${exactFigure(0.5)}`;
  for (const one of [text, structuredClone(text), JSON.parse(JSON.stringify(text)) as Text]) {
    expect(english(one)).toBe('Tile 3 of 8: 0.5');
    expect(german(one)).toBe('8 Kacheln, davon 3: 0,5');
  }
});

test('a template can be said at once', () => {
  const say = (words: Words) => words`Tile ${1} of ${exactFigure(2.5)}`;
  expect([say(english), say(german), say(english)]).toEqual(['Tile 1 of 2.5', '2,5 Kacheln, davon 1', 'Tile 1 of 2.5']);
});

test('a plain string is the same in every language, whatever stands in it', () => {
  for (const words of [english, german]) expect(words('Tile {0} of {1} ## 0.5')).toBe('Tile {0} of {1} ## 0.5');
});

test('values that look like templates are left as they are', () => {
  expect(german(t`Tile ${'{1}'} of ${'##'}`)).toBe('## Kacheln, davon {1}');
});

test('pieces stand one after the other', () => {
  expect(german(joined([tile, counted(1, 'tile')], ' · '))).toBe('8 Kacheln, davon 3 · 1 Kachel');
  expect([spaced('MVM', '', 'L0'), spaced('', 'MVM'), spaced('')].map((text) => english(text))).toEqual([
    'MVM L0',
    'MVM',
    '',
  ]);
  expect(german(capital(t`tile`))).toBe('Tile');
  expect(english(capital(''))).toBe('');
});

test.each([
  ['.', '0.5', 0.5],
  ['.', '1,024', 1024],
  ['.', '1,024.5', 1024.5],
  ['.', '0,5', Number.NaN],
  ['.', '0,125', Number.NaN],
  [',', '0,5', 0.5],
  [',', '0,125', 0.125],
  [',', '1.024', 1024],
  [',', '1.024,5', 1024.5],
  [',', '0.125', 0.125],
  [',', '12.5', 12.5],
  [',', '1 000,25', 1000.25],
  [',', '1,5e-3', 0.0015],
  [',', '1,2,3', Number.NaN],
] as const)('with the mark “%s”, %s is typed for %d', (mark, text, value) => {
  expect(readNumber(text, mark)).toBe(value);
});

test.each([0.5, 1.024, 1024, 65_536, 104_493.25, 1e-12, 2.5e20, -12_345.5])(
  'what a field shows can be read again, in every language: %d',
  (value) => {
    for (const { decimalMark } of [english, german, chinese])
      expect(readNumber(fieldText(value, decimalMark), decimalMark)).toBe(value);
  },
);

test('fractions have the mark of the language', () => {
  expect(german(exactFigure(1234.5))).toBe('1\u202f234,5');
});

test('lists and sentences stand one after the other as the language has it', () => {
  const texts = [listed(['a', 'b', 'c']), listed([]), inSentences('One.', '', 'Two.'), inSentences('')];
  expect(texts.map((text) => english(text))).toEqual(['a, b, c', '', 'One. Two.', '']);
  expect(texts.map((text) => chinese(text))).toEqual(['a，b，c', '', 'One.Two.', '']);
});
