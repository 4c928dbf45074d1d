import { useEffect, useState } from 'react';
import type { SizePlan } from '../../model/measurement.ts';
import type { Scenario } from '../../model/scenario.ts';
import { useExplorer } from './explorer-context.ts';

/** What running each of some scenarios would take; empty until the worker has answered. */
export function useSizePlans(scenarios: readonly Scenario[]): readonly SizePlan[] {
  const { measurer } = useExplorer();
  const [plans, setPlans] = useState<readonly SizePlan[]>([]);
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      const answer = await measurer.plan(scenarios);
      if (wanted) setPlans(answer);
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [measurer, scenarios]);
  return plans;
}
