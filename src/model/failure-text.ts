import { issueText } from './issue.ts';
import type { MappingFailure } from './network.ts';
import type { SimulationFailure } from './result.ts';

const count = (value: number): string => value.toLocaleString('en');

/** What would make a network fit that does not, as a sentence. */
export function fitAdvice({ tilesThatFit, tiersThatFit }: MappingFailure): string {
  const ways = [
    tiersThatFit === null ? null : `${count(tiersThatFit)} tiers per tile`,
    tilesThatFit === null ? null : `${count(tilesThatFit)} tiles`,
  ].filter((way) => way !== null);
  return ways.length === 0 ? 'No number of tiles or tiers would do.' : `${ways.join(' or ')} would do.`;
}

const gigabytes = (value: number): string => `${(value / 2 ** 30).toPrecision(3)} GiB`;

/** Why there is no result, in words, with what would help. */
export function failureText(failure: SimulationFailure): string {
  switch (failure.tag) {
    case 'invalid':
      return failure.issues.map(issueText).join('\n');
    case 'too-large': {
      const { ops, bytes, limitBytes } = failure.estimate;
      return (
        `The run has ${count(ops)} ops and needs about ${gigabytes(bytes)}; the limit is ${gigabytes(limitBytes)}. ` +
        'Fewer sequences, tokens or layers would do.'
      );
    }
    case 'does-not-fit':
      return (
        `The network does not fit: it needs ${count(failure.tiersNeeded)} tiers, the chip has ` +
        `${count(failure.tiersAvailable)}. The first matrix without a place is ${failure.matrix}, after ` +
        `${count(failure.matrixChunksPlaced)} of its ${count(failure.matrixChunks)} chunks. ${fitAdvice(failure)}`
      );
    case 'cannot-stack-experts':
      // The mapping gave up among experts or, for want of any free tier, later on: that is simply not fitting.
      if (failure.tiersNeeded > failure.tiersAvailable) return failureText({ ...failure, tag: 'does-not-fit' });
      return (
        `The experts cannot be stacked: no tile has room above ${failure.matrix} for those that belong there. The ` +
        `network needs ${count(failure.tiersNeeded)} tiers, the chip has ${count(failure.tiersAvailable)}. ` +
        fitAdvice(failure)
      );
  }
}
