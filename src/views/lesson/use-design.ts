import { useMemo } from 'react';
import { exactFigure, engineeringText, timeUnits } from '../../base/format.ts';
import { joined, type Text } from '../../base/text.ts';
import { atPath } from '../../base/plain-data.ts';
import type { Guess } from '../../lesson/judge.ts';
import { formFieldAt } from '../../state/form-fields.ts';
import { sameRun } from '../../state/scenario-path.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { useResult } from '../shared/run-context.tsx';

/** Numbers of a scenario as they are said: “Tiles 12, Tiers 64”. */
export const numbersInWords = (values: Readonly<Record<string, number>>): Text =>
  joined(
    Object.entries(values).map(([path, value]) => joined([formFieldAt(path)?.label ?? path, exactFigure(value)], ' ')),
    ', ',
  );

/** The learner's scenario as an answer to a brief; null while its run is under way. */
export function useDesign(fields: readonly string[]): Extract<Guess, { readonly kind: 'design' }> | null {
  const run = useResult();
  const scenario = useExplorerState((state) => state.edit.scenario);
  return useMemo(() => {
    if (run === null || !sameRun(run.scenario, scenario)) return null;
    const values = Object.fromEntries(fields.map((path) => [path, Number(atPath(scenario, path))]));
    const time = engineeringText(run.totals.executionTime, timeUnits);
    return { kind: 'design', run, name: joined([numbersInWords(values), time], ': ') };
  }, [run, scenario, fields]);
}
