import { plural } from '../base/format.ts';
import { t } from '../base/text.ts';
import { inSentences } from '../base/lists.ts';
import type { ExplorerState } from '../state/explorer-state.ts';
import { selectIssues } from '../state/issues.ts';

/** Why there is no result for what the fields say, in few words. */
export interface Trouble {
  readonly words: string;
  readonly detail: string;
  /** The same run might work now. */
  readonly retry: boolean;
}

/** A trouble as a text: “does not fit. See Tiers and Tiles.” */
export const troubleText = ({ words, detail }: Trouble): string => inSentences(t`${words}.##a sentence`, detail);

const doesNotFit: Trouble = { words: t`does not fit`, detail: t`See Tiers and Tiles.`, retry: false };
const tooLarge: Trouble = { words: t`too large to run`, detail: t`See Batch.`, retry: false };
const cancelled: Trouble = { words: t`cancelled`, detail: t`The last result is still shown.`, retry: true };

const troubles = new Map<string, Trouble>();

/** One object per content, so that a selector may return it. */
function shared(words: string, detail: string, retry: boolean): Trouble {
  const key = `${words}\n${detail}`;
  const known = troubles.get(key) ?? { words, detail, retry };
  troubles.set(key, known);
  return known;
}

export function selectTrouble(state: ExplorerState): Trouble | null {
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
      return shared(t`the engine stopped`, failure.message, true);
    case undefined: {
      const issues = selectIssues(state);
      const words = plural(issues.length, '{n} value to correct', '{n} values to correct');
      return shared(words, issues[0]?.problem ?? '', false);
    }
  }
}
