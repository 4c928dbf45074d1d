import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { english } from '../base/words.ts';
import { failure, success } from '../base/outcome.ts';
import type { FigureAnswer, FigureQuery } from '../model/figure-query.ts';
import { evaluate } from './evaluate.ts';
import { parseExpression } from './expression.ts';
import { namesProblem } from './names-used.ts';

/** Answers with what the question is, so that a test sees what was asked. */
const ask = (scenario: string, { name, args }: FigureQuery): Promise<FigureAnswer> => {
  if (name === 'conflicts') return Promise.resolve(success(scenario === 'small' ? 3 : 40));
  if (name === 'start') return Promise.resolve(success(String(args[0]).length));
  return Promise.resolve(failure(`no ${name}`));
};

async function valueOf(text: string): Promise<unknown> {
  const parsed = parseExpression(text);
  if (!parsed.ok) return english(parsed.error);
  const value = await evaluate(parsed.value, { ask, current: 'small', pick: { tile: 7 } });
  return value.ok ? value.value : english(value.error);
}

test.each([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['8 - 2 - 1', 5],
  ['8 / 2 / 2', 2],
  ['-2 * -3', 6],
  ['1.5e3', 1500],
  ['1 < 2 and 2 < 1 or not 1 = 2', true],
  ['not (1 = 1)', false],
  ['"a" = "a"', true],
  ['1 == 1', true],
  ['1 != 1', false],
  ['max(1, 5, 3) - min(2, 4)', 3],
  ['round(2.6) + floor(2.6) + ceil(2.1) + abs(-1)', 9],
  ['conflicts', 3],
  ['large.conflicts / small.conflicts', 40 / 3],
  ['start("layer 0 q")', 9],
  ['pick.tile = 7', true],
  ['true and not false', true],
])('%s is %j', async (text, value) => {
  expect(await valueOf(text)).toBe(value);
});

test.each([
  ['', 'An expression is missing.'],
  ['1 +', 'something is missing at the end, in “1 +”.'],
  ['(1', 'a bracket is not closed, in “(1”.'],
  ['1 2', '“2” is not expected here, in “1 2”.'],
  ['1 < 2 < 3', 'comparisons do not chain; join them with “and”, in “1 < 2 < 3”.'],
  ['a.(1)', 'a name is expected after the dot, in “a.(1)”.'],
  ['a ? b', '“? b” cannot be read in “a ? b”.'],
  ['1 / 0', 'This divides by zero.'],
  ['1 and true', '“and” joins two things that are true or false.'],
  ['"a" + 1', '“+” is between two numbers.'],
  ['-"a"', '“−” wants a number.'],
  ['max("a")', 'max takes numbers.'],
  ['nothing', 'no nothing'],
])('“%s”: %s', async (text, problem) => {
  expect(await valueOf(text)).toBe(problem);
});

test('what is nested beyond reason is refused, not run into the ground', () => {
  expect(parseExpression(`${'('.repeat(5000)}1${')'.repeat(5000)}`)).toMatchObject({ ok: false });
  expect(parseExpression('-'.repeat(5000))).toMatchObject({ ok: false });
  expect(parseExpression(`${'not '.repeat(5000)}true`)).toMatchObject({ ok: false });
});

test('no text makes the parser throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+*/()<>=.,"a-c 0-9]*$/)), (text) => {
      const parsed = parseExpression(text);
      return parsed.ok || english(parsed.error).length > 0;
    }),
  );
});

const scenarios = new Set(['small', 'large']);

test.each([
  ['executionTime', null],
  ['large.busy("tiles")', null],
  ['exectionTime', 'A run has no figure “exectionTime”.'],
  ['executiontime', 'A run has no figure “executiontime”; did you mean executionTime?'],
  ['huge.conflicts', 'There is no scenario “huge”; there are small, large.'],
  ['small', '“small” is a scenario; a figure of it is wanted, such as small.executionTime.'],
  ['busy', 'busy takes (pool or tile), not 0.'],
  ['executionTime(1)', 'executionTime takes no arguments, not 1.'],
  ['max()', 'max wants something in its brackets.'],
  ['pick.tile', '“pick.tile” is for questions of kind “pick” only.'],
  ['1 + max(2, large.start(pick.x))', '“pick.x” is for questions of kind “pick” only.'],
  ['constructor', 'A run has no figure “constructor”.'],
])('the names of “%s”: %s', (text, problem) => {
  const parsed = parseExpression(text);
  const found = parsed.ok ? namesProblem(parsed.value, { scenarios, current: 'small', picked: [] }) : '';
  expect(found && english(found)).toBe(problem);
});
