import { t, type Text } from '../../base/text.ts';
import type { PhoneTab } from '../../state/explorer-state.ts';
import { selectShownSelection } from '../../state/runs.ts';
import { InspectorPanel } from '../../views/inspector/InspectorPanel.tsx';
import { ParametersPanel } from '../../views/parameters/ParametersPanel.tsx';
import { useActions, useDialogs, useExplorerState } from '../../views/shared/explorer-context.ts';
import { usePageState } from '../../views/shared/page-context.ts';
import { lazyComponent } from '../../views/shared/lazy-component.tsx';
import { SummaryPanel } from '../../views/summary/SummaryPanel.tsx';
import { SummaryStrip } from '../../views/summary/SummaryStrip.tsx';
import { TransportBar } from '../../views/transport/TransportBar.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import css from './PhoneLayout.module.css';
import { PhoneHeader } from '../header/PhoneHeader.tsx';
import { OperationGraphSlot, TierMapSlot, TimelineSlot } from './slots.tsx';
import { Tabs } from './Tabs.tsx';
import { EditedRun } from '../ShownRun.tsx';
import { useSay } from '../../views/shared/words-context.ts';

const FollowStrip = lazyComponent(async () => (await import('../../views/transport/FollowStrip.tsx')).FollowStrip);
const LessonSheet = lazyComponent(() => import('../lesson/LessonSheet.tsx').then((module) => module.LessonSheet));

const tabs: readonly { readonly id: PhoneTab; readonly label: Text }[] = [
  { id: 'setup', label: t`Setup##a tab` },
  { id: 'map', label: t`Map##a tab` },
  { id: 'graph', label: t`Graph##a tab` },
  { id: 'time', label: t`Time##a tab` },
  { id: 'results', label: t`Results##a tab` },
];

/** One view at a time; the figures stay on top, the transport at the thumb. */
export function PhoneLayout() {
  const say = useSay();
  const actions = useActions();
  const tab = useExplorerState((state) => state.view.phoneTab);
  const lesson = useDialogs((dialogs) => dialogs.lesson !== null);
  const following = useExplorerState((state) => state.view.followed !== null);
  return (
    <div className={css['page']}>
      <PhoneHeader />
      {tab === 'results' || lesson ? null : <SummaryStrip />}
      <main className={css['panel']}>
        <Tabs
          name={say`Views`}
          tabs={tabs}
          current={tab}
          onChange={(phoneTab) => actions.setView({ phoneTab })}
          panelClass={css['content']}
        >
          <ErrorBoundary key={tab} what={say`This part`}>
            <TabContent tab={tab} />
          </ErrorBoundary>
        </Tabs>
      </main>
      {tab !== 'setup' && tab !== 'results' && !lesson && !following && <Sheet />}
      {lesson && <LessonSheet />}
      {following && <FollowStrip />}
      <TransportBar />
    </div>
  );
}

function TabContent({ tab }: { readonly tab: PhoneTab }) {
  const lesson = useDialogs((dialogs) => dialogs.lesson !== null);
  switch (tab) {
    case 'setup':
      return (
        <EditedRun>
          <ParametersPanel />
        </EditedRun>
      );
    case 'map':
      // Beside a lesson there is room for one view.
      return lesson ? (
        <TierMapSlot />
      ) : (
        <div className={css['pair']}>
          <TierMapSlot />
          <TimelineSlot />
        </div>
      );
    case 'graph':
      return <OperationGraphSlot />;
    case 'time':
      return <TimelineSlot />;
    case 'results':
      return (
        <div className={css['results']}>
          <SummaryPanel />
          <InspectorPanel />
        </div>
      );
  }
}

/** The inspector as a sheet over the foot of a view, while something is selected. */
function Sheet() {
  const say = useSay();
  const actions = useActions();
  const open = usePageState((state) => selectShownSelection(state) !== null);
  return open ? (
    <div className={css['sheet']}>
      <button type="button" className={css['close']} onClick={() => actions.select(null)}>
        <span className="visually-hidden">{say`Close the inspector`}</span>
      </button>
      <InspectorPanel />
    </div>
  ) : null;
}
