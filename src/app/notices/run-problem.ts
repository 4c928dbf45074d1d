import { plural } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { inSentences } from '../../base/lists.ts';
import type { Issue } from '../../model/issue.ts';
import type { PageState } from '../../state/page-state.ts';
import { selectIssues } from '../../state/issues.ts';
import { memoiseLast } from '../../base/memoise.ts';

/** Why there is no result for what the fields say, in few words. */
export interface RunProblem {
  readonly words: Text;
  readonly detail: Text;
  /** The same run might work now. */
  readonly retry: boolean;
}

/** A trouble as a text: “does not fit. See Tiers and Tiles.” */
export const runProblemText = ({ words, detail }: RunProblem): Text => inSentences(t`${words}.##a sentence`, detail);

const doesNotFit: RunProblem = { words: t`does not fit`, detail: t`See Tiers and Tiles.`, retry: false };
const tooLarge: RunProblem = { words: t`too large to run`, detail: t`See Batch.`, retry: false };
const cancelled: RunProblem = { words: t`cancelled`, detail: t`The last result is still shown.`, retry: true };

const stopped = memoiseLast((message: Text): RunProblem => ({
  words: t`the engine stopped`,
  detail: message,
  retry: true,
}));

const toCorrect = memoiseLast((issues: readonly Issue[]): RunProblem => ({
  words: plural(issues.length, '{n} value to correct', '{n} values to correct'),
  detail: issues[0]?.problem ?? '',
  retry: false,
}));

/** The same object while it is the same trouble, as a selector must. */
export function selectRunProblem(state: PageState): RunProblem | null {
  const { failure, status } = state.run;
  if (status !== 'error') return null;
  switch (failure?.tag) {
    case 'does-not-fit':
    case 'cannot-stack-experts':
      return doesNotFit;
    case 'too-large':
      return tooLarge;
    case 'cancelled':
      return cancelled;
    case 'worker-crashed':
      return stopped(failure.message);
    case undefined:
      return toCorrect(selectIssues(state));
  }
}
