import { t } from '../base/text.ts';
import { atPath, sameJson } from '../base/plain-data.ts';
import { type Field, initialValues, type SwitchField } from '../model/field.ts';
import { fieldAt } from '../model/field-check.ts';
import { moeFields } from '../model/model-fields.ts';
import { fieldGroups } from '../model/scenario-fields.ts';
import type { MoE, Scenario } from '../model/scenario.ts';
import { costModelName } from '../model/costs/cost-model.ts';
import {
  coefficientsOf,
  costFieldAt,
  costHalves,
  costKinds,
  costModelPath,
  costPath,
  passivePowerPath,
} from './cost-field.ts';

/*
 * The fields of the form: those of the schema, the switch of the experts, and the cost coefficients. Where and when each is
 * shown is said by its entry (see model/field.ts).
 */

export const moePath = 'model.moe';

const moeSwitch: SwitchField = {
  type: 'switch',
  label: t`Mixture of experts`,
  definition: t`Some layers choose a few of many feed-forward networks for each token.`,
  initial: false,
};

export const formFieldAt = (path: string): Field | undefined =>
  path === moePath ? moeSwitch : (fieldAt(path) ?? costFieldAt(path));

/** True where an empty field means “leave it out”. */
export function isOptional(path: string): boolean {
  const field = formFieldAt(path);
  return field?.type === 'number' && field.optional === true;
}

/** The value of a field as the form shows it; the experts' switch stands for an object, and costs have a model in any case. */
export function fieldValueAt(scenario: Scenario, path: string): unknown {
  if (path === moePath) return scenario.model.moe !== null;
  return path === costModelPath ? costModelName(scenario) : atPath(scenario, path);
}

export type GroupId = 'model' | 'workload' | 'accelerator' | 'costs' | 'mapping' | 'fidelity';

type SchemaGroup = keyof typeof fieldGroups;

/** Which group of the form shows the fields of each group of the scenario, in this order. */
const formGroupOf: Readonly<Record<SchemaGroup, GroupId>> = {
  model: 'model',
  'model.moe': 'model',
  workload: 'workload',
  accelerator: 'accelerator',
  mapping: 'mapping',
  seeds: 'mapping',
  routes: 'mapping',
  fidelity: 'fidelity',
};

interface Entry {
  readonly path: string;
  readonly field: Field;
  /** The part of the scenario that it stands in, which may be absent. */
  readonly within: string;
}

const entriesOf = (group: SchemaGroup): Entry[] => [
  // The switch that brings the experts stands before them.
  ...(group === moePath ? [{ path: moePath, field: moeSwitch, within: 'model' }] : []),
  ...Object.entries<Field>(fieldGroups[group]).map(([key, field]) => ({
    path: `${group}.${key}`,
    field,
    within: group,
  })),
];

const formEntries = new Map<GroupId, readonly Entry[]>();
for (const [group, formGroup] of Object.entries(formGroupOf) as [SchemaGroup, GroupId][])
  formEntries.set(formGroup, [...(formEntries.get(formGroup) ?? []), ...entriesOf(group)]);

/** The fields of a group that mean something to a scenario, in the order of the form: main ones or the further ones. */
function shownPaths(group: GroupId, scenario: Scenario, further: boolean): readonly string[] {
  const shown = (formEntries.get(group) ?? []).filter(
    ({ field, within }) =>
      (field.further ?? false) === further && atPath(scenario, within) !== null && (field.when?.(scenario) ?? true),
  );
  const [last, others] = [true, false].map((is) => shown.filter(({ field }) => (field.last ?? false) === is));
  return [...(others ?? []), ...(last ?? [])].map(({ path }) => path);
}

const costPaths: readonly string[] = [
  costModelPath,
  ...costKinds.flatMap((kind) =>
    costHalves.flatMap((half) => coefficientsOf(kind).map((name) => `${costPath(kind, half)}.${name}`)),
  ),
  passivePowerPath,
];

/** The main fields of a group that mean something to a scenario, in the order of the form. */
export const groupPaths = (group: GroupId, scenario: Scenario): readonly string[] =>
  group === 'costs' ? costPaths : shownPaths(group, scenario, false);

/** The fields of a group that few need; the form folds them away. */
export const furtherPaths = (group: GroupId, scenario: Scenario): readonly string[] =>
  shownPaths(group, scenario, true);

/** Every path that can differ between two scenarios, the most telling first. Routing and density are each one. */
const everyPath: readonly string[] = [
  ...Object.entries(fieldGroups)
    .filter(([group]) => group !== moePath)
    .flatMap(([group, fields]) => Object.keys(fields).map((key) => `${group}.${key}`)),
  moePath,
  ...Object.keys(fieldGroups['model.moe']).map((key) => `${moePath}.${key}`),
  ...costPaths,
  'mapping.density',
  'routes.density',
  'routing',
];

/** Paths at which two scenarios differ. A figure of experts that one of them has not got counts as the switch alone. */
export function differingPaths(a: Scenario, b: Scenario): readonly string[] {
  return everyPath.filter((path) => {
    if (path.startsWith(`${moePath}.`) && (a.model.moe === null || b.model.moe === null)) return false;
    return !sameJson(fieldValueAt(a, path), fieldValueAt(b, path));
  });
}

/** What the experts are when they are switched on: those of the preset, if it has any. */
export const initialExperts = (preset: Scenario): MoE => preset.model.moe ?? initialValues(moeFields);
