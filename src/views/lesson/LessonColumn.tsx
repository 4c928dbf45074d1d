import { useEffect } from 'react';
import { memoiseByObject } from '../../base/memoise.ts';
import type { OpenLesson } from '../../state/dialogs.ts';
import { useDialogs } from '../shared/explorer-context.ts';
import { useParsedLesson } from './built-in-lessons.ts';
import css from './Lesson.module.css';
import { LessonBar } from './LessonBar.tsx';
import { LessonPlayer } from './LessonPlayer.tsx';
import { LessonProblems } from './LessonProblems.tsx';
import { words } from './words.ts';
import { useSay } from '../shared/words-context.ts';

let opened = 0;
/** A number for each time that a lesson is opened: it begins anew, with what is kept of it by then. */
const openingOf = memoiseByObject<OpenLesson, number, []>(() => ++opened);

/** The lesson that is open, beside the views. */
export function LessonColumn() {
  const say = useSay();
  const open = useDialogs((dialogs) => dialogs.lesson);
  return (
    <section className={css['region']} aria-label={say(words.region)}>
      {open !== null && <Opened key={openingOf(open)} open={open} />}
    </section>
  );
}

function Opened({ open }: { readonly open: OpenLesson }) {
  const say = useSay();
  const parsed = useParsedLesson(open);
  const lesson = parsed?.lesson ?? null;
  useEffect(() => {
    if (lesson === null) document.getElementById('lesson-trouble')?.focus();
  }, [lesson]);
  if (lesson !== null) return <LessonPlayer lesson={lesson} open={open} />;
  return (
    <div className={css['player']}>
      <LessonBar>{open.kind === 'text' ? open.name || say`From the link` : ''}</LessonBar>
      <h2 id="lesson-trouble" tabIndex={-1} className={css['title']}>
        {say(parsed === null ? words.missing : words.broken(parsed.problems.length))}
      </h2>
      {parsed !== null && <LessonProblems problems={parsed.problems} />}
    </div>
  );
}
