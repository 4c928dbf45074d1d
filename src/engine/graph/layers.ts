import type { OpPart } from '../../model/op.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { StackShape } from '../../model/workload-shape.ts';
import type { GraphBuilder, Place, Results } from './graph-builder.ts';
import { type LayerMatrices, layerMatrices, type MatrixLookup } from './network-index.ts';
import type { RoutingTable } from './routing.ts';

/** A stack with its matrices looked up. */
export interface Stack extends StackShape {
  readonly code: 0 | 1;
  readonly tokenEmbedding: number;
  readonly matrices: readonly LayerMatrices[];
}

export const resolveStack = (shape: StackShape, lookup: MatrixLookup, numExperts: number): Stack => ({
  ...shape,
  code: shape.name === 'encoder_stack' ? 0 : 1,
  tokenEmbedding: lookup(`${shape.name}.layers.0.token_embedding`),
  matrices: Array.from({ length: shape.layers }, (_, layer) => layerMatrices(lookup, shape.name, layer, numExperts)),
});

/** The pieces of a transformer layer that all model kinds share. */
export class LayerWriter {
  readonly graph: GraphBuilder;
  private readonly scenario: Scenario;
  private readonly routing: RoutingTable | null;

  constructor(graph: GraphBuilder, scenario: Scenario, routing: RoutingTable | null) {
    this.graph = graph;
    this.scenario = scenario;
    this.routing = routing;
  }

  /** Looks a token up: the first row of chunks of the table, then their sum. The positional table is never read. */
  embed(stack: Stack, place: Place, token: number, inputs: readonly Results[]): Results {
    const { firstChunk, chunkCols } = this.graph.mapping.matrices[stack.tokenEmbedding];
    const pieces = this.graph.mvms('embed', place, token, stack.tokenEmbedding, firstChunk, chunkCols, inputs);
    return this.add('embedSum', place, token, [pieces]);
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

  private activate(place: Place, token: number, input: Results): Results {
    const { activation, dFF } = this.scenario.model;
    return this.graph.digital('activation', place, token, activation, dFF, [input]);
  }

  /** Feed-forward network, dense or with experts; `x` is the op that feeds it. */
  feedForward(stack: Stack, place: Place, token: number, x: Results): readonly Results[] {
    const matrices = stack.matrices[place.layer];
    const { graph } = this;
    const dense = ({ ffn1, ffn2 }: { ffn1: number; ffn2: number }): Results => {
      const hidden = this.activate(place, token, graph.project('ffn1', place, token, ffn1, [x]));
      return graph.project('ffn2', place, token, ffn2, [hidden]);
    };
    if (matrices.router < 0 || this.routing === null) return [dense(matrices)];

    // The experts do not wait for the router: in the original its result joins only where the experts' results are mixed.
    const router = graph.project('router', place, token, matrices.router, [x]);
    const { k, experts } = this.routing;
    const chosen = this.routing.at(stack.name, place.layer, place.step, token);
    const expert = (n: number) => dense(matrices.experts[experts[chosen + n]]);
    let result = expert(0);
    if (k === 1) return [router, result];
    for (let n = 1; n < k; n++)
      result = this.add('mix', place, token, [result, router, expert(n)], this.scenario.model.dFF);
    return [result];
  }
}
