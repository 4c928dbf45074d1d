import { english } from '../../base/words.ts';
import type { LessonProblem } from '../../lesson/lesson.ts';
import { rich } from '../shared/rich.tsx';
import { useSay } from '../shared/words-context.ts';
import css from './Lesson.module.css';
import { words } from './words.ts';

/** What is wrong with a lesson file, and where. */
export function LessonProblems({ problems }: { readonly problems: readonly LessonProblem[] }) {
  const say = useSay();
  return (
    <ul className={css['problems']}>
      {problems.map(({ line, step, field, text }) => (
        <li key={`${line} ${field} ${english(text)}`}>
          {rich(
            say(field === '' ? words.problem : words.problemOfField),
            () => (
              <strong>{say(step === '' ? words.line(line) : words.lineInStep(line, step))}</strong>
            ),
            () => (field === '' ? say(text) : <code>{field}</code>),
            () => say(text),
          )}
        </li>
      ))}
    </ul>
  );
}
