import type { LessonProblem } from '../../lesson/lesson.ts';
import css from './Lesson.module.css';
import { words } from './words.ts';

/** What is wrong with a lesson file, and where. */
export function LessonProblems({ problems }: { readonly problems: readonly LessonProblem[] }) {
  return (
    <ul className={css['problems']}>
      {problems.map(({ line, step, field, text }) => (
        <li key={`${line} ${field} ${text}`}>
          <strong>{words.line(line)}</strong>
          {step !== '' && `, ${words.inStep(step)}`}
          {field !== '' && (
            <>
              , <code>{field}</code>
            </>
          )}
          : {text}
        </li>
      ))}
    </ul>
  );
}
