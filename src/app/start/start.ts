import { t, type Text } from '../../base/text.ts';
import { isLessonLink } from '../../share/lesson-fragment.ts';
import { placeOfPreset, type Place } from '../../state/place.ts';
import { openingPreset } from '../../state/preset.ts';
import type { Explorer } from '../../state/store.ts';

/** What the page opens on, and what is to be said about it once it is there. */
export interface Start {
  readonly place: Place;
  readonly announce: (explorer: Explorer) => void;
}

/**
 * The place that the address asks for. What reads links comes when there is one to read. Whatever is in the address, the
 * page opens on something, and says what it could not use.
 */
export async function startingPlace(fragment: string): Promise<Start> {
  const opening = placeOfPreset(openingPreset());
  // A lesson sets up its own scene: see ../persistence/keep-lesson.ts.
  if (fragment === '' || isLessonLink(fragment)) return { place: opening, announce: () => undefined };
  const refused = (problem: Text): Start => ({
    place: opening,
    announce: ({ actions }) =>
      actions.notify({
        title: t`The link could not be opened.`,
        lines: [problem, t`The page shows the example that it begins with.`],
      }),
  });
  try {
    const [{ placeOfLink }, { announceOpened }] = await Promise.all([
      import('../../state/opened-place.ts'),
      import('../../state/announce.ts'),
    ]);
    const read = await placeOfLink(fragment);
    if (!read.ok) return refused(read.error);
    const opened = read.value;
    return { place: opened.place, announce: (explorer) => announceOpened(explorer, opened, 'link') };
  } catch (error) {
    return refused(t`What reads links did not load: ${error instanceof Error ? error.message : String(error)}`);
  }
}
