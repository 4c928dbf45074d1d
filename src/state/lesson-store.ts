import { type LessonProgress, noProgress, readProgress } from '../lesson/progress.ts';
import type { OpenLesson } from './desk.ts';

/** Where progress is kept: local storage, if the browser lets us. */
export interface Shelf {
  readonly read: (key: string) => LessonProgress;
  /** False if it could not be kept. */
  readonly write: (key: string, progress: LessonProgress) => boolean;
  readonly forget: (key: string) => void;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'tierscope.lesson.';

/** A number that tells texts apart; nothing depends on it but which of one's own lessons a progress belongs to. */
function textMark(text: string): string {
  let mark = 0;
  for (let i = 0; i < text.length; i++) mark = (Math.imul(mark, 31) + text.charCodeAt(i)) | 0;
  return (mark >>> 0).toString(36);
}

/** The key of a lesson: ours by its file, another by its text, so that an edited one begins anew. */
export const progressKey = (lesson: OpenLesson): string =>
  lesson.kind === 'built-in' ? lesson.id : `file-${textMark(lesson.text)}`;

/** `storage` gives the browser's store, and may throw where it is forbidden. */
export function createShelf(storage: () => Store): Shelf {
  /** What was written in this visit, where nothing can be kept beyond it. */
  const here = new Map<string, LessonProgress>();
  return {
    read(key) {
      const known = here.get(key);
      if (known) return known;
      try {
        return readProgress(JSON.parse(storage().getItem(PREFIX + key) ?? 'null'));
      } catch {
        return noProgress;
      }
    },
    write(key, progress) {
      here.set(key, progress);
      try {
        storage().setItem(PREFIX + key, JSON.stringify(progress));
        return true;
      } catch {
        return false;
      }
    },
    forget(key) {
      here.delete(key);
      try {
        storage().removeItem(PREFIX + key);
      } catch {
        // Where nothing was kept there is nothing to forget.
      }
    },
  };
}
