import type { Simulation } from '../../model/result.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { OpenLesson, DeskState } from '../../state/desk.ts';
import type { ViewId } from '../../state/explorer-state.ts';
import { progressKey } from '../../state/lesson-store.ts';
import { parsedLesson } from '../../views/lesson/built-in-lessons.ts';
import { useDesk, useExplorerState } from '../../views/shared/explorer-context.ts';
import { Presentation } from './Presentation.tsx';
import css from './PresenterPage.module.css';
import { useLessonSteps } from './use-lesson-steps.tsx';
import { useMomentSteps } from './use-moment-steps.ts';

const lessonOf = (open: DeskState['lesson']): Lesson | null => open && (parsedLesson(open)?.lesson ?? null);

/** The page for a room: one picture, large type, and the steps of the lesson that is open or of the run. */
export function PresenterPage({ view }: { readonly view: ViewId }) {
  const open = useDesk((desk) => desk.lesson);
  const result = useExplorerState((state) => state.run.result);
  const lesson = lessonOf(open);
  if (result === null) return <p className={css['empty']}>Computing…</p>;
  if (lesson && open) return <LessonPresentation key={progressKey(open)} {...{ view, result, lesson, open }} />;
  return <RunPresentation view={view} result={result} />;
}

interface RunProps {
  readonly view: ViewId;
  readonly result: Simulation;
}

function RunPresentation({ view, result }: RunProps) {
  const steps = useMomentSteps(result);
  return <Presentation view={view} result={result} steps={steps} lesson={null} />;
}

interface LessonProps extends RunProps {
  readonly lesson: Lesson;
  readonly open: OpenLesson;
}

function LessonPresentation({ view, result, lesson, open }: LessonProps) {
  const steps = useLessonSteps(lesson, open);
  return <Presentation view={view} result={result} steps={steps} lesson={lesson} />;
}
