import { expect, test } from 'vitest';
import { english } from '../base/words.ts';
import { answersJson, answersMarkdown, score } from '../lesson/answers-text.ts';
import type { Lesson } from '../lesson/lesson.ts';
import { type LessonProgress, noProgress } from '../lesson/progress.ts';
import { createShelf, progressKey } from './lesson-store.ts';

const answer = { question: 'How *long*?', guess: '300 ns', tries: 2, outcome: 'right', answer: '330 ns' } as const;
const progress: LessonProgress = { step: 1, answers: { 0: answer } };

/** A store in memory that can be full, forbidden, or hold rubbish. */
function bench(content: Record<string, string> = {}) {
  const store = new Map(Object.entries(content));
  return {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
  };
}

test('what is written is read again, by another visit too, until it is forgotten', () => {
  const storage = bench();
  expect(createShelf(storage).write('a', progress)).toBe(true);
  const later = createShelf(storage);
  expect(later.read('a')).toEqual(progress);
  expect(later.read('b')).toEqual(noProgress);
  later.forget('a');
  expect(createShelf(storage).read('a')).toEqual(noProgress);
});

test('where nothing can be kept, the visit goes on and says so', () => {
  const denied = () => {
    throw new Error('denied');
  };
  for (const storage of [null, { getItem: denied, setItem: denied, removeItem: denied }]) {
    const forbidden = createShelf(storage);
    expect(forbidden.read('a')).toEqual(noProgress);
    expect(forbidden.write('a', progress)).toBe(false);
    expect(forbidden.read('a')).toEqual(progress);
    forbidden.forget('a');
    expect(forbidden.read('a')).toEqual(noProgress);
  }
});

test.each([
  '',
  'null',
  '[]',
  '7',
  '{"step":-1}',
  '{"step":1.5,"answers":{"0":{"tries":"x"}}}',
  '{"answers":{"__proto__":{}}}',
])('rubbish is no progress: %s', (text) => {
  expect(createShelf(bench({ 'tierscope.lesson.a': text })).read('a')).toEqual(noProgress);
});

test('an own lesson begins anew when its text changes', () => {
  const key = (text: string) => progressKey({ kind: 'text', name: 'x.md', text });
  expect(key('one')).toBe(key('one'));
  expect(key('one')).not.toBe(key('two'));
  expect(progressKey({ kind: 'built-in', id: '04-the-cliff' })).toBe('04-the-cliff');
});

const ask = { kind: 'choice', options: [], question: [], hint: null, line: 1 } as const;
const scene = {
  show: 'a',
  view: {},
  select: null,
  at: null,
  stage: 'map' as const,
  callouts: [],
  chart: null,
  line: 1,
};
const step = (title: string, asks: boolean) => ({
  title,
  line: 1,
  scene,
  before: [],
  ask: asks ? ask : null,
  after: [],
  reveal: null,
});
const lesson: Lesson = {
  title: 'Queues',
  summary: '',
  minutes: 1,
  language: 'en',
  sources: [],
  scenarios: new Map(),
  steps: [step('First', true), step('Read', false), step('Last', true)],
};

test('answers can be handed in, as text and as data', () => {
  expect(score(lesson, progress)).toEqual({ questions: 2, right: 1, atFirst: 0 });
  const text = answersMarkdown(lesson, progress, english);
  expect(text).toContain('1 of 2 right, 0 at the first try.');
  expect(text).toContain('## 1. First');
  expect(text).toContain(String.raw`How \*long\*?`);
  expect(text).toContain('- My answer: 300 ns (right, 2 tries)');
  expect(text).toContain('## 3. Last\n\nNot answered.');
  expect(JSON.parse(answersJson(lesson, progress))).toMatchObject({
    format: 'tierscope-lesson-answers',
    lesson: 'Queues',
    answers: [{ step: 1, guess: '300 ns', answer: '330 ns' }, { step: 3 }],
  });
});
