import { afterEach, expect, test } from 'vitest';
import { counted, exactFigure, fieldText, plural, readNumber } from './format.ts';
import { englishOf, inEnglish, speak, spokenLanguage, t } from './language.ts';
import { inSentences, listed } from './lists.ts';

afterEach(() => speak('en', {}));

const german = {
  'Tile {0} of {1}': '{1} Kacheln, davon {0}',
  'Open##a file': 'Öffnen',
  'Open##not decided': 'Offen',
  'tile|tiles': 'Kachel|Kacheln',
  '{n} op waits in {0}|{n} ops wait in {0}': '{n} Operation wartet in {0}|In {0} warten {n} Operationen',
};

test('English is what the source says, without its hints', () => {
  expect(t`Tile ${3} of ${'8'}`).toBe('Tile 3 of 8');
  expect(t`Open##a file`).toBe('Open');
  expect(counted(1, 'tile')).toBe('1 tile');
  expect(counted(2, 'axis', 'axes')).toBe('2 axes');
  expect(plural(1, '{n} op waits in {0}', '{n} ops wait in {0}', 'L0')).toBe('1 op waits in L0');
  expect(plural(2000, '{n} op waits in {0}', '{n} ops wait in {0}', 'L0')).toBe('2\u202f000 ops wait in L0');
});

test('a catalogue may turn values round, and has its own plurals', () => {
  speak('de', german);
  const tile = () => t`Tile ${3} of ${'8'}`;
  expect([tile(), tile()]).toEqual(['8 Kacheln, davon 3', '8 Kacheln, davon 3']);
  expect([t`Open##a file`, t`Open##not decided`]).toEqual(['Öffnen', 'Offen']);
  expect([counted(1, 'tile'), counted(0, 'tile')]).toEqual(['1 Kachel', '0 Kacheln']);
  expect(plural(3, '{n} op waits in {0}', '{n} ops wait in {0}', 'L0')).toBe('In L0 warten 3 Operationen');
  expect(t`Not translated ${1}`).toBe('Not translated 1');
});

test('a language without plurals has one form', () => {
  speak('zh', { 'tile|tiles': '个瓦片' });
  expect([counted(1, 'tile'), counted(2, 'tile')]).toEqual(['1 个瓦片', '2 个瓦片']);
});

test('a place in the source speaks the language of the moment', () => {
  const say = () => t`Tile ${1} of ${2}`;
  expect(say()).toBe('Tile 1 of 2');
  speak('de', german);
  expect(say()).toBe('2 Kacheln, davon 1');
});

test.each([
  ['en', '0.5', 0.5],
  ['en', '1,024', 1024],
  ['en', '1,024.5', 1024.5],
  ['en', '0,5', Number.NaN],
  ['en', '0,125', Number.NaN],
  ['de', '0,5', 0.5],
  ['de', '0,125', 0.125],
  ['de', '1.024', 1024],
  ['de', '1.024,5', 1024.5],
  ['de', '0.125', 0.125],
  ['de', '12.5', 12.5],
  ['de', '1 000,25', 1000.25],
  ['de', '1,5e-3', 0.0015],
  ['de', '1,2,3', Number.NaN],
])('in “%s”, %s is typed for %d', (language, text, value) => {
  speak(language, {});
  expect(readNumber(text)).toBe(value);
});

test.each([0.5, 1.024, 1024, 65_536, 104_493.25, 1e-12, 2.5e20, -12_345.5])(
  'what a field shows can be read again, in every language: %d',
  (value) => {
    for (const language of ['en', 'de', 'zh']) {
      speak(language, {});
      expect(readNumber(fieldText(value))).toBe(value);
    }
  },
);

test('fractions have the mark of the language', () => {
  speak('de', {});
  expect(exactFigure(1234.5)).toBe('1\u202f234,5');
});

test('what a file says is English, whoever writes it', () => {
  speak('de', german);
  const say = () => `${t`Tile ${1} of ${2}`}, ${counted(2, 'tile')}, ${exactFigure(0.5)}`;
  expect(inEnglish(say)).toBe('Tile 1 of 2, 2 tiles, 0.5');
  expect(() =>
    inEnglish(() => {
      throw new Error('no file');
    }),
  ).toThrow('no file');
  expect(say()).toBe('2 Kacheln, davon 1, 2 Kacheln, 0,5');
  expect(spokenLanguage()).toBe('de');
});

test('lists and sentences stand one after the other as the language has it', () => {
  const say = () => [listed(['a', 'b', 'c']), listed([]), inSentences('One.', '', 'Two.'), inSentences('')];
  expect(say()).toEqual(['a, b, c', '', 'One. Two.', '']);
  speak('zh', { '{0}, {1}##things of a list': '{0}，{1}', '{0} {1}##sentences': '{0}{1}' });
  expect(say()).toEqual(['a，b，c', '', 'One.Two.', '']);
});

test('the English of a whole text is found, without its hint', () => {
  speak('de', german);
  expect([englishOf('Öffnen'), englishOf('Offen'), englishOf('L0 E5 ffn2')]).toEqual(['Open', 'Open', 'L0 E5 ffn2']);
  speak('en', {});
  expect(englishOf('Öffnen')).toBe('Öffnen');
});
