import * as z from 'zod/mini';
import { type FieldValues, groupSchema, initialValues } from './field.ts';
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

const coefficient = z.number().check(z.gte(0), z.lte(1e12));
const linearSchema = z.object({ base: z.optional(coefficient), perElement: z.optional(coefficient) });
const dotSchema = z.object({ base: z.optional(coefficient), perDot: z.optional(coefficient) });
const costOf = <T extends z.ZodMiniType>(form: T) =>
  z.optional(z.object({ latency: z.optional(form), energy: z.optional(form) }));

/** Cost coefficients; a half that is missing keeps the placeholder of the original simulator. */
export const costsSchema = z.object({
  /** Which model yields the costs; left out: `custom` where there are coefficients, else `stub`. */
  model: z.optional(z.enum(costModels)),
  layerNorm: costOf(linearSchema),
  relu: costOf(linearSchema),
  gelu: costOf(linearSchema),
  add: costOf(linearSchema),
  communication: costOf(linearSchema),
  sample: costOf(linearSchema),
  mha: costOf(dotSchema),
  passivePower: z.optional(z.number().check(z.gte(0), z.lte(1e9))),
});

/** [dotted name of the MoE block, step (−1 for an encoder), token, experts in the order of the visit]. */
const routingRow = z.tuple([z.string(), z.int(), z.int(), z.array(z.int())]);

const weight = z.number().check(z.gte(0));

export const scenarioSchema = z.object({
  version: z._default(z.literal(SCENARIO_VERSION), SCENARIO_VERSION),
  name: z._default(z.string().check(z.maxLength(200)), 'Untitled'),
  accelerator: groupSchema(acceleratorFields, {}),
  model: groupSchema(modelFields, { moe: z._default(z.nullable(groupSchema(moeFields, {})), null) }),
  mapping: groupSchema(mappingFields, {
    density: z._default(z.nullable(z.array(z.array(weight))), null),
  }),
  workload: groupSchema(workloadFields, {}),
  costs: z.prefault(costsSchema, {}),
  fidelity: groupSchema(fidelityFields, {}),
  routes: groupSchema(routeFields, {
    density: z._default(z.nullable(z.union([z.array(weight), z.array(z.array(weight))])), null),
  }),
  routing: z._default(z.nullable(z.array(routingRow)), null),
  seeds: groupSchema(seedFields, {}),
});

export type Accelerator = FieldValues<typeof acceleratorFields>;
export type MoE = FieldValues<typeof moeFields>;
export type Model = FieldValues<typeof modelFields> & { moe: MoE | null };
export type Mapping = FieldValues<typeof mappingFields> & { density: number[][] | null };
export type Workload = FieldValues<typeof workloadFields>;
export type Costs = z.infer<typeof costsSchema>;
export type RoutingRow = z.infer<typeof routingRow>;
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
