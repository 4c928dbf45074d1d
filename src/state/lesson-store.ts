import { type LessonProgress, readProgress } from '../lesson/progress.ts';
import type { OpenLesson } from './dialogs.ts';
import { forget, keep, kept, type Storage } from './keep.ts';

/** Where progress is kept: local storage, if the browser lets us. */
export interface Shelf {
  readonly read: (key: string) => LessonProgress;
  /** False if it could not be kept. */
  readonly write: (key: string, progress: LessonProgress) => boolean;
  readonly forget: (key: string) => void;
}

const PREFIX = 'tierscope.lesson.';

/** A hash of a lesson's text; it is used only to find the saved progress of a user's own lesson. */
function textMark(text: string): string {
  let mark = 0;
  for (let i = 0; i < text.length; i++) mark = (Math.imul(mark, 31) + text.charCodeAt(i)) | 0;
  return (mark >>> 0).toString(36);
}

/** The key of a lesson: ours by its file, another by its text, so that an edited one begins anew. */
export const progressKey = (lesson: OpenLesson): string =>
  lesson.kind === 'built-in' ? lesson.id : `file-${textMark(lesson.text)}`;

export function createShelf(storage: Storage | null): Shelf {
  /** What was written in this visit, where nothing can be kept beyond it. */
  const here = new Map<string, LessonProgress>();
  return {
    read: (key) => here.get(key) ?? readProgress(kept(storage, PREFIX + key)),
    write(key, progress) {
      here.set(key, progress);
      return keep(storage, PREFIX + key, progress) === null;
    },
    forget(key) {
      here.delete(key);
      forget(storage, PREFIX + key);
    },
  };
}
