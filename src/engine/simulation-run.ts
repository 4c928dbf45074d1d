import { failure, type Outcome, success } from '../base/outcome.ts';
import type { Simulation, SimulationFailure } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import { consistencyIssues } from '../model/consistency.ts';
import { buildGraph } from './graph/build-graph.ts';
import { routingTable } from './graph/routing.ts';
import { fitChip } from './mapping/fit-chip.ts';
import { mapNetwork } from './mapping/map-network.ts';
import { planRun } from './schedule/run-plan.ts';
import { Scheduler } from './schedule/scheduler.ts';
import { takeCensus, totalsOf } from './totals.ts';

export interface RunProgress {
  readonly opsDone: number;
  readonly opsTotal: number;
  /** ns simulated. */
  readonly time: number;
}

/** A simulation under way. */
export interface SimulationRun {
  readonly progress: RunProgress;
  /** Runs until at least `ops` more ops are done, or the end. True at the end. Slicing never changes the result. */
  advance(ops: number): boolean;
  /** The result so far; complete after the end. */
  result(): Simulation;
}

/** Maps and traces a scenario and prepares its run. */
export function beginSimulation(scenario: Scenario): Outcome<SimulationRun, SimulationFailure> {
  const issues = consistencyIssues(scenario);
  if (issues.length > 0) return failure({ tag: 'invalid', issues });
  const mapped = mapNetwork(scenario);
  if (!mapped.ok) return failure({ ...mapped.error, ...fitChip(scenario) });
  const mapping = mapped.value;
  const routing = routingTable(scenario);
  const graph = buildGraph(scenario, mapping, routing);
  const scheduler = new Scheduler(scenario, planRun(scenario, mapping, graph));
  const census = takeCensus(graph, mapping);
  const opsTotal = graph.ops * scheduler.sequences;
  return success({
    get progress() {
      return { opsDone: scheduler.completed, opsTotal, time: scheduler.time };
    },
    advance: (ops) => scheduler.advance(ops),
    result() {
      const schedule = scheduler.schedule();
      const totals = totalsOf(scenario, graph, census, schedule);
      return { scenario, mapping, graph, schedule, totals, routing: routing?.summary ?? null };
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
