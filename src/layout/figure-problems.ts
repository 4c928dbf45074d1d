import { counted } from '../base/format.ts';
import { t, type Text } from '../base/text.ts';
import { listed } from '../base/lists.ts';
import type { FigureProblem } from '../model/figure-query.ts';
import { opKinds } from '../model/op.ts';
import { gpuYardsticks } from '../model/presets/gpu-yardsticks.ts';
import { readOpWords } from './op-words.ts';
import { runQuestion, runQuestions, takes } from './run-answers.ts';

/** What is wrong with a question whatever the run; null if nothing. */
export function questionProblem({ name, args }: { readonly name: string; readonly args: number }): Text | null {
  const known = runQuestion(name);
  if (known === undefined) {
    const near = Object.keys(runQuestions).find((other) => other.toLowerCase() === name.toLowerCase());
    return near === undefined
      ? t`A run has no figure “${name}”.`
      : t`A run has no figure “${name}”; did you mean ${near}?`;
  }
  if (takes(known, args)) return null;
  return known.args.length === 0
    ? t`${name} takes no arguments, not ${args}.`
    : t`${name} takes ${`(${known.args.join(', ')})`}, not ${args}.`;
}

/** Why a run has no answer, as a sentence. */
export function figureProblemText(problem: FigureProblem): Text {
  switch (problem.tag) {
    case 'question':
      return questionProblem(problem) ?? '';
    case 'op-kind':
      return t`“${problem.asked}” is no kind of op; the kinds are ${listed(opKinds)}.`;
    case 'matrix':
      return t`The network has no matrix “${problem.asked}”.`;
    case 'matrices':
      return t`“${problem.asked}” is the end of ${counted(problem.count, 'matrix’s name', 'matrices’ names')}.`;
    case 'tile':
      return t`There is no tile ${problem.asked}; the chip has ${problem.tiles}, from 0.`;
    case 'gpu':
      return t`There is no GPU “${problem.asked}”; there are ${listed(gpuYardsticks.map(({ id }) => id))}.`;
    case 'field':
      return t`The scenario has no plain value at “${problem.asked}”.`;
    case 'pool':
      return t`busy takes "tiles", "mha", "digital" or a tile, not “${problem.asked}”.`;
    case 'op': {
      const query = readOpWords(problem.asked);
      return query.ok ? t`This run has no op “${problem.asked}”.` : query.error;
    }
  }
}
