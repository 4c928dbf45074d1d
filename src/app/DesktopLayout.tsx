import { InspectorPanel } from '../views/inspector/InspectorPanel.tsx';
import { ParametersPanel } from '../views/parameters/ParametersPanel.tsx';
import { useActions, useExplorerState } from '../views/shared/explorer-context.ts';
import { initialShares } from '../state/store.ts';
import { SummaryPanel } from '../views/summary/SummaryPanel.tsx';
import { TransportBar } from '../views/transport/TransportBar.tsx';
import css from './DesktopLayout.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { OperationGraphSlot, TierMapSlot, TimelineSlot } from './slots.tsx';
import { Split } from './Split.tsx';

/** Parameters, the three views, what they say; the header above, the transport below. */
export function DesktopLayout() {
  const covered = useExplorerState((state) => state.view.fullscreen !== null);
  return (
    <div className={css['page']}>
      <Header />
      <main className={css['main']}>
        <div className={css['left']} inert={covered}>
          <ErrorBoundary what="The parameters panel">
            <ParametersPanel />
          </ErrorBoundary>
        </div>
        <Views />
        <div className={css['right']} inert={covered}>
          <ErrorBoundary what="The summary">
            <SummaryPanel />
          </ErrorBoundary>
          <ErrorBoundary what="The inspector">
            <InspectorPanel />
          </ErrorBoundary>
        </div>
      </main>
      <ErrorBoundary what="The transport">
        <TransportBar />
      </ErrorBoundary>
    </div>
  );
}

/** Tier map and operation graph above, the timeline below, with lines between them that can be moved. */
function Views() {
  const actions = useActions();
  const mapShare = useExplorerState((state) => state.view.mapShare);
  const upperShare = useExplorerState((state) => state.view.upperShare);
  return (
    <Split
      direction="rows"
      label="Height of the upper views"
      share={upperShare}
      initial={initialShares.upperShare}
      onShare={(share) => actions.setView({ upperShare: share })}
      first={
        <Split
          direction="columns"
          label="Width of the tier map"
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
