import { SHARED_EXPERT, type WeightMatrix } from '../../model/network.ts';
import type { Scenario } from '../../model/scenario.ts';
import { isExpertLayer, type StackShape, stacks, vectorWidths } from '../../model/workload-shape.ts';

/** The matrices of a feed-forward network in the order of their names in a file; the gate is there with gating only. */
export interface FeedForwardMatrices {
  readonly ffn1: WeightMatrix;
  readonly gate: WeightMatrix | null;
  readonly ffn2: WeightMatrix;
}

/** Matrices that are placed as one: a plain matrix, an embedding table, or an MoE block (router, then experts). */
export type MappingModule =
  | { readonly kind: 'matrix'; readonly matrix: WeightMatrix }
  | { readonly kind: 'embedding'; readonly matrix: WeightMatrix }
  | {
      readonly kind: 'experts';
      readonly router: WeightMatrix;
      readonly experts: readonly FeedForwardMatrices[];
      /** Experts that every token visits, as one network. */
      readonly shared: FeedForwardMatrices | null;
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

/** The matrices of a feed-forward network, in mapping order. */
export const feedForwardList = ({ ffn1, gate, ffn2 }: FeedForwardMatrices): WeightMatrix[] =>
  gate === null ? [ffn1, ffn2] : [ffn1, gate, ffn2];

/** True where a stack reads the embedding tables of the stack before it. */
const readsOtherTables = ({ model, fidelity }: Scenario, stack: StackShape): boolean =>
  fidelity.sharedEmbedding && model.kind === 'encoder-decoder' && stack.name === 'decoder_stack';

function layerModules(scenario: Scenario, stack: StackShape, layer: number): MappingModule[] {
  const { dModel: d, dFF, vocab, maxSeq, moe, gatedFfn, positions } = scenario.model;
  const widths = vectorWidths(scenario);
  const place: Place = { prefix: `${stack.name}.layers.${layer}.`, stack: stack.name, layer };
  const table = (name: string, role: WeightMatrix['role'], rows: number): MappingModule => ({
    kind: 'embedding',
    matrix: matrixAt(place, name, { role, rows, cols: d }),
  });
  const projections = (suffix: string, cross = false) =>
    (['q', 'k', 'v'] as const).map((role) => {
      const cols = role === 'q' ? widths.query : widths.keyValue;
      return plain(matrixAt(place, `${role}_proj_${suffix}`, { role, rows: d, cols, cross }));
    });
  const out = (name: string, cross = false) =>
    plain(matrixAt(place, name, { role: 'out', rows: widths.query, cols: d, cross }));
  const feedForward = (prefix: string, width: number, expert: number): FeedForwardMatrices => {
    const role = (plainRole: 'ffn1' | 'ffnGate' | 'ffn2', expertRole: 'expertFfn1' | 'expertGate' | 'expertFfn2') =>
      expert === -1 ? plainRole : expertRole;
    const up = { rows: d, cols: width, expert };
    return {
      ffn1: matrixAt(place, `${prefix}ffn1`, { role: role('ffn1', 'expertFfn1'), ...up }),
      gate: gatedFfn ? matrixAt(place, `${prefix}ffn_gate`, { role: role('ffnGate', 'expertGate'), ...up }) : null,
      ffn2: matrixAt(place, `${prefix}ffn2`, { role: role('ffn2', 'expertFfn2'), rows: width, cols: d, expert }),
    };
  };

  const modules: MappingModule[] = [];
  if (layer === 0 && stack.embeddings && !readsOtherTables(scenario, stack)) {
    modules.push(table('token_embedding', 'tokenEmbedding', vocab));
    if (positions === 'table') modules.push(table('pos_embedding', 'positionEmbedding', maxSeq));
  }
  if (layer === 0) modules.push(...projections('in'));
  if (layer < stack.layers - 1) modules.push(...projections('out'));
  modules.push(out('out_proj'));
  if (moe !== null && isExpertLayer(scenario, layer))
    modules.push({
      kind: 'experts',
      router: matrixAt(place, 'moe_layer.router', { role: 'router', rows: d, cols: moe.numExperts }),
      experts: Array.from({ length: moe.numExperts }, (_, expert) =>
        feedForward(`moe_layer.experts.${expert}.`, widths.expert, expert),
      ),
      shared: widths.shared > 0 ? feedForward('moe_layer.shared.', widths.shared, SHARED_EXPERT) : null,
    });
  else modules.push(...feedForwardList(feedForward('', dFF, -1)).map(plain));
  if (stack.cross) modules.push(...projections('cross', true), out('out_proj_cross', true));
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
  if (module.kind !== 'experts') return [module.matrix];
  const { router, experts, shared } = module;
  return [router, ...experts.flatMap(feedForwardList), ...(shared ? feedForwardList(shared) : [])];
}
