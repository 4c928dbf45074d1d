import type { LessonProblem } from '../../lesson/lesson.ts';
import { rich } from '../shared/rich.tsx';
import css from './Lesson.module.css';
import { words } from './words.ts';

/** What is wrong with a lesson file, and where. */
export function LessonProblems({ problems }: { readonly problems: readonly LessonProblem[] }) {
  return (
    <ul className={css['problems']}>
      {problems.map(({ line, step, field, text }) => (
        <li key={`${line} ${field} ${text}`}>
          {rich(
            field === '' ? words.problem : words.problemOfField,
            () => (
              <strong>{step === '' ? words.line(line) : words.lineInStep(line, step)}</strong>
            ),
            () => (field === '' ? text : <code>{field}</code>),
            () => text,
          )}
        </li>
      ))}
    </ul>
  );
}
