import { type FieldValues, initialValues } from './field.ts';
import { modelFields, moeFields } from './model-fields.ts';
import {
  acceleratorFields,
  fidelityFields,
  mappingFields,
  routeFields,
  seedFields,
  workloadFields,
} from './scenario-fields.ts';

/** The scenario: everything that decides a result, as one versioned JSON document. */
export const SCENARIO_VERSION = 1;

/** Op kinds whose cost is a linear function of a size. */
export const linearCostKinds = ['layerNorm', 'relu', 'gelu', 'add', 'communication', 'sample'] as const;

/** Cost models, in the order of the form. */
export const costModels = ['stub', 'published', 'moe-pim', 'custom'] as const;
export type CostModelName = (typeof costModels)[number];

type Coefficients<Slope extends string> = { [K in 'base' | Slope]?: number | undefined };
type Cost<Slope extends string> = {
  latency?: Coefficients<Slope> | undefined;
  energy?: Coefficients<Slope> | undefined;
};

/** Cost coefficients; a half that is missing keeps the placeholder of the original simulator. */
export type Costs = { [K in (typeof linearCostKinds)[number]]?: Cost<'perElement'> | undefined } & {
  mha?: Cost<'perDot'> | undefined;
  /** Which model yields the costs; left out: `custom` where there are coefficients, else `stub`. */
  model?: CostModelName | undefined;
  /** W, in place of all passive power. */
  passivePower?: number | undefined;
};

export type Accelerator = FieldValues<typeof acceleratorFields>;
export type MoE = FieldValues<typeof moeFields>;
export type Model = FieldValues<typeof modelFields> & { moe: MoE | null };
export type Mapping = FieldValues<typeof mappingFields> & { density: number[][] | null };
export type Workload = FieldValues<typeof workloadFields>;
/** [dotted name of the MoE block, step (−1 for an encoder), token, experts in the order of the visit]. */
export type RoutingRow = [block: string, step: number, token: number, experts: number[]];
export type Fidelity = FieldValues<typeof fidelityFields>;
export type Routes = FieldValues<typeof routeFields> & { density: number[] | number[][] | null };
export type Seeds = FieldValues<typeof seedFields>;

export interface Scenario {
  version: typeof SCENARIO_VERSION;
  name: string;
  accelerator: Accelerator;
  model: Model;
  mapping: Mapping;
  workload: Workload;
  costs: Costs;
  /** Where the simulation goes beyond the original; all off = exactly the original. */
  fidelity: Fidelity;
  /** How experts are drawn. */
  routes: Routes;
  /** Which experts each token takes; what is left out is drawn with `seeds.routing`. */
  routing: RoutingRow[] | null;
  seeds: Seeds;
}

/** A scenario in which every field has its initial value: the README example of the original simulator. */
export function initialScenario(): Scenario {
  return {
    version: SCENARIO_VERSION,
    name: 'Untitled',
    accelerator: initialValues(acceleratorFields),
    model: { ...initialValues(modelFields), moe: null },
    mapping: { ...initialValues(mappingFields), density: null },
    workload: initialValues(workloadFields),
    costs: {},
    fidelity: initialValues(fidelityFields),
    routes: { ...initialValues(routeFields), density: null },
    routing: null,
    seeds: initialValues(seedFields),
  };
}
