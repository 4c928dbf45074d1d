import { useEffect, useMemo, useRef } from 'react';
import { type ChipInstant, emptyInstant, readInstant } from '../../../layout/tier-map/chip-instant.ts';
import type { PlanSource } from '../../../layout/tier-map/plan-source.ts';
import { followInFrames } from '../../stage/frames.ts';
import { useExplorer } from '../../shared/explorer-context.ts';

type Run = NonNullable<PlanSource['run']>;

/**
 * Calls `write` with the chip at the time cursor: at once, whenever it is drawn anew, and with each frame in which the
 * cursor has moved. For words that go into elements past React, which would be asked too often. Not while there is no run.
 */
export function useNow(source: PlanSource, write: (now: ChipInstant, time: number, run: Run) => void): void {
  const { cursor } = useExplorer();
  const now = useMemo(() => emptyInstant(source.cells.tiles), [source]);
  const latest = useRef(write);

  // After every drawing, since what is written may depend on anything that the caller was drawn with.
  useEffect(() => {
    latest.current = write;
    if (source.run) writeNow(latest.current, source.run, now, cursor.getState().time);
  });

  useEffect(() => {
    const { run } = source;
    if (!run) return;
    return followInFrames(cursor.subscribe, () => writeNow(latest.current, run, now, cursor.getState().time));
  }, [source, cursor, now]);
}

function writeNow(write: Parameters<typeof useNow>[1], run: Run, now: ChipInstant, time: number): void {
  readInstant(run.simulation, run.activity, time, now);
  write(now, time, run);
}
