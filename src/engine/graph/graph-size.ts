import type { Scenario } from '../../model/scenario.ts';
import { isExpertLayer, type StackShape, stacks } from '../../model/workload-shape.ts';
import { chunkGrid } from '../mapping/chip.ts';

/** Lengths of the columns of one sequence's op graph, and the ops that it stands for. */
export interface GraphSize {
  /** Ops, communications left out. */
  readonly ops: number;
  readonly mvms: number;
  readonly groups: number;
  /** Edges from an op to a group that uses it. */
  readonly groupEdges: number;
  readonly segments: number;
  /** Communications; 0 when they are off. */
  readonly communications: number;
}

/** Sums sizes of pieces; `times` repeats them. */
class Tally implements GraphSize {
  ops = 0;
  mvms = 0;
  groups = 0;
  groupEdges = 0;
  segments = 0;
  communications = 0;

  add(piece: GraphSize, times = 1): this {
    this.ops += piece.ops * times;
    this.mvms += piece.mvms * times;
    this.groups += piece.groups * times;
    this.groupEdges += piece.groupEdges * times;
    this.segments += piece.segments * times;
    this.communications += piece.communications * times;
    return this;
  }
}

/** Sizes of the pieces that networks are made of, for one scenario. */
class Pieces {
  private readonly scenario: Scenario;
  private readonly square: readonly [number, number];

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.square = [scenario.model.dModel, scenario.model.dModel];
  }

  columns([rows, cols]: readonly [number, number]): number {
    return chunkGrid({ rows, cols }, this.scenario.accelerator).cols;
  }

  single(inputs: number): GraphSize {
    return { ops: 1, mvms: 0, groups: 1, groupEdges: inputs, segments: 1, communications: 0 };
  }

  private mvms(count: number, inputs: number, handOn: number): GraphSize {
    const communications = this.scenario.accelerator.communication ? count * (inputs + handOn) : 0;
    return { ops: count, mvms: count, groups: 1, groupEdges: inputs, segments: 1, communications };
  }

  /** A projection of `inputs` ops, none of them an MVM; `sampled` when its results go to a `sample`. */
  project([rows, cols]: readonly [number, number], inputs: number, sampled = false): GraphSize {
    const grid = chunkGrid({ rows, cols }, this.scenario.accelerator);
    const sums = (grid.rows - 1) * grid.cols;
    const products = this.mvms(grid.rows * grid.cols, inputs, sampled && grid.rows === 1 ? 0 : 1);
    return new Tally()
      .add(products)
      .add({ ops: sums, mvms: 0, groups: sums, groupEdges: 2 * sums, segments: 0, communications: 0 });
  }

  get queryKeyValue(): GraphSize {
    return new Tally().add(this.project(this.square, 1), 3);
  }

  out(): GraphSize {
    return this.project(this.square, 1);
  }

  get width(): number {
    return this.columns(this.square);
  }

  embed(inputs: number): GraphSize {
    return new Tally().add(this.mvms(this.width, inputs, 1)).add(this.single(this.width));
  }

  /** Feed-forward network of one token; returns its size and how many results it hands on. */
  feedForward(layer: number): { size: GraphSize; results: number } {
    const { dModel, dFF, moe } = this.scenario.model;
    const dense = new Tally()
      .add(this.project([dModel, dFF], 1))
      .add(this.single(this.columns([dModel, dFF])))
      .add(this.project([dFF, dModel], 1));
    if (moe === null || !isExpertLayer(this.scenario, layer)) return { size: dense, results: this.width };
    const router = this.columns([dModel, moe.numExperts]);
    const size = new Tally().add(this.project([dModel, moe.numExperts], 1)).add(dense, moe.k);
    if (moe.k === 1) return { size, results: router + this.width };
    // The first mix adds two experts and the router, each further one the running result, the router and an expert.
    size.add(this.single(this.width + router + this.width));
    size.add(this.single(1 + router + this.width), moe.k - 2);
    return { size, results: 1 };
  }
}

function encoderSize(scenario: Scenario, stack: StackShape): GraphSize {
  const pieces = new Pieces(scenario);
  const total = new Tally();
  const tokens = scenario.workload.contextLen;
  const inputs = stack.embeddings ? 1 : 0;
  if (stack.embeddings) total.add(pieces.embed(0), tokens);
  const square = [scenario.model.dModel, scenario.model.dModel] as const;
  total.add(pieces.project(square, inputs), 3 * tokens);
  for (let layer = 0; layer < stack.layers; layer++) {
    const residual = layer === 0 ? inputs : 1;
    const ffn = pieces.feedForward(layer);
    total.add(pieces.single(3 * pieces.width * tokens));
    total
      .add(pieces.out(), tokens)
      .add(pieces.single(residual + pieces.width), tokens)
      .add(pieces.single(1), tokens);
    total
      .add(ffn.size, tokens)
      .add(pieces.single(1 + ffn.results), tokens)
      .add(pieces.single(1), tokens);
    if (layer < stack.layers - 1) total.add(pieces.queryKeyValue, tokens);
  }
  return total;
}

/** The size of one decoder step over so many tokens. */
function decoderStepSize(scenario: Scenario, stack: StackShape, tokens: number, first: boolean): GraphSize {
  const pieces = new Pieces(scenario);
  const total = new Tally();
  const { dModel, vocab } = scenario.model;
  const memory = scenario.workload.contextLen;
  const lmHead = [dModel, vocab] as const;
  total.add(pieces.embed(first ? 0 : 1), tokens).add(pieces.queryKeyValue, tokens);
  if (scenario.model.kind === 'decoder' && scenario.model.normFirst) total.add(pieces.single(1), tokens);
  for (let layer = 0; layer < stack.layers; layer++) {
    const ffn = pieces.feedForward(layer);
    const last = layer === stack.layers - 1;
    total.add(pieces.single(3 * pieces.width * tokens));
    total
      .add(pieces.out(), tokens)
      .add(pieces.single(pieces.width + 1), tokens)
      .add(pieces.single(1), tokens);
    if (stack.cross) {
      total.add(pieces.out(), tokens); // crossQ
      total.add(pieces.project([dModel, dModel], memory), 2 * memory); // crossK, crossV
      total.add(pieces.single(pieces.width * (tokens + 2 * memory)));
      total
        .add(pieces.out(), tokens)
        .add(pieces.single(pieces.width + 1), tokens)
        .add(pieces.single(1), tokens);
    }
    total.add(ffn.size, tokens).add(pieces.single(ffn.results + 1), tokens);
    // Norm of y: before the projections in a decoder, at the very end in an encoder–decoder.
    if (stack.cross ? last : !last) total.add(pieces.single(1), tokens);
    if (!last) total.add(pieces.queryKeyValue, tokens);
  }
  total
    .add(pieces.single(1))
    .add(pieces.project(lmHead, 1, true))
    .add(pieces.single(pieces.columns(lmHead)));
  if (scenario.accelerator.communication) total.communications += 1;
  return total;
}

/** A step's size is linear in its tokens, so all later steps together follow from those of one and of two tokens. */
function decoderStepsSize(scenario: Scenario, stack: StackShape): GraphSize {
  const { startLen, targetLen } = scenario.workload;
  const total = new Tally().add(decoderStepSize(scenario, stack, startLen, true));
  const later = targetLen - 1 - startLen;
  const one = decoderStepSize(scenario, stack, 1, false);
  const tokens = scenario.accelerator.kvCaching ? later : (later * (startLen + targetLen)) / 2;
  return total
    .add(one, later)
    .add(decoderStepSize(scenario, stack, 2, false), tokens - later)
    .add(one, later - tokens);
}

/** The size of one sequence's op graph, from the scenario alone: what is known before anything is built. */
export function graphSize(scenario: Scenario): GraphSize {
  const total = new Tally();
  for (const stack of stacks(scenario))
    total.add(stack.name === 'encoder_stack' ? encoderSize(scenario, stack) : decoderStepsSize(scenario, stack));
  return total;
}
