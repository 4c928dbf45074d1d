import type * as fc from 'fast-check';
import { completionEvents } from '../engine/completion-events.ts';
import { smallScenario } from '../engine/random-scenario.testing.ts';
import { simulate } from '../engine/simulation-run.ts';
import { scenarioPresets, scenarioWith } from '../model/presets.ts';
import type { Simulation } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import type { OpEvent } from './op-table.ts';

/** The result of a scenario that must have one. */
export function resultOf(scenario: Scenario): Simulation {
  const outcome = simulate(scenario);
  if (!outcome.ok) throw new Error(`no result: ${outcome.error.tag}`);
  return outcome.value;
}

export const eventsOf = ({ graph, schedule }: Simulation): OpEvent[] => [...completionEvents(graph, schedule)];

/** Small random scenarios that fit their chips. */
export const runnable: fc.Arbitrary<Scenario> = smallScenario.filter((scenario) => simulate(scenario).ok);

/** A small mixture of experts on a small chip, which has something of everything. */
export const opening = (): Simulation => {
  const [preset] = scenarioPresets;
  return resultOf(preset ? preset.scenario : scenarioWith({}));
};
