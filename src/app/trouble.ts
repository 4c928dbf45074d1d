import { counted } from '../base/format.ts';
import type { ExplorerState } from '../state/explorer-state.ts';
import { selectIssues } from '../state/issues.ts';

/** Why there is no result for what the fields say, in few words. */
export interface Trouble {
  readonly words: string;
  readonly detail: string;
  /** The same run might work now. */
  readonly retry: boolean;
}

const doesNotFit: Trouble = { words: 'does not fit', detail: 'See Tiers and Tiles.', retry: false };
const tooLarge: Trouble = { words: 'too large to run', detail: 'See Batch.', retry: false };
const cancelled: Trouble = { words: 'cancelled', detail: 'The last result is still shown.', retry: true };

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
      return shared('the engine stopped', failure.message, true);
    case undefined: {
      const issues = selectIssues(state);
      return shared(`${counted(issues.length, 'value')} to correct`, issues[0]?.problem ?? '', false);
    }
  }
}
