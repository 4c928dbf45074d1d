import type { MappingResult } from '../../model/network.ts';

/** Matrix indices of one feed-forward network; −1 for the gate of one that has none. */
export interface FeedForwardIndex {
  readonly ffn1: number;
  readonly gate: number;
  readonly ffn2: number;
}

/** Matrix indices of one layer, −1 where it has no such matrix. */
export interface LayerMatrices {
  readonly qIn: number;
  readonly kIn: number;
  readonly vIn: number;
  readonly qOut: number;
  readonly kOut: number;
  readonly vOut: number;
  readonly out: number;
  readonly qCross: number;
  readonly kCross: number;
  readonly vCross: number;
  readonly outCross: number;
  readonly dense: FeedForwardIndex;
  readonly router: number;
  readonly experts: readonly FeedForwardIndex[];
  /** The shared experts; `ffn1` is −1 where there are none. */
  readonly shared: FeedForwardIndex;
}

/** Index of a matrix by its dotted name; −1 if the network has none of that name. */
export type MatrixLookup = (name: string) => number;

export function matrixLookup({ matrices }: MappingResult): MatrixLookup {
  const index = new Map(matrices.map(({ name }, at) => [name, at]));
  return (name) => index.get(name) ?? -1;
}

/** The matrices of layer `layer` of a stack. */
export function layerMatrices(lookup: MatrixLookup, stack: string, layer: number, numExperts: number): LayerMatrices {
  const at = (name: string) => lookup(`${stack}.layers.${layer}.${name}`);
  const feedForward = (prefix: string): FeedForwardIndex => ({
    ffn1: at(`${prefix}ffn1`),
    gate: at(`${prefix}ffn_gate`),
    ffn2: at(`${prefix}ffn2`),
  });
  const router = at('moe_layer.router');
  return {
    qIn: at('q_proj_in'),
    kIn: at('k_proj_in'),
    vIn: at('v_proj_in'),
    qOut: at('q_proj_out'),
    kOut: at('k_proj_out'),
    vOut: at('v_proj_out'),
    out: at('out_proj'),
    qCross: at('q_proj_cross'),
    kCross: at('k_proj_cross'),
    vCross: at('v_proj_cross'),
    outCross: at('out_proj_cross'),
    dense: feedForward(''),
    router,
    experts:
      router < 0 ? [] : Array.from({ length: numExperts }, (_, expert) => feedForward(`moe_layer.experts.${expert}.`)),
    shared: feedForward('moe_layer.shared.'),
  };
}
