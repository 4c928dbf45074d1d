import type { Text } from '../base/text.ts';
import type { Outcome } from '../base/outcome.ts';

/** What a question to a run can be answered with. Times in ns, energies in nJ, sizes in bytes, shares 0 … 1. */
export type FigureValue = number | string | boolean;

/** A question to a run that has one answer, such as {name: 'busy', args: ['tiles']}. */
export interface FigureQuery {
  readonly name: string;
  readonly args: readonly FigureValue[];
}

/** Why a run has no answer. A worker says so; `figureProblemText` makes a text of it. */
export type FigureProblem =
  /** The question itself means nothing, whatever the run. */
  | { readonly tag: 'question'; readonly name: string; readonly args: number }
  | { readonly tag: 'op-kind' | 'matrix' | 'gpu' | 'pool' | 'field' | 'op'; readonly asked: string }
  | { readonly tag: 'matrices'; readonly asked: string; readonly count: number }
  | { readonly tag: 'tile'; readonly asked: string; readonly tiles: number };

/** What a run says to a question. */
export type RunAnswer = Outcome<FigureValue, FigureProblem>;

/** The answer, or why there is none, as a sentence. */
export type FigureAnswer = Outcome<FigureValue, Text>;
