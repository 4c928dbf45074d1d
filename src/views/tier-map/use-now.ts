import { useEffect, useMemo, useRef } from 'react';
import { type ChipMoment, emptyMoment, readMoment } from '../../layout/tier-map/chip-moment.ts';
import type { PlanSource } from '../../layout/tier-map/plan-source.ts';
import { followInFrames } from '../stage/frames.ts';
import { useExplorer } from '../shared/explorer-context.ts';

type Run = NonNullable<PlanSource['run']>;

/**
 * Calls `write` with the chip at the time cursor: at once, whenever it is drawn anew, and with each frame in which the
 * cursor has moved. For words that go into elements past React, which would be asked too often. Not while there is no run.
 */
export function useNow(source: PlanSource, write: (now: ChipMoment, time: number, run: Run) => void): void {
  const { moment } = useExplorer();
  const now = useMemo(() => emptyMoment(source.cells.tiles), [source]);
  const latest = useRef(write);

  // After every drawing, since what is written may depend on anything that the caller was drawn with.
  useEffect(() => {
    latest.current = write;
    if (source.run) writeNow(latest.current, source.run, now, moment.getState().time);
  });

  useEffect(() => {
    const { run } = source;
    if (!run) return;
    return followInFrames(moment.subscribe, () => writeNow(latest.current, run, now, moment.getState().time));
  }, [source, moment, now]);
}

function writeNow(write: Parameters<typeof useNow>[1], run: Run, now: ChipMoment, time: number): void {
  readMoment(run.simulation, run.activity, time, now);
  write(now, time, run);
}
