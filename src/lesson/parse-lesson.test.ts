import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { english } from '../base/words.ts';
import { readViewRecord } from '../state/view-record.ts';
import { allScenarios } from './chart-runs.ts';
import { checkLesson } from './check-lesson.ts';
import { engineBench } from './engine-bench.testing.ts';
import { parseLesson } from './parse-lesson.ts';

const template = readFileSync(new URL('../lessons/template.md', import.meta.url), 'utf8');
/** A file as it is read, with its problems in English. */
function parse(text: string) {
  const { lesson, problems } = parseLesson(text, (view) => readViewRecord(view).problems);
  return { lesson, problems: problems.map((problem) => ({ ...problem, text: english(problem.text) })) };
}

/** The line of the template on which a piece of text begins. */
const lineOf = (piece: string): number => template.slice(0, template.indexOf(piece)).split('\n').length;

/** The problems of the template with a piece of it replaced. */
function spoilt(piece: string, by: string) {
  expect(template).toContain(piece);
  return parse(template.replace(piece, by));
}

test.each([
  ['minutes: 5', 'minutes: five', 'minutes', 'This must be of type number.'],
  ['minutes: 5', 'minuets: 5', 'minutes', '“minutes” is missing.'],
  ['tierscope-lesson: 1', 'tierscope-lesson: 2', 'tierscope-lesson', 'This must be 1.'],
  ['preset: readme', 'preset: reedme', 'scenarios.base.preset', 'There is no preset “reedme”'],
  ['from: cached', 'from: cahced', 'scenarios.batch.from', 'There is no scenario “cahced” above this one.'],
  ['workload.batch: 4', 'workload.batch: 0', 'scenarios.batch.change.workload.batch', 'Batch'],
  ['workload.batch: 4', 'workload.bach: 4', 'scenarios.batch.change.workload.bach', 'A scenario has no field'],
  ['drawing: skyline', 'drawing: skyilne', 'view', 'The view’s “drawing” cannot be used'],
  ['at: executionTime / 2', 'at: executionTime /', 'at', 'something is missing at the end'],
  ['kind: number', 'kind: nmber', 'ask.kind', 'The kind is number, choice, pick or design.'],
  [
    'answer: cached.executionTime / 1000',
    'answer: cashed.executionTime',
    'ask.answer',
    'There is no scenario “cashed”',
  ],
  ['within: 15 %', 'within: some', 'ask.within', 'This is a number of units, or a share'],
  ['to: 60', 'to: 1', 'ask.to', 'The slider ends where it begins'],
  ['select: layer 0 ffn1', 'select: layer 0 fnn1', 'select', '“fnn1” in'],
  ['pick.role = "ffn1"', 'pick.rule = "ffn1"', 'ask.answer', '“pick.rule” is not known of a pick'],
  ['example: layer 1 ffn2 step 2', 'example: tile 3', 'ask.example', 'not of the kind that is asked for: op'],
  ['stage: skyline', 'stage: skylien', 'stage', 'This must be one of skyline, tower, map'],
  ['stage: skyline', 'stage: tower', 'stage', 'A tower is shown of a tile'],
  ['stage: skyline', 'stage: chart', 'stage', 'The chart is missing'],
  ['  - of: tile 0', '  - of: tlie 0', 'callouts.0.of', 'in “tlie 0”'],
  ['  - of: tile 0', '  - x: 0', 'callouts.0', 'A callout in a chart has “x”'],
  ['  - of: tile 0', '  - time: 0', 'callouts.0.time', 'Only the timeline has a place for a time.'],
  ['of: cached, field', 'of: cahced, field', 'chart.over.of', 'There is no scenario “cahced”'],
  ['field: workload.batch', 'field: workload.bacth', 'chart.over.field', 'A scenario has no number “workload.bacth”.'],
  ['from: 1, to: 8', 'from: 0, to: 8', 'chart.over.field', 'At 0: '],
  ['from: 1, to: 8', 'from: 1, to: 1', 'chart.over.to', 'The axis ends where it begins'],
  ['to: 8, step: 1', 'to: 8, step: 0.01', 'chart.over.step', 'The chart would need more than 120 runs.'],
  ['known: 2', 'known: 20', 'chart.known', '20 is not on the axis from 1 to 8.'],
  ['figure: executionTime / 1000', 'figure: executonTime', 'chart.figure', '“executonTime”'],
  ['show: batch\nselect', 'show: bahtc\nselect', 'show', 'There is no scenario “bahtc”'],
] as const)('“%s” spoilt to “%s”: %s, %s', (piece, by, field, problem) => {
  const { lesson, problems } = spoilt(piece, by);
  expect(lesson).toBeNull();
  const found = problems.find((candidate) => candidate.field === field);
  expect(found?.text).toContain(problem);
  if (field !== 'minutes' || by.includes('five')) expect(found?.line).toBe(lineOf(piece));
});

test('a figure that cannot be is told with its line and step', () => {
  const { problems } = spoilt('{{ mvms }}', '{{ mvms | furlongs }}');
  expect(problems).toMatchObject([{ line: lineOf('hint: There were'), step: 'A number' }]);
  expect(problems[0]?.text).toContain('“furlongs” is no format');
  const prose = spoilt('{{ batch.executionTime | time }} instead', '{{ batch.executionTim | time }} instead');
  expect(prose.problems).toMatchObject([
    { line: lineOf('{{ batch.executionTime | time }} instead'), step: 'A choice' },
  ]);
});

test('YAML that is none is told where it breaks', () => {
  const { problems } = spoilt('summary: One sentence', 'summary: "One sentence');
  expect(problems.length).toBeGreaterThan(0);
  expect(problems[0]?.text).toContain('This is not YAML');
  const step = spoilt('  kind: choice', '  kind: choice\n kind: choice');
  expect(step.problems[0]).toMatchObject({ step: 'A choice', line: lineOf('  kind: choice') + 1 });
});

test('what lessons have not is refused and never drawn', () => {
  const html = spoilt('Well found.', '<img src=x onerror=alert(1)>');
  expect(html.problems).toMatchObject([{ line: lineOf('Well found.'), text: 'HTML is not read in lessons.' }]);
  expect(spoilt('Well found.', '![x](y.png)').problems[0]?.text).toBe('Pictures are not read in lessons.');
  expect(spoilt('Well found.', '[x](javascript:alert)').problems[0]?.text).toContain('A link begins with https://');
});

test('a file without a head, a step or a block says so', () => {
  expect(parse('').problems.map(({ text }) => text)).toEqual([
    'A lesson begins with a line of three dashes, its head, and another such line.',
    'There is no step; a step begins with “## ” and its title.',
  ]);
  expect(parse(`${template}\n## Another\n\nText.\n`).problems).toMatchObject([
    { step: 'Another', text: 'The step has no block called “step”, which says what is shown.' },
  ]);
  expect(parse(template.replace('## A step without', 'Words.\n\n## A step without')).problems[0]?.text).toContain(
    'Text before the first step',
  );
});

test('Windows line ends and a byte order mark make no difference', () => {
  expect(parse(`\uFEFF${template.replaceAll('\n', '\r\n')}`).problems).toEqual([]);
});

test('Chinese may be broken into lines anywhere', () => {
  const { lesson } = parse(template.replace('Well found.', '每个瓦片，\n每次只在\n一个 Tier\n上计算，\n{{ mvms }}。'));
  expect(lesson?.steps.at(-1)?.after).toMatchObject([
    {
      kind: 'paragraph',
      content: [
        { kind: 'text', text: '每个瓦片，每次只在一个 Tier\n上计算，' },
        { kind: 'figure' },
        { kind: 'text', text: '。' },
      ],
    },
  ]);
});

test('no text makes it throw, and every problem has a line of the file', () => {
  const lines = template.split('\n');
  const shuffled = fc
    .array(fc.nat(lines.length - 1), { maxLength: 60 })
    .map((list) => list.map((i) => lines[i]).join('\n'));
  const cut = fc
    .tuple(fc.nat(template.length), fc.nat(template.length), fc.string())
    .map(([a, b, text]) => template.slice(0, a) + text + template.slice(b));
  fc.assert(
    fc.property(fc.oneof(fc.string(), shuffled, cut), (text) => {
      const { lesson, problems } = parse(text);
      const count = text.split('\n').length;
      expect(lesson === null).toBe(problems.length > 0);
      for (const { line } of problems) expect(line >= 1 && line <= count + 1).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['to: 60', 'to: 24', 'ask.from', 'too close to an end of the slider'],
  ['from: 5', 'from: 40', 'ask.from', 'which is not on the slider'],
  ['step: 1\n', 'step: 50\n', 'ask.step', 'which is not accepted'],
  ['within: 15 %', 'within: 80 %', 'ask.within', 'there is nothing to predict'],
  ['batch.executionTime >= 3 *', 'batch.executionTime >= 0 *', 'ask', 'Of the options 2 are right; it has to be one.'],
  [
    'example: layer 1 ffn2 step 2',
    'example: layer 1 q step 2',
    'ask.example',
    'not right by the answer’s own condition',
  ],
  ['example: layer 1 ffn2 step 2', 'example: layer 9 ffn2', 'ask.example', 'nothing like the example'],
  ['at: executionTime / 2', 'at: executionTime * 2', 'at', 'is not within the run'],
  ['- of: tile 0', '- of: tile 900', 'callouts.0', 'nothing like what the callout points at'],
  ['- x: 1', '- x: 1.5', 'callouts.0', 'The chart has no run at 1.5.'],
  ['figure: executionTime / 1000', 'figure: "-executionTime"', 'chart.figure', 'is no number from 0 at 1'],
  ['select: layer 0 ffn1', 'select: layer 8 ffn1', 'select', 'nothing like what is to be selected'],
] as const)('run, “%s” spoilt to “%s”: %s, %s', async (piece, by, field, problem) => {
  const { lesson, problems } = spoilt(piece, by);
  expect(problems).toEqual([]);
  if (!lesson) return;
  const found = await checkLesson(lesson, engineBench(allScenarios(lesson)));
  expect(found.filter((one) => one.field === field && english(one.text).includes(problem)).length).toBeGreaterThan(0);
});

test('a picture holds five callouts and no more', () => {
  const one = '  - of: tile 0\n    text: tile 0\n';
  expect(spoilt(one, one.repeat(5)).problems).toEqual([]);
  const { problems } = spoilt(one, one.repeat(6));
  expect(problems.find(({ field }) => field === 'callouts')).toMatchObject({
    line: lineOf('  - of: tile 0'),
    text: 'There must be 5 of these or fewer.',
  });
});

test('what is shown afterwards keeps its picture; without one it is what the view was set up for', () => {
  const { lesson } = parse(template);
  const [plain, , , chart, pick] = lesson?.steps ?? [];
  expect(plain?.scene).toMatchObject({ stage: 'skyline', callouts: [{ anchor: { kind: 'thing' } }] });
  expect(chart?.reveal).toMatchObject({ stage: 'chart', chart: { known: 2 }, callouts: [{ anchor: { kind: 'x' } }] });
  expect(pick?.scene.stage).toBe('map');
});
