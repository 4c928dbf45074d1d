import { byteUnits, engineeringText, exactFigure } from '../base/format.ts';
import { joined, t, type Text } from '../base/text.ts';
import { inSentences } from '../base/lists.ts';
import { issueText } from './issue.ts';
import type { MappingFailure } from './network.ts';
import type { SimulationFailure } from './result.ts';

/** What would make a network fit that does not, as a sentence. */
function fitAdvice({ tilesThatFit, tiersThatFit }: MappingFailure): Text {
  if (tiersThatFit !== null && tilesThatFit !== null)
    return t`${exactFigure(tiersThatFit)} tiers per tile or ${exactFigure(tilesThatFit)} tiles would do.`;
  if (tiersThatFit !== null) return t`${exactFigure(tiersThatFit)} tiers per tile would do.`;
  if (tilesThatFit !== null) return t`${exactFigure(tilesThatFit)} tiles would do.`;
  return t`No number of tiles or tiers would do.`;
}

const bytesText = (bytes: number): Text => engineeringText(bytes, byteUnits);

/** Why there is no result, in words, with what would help. */
export function failureText(failure: SimulationFailure): Text {
  switch (failure.tag) {
    case 'invalid':
      return joined(failure.issues.map(issueText), '\n');
    case 'too-large': {
      const { ops, bytes, limitBytes } = failure.estimate;
      return inSentences(
        t`The run has ${exactFigure(ops)} ops and needs about ${bytesText(bytes)}; the limit is ${bytesText(limitBytes)}.`,
        t`Fewer sequences, tokens or layers would do.`,
      );
    }
    case 'does-not-fit':
      return inSentences(
        t`The network does not fit: it needs ${exactFigure(failure.tiersNeeded)} tiers, the chip has ${exactFigure(failure.tiersAvailable)}.`,
        t`The first matrix without a place is ${failure.matrix}, after ${exactFigure(failure.matrixChunksPlaced)} of its ${exactFigure(failure.matrixChunks)} chunks.`,
        fitAdvice(failure),
      );
    case 'cannot-stack-experts':
      // The mapping gave up among experts or, for want of any free tier, later on: that is simply not fitting.
      if (failure.tiersNeeded > failure.tiersAvailable) return failureText({ ...failure, tag: 'does-not-fit' });
      return inSentences(
        t`The experts cannot be stacked: no tile has room above ${failure.matrix} for those that belong there.`,
        t`The network needs ${exactFigure(failure.tiersNeeded)} tiers, the chip has ${exactFigure(failure.tiersAvailable)}.`,
        fitAdvice(failure),
      );
  }
}
