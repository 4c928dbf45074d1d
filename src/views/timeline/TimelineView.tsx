import { engineeringText, timeUnits } from '../../base/format.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { ViewFrame } from '../shared/ViewFrame.tsx';

/** Stands in until the timeline is drawn. */
export function TimelineView() {
  const result = useExplorerState((state) => state.run.result);
  return (
    <ViewFrame view="timeline" title="Timeline">
      {result && <p>{engineeringText(result.totals.executionTime, timeUnits)} from start to end.</p>}
    </ViewFrame>
  );
}
