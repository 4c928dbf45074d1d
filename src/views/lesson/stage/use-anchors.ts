import { useEffect, useMemo, useState } from 'react';
import { evaluate, type Setting } from '../../../lesson/evaluate.ts';
import type { Callout } from '../../../lesson/lesson.ts';
import type { Simulation } from '../../../model/result.ts';
import { selectionIn } from '../../../state/selection-record.ts';
import type { Projection } from '../../stage/projection.ts';
import type { Place } from '../../stage/spaces.ts';

/** Where a callout points in a drawing; null where that has no such thing. */
export type Locate = (projection: Projection) => Place | null;

/** What callouts point at in a run: things are found in it, times and places of an axis are computed. */
export function useAnchors(
  callouts: readonly Callout[],
  setting: Setting,
  simulation: Simulation | null,
): readonly (Locate | null)[] {
  const [numbers, setNumbers] = useState<{ readonly of: readonly Callout[]; readonly values: readonly number[] }>();
  useEffect(() => {
    let wanted = true;
    const compute = async (): Promise<void> => {
      const values = await Promise.all(
        callouts.map(async ({ anchor }) => {
          if (anchor.kind === 'thing') return Number.NaN;
          const value = await evaluate(anchor.at.expression, setting);
          return value.ok && typeof value.value === 'number' ? value.value : Number.NaN;
        }),
      );
      if (wanted) setNumbers({ of: callouts, values });
    };
    void compute();
    return () => {
      wanted = false;
    };
  }, [callouts, setting]);
  return useMemo(
    () =>
      callouts.map(({ anchor }, i): Locate | null => {
        if (anchor.kind === 'thing') {
          const thing = simulation && selectionIn(anchor.of, simulation);
          return thing && ((projection) => projection.placeOf(thing));
        }
        const value = numbers?.of === callouts ? (numbers.values[i] ?? Number.NaN) : Number.NaN;
        if (Number.isNaN(value)) return null;
        return anchor.kind === 'time'
          ? (projection) => projection.placeOf({ kind: 'time', time: value })
          : (projection) => projection.placeOfX?.(value) ?? null;
      }),
    [callouts, simulation, numbers],
  );
}
