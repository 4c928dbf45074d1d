import type { Scenario } from '../../model/scenario.ts';
import { isExpertLayer, type StackShape, stacks, type VectorWidths, vectorWidths } from '../../model/workload-shape.ts';
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

type Shape = readonly [rows: number, cols: number];

/** Sizes of the pieces that networks are made of, for one scenario. */
class Pieces {
  private readonly scenario: Scenario;
  private readonly widths: VectorWidths;
  /** Results of the projections that are used in several places. */
  readonly width: number;
  readonly queryKeyValueResults: number;
  readonly keyValueResults: number;

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.widths = vectorWidths(scenario);
    const d = scenario.model.dModel;
    this.width = this.columns([d, d]);
    this.keyValueResults = 2 * this.columns([d, this.widths.keyValue]);
    this.queryKeyValueResults = this.columns([d, this.widths.query]) + this.keyValueResults;
  }

  columns([rows, cols]: Shape): number {
    return chunkGrid({ rows, cols }, this.scenario.accelerator).cols;
  }

  single(inputs: number): GraphSize {
    return { ops: 1, mvms: 0, groups: 1, groupEdges: inputs, segments: 1, communications: 0 };
  }

  /** MVMs with so many inputs, of which `sending` each send every MVM a communication, and which send `handOn` each. */
  private mvms(count: number, inputs: number, sending: number, handOn: number): GraphSize {
    const communications = this.scenario.accelerator.communication ? count * (sending + handOn) : 0;
    return { ops: count, mvms: count, groups: 1, groupEdges: inputs, segments: 1, communications };
  }

  /** A projection of `inputs` ops, of which the MVMs (`direct`) need no communication of their own to it. */
  project([rows, cols]: Shape, inputs: number, { direct = 0, sampled = false } = {}): GraphSize {
    const grid = chunkGrid({ rows, cols }, this.scenario.accelerator);
    const sums = (grid.rows - 1) * grid.cols;
    const handOn = sampled && grid.rows === 1 ? 0 : 1;
    const partial = { ops: sums, mvms: 0, groups: sums, groupEdges: 2 * sums, segments: 0, communications: 0 };
    return new Tally().add(this.mvms(grid.rows * grid.cols, inputs, inputs - direct, handOn)).add(partial);
  }

  query(inputs: number): GraphSize {
    return this.project([this.scenario.model.dModel, this.widths.query], inputs);
  }

  keyAndValue(inputs: number): GraphSize {
    return new Tally().add(this.project([this.scenario.model.dModel, this.widths.keyValue], inputs), 2);
  }

  queryKeyValue(inputs: number): GraphSize {
    return new Tally().add(this.query(inputs)).add(this.keyAndValue(inputs));
  }

  out(): GraphSize {
    return this.project([this.widths.query, this.scenario.model.dModel], 1);
  }

  embed(inputs: number): GraphSize {
    const { fidelity, model } = this.scenario;
    const tables = fidelity.positionalLookup && model.positions === 'table' ? 2 : 1;
    return new Tally().add(this.mvms(this.width, inputs, inputs, 1), tables).add(this.single(tables * this.width));
  }

  /** A dense network of hidden width `width`. */
  private dense(width: number, inputs: number, direct: number): GraphSize {
    const { dModel, gatedFfn } = this.scenario.model;
    const up = this.project([dModel, width], inputs, { direct });
    const results = this.columns([dModel, width]);
    const total = new Tally()
      .add(up)
      .add(this.single(results))
      .add(this.project([width, dModel], 1));
    return gatedFfn ? total.add(up).add(this.single(1 + results)) : total;
  }

  /** Feed-forward network of one token; returns its size and how many results it hands on. */
  feedForward(layer: number): { size: GraphSize; results: number } {
    const { dModel, dFF, moe } = this.scenario.model;
    if (moe === null || !isExpertLayer(this.scenario, layer))
      return { size: this.dense(dFF, 1, 0), results: this.width };
    const router = chunkGrid({ rows: dModel, cols: moe.numExperts }, this.scenario.accelerator);
    const gating = this.scenario.fidelity.routerGatesExperts ? router.cols : 0;
    const expert = this.dense(this.widths.expert, 1 + gating, router.rows === 1 ? gating : 0);
    const size = new Tally().add(this.project([dModel, moe.numExperts], 1)).add(expert, moe.k);
    const shared = this.widths.shared > 0;
    if (moe.k === 1 && !shared) return { size, results: router.cols + this.width };
    if (shared) size.add(this.dense(this.widths.shared, 1, 0));
    // Each mix adds the router's results and an expert's to what there is so far: an expert's results, then one mix.
    const mixes = moe.k - 1 + (shared ? 1 : 0);
    size.add(this.single(this.width + router.cols + this.width));
    size.add(this.single(1 + router.cols + this.width), mixes - 1);
    return { size, results: 1 };
  }
}

function encoderSize(scenario: Scenario, stack: StackShape): GraphSize {
  const pieces = new Pieces(scenario);
  const total = new Tally();
  const tokens = scenario.workload.contextLen;
  const inputs = stack.embeddings ? 1 : 0;
  if (stack.embeddings) total.add(pieces.embed(0), tokens);
  total.add(pieces.queryKeyValue(inputs), tokens);
  for (let layer = 0; layer < stack.layers; layer++) {
    const residual = layer === 0 ? inputs : 1;
    const ffn = pieces.feedForward(layer);
    total.add(pieces.single(pieces.queryKeyValueResults * tokens));
    total
      .add(pieces.out(), tokens)
      .add(pieces.single(residual + pieces.width), tokens)
      .add(pieces.single(1), tokens);
    total
      .add(ffn.size, tokens)
      .add(pieces.single(1 + ffn.results), tokens)
      .add(pieces.single(1), tokens);
    if (layer < stack.layers - 1) total.add(pieces.queryKeyValue(1), tokens);
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
  total.add(pieces.embed(first ? 0 : 1), tokens).add(pieces.queryKeyValue(1), tokens);
  if (scenario.model.kind === 'decoder' && scenario.model.normFirst) total.add(pieces.single(1), tokens);
  for (let layer = 0; layer < stack.layers; layer++) {
    const ffn = pieces.feedForward(layer);
    const last = layer === stack.layers - 1;
    total.add(pieces.single(pieces.queryKeyValueResults * tokens));
    total
      .add(pieces.out(), tokens)
      .add(pieces.single(pieces.width + 1), tokens)
      .add(pieces.single(1), tokens);
    if (stack.cross) {
      total.add(pieces.query(1), tokens).add(pieces.keyAndValue(memory), memory);
      const queries = pieces.queryKeyValueResults - pieces.keyValueResults;
      total.add(pieces.single(queries * tokens + pieces.keyValueResults * memory));
      total
        .add(pieces.out(), tokens)
        .add(pieces.single(pieces.width + 1), tokens)
        .add(pieces.single(1), tokens);
    }
    total.add(ffn.size, tokens).add(pieces.single(ffn.results + 1), tokens);
    // Norm of y: before the projections in a decoder, at the very end in an encoder–decoder.
    if (stack.cross ? last : !last) total.add(pieces.single(1), tokens);
    if (!last) total.add(pieces.queryKeyValue(1), tokens);
  }
  total
    .add(pieces.single(1))
    .add(pieces.project(lmHead, 1, { sampled: true }))
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
