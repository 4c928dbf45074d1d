import { useEffect } from 'react';
import type { OpenLesson } from '../../state/desk.ts';
import { useActions, useDesk } from '../shared/explorer-context.ts';
import { useParsedLesson } from './built-in-lessons.ts';
import css from './Lesson.module.css';
import { LessonPlayer } from './LessonPlayer.tsx';
import { LessonProblems } from './LessonProblems.tsx';
import { words } from './words.ts';
import { useSay } from '../shared/words-context.ts';

/** Counts openings: a lesson that is opened again begins with what is kept of it by then. */
const openings = new WeakMap<OpenLesson, number>();
let opened = 0;

function openingOf(open: OpenLesson): number {
  const known = openings.get(open) ?? ++opened;
  openings.set(open, known);
  return known;
}

/** The lesson that is open, beside the views. */
export function LessonColumn() {
  const say = useSay();
  const open = useDesk((desk) => desk.lesson);
  return (
    <section className={css['region']} aria-label={say(words.region)}>
      {open !== null && <Opened key={openingOf(open)} open={open} />}
    </section>
  );
}

function Opened({ open }: { readonly open: OpenLesson }) {
  const say = useSay();
  const actions = useActions();
  const parsed = useParsedLesson(open);
  const lesson = parsed?.lesson ?? null;
  useEffect(() => {
    if (lesson === null) document.getElementById('lesson-trouble')?.focus();
  }, [lesson]);
  if (lesson !== null) return <LessonPlayer lesson={lesson} open={open} />;
  return (
    <div className={css['player']}>
      <div className={css['top']}>
        <span>{open.kind === 'text' ? open.name || say`From the link` : ''}</span>
        <button
          type="button"
          className={css['close']}
          aria-label={say(words.close)}
          onClick={() => actions.openLesson(null)}
        >
          ✕
        </button>
      </div>
      <h2 id="lesson-trouble" tabIndex={-1} className={css['title']}>
        {say(parsed === null ? words.missing : words.broken(parsed.problems.length))}
      </h2>
      {parsed !== null && <LessonProblems problems={parsed.problems} />}
    </div>
  );
}
