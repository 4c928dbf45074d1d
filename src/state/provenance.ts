import { acceleratorFields } from '../model/scenario-fields.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Simulation } from '../model/result.ts';
import { type CostHalf, type CostKind, costKinds } from './cost-field.ts';

/** What a number rests on. */
export type Provenance = 'published' | 'derived' | 'placeholder' | 'user';

export const provenanceSigns: Readonly<Record<Provenance, string>> = {
  published: '●',
  derived: '◐',
  placeholder: '◌',
  user: '✎',
};

export const provenanceWords: Readonly<Record<Provenance, string>> = {
  published: 'published: a measured or stated figure of the hardware',
  derived: 'derived: computed from published figures',
  placeholder: 'placeholder: the original simulator’s stub, not a measurement',
  user: 'set in this scenario',
};

/** Hardware figures whose initial values were published with the original simulator or in a data sheet. */
const publishedFields = [
  'mvmLatency',
  'mvmEnergy',
  'dramBandwidth',
  'dramActivePower',
  'dramInactivePower',
] as const satisfies readonly (keyof typeof acceleratorFields)[];

/** What the value of a field rests on; null for a size or a choice, which rests on nothing. */
export function fieldProvenance(scenario: Scenario, path: string): Provenance | null {
  const key = publishedFields.find((name) => path === `accelerator.${name}`);
  if (key === undefined) return null;
  return scenario.accelerator[key] === acceleratorFields[key].initial ? 'published' : 'user';
}

export const costProvenance = ({ costs }: Scenario, kind: CostKind, half: CostHalf): Provenance =>
  costs[kind]?.[half] === undefined ? 'placeholder' : 'user';

/** Whether ops of a kind ran, and for energy whether they took any: a placeholder of 0 nJ carries nothing. */
function weighs({ totals }: Simulation, kind: CostKind, half: CostHalf): boolean {
  if (half === 'latency') return totals.ops[kind] > 0;
  const energy = totals.energyBreakdown[kind];
  return (typeof energy === 'number' ? energy : energy.dram + energy.compute) > 0;
}

/** True if the time or energy of any op that ran was a placeholder. */
export const restsOnPlaceholder = (simulation: Simulation, half: CostHalf): boolean =>
  (half === 'energy' && simulation.scenario.costs.passivePower === undefined) ||
  costKinds.some(
    (kind) => weighs(simulation, kind, half) && costProvenance(simulation.scenario, kind, half) === 'placeholder',
  );
