import type { ReactNode } from 'react';
import { useActions } from '../shared/explorer-context.ts';
import { useSay } from '../shared/words-context.ts';
import css from './Lesson.module.css';
import { words } from './words.ts';

/** The line above a lesson: what is open, and a button that closes it. */
export function LessonBar({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const actions = useActions();
  return (
    <div className={css['top']}>
      <span>{children}</span>
      <button
        type="button"
        className={css['close']}
        aria-label={say(words.close)}
        onClick={() => actions.openLesson(null)}
      >
        ✕
      </button>
    </div>
  );
}
