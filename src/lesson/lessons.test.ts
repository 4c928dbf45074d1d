import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { english } from '../base/words.ts';
import { runQuestions } from '../layout/run-answers.ts';
import { readViewRecord } from '../state/view-record.ts';
import { allScenarios } from './chart-runs.ts';
import { checkLesson } from './check-lesson.ts';
import { evaluate } from './evaluate.ts';
import { engineBench } from './engine-bench.testing.ts';
import { parseExpression } from './expression.ts';
import { figureFormats } from './figure-format.ts';
import { answerOf } from './judge.ts';
import type { LessonProblem } from './lesson.ts';
import { parseLesson } from './parse-lesson.ts';
import { pickedFacts } from './picked-facts.ts';
import { wordless } from './wordless.testing.ts';

/** Every lesson of the page, and the template, run on the engine. */
const folder = new URL('../lessons/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const built = languages.flatMap(({ name }) =>
  readdirSync(new URL(`${name}/`, folder)).map((file) => `${name}/${file}`),
);
const parse = (name: string) => parseLesson(read(name), (view) => readViewRecord(view).problems);

/** What is wrong, as a person would be told. */
const told = (list: readonly LessonProblem[]) =>
  list.map(({ line, step, field, text }) => `line ${line}, “${step}” ${field}: ${english(text)}`);

test('there are ten lessons, in the order of their numbers', () => {
  expect(built.filter((name) => name.startsWith('en/')).map((name) => name.slice(3, 5))).toEqual([
    '01',
    '02',
    '03',
    '04',
    '05',
    '06',
    '07',
    '08',
    '09',
    '10',
  ]);
});

describe.each([...built, 'template.md'])('%s', (name) => {
  test('can be read', () => {
    expect(told(parse(name).problems)).toEqual([]);
  });

  test('runs: every number, anchor, answer and option', async () => {
    const { lesson } = parse(name);
    expect(lesson).not.toBeNull();
    if (lesson) expect(told(await checkLesson(lesson, engineBench(allScenarios(lesson))))).toEqual([]);
  });

  test('asks, has four steps or more, and uses every scenario', () => {
    const { lesson } = parse(name);
    expect(lesson?.steps.length).toBeGreaterThanOrEqual(4);
    expect(lesson?.steps.filter(({ ask }) => ask !== null).length).toBeGreaterThanOrEqual(3);
    for (const scenario of lesson?.scenarios.keys() ?? [])
      expect(read(name).match(new RegExp(String.raw`\b${scenario}\b`, 'g'))?.length, scenario).toBeGreaterThan(1);
  });
});

/** Only words may differ: whoever changes an English lesson changes its translations as well. */
describe.each(built.filter((name) => !name.startsWith('en/')))('the translation %s', (name) => {
  const [language = '', file = ''] = name.split('/');

  test('says its language', () => {
    expect(parse(name).lesson?.language).toBe(language);
  });

  test('has the steps, scenarios, expressions and set-ups of the English lesson', () => {
    expect(built).toContain(`en/${file}`);
    const [own, original] = [name, `en/${file}`].map((one) => parse(one).lesson);
    expect(own && wordless(own)).toEqual(original && wordless(original));
  });
});

/** Figures that the prose relies on in words: where one changes, the sentence around it may have to change as well. */
describe('what the prose says in words is so', () => {
  const cases: readonly (readonly [file: string, expression: string])[] = [
    ['02-one-tier-at-a-time', 'many.executionTime = twice.executionTime and free.conflicts = 0'],
    ['02-one-tier-at-a-time', 'one.mvms = 14 and one.tiersUsed = 15 and 4 * four.mvms - fourTokens.mvms = 3'],
    [
      '02-one-tier-at-a-time',
      'one.start("layer 0 k") = one.end("layer 0 q") and one.start("layer 0 v") = one.end("layer 0 k")',
    ],
    ['03-experts-as-floors', 'many.executionTime = one.executionTime'],
    ['04-the-cliff', 'd520.executionTime = d640.executionTime'],
    ['04-the-cliff', 'largeTiers.executionTime = d512.executionTime and one768.conflicts = 0'],
    ['04-the-cliff', 'moreTiers.executionTime = d768.executionTime'],
    [
      '04-the-cliff',
      'd1032.executionTime > 1.7 * d1024.executionTime and d1024.executionTime < 1.2 * d768.executionTime',
    ],
    ['04-the-cliff', 'published520.executionTime < 1.1 * published512.executionTime'],
    ['05-attention', 'published.loading > 0.5 * published.critical("mha")'],
    ['06-where-to-put-experts', 'apart.executionTime = separated.executionTime and 2 * separated.tilesUsed < 64'],
    ['06-where-to-put-experts', 'separated2.executionTime > max(inOrder2.executionTime, utilisation2.executionTime)'],
    ['07-many-sequences', 'b1.conflicts = 0 and b32.peakMemory < 32 * b1.peakMemory'],
    ['08-what-is-left-out', 'dense32.gpuBound("a100-40") < dense32.executionTime'],
    ['08-what-is-left-out', 'experts.executionTime < 1.02 * dense.executionTime'],
    ['08-what-is-left-out', 'experts32units.executionTime < 0.12 * experts32.executionTime'],
  ];
  test.each(cases)('%s: %s', async (file, expression) => {
    const { lesson } = parse(`en/${file}.md`);
    const scenarios = lesson?.scenarios ?? new Map();
    const parsed = parseExpression(expression);
    expect(parsed.ok).toBe(true);
    if (!parsed.ok) return;
    const value = await evaluate(parsed.value, { ask: engineBench(scenarios).ask, current: null });
    expect(value).toEqual({ ok: true, value: true });
  });
});

test('lesson 4 asks for the right figures: 4 tiers, about twice the time, a cliff, a tenth', async () => {
  const { lesson } = parse('en/04-the-cliff.md');
  const { ask } = engineBench(lesson?.scenarios ?? new Map());
  const answers = await Promise.all(
    (lesson?.steps ?? []).flatMap((step) => (step.ask ? [answerOf(step.ask, { ask, current: step.scene.show })] : [])),
  );
  expect(answers.map((answer) => answer.ok && answer.value)).toMatchObject([
    { option: 2 },
    { option: 1 },
    { value: 83_836 / 39_847 },
    { value: 81.699 },
    { value: 100 * (26_269 / 23_739 - 1) },
    { option: 3 },
    { option: 2 },
  ]);
});

test('the documentation knows every figure, format and fact', () => {
  const text = read('README.md');
  for (const name of [...Object.keys(runQuestions), ...figureFormats, ...Object.values(pickedFacts).flat()])
    expect(text).toMatch(new RegExp(String.raw`\b${name}\b`));
});
