import { type ComponentType, useEffect, useState } from 'react';
import { t, type Text } from '../base/text.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/**
 * The three views, each safe from the others' defects. They are the larger half of the page's code and have nothing to
 * draw before the first result, so they load beside it: form and figures are there before them.
 */
const loads = {
  tierMap: import('../views/tier-map/TierMapView.tsx').then((module) => module.TierMapView),
  operationGraph: import('../views/operation-graph/OperationGraphView.tsx').then((module) => module.OperationGraphView),
  timeline: import('../views/timeline/TimelineView.tsx').then((module) => module.TimelineView),
};

/** Settles when every view is there, or will not come. */
export const viewsLoaded: Promise<unknown> = Promise.allSettled(Object.values(loads));

/** What a load has come to. */
type Loaded = { readonly view: ComponentType } | { readonly error: unknown } | null;

/** Throws what kept a view from loading, for the boundary around it. */
function View({ loaded }: { readonly loaded: Loaded }) {
  if (loaded === null) return null;
  if ('error' in loaded) throw loaded.error;
  return <loaded.view />;
}

/** React's own lazy components hold back what has come for up to 300 ms, lest it flicker; here it is wanted at once. */
function Slot({ what, load }: { readonly what: Text; readonly load: Promise<ComponentType> }) {
  const [loaded, setLoaded] = useState<Loaded>(null);
  useEffect(() => {
    load.then(
      (view) => setLoaded({ view }),
      (error: unknown) => setLoaded({ error }),
    );
  }, [load]);
  return (
    <ErrorBoundary what={what}>
      <View loaded={loaded} />
    </ErrorBoundary>
  );
}

export const TierMapSlot = () => <Slot what={t`The tier map`} load={loads.tierMap} />;
export const OperationGraphSlot = () => <Slot what={t`The operation graph`} load={loads.operationGraph} />;
export const TimelineSlot = () => <Slot what={t`The timeline`} load={loads.timeline} />;
