import { failure, type Outcome, success } from '../base/outcome.ts';
import { consistencyIssues } from '../model/consistency.ts';
import type { MappingResult } from '../model/network.ts';
import type { OpGraph } from '../model/op-graph.ts';
import type { RoutingSummary, SimulationFailure } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import { recost } from './costs/cost-table.ts';
import { buildGraph } from './graph/build-graph.ts';
import { routingTable } from './graph/routing.ts';
import { fitChip } from './mapping/fit-chip.ts';
import { mapNetwork } from './mapping/map-network.ts';
import { planRun, type RunPlan } from './schedule/run-plan.ts';
import { estimateSize, mappingBytes } from './size-estimate.ts';
import { type OpCensus, takeCensus } from './totals.ts';

/** All that stands before the clock starts, with keys of what it rests on, so that an edit redoes only what it touches. */
export interface Preparation {
  readonly mappingKey: string;
  readonly graphKey: string;
  readonly mapping: MappingResult;
  readonly routing: RoutingSummary | null;
  readonly graph: OpGraph;
  readonly plan: RunPlan;
  readonly census: OpCensus;
}

/** What the placement of the weights depends on. */
function mappingKey({ accelerator, model, mapping, fidelity, seeds }: Scenario): string {
  const { tiles, tiers, tierRows, tierCols } = accelerator;
  return JSON.stringify([tiles, tiers, tierRows, tierCols, model, mapping, fidelity.sharedEmbedding, seeds.mapping]);
}

/** What the op graph depends on besides the placement. Costs are not in it: they are computed anew for a known graph. */
function graphKey({ accelerator, workload, fidelity, routes, routing, seeds }: Scenario): string {
  const { kvCaching, communication } = accelerator;
  const { startLen, targetLen, contextLen } = workload;
  const sequences = fidelity.routingPerSequence ? workload.batch : 1;
  const lengths = [startLen, targetLen, contextLen, sequences];
  return JSON.stringify([kvCaching, communication, lengths, fidelity, routes, routing, seeds.routing]);
}

/** Checks, maps and traces a scenario; takes over from `known` what the scenario shares with it. */
export function prepare(scenario: Scenario, known: Preparation | null): Outcome<Preparation, SimulationFailure> {
  const issues = consistencyIssues(scenario);
  if (issues.length > 0) return failure({ tag: 'invalid', issues });
  const estimate = estimateSize(scenario);
  // A network that does not fit is told so, however long its run would be; only a placement that is itself too large
  // to try comes first.
  if (mappingBytes(scenario) > estimate.limitBytes) return failure({ tag: 'too-large', estimate });

  const keys = { mappingKey: mappingKey(scenario), graphKey: graphKey(scenario) };
  const sameMapping = known?.mappingKey === keys.mappingKey;
  if (sameMapping && known.graphKey === keys.graphKey && estimate.bytes <= estimate.limitBytes) {
    const graph = recost(scenario, known.graph);
    return success({ ...known, graph, plan: { ...known.plan, graph } });
  }
  let mapping = known?.mapping;
  if (!sameMapping || mapping === undefined) {
    const mapped = mapNetwork(scenario);
    if (!mapped.ok) return failure({ ...mapped.error, ...fitChip(scenario) });
    mapping = mapped.value;
  }
  if (estimate.bytes > estimate.limitBytes) return failure({ tag: 'too-large', estimate });
  const routing = routingTable(scenario);
  const graph = buildGraph(scenario, mapping, routing);
  return success({
    ...keys,
    mapping,
    routing: routing?.summary ?? null,
    graph,
    plan: planRun(scenario, mapping, graph),
    census: takeCensus(graph, mapping),
  });
}
