import { t, type Text } from '../base/text.ts';
import type { CostClass } from '../model/op-graph.ts';
import { OP } from '../model/op.ts';
import {
  type CostBasis,
  costBasisOfAll,
  passivePowerBasis,
  type Provenance,
  worse,
} from '../model/costs/cost-basis.ts';
import { chipPresets, dramOptions, type FieldSource } from '../model/presets/chip-presets.ts';
import { acceleratorFields } from '../model/scenario-fields.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Totals } from '../model/result.ts';
import { type CostHalf, type CostKind, costKinds } from './cost-field.ts';

export const provenanceSigns: Readonly<Record<Provenance, string>> = {
  published: '●',
  derived: '◐',
  placeholder: '◌',
  user: '✎',
};

/** In a word or two. */
export const provenanceNames: Readonly<Record<Provenance, Text>> = {
  published: t`published##provenance`,
  derived: t`derived##provenance`,
  placeholder: t`placeholder##provenance`,
  user: t`set here##provenance`,
};

export const provenanceWords: Readonly<Record<Provenance, Text>> = {
  published: t`published: a measured or stated figure of the hardware`,
  derived: t`derived: computed from published figures`,
  placeholder: t`placeholder: the original simulator’s stub, not a measurement`,
  user: t`set in this scenario`,
};

/** Fields whose value is a figure of the hardware, not a size or a choice. */
const measuredFields = [
  'mvmLatency',
  'mvmEnergy',
  'dramBandwidth',
  'dramActivePower',
  'dramInactivePower',
] as const satisfies readonly (keyof typeof acceleratorFields)[];

const own: FieldSource = { provenance: 'user', source: t`Set in this scenario.` };
const initial: FieldSource = { provenance: 'published', source: t`Published with the 3D-SiM simulator.` };

/** What the value of a field rests on; null for a size or a choice, which rests on nothing. */
export function fieldSource({ accelerator }: Scenario, path: string): FieldSource | null {
  const key = measuredFields.find((name) => path === `accelerator.${name}`);
  if (key === undefined) return null;
  const value = accelerator[key];
  const { tierCols, tierRows } = accelerator;
  // A figure of an MVM belongs to an array of one size.
  const chip = chipPresets.find(
    (preset) =>
      preset.accelerator[key] === value &&
      preset.accelerator.tierRows === tierRows &&
      preset.accelerator.tierCols === tierCols,
  );
  const dram = dramOptions.find(
    (option) => key in option.accelerator && Reflect.get(option.accelerator, key) === value,
  );
  return (
    chip?.sources[key] ??
    (dram && (Reflect.get(dram.sources, key) as FieldSource)) ??
    (value === acceleratorFields[key].initial ? initial : own)
  );
}

export const fieldProvenance = (scenario: Scenario, path: string): Provenance | null =>
  fieldSource(scenario, path)?.provenance ?? null;

/** What the cost of an op kind rests on in a result: for the ops that ran, where the result has any of that kind. */
export function costBasisIn(
  scenario: Scenario,
  classes: readonly CostClass[],
  kind: CostKind,
  half: CostHalf,
): CostBasis {
  return costBasisOfAll(
    scenario,
    kind,
    half,
    classes.filter((cost) => cost.kind === OP[kind]),
  );
}

/** As much of a run as says what its figures rest on. */
export interface CostedRun {
  readonly scenario: Scenario;
  readonly graph: { readonly costs: readonly CostClass[] };
  readonly totals: Pick<Totals, 'ops' | 'energyBreakdown'>;
}

/** Whether ops of a kind ran, and for energy whether they took any: a placeholder of 0 nJ contributes nothing. */
function weighs({ totals }: CostedRun, kind: CostKind, half: CostHalf): boolean {
  if (half === 'latency') return totals.ops[kind] > 0;
  const energy = totals.energyBreakdown[kind];
  return (typeof energy === 'number' ? energy : energy.dram + energy.compute) > 0;
}

/** What the total time or energy of a run rests on: computed at best, and no better than the worst of its parts. */
export function totalProvenance(run: CostedRun, half: CostHalf): Provenance {
  const { graph, scenario } = run;
  const field = fieldProvenance(scenario, half === 'latency' ? 'accelerator.mvmLatency' : 'accelerator.mvmEnergy');
  const parts = costKinds
    .filter((kind) => weighs(run, kind, half))
    .map((kind) => costBasisIn(scenario, graph.costs, kind, half).provenance);
  const passive = half === 'energy' ? [passivePowerBasis(scenario).provenance] : [];
  return [field ?? 'derived', ...parts, ...passive].reduce(worse, 'derived');
}
