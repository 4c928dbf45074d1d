import { costModelName } from '../model/costs/cost-model.ts';
import type { Simulation } from '../model/result.ts';
import { resultDigest, scenarioDigest } from './digest.ts';
import { prettyJson } from './pretty-json.ts';

/** Units of the figures, by their names in the file. */
const units = {
  executionTime: 'ns',
  energy: 'nJ',
  energyBreakdown: 'nJ',
  latencyBreakdown: 'ns, summed over ops; not wall time',
  flops: 'floating-point operations',
  peakMemory: 'B',
  memoryTraceSum: 'B, summed over clock steps',
  parameters: 'weights',
  tiersUsed: 'tiers, per tile',
} as const;

/** Fidelity options that are on: a result that used them is not the original's. */
const fidelityInUse = ({ scenario }: Simulation): string[] =>
  Object.entries(scenario.fidelity)
    .filter(([, on]) => on)
    .map(([name]) => name);

/** The figures of a result as JSON text, with their units, what they rest on, and the scenario that they belong to. */
export function totalsJson(simulation: Simulation): string {
  const { scenario, totals, mapping, routing } = simulation;
  const document = {
    format: 'tierscope-totals',
    version: 1,
    name: scenario.name,
    scenarioDigest: scenarioDigest(scenario),
    resultDigest: resultDigest(simulation),
    costModel: costModelName(scenario),
    fidelity: fidelityInUse(simulation),
    units,
    totals,
    parameters: mapping.parameters,
    tilesRequired: mapping.tilesRequired,
    tiersUsed: [...mapping.tiersUsed],
    routing,
    scenario,
  };
  return `${prettyJson(document)}\n`;
}
