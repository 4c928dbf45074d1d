import { useEffect, useState } from 'react';
import { checkLesson } from '../../lesson/check-lesson.ts';
import type { Setting } from '../../lesson/evaluate.ts';
import type { Lesson, LessonProblem } from '../../lesson/lesson.ts';
import { useSay } from '../shared/words-context.ts';
import { classes } from '../shared/classes.ts';
import warning from '../shared/Warning.module.css';
import css from './Lesson.module.css';
import { LessonProblems } from './LessonProblems.tsx';
import { words } from './words.ts';

interface Props {
  readonly lesson: Lesson;
  readonly ask: Setting['ask'];
}

/** Runs somebody's own lesson and says what does not come out. */
export function LessonCheck({ lesson, ask }: Props) {
  const say = useSay();
  const [problems, setProblems] = useState<readonly LessonProblem[]>([]);
  useEffect(() => {
    let wanted = true;
    const check = async () => {
      const found = await checkLesson(lesson, { ask, run: () => null });
      if (wanted) setProblems(found);
    };
    void check();
    return () => {
      wanted = false;
    };
  }, [lesson, ask]);
  if (problems.length === 0) return null;
  return (
    <details className={classes(warning['warning'], css['check'])} open>
      <summary>▲ {say(words.checkFound(problems.length))}</summary>
      <LessonProblems problems={problems} />
    </details>
  );
}
