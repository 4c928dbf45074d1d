import type { Outcome } from '../base/outcome.ts';

/** What a question to a run can be answered with. Times in ns, energies in nJ, sizes in bytes, shares 0 … 1. */
export type FigureValue = number | string | boolean;

/** A question to a run that has one answer, such as {name: 'busy', args: ['tiles']}. */
export interface FigureQuery {
  readonly name: string;
  readonly args: readonly FigureValue[];
}

/** The answer, or why there is none, as a sentence. */
export type FigureAnswer = Outcome<FigureValue, string>;
