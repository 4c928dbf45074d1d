import { t } from '../base/language.ts';
import { ParametersPanel } from '../views/parameters/ParametersPanel.tsx';
import { useDesk } from '../views/shared/explorer-context.ts';
import { late } from '../views/shared/late.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { EditedRun } from './ShownRun.tsx';

const LessonPanel = late(() => import('./LessonPanel.tsx').then((module) => module.LessonPanel));

/** The parameters, or the lesson that is open. */
export function SidePanel() {
  const lesson = useDesk((desk) => desk.lesson !== null);
  if (lesson) return <LessonPanel />;
  return (
    <ErrorBoundary what={t`The parameters panel`}>
      <EditedRun>
        <ParametersPanel />
      </EditedRun>
    </ErrorBoundary>
  );
}
