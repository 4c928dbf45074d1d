import { useEffect, useState } from 'react';
import { counted, engineeringText, plural, timeUnits } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import type { Simulation } from '../../model/result.ts';
import { lazyComponent } from '../shared/lazy-component.tsx';
import { useExplorer, useExplorerState } from '../shared/explorer-context.ts';
import { ofRun, useRun, useSelected } from '../shared/run-context.tsx';
import { phoneQuery, useMedia } from '../shared/use-media.ts';
import { ViewFrame } from '../shared/ViewFrame.tsx';
import { OpLegend } from './OpLegend.tsx';
import { TimelinePlot } from './TimelinePlot.tsx';
import { TimelineTools } from './TimelineTools.tsx';
import css from './TimelineView.module.css';
import { WindowReadout } from './WindowReadout.tsx';
import { useSay } from '../shared/words-context.ts';
import type { SeriesColours } from '../../layout/timeline/op-colours.ts';
import { keepTokenIndex, knownTokenIndex } from '../../layout/timeline/known-token-index.ts';
import { inSlices } from '../shared/in-slices.ts';

/** Sorts a run by token when that is wanted, in slices between frames. True once the picture can be by token. */
function useTokenIndex(simulation: Simulation): boolean {
  const wanted = useExplorerState((state) => state.view.timelineMode === 'token');
  const [sorted, setSorted] = useState<Simulation | null>(null);
  useEffect(() => {
    if (!wanted || knownTokenIndex(simulation)) return;
    let stop = (): void => undefined;
    let stopped = false;
    const sort = async (): Promise<void> => {
      const { tokenIndexInSlices } = await import('../../layout/timeline/token-index.ts');
      if (stopped) return;
      stop = inSlices(tokenIndexInSlices(simulation), (index) => {
        keepTokenIndex(simulation, index);
        setSorted(simulation);
      });
    };
    void sort();
    return () => {
      stopped = true;
      stop();
    };
  }, [wanted, simulation]);
  return !wanted || sorted === simulation || knownTokenIndex(simulation) !== null;
}

/** What sorts ops by layer, sequence or step: loaded when one of them is first chosen, null until then. */
function useSeriesColours(): SeriesColours | null {
  const wanted = useExplorerState((state) => state.view.timelineColouring !== 'role');
  const [bySeries, setBySeries] = useState<SeriesColours | null>(null);
  useEffect(() => {
    if (wanted)
      void import('../../layout/timeline/series-colours.ts').then((module) => setBySeries(() => module.seriesColours));
  }, [wanted]);
  return bySeries;
}

const OpTable = lazyComponent(async () => (await import('./table/OpTable.tsx')).OpTable);
const RangeMargin = lazyComponent(async () => (await import('./range/RangeMargin.tsx')).RangeMargin);

/** What a listener hears of the picture. */
function pictureLabel({ totals, schedule, scenario: { accelerator } }: Simulation): Text {
  const ops = counted(schedule.order.length, 'op');
  const time = engineeringText(totals.executionTime, timeUnits);
  const tiles = counted(accelerator.tiles, 'tile');
  const digital = counted(accelerator.digitalUnits, 'digital unit');
  const mha = counted(accelerator.mhaUnits, 'MHA unit');
  const peak = counted(totals.peakMemory, 'byte');
  return t`Timeline of ${ops} over ${time} on ${tiles}, ${digital} and ${mha}; peak scratchpad ${peak}`;
}

/** When everything runs: lanes over time, and tracks under the same axis. */
export const TimelineView = ofRun(DrawnTimeline);

function DrawnTimeline() {
  const say = useSay();
  const { simulation: result, partial } = useRun() ?? { simulation: null, partial: false };
  const full = useExplorerState((state) => state.view.fullscreen === 'timeline');
  const drawing = useExplorerState((state) => state.view.timelineDrawing);
  const phone = useMedia(phoneQuery);
  if (!result)
    return (
      <ViewFrame view="timeline" title={say`Timeline`}>
        {null}
      </ViewFrame>
    );
  const margin = full && !phone;
  return (
    <ViewFrame
      view="timeline"
      title={say`Timeline`}
      subtitle={
        <>
          {partial && phone && say`so far`}
          <WindowReadout result={result} withRange={!margin} withWindow={!phone} />
          {partial && !phone && ` · ${say`final as far as it goes`}`}
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
  const say = useSay();
  const { cursor } = useExplorer();
  const selection = useSelected();
  const sorted = useTokenIndex(result);
  const bySeries = useSeriesColours();
  return (
    <div className={css['chart']}>
      <TimelinePlot
        simulation={result}
        selection={selection}
        cursor={cursor}
        full={full}
        label={say(pictureLabel(result))}
        sorted={sorted}
        bySeries={bySeries}
      />
      {!sorted && (
        <p className={css['sorting']} role="status">
          {say(plural(result.schedule.completed, 'Sorting {n} op by token …', 'Sorting {n} ops by token …'))}
        </p>
      )}
      <OpLegend simulation={result} wide={wide} bySeries={bySeries} />
    </div>
  );
}
