import { t, type Text } from '../base/text.ts';
import { listed } from '../base/lists.ts';
import { questionProblem } from '../layout/figure-problems.ts';
import type { Expression } from './expression.ts';
import { isFunction } from './functions.ts';

/** What the names of an expression can stand for. */
export interface Vocabulary {
  /** Names of the scenarios. */
  readonly scenarios: ReadonlySet<string>;
  /** The scenario whose figures need no prefix; null where there is none. */
  readonly current: string | null;
  /** Facts of what the learner picked, such as `tile`; empty where nothing is picked. */
  readonly picked: readonly string[];
}

/** Says that there is no scenario of a name, and which there are. */
export const noScenario = (name: string, scenarios: ReadonlySet<string>): Text =>
  scenarios.size === 0
    ? t`There is no scenario “${name}”.`
    : t`There is no scenario “${name}”; there are ${listed([...scenarios])}.`;

function callProblem(path: readonly string[], args: number, words: Vocabulary): Text | null {
  const [first = '', second] = path;
  if (path.length > 2) return t`“${path.join('.')}” has more dots than anything here.`;
  if (second === undefined) {
    if (isFunction(first)) return args > 0 ? null : t`${first} wants something in its brackets.`;
    if (words.scenarios.has(first))
      return t`“${first}” is a scenario; a figure of it is wanted, such as ${`${first}.executionTime`}.`;
    const problem = questionProblem({ name: first, args });
    if (problem !== null) return problem;
    return words.current === null ? t`Of which scenario is “${first}”? Put its name and a dot in front.` : null;
  }
  if (first === 'pick') {
    if (words.picked.includes(second)) return args === 0 ? null : t`“${path.join('.')}” takes nothing in brackets.`;
    return words.picked.length === 0
      ? t`“${path.join('.')}” is for questions of kind “pick” only.`
      : t`“${path.join('.')}” is not known of a pick; known are ${listed(words.picked)}.`;
  }
  if (!words.scenarios.has(first)) return noScenario(first, words.scenarios);
  return questionProblem({ name: second, args });
}

/** What in an expression means nothing, as a sentence; null if it can be asked. */
export function namesProblem(expression: Expression, words: Vocabulary): Text | null {
  switch (expression.kind) {
    case 'literal':
      return null;
    case 'unary':
      return namesProblem(expression.of, words);
    case 'binary':
      return namesProblem(expression.left, words) ?? namesProblem(expression.right, words);
    case 'call': {
      const own = callProblem(expression.path, expression.args.length, words);
      if (own !== null) return own;
      for (const arg of expression.args) {
        const problem = namesProblem(arg, words);
        if (problem !== null) return problem;
      }
      return null;
    }
  }
}
