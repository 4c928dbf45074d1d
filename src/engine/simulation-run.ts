import { type Outcome, success } from '../base/outcome.ts';
import type { Simulation, SimulationFailure } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import { type Preparation, prepare } from './preparation.ts';
import { Scheduler } from './schedule/scheduler.ts';
import { totalsOf } from './totals.ts';

export interface RunProgress {
  /** Ops done and all of them, communications included. */
  readonly opsDone: number;
  readonly opsTotal: number;
  /** ns simulated. */
  readonly time: number;
}

/** A simulation under way. */
export interface SimulationRun {
  readonly preparation: Preparation;
  readonly progress: RunProgress;
  /** Runs until at least `ops` more ops are done, or the end. True at the end. Slicing never changes the result. */
  advance(ops: number): boolean;
  /** The result so far, in columns of its own; complete after the end. */
  result(): Simulation;
}

/** Maps and traces a scenario and prepares its run; `known` is the preparation of a run before, to save work. */
export function beginSimulation(
  scenario: Scenario,
  known: Preparation | null = null,
): Outcome<SimulationRun, SimulationFailure> {
  const prepared = prepare(scenario, known);
  if (!prepared.ok) return prepared;
  const preparation = prepared.value;
  const { mapping, graph, census, routing } = preparation;
  const scheduler = new Scheduler(scenario, preparation.plan);
  // The scheduler counts what it runs; communications are spread over it evenly, which is near enough for a progress bar.
  const opsTotal = (graph.ops + graph.communicationOps) * scheduler.sequences;
  const share = opsTotal / (graph.ops * scheduler.sequences);
  return success({
    preparation,
    get progress() {
      return { opsDone: Math.round(scheduler.completed * share), opsTotal, time: scheduler.time };
    },
    advance: (ops) => scheduler.advance(ops),
    result() {
      const schedule = scheduler.schedule();
      return { scenario, mapping, graph, schedule, totals: totalsOf(scenario, graph, census, schedule), routing };
    },
  });
}

/** Runs a scenario from beginning to end. */
export function simulate(scenario: Scenario): Outcome<Simulation, SimulationFailure> {
  const begun = beginSimulation(scenario);
  if (!begun.ok) return begun;
  begun.value.advance(Infinity);
  return success(begun.value.result());
}
