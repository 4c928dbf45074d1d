import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseLesson } from './parse-lesson.ts';
import { wordless } from './wordless.testing.ts';

const template = readFileSync(new URL('../lessons/template.md', import.meta.url), 'utf8');

/** What is no words in the template, with a piece of it replaced. */
function spoilt(piece: string, by: string): unknown {
  expect(template).toContain(piece);
  const { lesson, problems } = parseLesson(template.replace(piece, by), () => []);
  expect(problems).toEqual([]);
  return lesson && wordless(lesson);
}

const original = spoilt('Well found.', 'Well found.');

test.each([
  ['Well found.', '找到了。'],
  ['## A number', '## Eine Zahl'],
  ['name: README example with a cache', 'name: Mit einem Cache'],
  ['There were {{ mvms }} MVMs. With the cache there are {{ cached.mvms }}.', '{{ cached.mvms }}, vorher {{ mvms }}.'],
  ['question: How long does it take', 'question: Wie lange dauert es'],
])('“%s” may become “%s”', (piece, by) => {
  expect(spoilt(piece, by)).toEqual(original);
});

test.each([
  ['minutes: 5', 'minutes: 6'],
  ['workload.batch: 4', 'workload.batch: 5'],
  ['colouring: layer', 'colouring: role'],
  ['at: executionTime / 2', 'at: executionTime / 3'],
  ['unit: µs', 'unit: ns'],
  ['within: 15 %', 'within: 16 %'],
  ['when: batch.executionTime >= 3', 'when: batch.executionTime >= 2'],
  ['example: layer 1 ffn2 step 2', 'example: layer 1 ffn2 step 1'],
  ['{{ cached.mvms }}', '{{ mvms }}'],
  ['{{ executionTime / cached.executionTime | times }}', '{{ executionTime / cached.executionTime | rounded }}'],
])('“%s” may not become “%s”', (piece, by) => {
  expect(spoilt(piece, by)).not.toEqual(original);
});
