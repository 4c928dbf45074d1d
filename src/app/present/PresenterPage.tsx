import type { Simulation } from '../../model/result.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { OpenLesson } from '../../state/dialogs.ts';
import type { ViewId } from '../../state/explorer-state.ts';
import { progressKey } from '../../state/lesson-store.ts';
import { useParsedLesson } from '../../views/lesson/built-in-lessons.ts';
import { useDialogs } from '../../views/shared/explorer-context.ts';
import { useResult } from '../../views/shared/run-context.tsx';
import { Presentation } from './Presentation.tsx';
import css from './PresenterPage.module.css';
import { useLessonSteps } from './use-lesson-steps.tsx';
import { useHighlightSteps } from './use-highlight-steps.ts';
import { useSay } from '../../views/shared/words-context.ts';

/** The page for a room: one picture, large type, and the steps of the lesson that is open or of the run. */
export function PresenterPage({ view }: { readonly view: ViewId }) {
  const say = useSay();
  const open = useDialogs((dialogs) => dialogs.lesson);
  const result = useResult();
  if (result === null) return <p className={css['empty']}>{say`Computing…`}</p>;
  if (open) return <OpenPresentation {...{ view, result, open }} />;
  return <RunPresentation view={view} result={result} />;
}

interface RunProps {
  readonly view: ViewId;
  readonly result: Simulation;
}

function RunPresentation({ view, result }: RunProps) {
  const steps = useHighlightSteps(result);
  return <Presentation view={view} result={result} steps={steps} lesson={null} />;
}

interface OpenProps extends RunProps {
  readonly open: OpenLesson;
}

/** A file that is open and no lesson has no steps; the run has. */
function OpenPresentation({ view, result, open }: OpenProps) {
  const lesson = useParsedLesson(open)?.lesson ?? null;
  if (lesson === null) return <RunPresentation view={view} result={result} />;
  return <LessonPresentation key={progressKey(open)} {...{ view, result, lesson, open }} />;
}

interface LessonProps extends OpenProps {
  readonly lesson: Lesson;
}

function LessonPresentation({ view, result, lesson, open }: LessonProps) {
  const steps = useLessonSteps(lesson, open);
  return <Presentation view={view} result={result} steps={steps} lesson={lesson} />;
}
