import { batchOfDense, batchOfExperts } from './batch-crossover.ts';
import { equalParameters } from './equal-parameters.ts';
import type { Sweep } from './sweep.ts';
import { widthCliff } from './width-cliff.ts';

/** The comparisons to choose from. */
export const comparisons: readonly Sweep[] = [widthCliff, equalParameters, batchOfExperts, batchOfDense];

export const comparisonById = (id: string): Sweep | undefined => comparisons.find((sweep) => sweep.id === id);
