import type { OpPart } from '../../model/op.ts';
import type { Scenario } from '../../model/scenario.ts';
import { type StackShape, type VectorWidths, vectorWidths } from '../../model/workload-shape.ts';
import type { GraphBuilder, Place, Results } from './graph-builder.ts';
import { type FeedForwardIndex, type LayerMatrices, layerMatrices, type MatrixLookup } from './network-index.ts';
import type { RoutingTable } from './routing.ts';

/** A stack with its matrices looked up. */
export interface Stack extends StackShape {
  readonly code: 0 | 1;
  readonly tokenEmbedding: number;
  /** −1 where positions are not looked up. */
  readonly positionEmbedding: number;
  readonly matrices: readonly LayerMatrices[];
}

/** Looks the matrices of a stack up; a decoder may read the encoder's tables. */
export function resolveStack(shape: StackShape, lookup: MatrixLookup, { model, fidelity }: Scenario): Stack {
  const own = lookup(`${shape.name}.layers.0.token_embedding`) >= 0;
  const table = (name: string): number => lookup(`${own ? shape.name : 'encoder_stack'}.layers.0.${name}`);
  return {
    ...shape,
    code: shape.name === 'encoder_stack' ? 0 : 1,
    tokenEmbedding: table('token_embedding'),
    positionEmbedding: fidelity.positionalLookup ? table('pos_embedding') : -1,
    matrices: Array.from({ length: shape.layers }, (_, layer) =>
      layerMatrices(lookup, shape.name, layer, model.moe?.numExperts ?? 0),
    ),
  };
}

/** The pieces of a transformer layer that all model kinds share. */
export class LayerWriter {
  readonly graph: GraphBuilder;
  private readonly scenario: Scenario;
  private readonly routing: RoutingTable | null;
  private readonly widths: VectorWidths;

  constructor(graph: GraphBuilder, scenario: Scenario, routing: RoutingTable | null) {
    this.graph = graph;
    this.scenario = scenario;
    this.routing = routing;
    this.widths = vectorWidths(scenario);
  }

  /**
   * Looks a token up: the first row of chunks of the table, then their sum. The original never reads the positional table;
   * with the option on, the row of chunks that holds `position` takes part in the same sum.
   */
  embed(stack: Stack, place: Place, token: number, position: number, inputs: readonly Results[]): Results {
    const pieces = [this.lookUp(place, token, stack.tokenEmbedding, 0, inputs)];
    if (stack.positionEmbedding >= 0) {
      const rowBlock = Math.floor(position / this.scenario.accelerator.tierRows);
      pieces.push(this.lookUp(place, token, stack.positionEmbedding, rowBlock, inputs));
    }
    return this.add('embedSum', place, token, pieces);
  }

  private lookUp(place: Place, token: number, table: number, rowBlock: number, inputs: readonly Results[]): Results {
    const { firstChunk, chunkCols } = this.graph.mapping.matrices[table];
    return this.graph.mvms('embed', place, token, table, firstChunk + rowBlock * chunkCols, chunkCols, inputs);
  }

  /** Lengths of what attention takes in and hands on. */
  get attentionSizes(): { size: number; keyValueSize: number } {
    return { size: this.widths.query, keyValueSize: this.widths.keyValue };
  }

  add(
    part: OpPart,
    place: Place,
    token: number,
    inputs: readonly Results[],
    size = this.scenario.model.dModel,
  ): Results {
    return this.graph.digital(part, place, token, 'add', size, inputs);
  }

  norm(part: OpPart, place: Place, token: number, input: Results): Results {
    return this.graph.digital(part, place, token, 'layerNorm', this.scenario.model.dModel, [input]);
  }

  /** Appends the projections for the queries, keys and values of one token to `into`. */
  queryKeyValue(
    place: Place,
    token: number,
    [q, k, v]: readonly [number, number, number],
    inputs: readonly Results[],
    into: Results[],
  ): void {
    into.push(
      this.graph.project('q', place, token, q, inputs),
      this.graph.project('k', place, token, k, inputs),
      this.graph.project('v', place, token, v, inputs),
    );
  }

  /** A dense network of hidden width `width` on `inputs`, of which the gate runs beside the first matrix. */
  private dense(
    place: Place,
    token: number,
    { ffn1, gate, ffn2 }: FeedForwardIndex,
    width: number,
    inputs: readonly Results[],
  ): Results {
    const { graph } = this;
    const { activation } = this.scenario.model;
    const kind = activation === 'silu' ? 'gelu' : activation;
    const up = graph.project('ffn1', place, token, ffn1, inputs);
    let hidden: Results;
    if (gate < 0) hidden = graph.digital('activation', place, token, kind, width, [up]);
    else {
      const gated = graph.project('gate', place, token, gate, inputs);
      const active = graph.digital('activation', place, token, kind, width, [gated]);
      hidden = this.add('product', place, token, [active, up], width);
    }
    return graph.project('ffn2', place, token, ffn2, [hidden]);
  }

  /** Feed-forward network, dense or with experts; `x` is the op that feeds it. */
  feedForward(stack: Stack, place: Place, token: number, x: Results): readonly Results[] {
    const { dense, router, experts, shared } = stack.matrices[place.layer];
    const { model, fidelity } = this.scenario;
    if (router < 0 || this.routing === null) return [this.dense(place, token, dense, model.dFF, [x])];

    // In the original the experts do not wait for the router: its result joins only where the experts' are mixed.
    const routed = this.graph.project('router', place, token, router, [x]);
    const gating = fidelity.routerGatesExperts ? [x, routed] : [x];
    const chosen = this.routing.at(stack.name, place.layer, place.step, token);
    const { k } = this.routing;
    const expert = (n: number): Results => {
      const index = experts[this.routing?.experts[chosen + n] ?? 0];
      if (this.routing?.perSequence) this.graph.noteExpert(chosen + n);
      const result = this.dense(place, token, index, this.widths.expert, gating);
      this.graph.noteExpert(-1);
      return result;
    };
    let result = expert(0);
    for (let n = 1; n < k; n++) result = this.add('mix', place, token, [result, routed, expert(n)], this.widths.expert);
    // Every token visits the shared experts, which therefore wait for no router.
    if (shared.ffn1 >= 0) {
      const common = this.dense(place, token, shared, this.widths.shared, [x]);
      result = this.add('mix', place, token, [result, routed, common], this.widths.expert);
    }
    return k === 1 && shared.ffn1 < 0 ? [routed, result] : [result];
  }
}
