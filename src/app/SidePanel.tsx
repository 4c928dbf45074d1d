import { ParametersPanel } from '../views/parameters/ParametersPanel.tsx';
import { useDesk } from '../views/shared/explorer-context.ts';
import { late } from '../views/shared/late.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { EditedRun } from './ShownRun.tsx';
import { useSay } from '../views/shared/words-context.ts';

const LessonPanel = late(() => import('./LessonPanel.tsx').then((module) => module.LessonPanel));

/** The parameters, or the lesson that is open. */
export function SidePanel() {
  const say = useSay();
  const lesson = useDesk((desk) => desk.lesson !== null);
  if (lesson) return <LessonPanel />;
  return (
    <ErrorBoundary what={say`The parameters panel`}>
      <EditedRun>
        <ParametersPanel />
      </EditedRun>
    </ErrorBoundary>
  );
}
