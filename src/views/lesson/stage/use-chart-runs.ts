import { useEffect, useMemo, useState } from 'react';
import type { Text } from '../../../base/text.ts';
import { type ChartRun, runsOf, sweptScenarios } from '../../../lesson/chart-runs.ts';
import { evaluate } from '../../../lesson/evaluate.ts';
import type { Chart, Lesson } from '../../../lesson/lesson.ts';
import { createAsker } from '../../../state/lesson-asker.ts';
import { useExplorer } from '../../shared/explorer-context.ts';
import { words } from '../words.ts';

/** Ops of a chart's runs together, by their estimate: what the worker computes in some ten seconds. */
const MOST_OPS = 2e7;

export interface ChartRuns {
  readonly runs: readonly ChartRun[];
  /** Values by name of run, as far as they are computed. */
  readonly values: ReadonlyMap<string, number>;
  /** Why there are not more. */
  readonly problem: Text | null;
}

/** The runs of a chart up to a place, computed one after the other in the worker beside the page. */
export function useChartRuns(chart: Chart, lesson: Lesson, upTo: number | null): ChartRuns {
  const { measurer } = useExplorer();
  const [values, setValues] = useState<ReadonlyMap<string, number>>(new Map());
  const [problem, setProblem] = useState<Text | null>(null);
  const runs = useMemo(() => runsOf(chart), [chart]);
  const scenarios = useMemo(() => sweptScenarios(chart, lesson.scenarios), [chart, lesson]);
  const ask = useMemo(() => createAsker(measurer, scenarios), [measurer, scenarios]);
  useEffect(() => {
    let wanted = true;
    const compute = async (): Promise<void> => {
      const plans = await measurer.plan(runs.flatMap(({ name }) => scenarios.get(name) ?? []));
      const size = plans.reduce((sum, { estimate }) => sum + estimate.ops, 0);
      if (!wanted) return;
      if (size > MOST_OPS) {
        setProblem(words.stage.tooLarge);
        return;
      }
      for (const { name, x } of runs) {
        if (upTo !== null && x > upTo) break;
        // One after the other, so that figures of the text need not wait for all of them.
        // oxlint-disable-next-line no-await-in-loop
        const answer = await evaluate(chart.figure.expression, { ask, current: name });
        if (!wanted) return;
        if (!answer.ok) setProblem(words.failed(answer.error));
        else if (typeof answer.value === 'number') {
          const { value } = answer;
          setValues((known) => new Map([...known, [name, value]]));
        }
      }
    };
    void compute();
    return () => {
      wanted = false;
    };
  }, [measurer, chart, runs, scenarios, ask, upTo]);
  return { runs, values, problem };
}
