import { OperationGraphView } from '../views/operation-graph/OperationGraphView.tsx';
import { TierMapView } from '../views/tier-map/TierMapView.tsx';
import { TimelineView } from '../views/timeline/TimelineView.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** The three views, each safe from the others' defects. */
export const TierMapSlot = () => (
  <ErrorBoundary what="The tier map">
    <TierMapView />
  </ErrorBoundary>
);

export const OperationGraphSlot = () => (
  <ErrorBoundary what="The operation graph">
    <OperationGraphView />
  </ErrorBoundary>
);

export const TimelineSlot = () => (
  <ErrorBoundary what="The timeline">
    <TimelineView />
  </ErrorBoundary>
);
