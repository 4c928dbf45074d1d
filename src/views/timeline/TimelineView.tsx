import { counted, engineering, engineeringText, fixedFigure, quantityText, timeUnits } from '../../base/format.ts';
import type { Simulation } from '../../model/result.ts';
import { tileOfSelection } from '../../state/selection.ts';
import type { ViewState } from '../../state/explorer-state.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { phoneQuery, useMedia } from '../shared/use-media.ts';
import { ViewFrame } from '../shared/ViewFrame.tsx';
import { OpTable } from './OpTable.tsx';
import { RangePanel } from './RangePanel.tsx';
import { RangeReadout } from './RangeReadout.tsx';
import { TimelinePlot } from './TimelinePlot.tsx';
import { TimelineTools } from './TimelineTools.tsx';
import css from './TimelineView.module.css';
import { useRangeStatistics } from './use-range-statistics.ts';

/** “8.65–11.15 of 83.85 µs”, or “83.85 µs” for the whole. */
function windowWords({ totals }: Simulation, window: ViewState['timelineWindow']): string {
  const whole = engineering(totals.executionTime, timeUnits);
  if (window === null) return `${quantityText(whole)}, the whole run`;
  const size = timeUnits.find(([unit]) => unit === whole.unit)?.[1] ?? 1;
  const decimals = Math.max(0, Math.min(6, Math.ceil(1.5 - Math.log10((window.to - window.from) / size))));
  const figure = (time: number) => fixedFigure(time / size, decimals);
  return `${figure(window.from)}–${figure(window.to)} of ${quantityText(whole)}`;
}

/** What a listener hears of the picture. */
const pictureLabel = ({ totals, schedule, scenario: { accelerator } }: Simulation): string =>
  `Timeline of ${counted(schedule.order.length, 'op')} over ${engineeringText(totals.executionTime, timeUnits)} on ` +
  `${counted(accelerator.tiles, 'tile')}, ${counted(accelerator.digitalUnits, 'digital unit')} and ` +
  `${counted(accelerator.mhaUnits, 'MHA unit')}; peak scratchpad ${counted(totals.peakMemory, 'byte')}`;

/** When everything runs: lanes over time, and tracks under the same axis. */
export function TimelineView() {
  const result = useExplorerState((state) => state.run.result);
  const window = useExplorerState((state) => state.view.timelineWindow);
  const full = useExplorerState((state) => state.view.fullscreen === 'timeline');
  const range = useExplorerState((state) => state.view.timelineRange);
  const selection = useExplorerState((state) => state.view.selection);
  const drawing = useExplorerState((state) => state.view.timelineDrawing);
  const phone = useMedia(phoneQuery);
  const margin = full && !phone;
  const inSight = margin && result ? (window ?? { from: 0, to: result.totals.executionTime }) : null;
  const statistics = useRangeStatistics(result, range ?? inSight);
  if (!result)
    return (
      <ViewFrame view="timeline" title="Timeline">
        {null}
      </ViewFrame>
    );
  return (
    <ViewFrame
      view="timeline"
      title="Timeline"
      subtitle={
        range && !margin ? (
          <RangeReadout statistics={statistics} simulation={result} />
        ) : (
          // A phone's head has no room for it; the transport says the same.
          !phone && windowWords(result, window)
        )
      }
      tools={<TimelineTools full={full} />}
    >
      <div className={css['body']}>
        {drawing === 'table' ? (
          <OpTable simulation={result} window={window ?? { from: 0, to: result.totals.executionTime }} />
        ) : (
          <TimelinePlot full={full} label={pictureLabel(result)} />
        )}
        {margin && statistics && (
          <RangePanel
            simulation={result}
            statistics={statistics}
            chosen={range !== null}
            selectedTile={tileOfSelection(result, selection)}
          />
        )}
      </div>
    </ViewFrame>
  );
}
