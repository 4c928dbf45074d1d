import type { PhoneTab } from '../state/explorer-state.ts';
import { InspectorPanel } from '../views/inspector/InspectorPanel.tsx';
import { ParametersPanel } from '../views/parameters/ParametersPanel.tsx';
import { useActions, useDesk, useExplorerState } from '../views/shared/explorer-context.ts';
import { late } from '../views/shared/late.tsx';
import { SummaryPanel } from '../views/summary/SummaryPanel.tsx';
import { SummaryStrip } from '../views/summary/SummaryStrip.tsx';
import { TransportBar } from '../views/transport/TransportBar.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import css from './PhoneLayout.module.css';
import { PhoneHeader } from './PhoneHeader.tsx';
import { OperationGraphSlot, TierMapSlot, TimelineSlot } from './slots.tsx';

const FollowStrip = late(async () => (await import('../views/transport/FollowStrip.tsx')).FollowStrip);
const LessonSheet = late(() => import('./LessonSheet.tsx').then((module) => module.LessonSheet));

const tabs: readonly { readonly id: PhoneTab; readonly label: string }[] = [
  { id: 'setup', label: 'Setup' },
  { id: 'map', label: 'Map' },
  { id: 'graph', label: 'Graph' },
  { id: 'time', label: 'Time' },
  { id: 'results', label: 'Results' },
];

/** One view at a time; the figures stay on top, the transport at the thumb. */
export function PhoneLayout() {
  const tab = useExplorerState((state) => state.view.phoneTab);
  const lesson = useDesk((desk) => desk.lesson !== null);
  const following = useExplorerState((state) => state.view.followed !== null);
  return (
    <div className={css['page']}>
      <PhoneHeader />
      {tab === 'results' || lesson ? null : <SummaryStrip />}
      <main className={css['panel']}>
        <Tabs current={tab} />
        <div id="phone-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} className={css['content']}>
          <ErrorBoundary key={tab} what="This part">
            <TabContent tab={tab} />
          </ErrorBoundary>
        </div>
      </main>
      {tab !== 'setup' && tab !== 'results' && !lesson && !following && <Sheet />}
      {lesson && <LessonSheet />}
      {following && <FollowStrip />}
      <TransportBar />
    </div>
  );
}

function Tabs({ current }: { readonly current: PhoneTab }) {
  const actions = useActions();
  const step = (from: number, by: number) => {
    const next = tabs[(from + by + tabs.length) % tabs.length];
    if (!next) return;
    actions.setView({ phoneTab: next.id });
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <div role="tablist" aria-label="Views" className={css['tabs']}>
      {tabs.map(({ id, label }, i) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === current}
          aria-controls="phone-panel"
          tabIndex={id === current ? 0 : -1}
          className={css['tab']}
          onClick={() => actions.setView({ phoneTab: id })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') step(i, 1);
            else if (event.key === 'ArrowLeft') step(i, -1);
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function TabContent({ tab }: { readonly tab: PhoneTab }) {
  const lesson = useDesk((desk) => desk.lesson !== null);
  switch (tab) {
    case 'setup':
      return <ParametersPanel />;
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
  const actions = useActions();
  const open = useExplorerState((state) => state.view.selection !== null);
  return open ? (
    <div className={css['sheet']}>
      <button type="button" className={css['close']} onClick={() => actions.select(null)}>
        <span className="visually-hidden">Close the inspector</span>
      </button>
      <InspectorPanel />
    </div>
  ) : null;
}
