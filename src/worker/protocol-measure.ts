/** What the page and the worker for comparisons say to each other. Types only, as in `protocol.ts`. */
import type { Outcome } from '../base/outcome.ts';
import type { FigureQuery, RunAnswer } from '../model/figure-query.ts';
import type { Measurement, SizePlan, SmallestChip } from '../model/measurement.ts';
import type { SimulationFailure } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import type { EngineFailure } from './protocol.ts';

/** What the worker exposes; it answers one after the other. */
export interface MeasureWorker {
  measure(scenario: Scenario): Promise<Outcome<Measurement, SimulationFailure>>;
  plan(scenarios: readonly Scenario[]): readonly SizePlan[];
  smallestChip(scenario: Scenario): SmallestChip;
  ask(scenario: Scenario, queries: readonly FigureQuery[]): Promise<Outcome<readonly RunAnswer[], SimulationFailure>>;
}

/**
 * Answers questions beside the result on the screen, without disturbing it. `cancel` settles everything that is asked as
 * `superseded`. Never rejects.
 */
export interface Measurer {
  measure(scenario: Scenario): Promise<Outcome<Measurement, EngineFailure>>;
  /** Sizes before running; microseconds each. Empty if the worker is gone. */
  plan(scenarios: readonly Scenario[]): Promise<readonly SizePlan[]>;
  smallestChip(scenario: Scenario): Promise<SmallestChip | null>;
  /** Asks the run of a scenario: one answer for each question. */
  ask(scenario: Scenario, queries: readonly FigureQuery[]): Promise<Outcome<readonly RunAnswer[], EngineFailure>>;
  cancel(): void;
}
