import { useEffect, useState } from 'react';
import { rangeStatistics, type RangeStatistics } from '../../../layout/timeline/range-statistics.ts';
import { timelineIndexOf } from '../../../layout/timeline/timeline-index.ts';
import type { Simulation } from '../../../model/result.ts';
import { inSlices } from '../../shared/in-slices.ts';

/** A range that moves is added up when it has been still for so long. */
const STILL_MS = 120;

/** The statistics of a range, worked out in slices between frames; the last ones stay until the next are there. */
export function useRangeStatistics(simulation: Simulation, from: number, to: number): RangeStatistics | null {
  const [statistics, setStatistics] = useState<RangeStatistics | null>(null);
  useEffect(
    () => inSlices(rangeStatistics(simulation, timelineIndexOf(simulation), { from, to }), setStatistics, STILL_MS),
    [simulation, from, to],
  );
  return statistics;
}
