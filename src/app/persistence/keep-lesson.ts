import { t } from '../../base/text.ts';
import { isLessonLink } from '../../share/lesson-fragment.ts';
import { readLessonLink } from '../../share/lesson-link.ts';
import type { OpenLesson } from '../../state/dialogs.ts';
import type { Language } from '../language/current-language.ts';
import type { OwnPlace } from '../lesson/own-place.ts';
import { forget, keep, kept, tabStorage } from '../../state/keep.ts';
import type { Explorer } from '../../state/store.ts';

/** The lesson that is open in this tab, so that a reload goes on with it. */
const KEY = 'tierscope.open-lesson';

function keptLesson(): OpenLesson | null {
  const json = kept(tabStorage(), KEY);
  if (typeof json !== 'object' || json === null) return null;
  const { kind, id, name, text } = json as Record<string, unknown>;
  if (kind === 'built-in' && typeof id === 'string') return { kind, id, resumed: true };
  if (kind === 'text' && typeof name === 'string' && typeof text === 'string')
    return { kind, name, text, resumed: true };
  return null;
}

const loadOwnPlace = () => import('../lesson/own-place.ts');

/** Remembers where the reader was when a lesson is opened, and goes back there when it is closed: see ../lesson/own-place.ts. */
function keepOwnPlace(explorer: Explorer): void {
  const { dialogs, store, cursor } = explorer;
  let own: OwnPlace | null = null;
  const goBack = async (place: OwnPlace | null): Promise<void> => (await loadOwnPlace()).goBack(explorer, place);
  dialogs.subscribe(({ lesson }, before) => {
    if (before.lesson === null && lesson !== null && lesson.resumed !== true) {
      const place = { state: store.getState(), cursor: cursor.getState() };
      own = place;
      void loadOwnPlace().then(({ keepOwnPlace: keepPlace }) => keepPlace(place));
    }
    if (before.lesson !== null && lesson === null) {
      void goBack(own);
      own = null;
    }
  });
}

/** A browser that keeps nothing does not go on after a reload; the player says so of progress. */
function keepOpen(lesson: OpenLesson | null): void {
  if (lesson === null) forget(tabStorage(), KEY);
  else keep(tabStorage(), KEY, { ...lesson, resumed: undefined });
}

/** Opens the lesson that the address names, or that was open before a reload; keeps which one is open from now on. */
export async function keepLesson(explorer: Explorer, { store }: Language): Promise<void> {
  const { dialogs, actions } = explorer;
  keepOwnPlace(explorer);
  const openBuiltIn = async (lesson: OpenLesson & { readonly kind: 'built-in' }): Promise<void> => {
    const { isBuiltIn } = await import('../../views/lesson/built-in-lessons.ts');
    const { id } = lesson;
    if (isBuiltIn(id)) actions.openLesson(lesson);
    else
      actions.notify({
        title: t`There is no such lesson.`,
        lines: [t`The link names “${id.slice(0, 60)}”. All lessons are listed under Lessons.`],
      });
  };
  const openLinked = async (fragment: string): Promise<void> => {
    const read = await readLessonLink(fragment, store.getState().words);
    if (!read.ok) actions.notify({ title: t`The lesson could not be opened.`, lines: [read.error] });
    else if (read.value.kind === 'built-in') await openBuiltIn(read.value);
    else actions.openLesson({ ...read.value, name: '' });
  };
  dialogs.subscribe((state, before) => {
    if (state.lesson !== before.lesson) keepOpen(state.lesson);
  });
  window.addEventListener('hashchange', () => {
    const fragment = location.hash.slice(1);
    if (isLessonLink(fragment)) void openLinked(fragment);
  });
  const fragment = location.hash.slice(1);
  const before = keptLesson();
  if (isLessonLink(fragment)) await openLinked(fragment);
  else if (before?.kind === 'built-in') await openBuiltIn(before);
  else if (before !== null) actions.openLesson(before);
}
