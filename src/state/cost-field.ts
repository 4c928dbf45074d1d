import { t, type Text } from '../base/text.ts';
import { choice, type Field, type NumberField } from '../model/field.ts';
import { type CostModelName, costModels, linearCostKinds } from '../model/scenario.ts';

/**
 * Cost coefficients as fields of the form. A scenario may leave any of them out, so they are no part of the groups that
 * have initial values: an empty field takes the coefficient out, and a half without any keeps the original's placeholder.
 */
export type CostKind = (typeof linearCostKinds)[number] | 'mha';
export const costKinds: readonly CostKind[] = ['mha', ...linearCostKinds];

export type CostHalf = 'latency' | 'energy';
export const costHalves: readonly CostHalf[] = ['latency', 'energy'];

export const costKindLabels: Readonly<Record<CostKind, Text>> = {
  mha: t`Attention`,
  layerNorm: 'LayerNorm',
  relu: 'ReLU',
  gelu: 'GELU',
  add: t`Add##two vectors`,
  communication: t`Communication`,
  sample: t`Sample##a token`,
};

/** The two coefficients of a kind. */
export const coefficientsOf = (kind: CostKind): readonly ['base', 'perElement' | 'perDot'] =>
  kind === 'mha' ? ['base', 'perDot'] : ['base', 'perElement'];

export const costPath = (kind: CostKind, half: CostHalf): string => `costs.${kind}.${half}`;

export const passivePowerPath = 'costs.passivePower';

export const costModelPath = 'costs.model';

/** What the form calls the cost models. */
export const costModelWords: Readonly<Record<CostModelName, { readonly label: Text; readonly definition: Text }>> = {
  stub: {
    label: t`Placeholder stubs`,
    definition: t`3D-SiM’s own stand-ins: attention costs 2 ns whatever its size. Good for comparing with 3D-SiM only.`,
  },
  published: {
    label: t`Published (3D-CiM)`,
    definition: t`Closed forms through every point of the table of the 3D-CiM paper, as MoE-PIM reprints it.`,
  },
  'moe-pim': {
    label: t`MoE-PIM code`,
    definition: t`What the code of MoE-PIM runs, which is not the table it prints: attention takes 25 times the energy.`,
  },
  custom: {
    label: t`Custom`,
    definition: t`Your coefficients for each kind of op; a half that is left empty keeps its placeholder.`,
  },
};

/** The choice of the cost model; a scenario may leave it to its coefficients. */
const costModelField = () =>
  choice<CostModelName>({
    label: t`Cost model`,
    definition: t`What digital ops and attention cost. The time and energy of an MVM are the accelerator’s.`,
    initial: 'stub',
    options: costModels.map((value) => ({ value, ...costModelWords[value] })),
  });

/** Fine enough for any coefficient that a person writes; the schema itself asks for no grid. */
const COEFFICIENT_STEP = 1e-15;

const coefficientField = (label: Text, unit: Text, definition: Text, max: number): NumberField => ({
  type: 'number',
  label,
  definition,
  unit,
  initial: 0,
  min: 0,
  max,
  step: COEFFICIENT_STEP,
  optional: true,
  slider: { min: 0, max: 1, scale: 'linear' },
});

/** What a coefficient is called, of the kind of op that it belongs to, and what it says. */
const words = {
  latency: {
    base: {
      label: (of: Text) => t`${of} latency base`,
      definition: t`Time of one op, whatever the size.`,
      unit: 'ns',
    },
    perElement: {
      label: (of: Text) => t`${of} latency per element`,
      definition: t`Time of one op, for each element of the result.`,
      unit: t`ns/el.`,
    },
    perDot: {
      label: (of: Text) => t`${of} latency per dot product element`,
      definition: t`Time of one op, for each element of each dot product of two tokens.`,
      unit: t`ns/dot`,
    },
  },
  energy: {
    base: {
      label: (of: Text) => t`${of} energy base`,
      definition: t`Energy of one op, whatever the size.`,
      unit: 'nJ',
    },
    perElement: {
      label: (of: Text) => t`${of} energy per element`,
      definition: t`Energy of one op, for each element of the result.`,
      unit: t`nJ/el.`,
    },
    perDot: {
      label: (of: Text) => t`${of} energy per dot product element`,
      definition: t`Energy of one op, for each element of each dot product of two tokens.`,
      unit: t`nJ/dot`,
    },
  },
};

/** The field at a path such as `costs.add.latency.base`, or undefined. */
export function costFieldAt(path: string): Field | undefined {
  if (path === costModelPath) return costModelField();
  if (path === passivePowerPath)
    return coefficientField(t`Passive power`, 'W', t`Power that the digital units draw for the whole run.`, 1e9);
  const [root, kind, half, coefficient] = path.split('.');
  const of = costKindLabels[kind as CostKind] as Text | undefined;
  if (root !== 'costs' || of === undefined || (half !== 'latency' && half !== 'energy')) return undefined;
  if (!coefficientsOf(kind as CostKind).some((known) => known === coefficient)) return undefined;
  const { label, definition, unit } = words[half][coefficient as keyof typeof words.latency];
  return coefficientField(label(of), unit, definition, 1e12);
}
