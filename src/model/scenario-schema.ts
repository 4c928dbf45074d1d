import * as z from 'zod/mini';
import { groupSchema } from './field-schema.ts';
import { modelFields, moeFields } from './model-fields.ts';
import { costModels, SCENARIO_VERSION } from './scenario.ts';
import {
  acceleratorFields,
  fidelityFields,
  mappingFields,
  routeFields,
  seedFields,
  workloadFields,
} from './scenario-fields.ts';

/*
 * The schema that checks a scenario from outside: a file or a link. It is apart from the types, so that a page that has not
 * been handed any can do without it; `parse.ts` holds the two together.
 */

const coefficient = z.number().check(z.gte(0), z.lte(1e12));
const linearSchema = z.object({ base: z.optional(coefficient), perElement: z.optional(coefficient) });
const dotSchema = z.object({ base: z.optional(coefficient), perDot: z.optional(coefficient) });
const costOf = <T extends z.ZodMiniType>(form: T) =>
  z.optional(z.object({ latency: z.optional(form), energy: z.optional(form) }));

/** Cost coefficients; a half that is missing keeps the placeholder of the original simulator. */
const costsSchema = z.object({
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
const routingRowSchema = z.tuple([z.string(), z.int(), z.int(), z.array(z.int())]);

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
  routing: z._default(z.nullable(z.array(routingRowSchema)), null),
  seeds: groupSchema(seedFields, {}),
});
