import { useEffect, useState } from 'react';
import { rangeStatistics, type RangeStatistics } from '../../layout/timeline/range-statistics.ts';
import { timelineIndexOf } from '../../layout/timeline/timeline-index.ts';
import type { Simulation } from '../../model/result.ts';

/** A range that moves is added up when it has been still for so long. */
const STILL_MS = 120;
/** Longer than this the page is not held up at a time. */
const SLICE_MS = 8;

/** The statistics of a range, worked out in slices between frames; the last ones stay until the next are there. */
export function useRangeStatistics(simulation: Simulation, from: number, to: number): RangeStatistics | null {
  const [statistics, setStatistics] = useState<RangeStatistics | null>(null);
  useEffect(() => {
    const work = rangeStatistics(simulation, timelineIndexOf(simulation), { from, to });
    let timer = 0;
    const slice = (): void => {
      const until = performance.now() + SLICE_MS;
      for (;;) {
        const next = work.next();
        if (next.done) {
          setStatistics(next.value);
          return;
        }
        if (performance.now() > until) break;
      }
      timer = window.setTimeout(slice);
    };
    timer = window.setTimeout(slice, STILL_MS);
    return () => clearTimeout(timer);
  }, [simulation, from, to]);
  return statistics;
}
