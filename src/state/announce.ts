import type { Notice } from './desk.ts';
import { digestOf } from './result-digest.ts';
import type { OpenedPlace } from './opened-place.ts';
import { settledResult } from './shared-place.ts';
import type { Explorer } from './store.ts';

/** What is said of a link or a file that was opened. */
type Source = 'link' | 'file' | 'kept scenario';

/** Says what of it could not be kept, and when its result is there whether that is its author's. */
export function announceOpened(
  { store, desk, actions }: Explorer,
  { place, resultDigest, problems }: OpenedPlace,
  source: Source,
): void {
  const intact = problems.length === 0;
  const said: Notice | null = intact ? null : { title: `Not all of this ${source} could be used.`, lines: problems };
  actions.notify(said);
  if (resultDigest === null) return;

  const compare = (digest: string): void => {
    const differs = `Its author had a result with the digest ${resultDigest}; this page has ${digest}.`;
    if (digest === resultDigest && intact)
      actions.notify({ title: `Same result as when the ${source} was made.`, lines: [], detail: digest, calm: true });
    else if (digest !== resultDigest && intact)
      actions.notify({
        title: `The result differs from that of the ${source}.`,
        lines: [differs, `Another version of Tierscope computed it, or the ${source} was changed.`],
      });
    // Who has read and dismissed what is wrong with it expects no other result.
    else if (digest !== resultDigest && said !== null && desk.getState().notice === said)
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
export const announceRefused = ({ actions }: Explorer, problem: string, source: Source): void =>
  actions.notify({
    title: `The ${source} could not be opened.`,
    lines: [problem, 'The page shows what it would show without it.'],
  });
