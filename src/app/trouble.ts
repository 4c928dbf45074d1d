import { plural } from '../base/format.ts';
import { t, type Text } from '../base/text.ts';
import { inSentences } from '../base/lists.ts';
import type { Issue } from '../model/issue.ts';
import type { PageState } from '../state/page-state.ts';
import { selectIssues } from '../state/issues.ts';
import { memoiseLast } from '../base/memoise.ts';

/** Why there is no result for what the fields say, in few words. */
export interface Trouble {
  readonly words: Text;
  readonly detail: Text;
  /** The same run might work now. */
  readonly retry: boolean;
}

/** A trouble as a text: “does not fit. See Tiers and Tiles.” */
export const troubleText = ({ words, detail }: Trouble): Text => inSentences(t`${words}.##a sentence`, detail);

const doesNotFit: Trouble = { words: t`does not fit`, detail: t`See Tiers and Tiles.`, retry: false };
const tooLarge: Trouble = { words: t`too large to run`, detail: t`See Batch.`, retry: false };
const cancelled: Trouble = { words: t`cancelled`, detail: t`The last result is still shown.`, retry: true };

const stopped = memoiseLast((message: Text): Trouble => ({
  words: t`the engine stopped`,
  detail: message,
  retry: true,
}));

const toCorrect = memoiseLast((issues: readonly Issue[]): Trouble => ({
  words: plural(issues.length, '{n} value to correct', '{n} values to correct'),
  detail: issues[0]?.problem ?? '',
  retry: false,
}));

/** The same object while it is the same trouble, as a selector must. */
export function selectTrouble(state: PageState): Trouble | null {
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
