import { t } from '../base/text.ts';
import { scenarioPresets } from '../model/presets.ts';
import { scenarioDigest } from '../share/digest.ts';
import { writeLink } from '../share/link.ts';
import { openingOf, positionOf } from './history.ts';
import { type KeepProblem, keepProblemWords, type Storage } from './keep.ts';
import { contentNow, settledResult } from './shared-place.ts';
import { noteRecent } from './shelf.ts';
import type { Explorer } from './store.ts';

/** After an edit, long enough that a drag makes one entry. */
const NOTE_AFTER_MS = 400;

const presetDigests: ReadonlySet<string> = new Set(scenarioPresets.map(({ scenario }) => scenarioDigest(scenario)));

/**
 * Notes the scenario at hand among the recent ones of this browser, when it has a result. What was opened is one entry,
 * and all that is made of it until something else is opened is another; presets are among the examples anyway.
 */
export function keepRecent(explorer: Explorer, storage: Storage | null, visit: string, now: () => number): void {
  const { store, actions } = explorer;
  let noted = '';
  let said: KeepProblem | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const note = async (): Promise<void> => {
    const state = store.getState();
    const { scenario } = state.edit;
    if (settledResult(state) === null) return;
    const digest = scenarioDigest(scenario);
    const opening = openingOf(state);
    const id = `${visit}/${opening}${positionOf(state) === opening ? '' : '+'}`;
    const key = `${id} ${digest} ${scenario.name}`;
    if (presetDigests.has(digest) || key === noted) return;
    noted = key;
    const { fragment } = await writeLink(contentNow(explorer));
    const problem = noteRecent(storage, { id, name: scenario.name, digest, link: fragment, at: now() });
    if (problem === null || problem === said) return;
    said = problem;
    actions.notify({
      title: t`Recent scenarios are not kept.`,
      lines: [keepProblemWords[problem], t`All else works.`],
    });
  };

  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void note(), NOTE_AFTER_MS);
  };
  store.subscribe((state, before) => {
    if (state.run.status !== before.run.status || state.edit !== before.edit) soon();
  });
  soon();
}
