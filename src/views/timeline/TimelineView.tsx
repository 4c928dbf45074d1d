import { counted, engineeringText, timeUnits } from '../../base/format.ts';
import type { Simulation } from '../../model/result.ts';
import { selectDrawnRun, selectIsPartial } from '../../state/drawn-run.ts';
import { late } from '../shared/late.tsx';
import { useExplorerState } from '../shared/explorer-context.ts';
import { phoneQuery, useMedia } from '../shared/use-media.ts';
import { ViewFrame } from '../shared/ViewFrame.tsx';
import { TimelinePlot } from './TimelinePlot.tsx';
import { TimelineTools } from './TimelineTools.tsx';
import css from './TimelineView.module.css';
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
          {partial && 'partial, final as far as it goes · '}
          <WindowReadout result={result} withRange={!margin} withWindow={!phone} />
        </>
      }
      tools={<TimelineTools full={full} />}
      current={partial}
    >
      <div className={css['body']}>
        {drawing === 'table' ? (
          <OpTable simulation={result} />
        ) : (
          <TimelinePlot full={full} label={pictureLabel(result)} />
        )}
        {margin && <RangeMargin result={result} />}
      </div>
    </ViewFrame>
  );
}
