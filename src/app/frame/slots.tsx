import { type ComponentType, useEffect, useState } from 'react';
import { t, type Text } from '../../base/text.ts';
import { PARTIAL } from '../../state/drawn-run.ts';
import { usePageState } from '../../views/shared/page-context.ts';
import type { OfRunProps } from '../../views/shared/run-context.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { useRunOfStore } from '../use-run-of-store.ts';

/**
 * The three views, each safe from the others' defects. They are the larger half of the page's code and have nothing to
 * draw before the first result, so they load beside it: form and figures are there before them.
 */
const loads = {
  tierMap: import('../../views/tier-map/TierMapView.tsx').then((module) => module.TierMapView),
  operationGraph: import('../../views/operation-graph/OperationGraphView.tsx').then(
    (module) => module.OperationGraphView,
  ),
  timeline: import('../../views/timeline/TimelineView.tsx').then((module) => module.TimelineView),
};

/** Settles when every view is there, or will not come. */
export const viewsLoaded: Promise<unknown> = Promise.allSettled(Object.values(loads));

/** What a load has come to. */
type Loaded = { readonly view: ComponentType<OfRunProps> } | { readonly error: unknown } | null;

/** Throws what kept a view from loading, for the boundary around it. */
function View({ loaded, run }: { readonly loaded: Loaded } & OfRunProps) {
  if (loaded === null) return null;
  if ('error' in loaded) throw loaded.error;
  return <loaded.view run={run} />;
}

interface SlotProps {
  readonly what: Text;
  readonly load: Promise<ComponentType<OfRunProps>>;
  /** Ops of a run under way up to which it is drawn before its end. */
  readonly most: number;
}

/** React.lazy may delay what has loaded by up to 300 ms to avoid flicker; a view is shown as soon as it has loaded. */
function Slot({ what, load, most }: SlotProps) {
  const shown = usePageState((state) => state.shown);
  const run = useRunOfStore(shown, most);
  const [loaded, setLoaded] = useState<Loaded>(null);
  useEffect(() => {
    load.then(
      (view) => setLoaded({ view }),
      (error: unknown) => setLoaded({ error }),
    );
  }, [load]);
  return (
    <ErrorBoundary what={what}>
      <View loaded={loaded} run={run} />
    </ErrorBoundary>
  );
}

export const TierMapSlot = () => <Slot what={t`The tier map`} load={loads.tierMap} most={PARTIAL.quick} />;
export const OperationGraphSlot = () => (
  <Slot what={t`The operation graph`} load={loads.operationGraph} most={PARTIAL.any} />
);
export const TimelineSlot = () => <Slot what={t`The timeline`} load={loads.timeline} most={PARTIAL.any} />;
