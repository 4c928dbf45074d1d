import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { english, wordsOf } from '../base/words.ts';
import { isLessonLink } from './lesson-fragment.ts';
import { LESSON_LINK_LIMIT, readLessonLink, writeLessonLink } from './lesson-link.ts';

const page = 'https://example.org/tierscope/';

test('a link names one of our lessons', async () => {
  const { fragment, tooLong } = await writeLessonLink({ kind: 'built-in', id: '04-the-cliff' }, page);
  expect(fragment).toBe('lesson=04-the-cliff');
  expect(tooLong).toBe(false);
  expect(isLessonLink(fragment)).toBe(true);
  expect(await readLessonLink(fragment, english)).toEqual({
    ok: true,
    value: { kind: 'built-in', id: '04-the-cliff' },
  });
  expect(await readLessonLink('lesson=../../etc', english)).toMatchObject({ ok: false });
});

test('or holds the text of another', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1, unit: 'grapheme' }), async (text) => {
      const { fragment } = await writeLessonLink({ kind: 'text', text }, page);
      expect(fragment).toMatch(/^lesson=~[\w-]*$/);
      expect(await readLessonLink(fragment, english)).toEqual({ ok: true, value: { kind: 'text', text } });
    }),
    { numRuns: 30 },
  );
});

test('one that is too long is said to be', async () => {
  const text = Array.from({ length: 8000 }, (_, i) => (i * 7919).toString(36)).join(' ');
  const { fragment, tooLong } = await writeLessonLink({ kind: 'text', text }, page);
  expect(fragment.length).toBeGreaterThan(LESSON_LINK_LIMIT);
  expect(tooLong).toBe(true);
  // The page's own address counts, and so does the sign between the two.
  const short = await writeLessonLink({ kind: 'text', text: 'Short.' }, page);
  const room = LESSON_LINK_LIMIT - 1 - short.fragment.length;
  for (const [length, over] of [
    [room, false],
    [room + 1, true],
  ] as const)
    expect((await writeLessonLink({ kind: 'text', text: 'Short.' }, 'x'.repeat(length))).tooLong).toBe(over);
});

test('one that was cut opens as far as it goes, and says so; rubbish does not open', async () => {
  const text = 'A lesson of many words. '.repeat(40);
  const { fragment } = await writeLessonLink({ kind: 'text', text }, page);
  const read = await readLessonLink(fragment.slice(0, -6), english);
  expect(read.ok && read.value.kind === 'text' && read.value.text).toContain('## The link was cut here');
  const german = await readLessonLink(
    fragment.slice(0, -6),
    wordsOf('de', { 'The link was cut here': 'Abgeschnitten' }),
  );
  expect(german.ok && german.value.kind === 'text' && german.value.text).toContain('## Abgeschnitten');
  // A sign that no link has, behind all of the lesson: something was there.
  const strange = await readLessonLink(`${fragment}!`, english);
  expect(strange.ok && strange.value.kind === 'text' && strange.value.text).toBe(
    `${text}\n\n## The link was cut here\n`,
  );
  expect(await readLessonLink('lesson=~', english)).toMatchObject({ ok: false });
  expect(await readLessonLink('lesson=~!!!', english)).toMatchObject({ ok: false });
});
