import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactText, plural } from '../base/format.ts';
import { capital, joined, t } from '../base/text.ts';
import { readProgress, type StepAnswer } from './progress.ts';

const answer: StepAnswer = {
  question: joined(['How long for ', plural(3, '{n} op', '{n} ops'), '?']),
  guess: exactText(330.5, 'ns'),
  tries: 2,
  outcome: 'right',
  answer: capital(t`tile ${3}, tier ${joined(['2'])}`),
};

test('what was kept is read as it was, with its texts', () => {
  const progress = {
    step: 2,
    answers: { 0: answer, 3: { ...answer, guess: null, answer: '330 ns', options: { guess: null, answer: 2 } } },
  };
  expect(readProgress(JSON.parse(JSON.stringify(progress)))).toEqual(progress);
});

test.each([
  [{ figure: 3 }],
  [{ parts: 'a' }],
  [{ parts: [null] }],
  [{ capital: {} }],
  [{ key: 'Tile {0}' }],
  [{ key: 'Tile {0}', values: [true] }],
  [{ key: '{n} op|{n} ops', values: [], count: 'one' }],
  [7],
  [['a']],
])('%j is no text: its answer is not there, and as a question it takes the whole entry with it', (text) => {
  expect(readProgress({ step: 0, answers: { 0: { ...answer, answer: text } } }).answers[0]?.answer).toBeNull();
  expect(readProgress({ step: 0, answers: { 0: { ...answer, question: text } } }).answers).toEqual({});
});

test('options are numbers of options', () => {
  const options = (kept: unknown) =>
    readProgress({ step: 0, answers: { 0: { ...answer, options: kept } } }).answers[0]?.options;
  expect(options({ guess: 1, answer: -1 })).toEqual({ guess: 1, answer: null });
  expect(options({ guess: '1', answer: 0.5 })).toEqual({ guess: null, answer: null });
  expect(options([1])).toBeUndefined();
});

test('whatever was kept, reading it does not throw', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (question) => {
      readProgress({ step: 0, answers: { 0: { ...answer, question } } });
    }),
  );
  let deep: object = { figure: '1' };
  for (let i = 0; i < 20_000; i++) deep = { capital: deep };
  expect(readProgress({ step: 0, answers: { 0: { ...answer, question: deep } } }).answers).toEqual({});
});
