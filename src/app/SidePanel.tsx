import { ParametersPanel } from '../views/parameters/ParametersPanel.tsx';
import { useDialogs } from '../views/shared/explorer-context.ts';
import { lazyComponent } from '../views/shared/lazy-component.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { EditedRun } from './ShownRun.tsx';
import { useSay } from '../views/shared/words-context.ts';

const LessonPanel = lazyComponent(() => import('./LessonPanel.tsx').then((module) => module.LessonPanel));

/** The parameters, or the lesson that is open. */
export function SidePanel() {
  const say = useSay();
  const lesson = useDialogs((dialogs) => dialogs.lesson !== null);
  if (lesson) return <LessonPanel />;
  return (
    <ErrorBoundary what={say`The parameters panel`}>
      <EditedRun>
        <ParametersPanel />
      </EditedRun>
    </ErrorBoundary>
  );
}
