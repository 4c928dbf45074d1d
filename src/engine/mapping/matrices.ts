import type { WeightMatrix } from '../../model/network.ts';
import type { Scenario } from '../../model/scenario.ts';
import { isExpertLayer, type StackShape, stacks } from '../../model/workload-shape.ts';

/** Matrices that are placed as one: a plain matrix, an embedding table, or an MoE block (router, then experts). */
export type MappingModule =
  | { readonly kind: 'matrix'; readonly matrix: WeightMatrix }
  | { readonly kind: 'embedding'; readonly matrix: WeightMatrix }
  | {
      readonly kind: 'experts';
      readonly router: WeightMatrix;
      readonly experts: readonly { readonly ffn1: WeightMatrix; readonly ffn2: WeightMatrix }[];
    };

type Place = Pick<WeightMatrix, 'stack' | 'layer'> & { readonly prefix: string };
type Rest = Pick<WeightMatrix, 'role' | 'rows' | 'cols'> & Partial<Pick<WeightMatrix, 'expert' | 'cross'>>;

const matrixAt = ({ prefix, stack, layer }: Place, name: string, rest: Rest): WeightMatrix => ({
  name: `${prefix}${name}`,
  stack,
  layer,
  expert: -1,
  cross: false,
  ...rest,
});

const plain = (matrix: WeightMatrix): MappingModule => ({ kind: 'matrix', matrix });

function layerModules(scenario: Scenario, stack: StackShape, layer: number): MappingModule[] {
  const { dModel: d, dFF, vocab, maxSeq, moe } = scenario.model;
  const place: Place = { prefix: `${stack.name}.layers.${layer}.`, stack: stack.name, layer };
  const square = (name: string, role: WeightMatrix['role'], cross = false) =>
    plain(matrixAt(place, name, { role, rows: d, cols: d, cross }));
  const table = (name: string, role: WeightMatrix['role'], rows: number): MappingModule => ({
    kind: 'embedding',
    matrix: matrixAt(place, name, { role, rows, cols: d }),
  });
  const projections = (suffix: string, cross = false) =>
    (['q', 'k', 'v'] as const).map((role) => square(`${role}_proj_${suffix}`, role, cross));

  const modules: MappingModule[] = [];
  if (layer === 0 && stack.embeddings)
    modules.push(
      table('token_embedding', 'tokenEmbedding', vocab),
      table('pos_embedding', 'positionEmbedding', maxSeq),
    );
  if (layer === 0) modules.push(...projections('in'));
  if (layer < stack.layers - 1) modules.push(...projections('out'));
  modules.push(square('out_proj', 'out'));
  if (moe !== null && isExpertLayer(scenario, layer))
    modules.push({
      kind: 'experts',
      router: matrixAt(place, 'moe_layer.router', { role: 'router', rows: d, cols: moe.numExperts }),
      experts: Array.from({ length: moe.numExperts }, (_, expert) => ({
        ffn1: matrixAt(place, `moe_layer.experts.${expert}.ffn1`, { role: 'expertFfn1', rows: d, cols: dFF, expert }),
        ffn2: matrixAt(place, `moe_layer.experts.${expert}.ffn2`, { role: 'expertFfn2', rows: dFF, cols: d, expert }),
      })),
    });
  else
    modules.push(
      plain(matrixAt(place, 'ffn1', { role: 'ffn1', rows: d, cols: dFF })),
      plain(matrixAt(place, 'ffn2', { role: 'ffn2', rows: dFF, cols: d })),
    );
  if (stack.cross) modules.push(...projections('cross', true), square('out_proj_cross', 'out', true));
  return modules;
}

/** The weight matrices of a network as modules, in mapping order. */
export function mappingModules(scenario: Scenario): MappingModule[] {
  const modules = stacks(scenario).flatMap((stack) =>
    Array.from({ length: stack.layers }, (_, layer) => layerModules(scenario, stack, layer)).flat(),
  );
  const { kind, dModel, vocab } = scenario.model;
  if (kind !== 'encoder')
    modules.push(
      plain(matrixAt({ prefix: '', stack: null, layer: -1 }, 'lm_head', { role: 'lmHead', rows: dModel, cols: vocab })),
    );
  return modules;
}

/** The matrices of a module, in the order in which they are listed. */
export function matricesOf(module: MappingModule): WeightMatrix[] {
  return module.kind === 'experts'
    ? [module.router, ...module.experts.flatMap(({ ffn1, ffn2 }) => [ffn1, ffn2])]
    : [module.matrix];
}
