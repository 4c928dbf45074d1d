import { useEffect, useState } from 'react';
import type { Outcome } from '../../base/outcome.ts';
import type { Measurement } from '../../model/measurement.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { MeasureFailure } from '../../state/explorer-state.ts';
import { useExplorer } from './explorer-context.ts';

/** What a run came to; null while it is not known. */
export type Measured = Outcome<Measurement, MeasureFailure> | null;

interface Answers {
  readonly of: readonly Scenario[];
  readonly list: readonly Measured[];
}

/**
 * Runs scenarios one after the other beside the result on the screen. Other scenarios (by identity of the list) call off
 * what is under way; each answer is shown as it comes.
 */
export function useMeasurements(scenarios: readonly Scenario[]): readonly Measured[] {
  const { measurer } = useExplorer();
  const [answers, setAnswers] = useState<Answers>({ of: [], list: [] });
  useEffect(() => {
    let wanted = true;
    const run = async () => {
      const list: Measured[] = [];
      for (const scenario of scenarios) {
        // One after the other: there is one worker, and the first answers are wanted first.
        // oxlint-disable-next-line no-await-in-loop
        list.push(await measurer.measure(scenario));
        if (!wanted) return;
        setAnswers({ of: scenarios, list: [...list] });
      }
    };
    void run();
    return () => {
      wanted = false;
      measurer.cancel();
    };
  }, [measurer, scenarios]);
  return scenarios.map((_, i) => (answers.of === scenarios ? (answers.list[i] ?? null) : null));
}
