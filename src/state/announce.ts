import { t, type Text } from '../base/text.ts';
import type { Notice } from './dialogs.ts';
import { digestOf } from './result-digest.ts';
import type { OpenedPlace } from './opened-place.ts';
import { settledResult } from './shared-place.ts';
import type { Explorer } from './store.ts';

/** Where a place comes from. */
type Source = 'link' | 'file' | 'kept';

/** What is said of it. */
const words: Readonly<Record<Source, Readonly<Record<'partly' | 'same' | 'differs' | 'why' | 'refused', Text>>>> = {
  link: {
    partly: t`Not all of this link could be used.`,
    same: t`Same result as when the link was made.`,
    differs: t`The result differs from that of the link.`,
    why: t`Another version of Tierscope computed it, or the link was changed.`,
    refused: t`The link could not be opened.`,
  },
  file: {
    partly: t`Not all of this file could be used.`,
    same: t`Same result as when the file was made.`,
    differs: t`The result differs from that of the file.`,
    why: t`Another version of Tierscope computed it, or the file was changed.`,
    refused: t`The file could not be opened.`,
  },
  kept: {
    partly: t`Not all of this kept scenario could be used.`,
    same: t`Same result as when the kept scenario was made.`,
    differs: t`The result differs from that of the kept scenario.`,
    why: t`Another version of Tierscope computed it, or the kept scenario was changed.`,
    refused: t`The kept scenario could not be opened.`,
  },
};

/** Says what of it could not be kept, and when its result is there whether that is its author's. */
export function announceOpened(
  { store, dialogs, actions }: Explorer,
  { place, resultDigest, problems }: OpenedPlace,
  source: Source,
): void {
  const intact = problems.length === 0;
  const said: Notice | null = intact ? null : { title: words[source].partly, lines: problems };
  actions.notify(said);
  if (resultDigest === null) return;

  const compare = (digest: string): void => {
    const differs = t`Its author had a result with the digest ${resultDigest}; this page has ${digest}.`;
    if (digest === resultDigest && intact)
      actions.notify({ title: words[source].same, lines: [], detail: digest, calm: true });
    else if (digest !== resultDigest && intact)
      actions.notify({ title: words[source].differs, lines: [differs, words[source].why] });
    // Who has read and dismissed what is wrong with it expects no other result.
    else if (digest !== resultDigest && said !== null && dialogs.getState().notice === said)
      actions.notify({ ...said, lines: [...said.lines, differs] });
  };

  const stop = store.subscribe((state) => {
    const result = settledResult(state);
    const gone = state.edit.scenario !== place.scenario;
    if (!gone && result === null) return;
    stop();
    if (!gone && result !== null) compare(digestOf(result));
  });
  const result = settledResult(store.getState());
  if (result === null) return;
  stop();
  compare(digestOf(result));
}

/** Says why it could not be opened at all. */
export const announceRefused = ({ actions }: Explorer, problem: Text, source: Source): void =>
  actions.notify({
    title: words[source].refused,
    lines: [problem, t`The page shows what it would show without it.`],
  });
