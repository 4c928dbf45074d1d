import { expect, test } from 'vitest';
import { exactText } from '../base/format.ts';
import { wordsOf } from '../base/words.ts';
import { answersJson, answersMarkdown } from './answers-text.ts';
import type { Lesson } from './lesson.ts';

const ask = { kind: 'number' } as const;
const lesson = { title: 'Queues', steps: [{ title: 'First', ask }] } as unknown as Lesson;
const answer = {
  question: 'How *long*?',
  guess: exactText(330.5, 'ns'),
  tries: 2,
  outcome: 'right',
  answer: exactText(331.25, 'ns'),
} as const;

test('answers to be read are in the reader’s words, and as data they are English', () => {
  const say = wordsOf('de', {
    'My answer: {0} ({1}, {2})': 'Meine Antwort: {0} ({1}, {2})',
    'right##an answer': 'richtig',
    '{n} try|{n} tries': '{n} Versuch|{n} Versuche',
  });
  const progress = { step: 1, answers: { 0: answer } };
  const text = answersMarkdown(lesson, progress, say);
  expect(text).toContain(String.raw`- Question: How \*long\*?`);
  expect(text).toContain('- Meine Antwort: 330,5 ns (richtig, 2 Versuche)');
  expect(text).toContain('- Computed: 331,25 ns');
  expect(JSON.parse(answersJson(lesson, progress))).toMatchObject({
    answers: [{ question: 'How *long*?', guess: '330.5\u202fns', answer: '331.25\u202fns' }],
  });
});
