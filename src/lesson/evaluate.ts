import { t, type Text } from '../base/text.ts';
import { failure, type Outcome, success } from '../base/outcome.ts';
import type { FigureAnswer, FigureQuery, FigureValue } from '../model/figure-query.ts';
import type { Expression, Operator } from './expression.ts';
import { applyFunction, isFunction } from './functions.ts';

/** What an expression needs from outside: runs to ask, and what was picked. */
export interface Setting {
  /** Asks the run of a scenario, by its name. Never rejects. */
  readonly ask: (scenario: string, query: FigureQuery) => Promise<FigureAnswer>;
  /** The scenario whose figures need no prefix. */
  readonly current: string | null;
  /** Facts of what the learner picked. */
  readonly pick?: Readonly<Record<string, FigureValue>> | null;
}

type Value = Outcome<FigureValue, Text>;

function compute(operator: Operator, a: FigureValue, b: FigureValue): Value {
  if (operator === '=') return success(a === b);
  if (operator === '!=') return success(a !== b);
  if (operator === 'and' || operator === 'or') {
    if (typeof a !== 'boolean' || typeof b !== 'boolean')
      return failure(t`“${operator}” joins two things that are true or false.`);
    return success(operator === 'and' ? a && b : a || b);
  }
  if (typeof a !== 'number' || typeof b !== 'number') return failure(t`“${operator}” is between two numbers.`);
  switch (operator) {
    case '<':
      return success(a < b);
    case '<=':
      return success(a <= b);
    case '>':
      return success(a > b);
    case '>=':
      return success(a >= b);
    case '+':
      return success(a + b);
    case '-':
      return success(a - b);
    case '*':
      return success(a * b);
    case '/':
      return b === 0 ? failure(t`This divides by zero.`) : success(a / b);
  }
}

async function call(path: readonly string[], args: readonly FigureValue[], setting: Setting): Promise<Value> {
  const [first = '', second] = path;
  if (second === undefined && isFunction(first)) {
    const numbers = args.filter((value) => typeof value === 'number');
    return numbers.length === args.length
      ? success(applyFunction(first, numbers))
      : failure(t`${first} takes numbers.`);
  }
  if (first === 'pick' && second !== undefined) {
    const value = setting.pick?.[second];
    return value === undefined ? failure(t`What is picked has no ${second}.`) : success(value);
  }
  const scenario = second === undefined ? setting.current : first;
  if (scenario === null) return failure(t`It is not said which scenario “${first}” is of.`);
  return setting.ask(scenario, { name: second ?? first, args });
}

/** The value of an expression; the error says why it has none. Operands are asked for at the same time. Never rejects. */
export async function evaluate(expression: Expression, setting: Setting): Promise<Value> {
  switch (expression.kind) {
    case 'literal':
      return success(expression.value);
    case 'unary': {
      const value = await evaluate(expression.of, setting);
      if (!value.ok) return value;
      if (expression.operator === 'not')
        return typeof value.value === 'boolean'
          ? success(!value.value)
          : failure(t`“${'not'}” wants something true or false.`);
      return typeof value.value === 'number' ? success(-value.value) : failure(t`“${'−'}” wants a number.`);
    }
    case 'binary': {
      const [left, right] = await Promise.all([
        evaluate(expression.left, setting),
        evaluate(expression.right, setting),
      ]);
      if (!left.ok) return left;
      if (!right.ok) return right;
      return compute(expression.operator, left.value, right.value);
    }
    case 'call': {
      const answers = await Promise.all(expression.args.map((arg) => evaluate(arg, setting)));
      const values: FigureValue[] = [];
      for (const answer of answers) {
        if (!answer.ok) return answer;
        values.push(answer.value);
      }
      return call(expression.path, values, setting);
    }
  }
}
