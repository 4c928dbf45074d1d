import { Group, Panel, Separator } from 'react-resizable-panels';
import { InspectorPanel } from '../views/inspector/InspectorPanel.tsx';
import { ParametersPanel } from '../views/parameters/ParametersPanel.tsx';
import { useExplorerState } from '../views/shared/explorer-context.ts';
import { SummaryPanel } from '../views/summary/SummaryPanel.tsx';
import { TransportBar } from '../views/transport/TransportBar.tsx';
import css from './DesktopLayout.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { OperationGraphSlot, TierMapSlot, TimelineSlot } from './slots.tsx';

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
        <Group className={css['views'] ?? ''} orientation="vertical">
          <Panel defaultSize="51%" minSize={120}>
            <Group orientation="horizontal">
              <Panel defaultSize="47%" minSize={200}>
                <TierMapSlot />
              </Panel>
              <Separator className={css['upright'] ?? ''} aria-label="Width of the tier map" />
              <Panel minSize={200}>
                <OperationGraphSlot />
              </Panel>
            </Group>
          </Panel>
          <Separator className={css['level'] ?? ''} aria-label="Height of the upper views" />
          <Panel minSize={120}>
            <TimelineSlot />
          </Panel>
        </Group>
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
