import { counted, engineeringText, timeUnits } from '../../base/format.ts';
import type { Simulation } from '../../model/result.ts';
import { selectDrawnRun, selectIsPartial } from '../../state/drawn-run.ts';
import { late } from '../shared/late.tsx';
import { useExplorerState } from '../shared/explorer-context.ts';
import { phoneQuery, useMedia } from '../shared/use-media.ts';
import { ViewFrame } from '../shared/ViewFrame.tsx';
import { OpLegend } from './OpLegend.tsx';
import { TimelinePlot } from './TimelinePlot.tsx';
import { TimelineTools } from './TimelineTools.tsx';
import css from './TimelineView.module.css';
import { useSeriesColours } from './use-series-colours.ts';
import { useTokenIndex } from './use-token-index.ts';
import { WindowReadout } from './WindowReadout.tsx';

const OpTable = late(async () => (await import('./OpTable.tsx')).OpTable);
const RangeMargin = late(async () => (await import('./RangeMargin.tsx')).RangeMargin);

/** What a listener hears of the picture. */
const pictureLabel = ({ totals, schedule, scenario: { accelerator } }: Simulation): string =>
  `Timeline of ${counted(schedule.order.length, 'op')} over ${engineeringText(totals.executionTime, timeUnits)} on ` +
  `${counted(accelerator.tiles, 'tile')}, ${counted(accelerator.digitalUnits, 'digital unit')} and ` +
  `${counted(accelerator.mhaUnits, 'MHA unit')}; peak scratchpad ${counted(totals.peakMemory, 'byte')}`;

/** When everything runs: lanes over time, and tracks under the same axis. */
export function TimelineView() {
  const result = useExplorerState(selectDrawnRun);
  const partial = useExplorerState(selectIsPartial);
  const full = useExplorerState((state) => state.view.fullscreen === 'timeline');
  const drawing = useExplorerState((state) => state.view.timelineDrawing);
  const phone = useMedia(phoneQuery);
  if (!result)
    return (
      <ViewFrame view="timeline" title="Timeline">
        {null}
      </ViewFrame>
    );
  const margin = full && !phone;
  return (
    <ViewFrame
      view="timeline"
      title="Timeline"
      subtitle={
        <>
          {partial && phone && 'so far'}
          <WindowReadout result={result} withRange={!margin} withWindow={!phone} />
          {partial && !phone && ' · final as far as it goes'}
        </>
      }
      tools={<TimelineTools full={full} />}
      current={partial}
    >
      <div className={css['body']}>
        {drawing === 'table' ? (
          <OpTable simulation={result} />
        ) : (
          <TimelineChart full={full} wide={margin} result={result} />
        )}
        {margin && <RangeMargin result={result} />}
      </div>
    </ViewFrame>
  );
}

interface ChartProps {
  readonly full: boolean;
  readonly wide: boolean;
  readonly result: Simulation;
}

/** The picture, by token as soon as the run is sorted so, and what its colours mean. */
function TimelineChart({ full, wide, result }: ChartProps) {
  const sorted = useTokenIndex(result);
  const bySeries = useSeriesColours();
  return (
    <div className={css['chart']}>
      <TimelinePlot full={full} label={pictureLabel(result)} sorted={sorted} bySeries={bySeries} />
      {!sorted && (
        <p className={css['sorting']} role="status">
          Sorting {counted(result.schedule.completed, 'op')} by token …
        </p>
      )}
      <OpLegend simulation={result} wide={wide} bySeries={bySeries} />
    </div>
  );
}
