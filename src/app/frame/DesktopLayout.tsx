import { InspectorPanel } from '../../views/inspector/InspectorPanel.tsx';
import { useActions, useDialogs, useExplorerState } from '../../views/shared/explorer-context.ts';
import { usePageState } from '../../views/shared/page-context.ts';
import { initialShares } from '../../state/initial-view.ts';
import { selectShownSelection } from '../../state/runs.ts';
import { lazyComponent } from '../../views/shared/lazy-component.tsx';
import { SummaryPanel } from '../../views/summary/SummaryPanel.tsx';
import { TransportBar } from '../../views/transport/TransportBar.tsx';
import css from './DesktopLayout.module.css';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { Header } from '../header/Header.tsx';
import { OperationGraphSlot, TierMapSlot, TimelineSlot } from './slots.tsx';
import { Split } from './Split.tsx';
import { useSay } from '../../views/shared/words-context.ts';
import { ParametersPanel } from '../../views/parameters/ParametersPanel.tsx';
import { EditedRun } from '../ShownRun.tsx';

const LessonPanel = lazyComponent(() => import('../lesson/LessonPanel.tsx').then((module) => module.LessonPanel));

/** The parameters, or the lesson that is open. */
function SidePanel() {
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

const FollowStrip = lazyComponent(async () => (await import('../../views/transport/FollowStrip.tsx')).FollowStrip);

/** Parameters, the three views, what they say; the header above, the transport below. */
export function DesktopLayout() {
  const say = useSay();
  const covered = useExplorerState((state) => state.view.fullscreen !== null);
  const selected = usePageState((state) => selectShownSelection(state) !== null);
  const lesson = useDialogs((dialogs) => dialogs.lesson !== null);
  const following = useExplorerState((state) => state.view.followed !== null);
  return (
    <div className={css['page']} data-lesson={lesson} data-following={following}>
      <Header />
      <main className={css['main']}>
        <div className={css['left']} inert={covered}>
          <SidePanel />
        </div>
        <Views />
        <div className={css['right']} data-selected={selected} inert={covered}>
          <ErrorBoundary what={say`The summary`}>
            <SummaryPanel />
          </ErrorBoundary>
          <ErrorBoundary what={say`The inspector`}>
            <InspectorPanel />
          </ErrorBoundary>
        </div>
      </main>
      {following && (
        <ErrorBoundary what={say`The following`}>
          <FollowStrip />
        </ErrorBoundary>
      )}
      <ErrorBoundary what={say`The transport`}>
        <TransportBar />
      </ErrorBoundary>
    </div>
  );
}

/** Tier map and operation graph above, the timeline below, with lines between them that can be moved. */
function Views() {
  const say = useSay();
  const actions = useActions();
  const mapShare = useExplorerState((state) => state.view.mapShare);
  const upperShare = useExplorerState((state) => state.view.upperShare);
  return (
    <Split
      direction="rows"
      label={say`Height of the upper views`}
      share={upperShare}
      initial={initialShares.upperShare}
      onShare={(share) => actions.setView({ upperShare: share })}
      first={
        <Split
          direction="columns"
          label={say`Width of the tier map`}
          share={mapShare}
          initial={initialShares.mapShare}
          onShare={(share) => actions.setView({ mapShare: share })}
          first={<TierMapSlot />}
          second={<OperationGraphSlot />}
        />
      }
      second={<TimelineSlot />}
    />
  );
}
