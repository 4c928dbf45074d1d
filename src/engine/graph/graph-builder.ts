import type { MappingResult } from '../../model/network.ts';
import { OP, type OpPart, PART } from '../../model/op.ts';
import type { AttentionShape } from '../../model/costs/cost-shape.ts';
import { CostTable, type DigitalKind } from '../costs/cost-table.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { GraphSize } from './graph-size.ts';

/** The ops first, first + stride, … (`count` of them): what a projection or a single op hands on. */
export interface Results {
  readonly first: number;
  readonly count: number;
  readonly stride: number;
}

/** Where the ops that are being created stand in the network. */
export interface Place {
  readonly stack: 0 | 1;
  readonly layer: number;
  readonly step: number;
}

const opKindOf: Record<DigitalKind, number> = {
  layerNorm: OP.layerNorm,
  relu: OP.relu,
  gelu: OP.gelu,
  add: OP.add,
  sample: OP.sample,
};

/**
 * Writes the op graph of one sequence into columns whose sizes are known beforehand. Ops are created in the order that
 * the simulator defines; every tie in the schedule rests on it.
 */
export class GraphBuilder {
  readonly kind: Uint8Array;
  readonly cost: Uint16Array;
  readonly token: Int32Array;
  readonly chunk: Int32Array;
  readonly groupStart: Int32Array;
  readonly groupInputs: Int32Array;
  /** The op that each edge comes from, group after group. */
  readonly edgeFrom: Int32Array;
  readonly segmentStart: Int32Array;
  readonly segmentPart: Uint8Array;
  readonly segmentStack: Uint8Array;
  readonly segmentLayer: Int16Array;
  readonly segmentStep: Int32Array;
  readonly segmentToken: Int32Array;
  readonly segmentMatrix: Int32Array;
  readonly costs: CostTable;
  /** Of each op, where its expert stands in the routing table, −1 = nowhere; null unless sequences choose apart. */
  readonly expertSlot: Int32Array | null;
  private slot = -1;
  ops = 0;
  groups = 0;
  edges = 0;
  segments = 0;
  private readonly mvmCost: number;
  private readonly sumCost: number;
  readonly mapping: MappingResult;

  constructor(scenario: Scenario, mapping: MappingResult, size: GraphSize) {
    this.mapping = mapping;
    this.kind = new Uint8Array(size.ops);
    this.cost = new Uint16Array(size.ops);
    this.token = new Int32Array(size.ops);
    this.chunk = new Int32Array(size.ops);
    this.expertSlot = scenario.fidelity.routingPerSequence ? new Int32Array(size.ops).fill(-1) : null;
    this.groupStart = new Int32Array(size.groups + 1);
    this.groupInputs = new Int32Array(size.groups);
    this.edgeFrom = new Int32Array(size.groupEdges);
    this.segmentStart = new Int32Array(size.segments + 1);
    this.segmentPart = new Uint8Array(size.segments);
    this.segmentStack = new Uint8Array(size.segments);
    this.segmentLayer = new Int16Array(size.segments);
    this.segmentStep = new Int32Array(size.segments);
    this.segmentToken = new Int32Array(size.segments);
    this.segmentMatrix = new Int32Array(size.segments);
    this.costs = new CostTable(scenario);
    this.mvmCost = this.costs.mvm();
    this.sumCost = this.costs.digital('add', scenario.accelerator.tierCols);
  }

  /**
   * From now on MVMs belong to an expert that each sequence chooses for itself; `slot` is the place of the choice in the
   * routing table, −1 = no longer.
   */
  noteExpert(slot: number): void {
    this.slot = slot;
  }

  /** Opens a segment: the ops created from now on have this place in the network. */
  private segment(part: OpPart, place: Place, token: number, matrix: number): void {
    const at = this.segments++;
    this.segmentStart[at] = this.ops;
    this.segmentStart[at + 1] = this.ops;
    this.segmentPart[at] = PART[part];
    this.segmentStack[at] = place.stack;
    this.segmentLayer[at] = place.layer;
    this.segmentStep[at] = place.step;
    this.segmentToken[at] = token;
    this.segmentMatrix[at] = matrix;
  }

  /** Starts a group; the ops that follow belong to it. */
  private group(inputs: readonly Results[]): void {
    const group = this.groups++;
    this.groupStart[group] = this.ops;
    let edge = this.edges;
    for (const { first, count, stride } of inputs)
      for (let n = 0, from = first; n < count; n++, from += stride) this.edgeFrom[edge++] = from;
    this.groupInputs[group] = edge - this.edges;
    this.edges = edge;
  }

  private append(kind: number, cost: number, token: number, chunk: number): number {
    const op = this.ops++;
    this.kind[op] = kind;
    this.cost[op] = cost;
    this.token[op] = token;
    this.chunk[op] = chunk;
    if (this.slot >= 0 && this.expertSlot !== null && kind === OP.mvm) this.expertSlot[op] = this.slot;
    return op;
  }

  /** The sum of two results: a group of its own. */
  private sum(a: number, b: number, token: number): number {
    const group = this.groups++;
    this.groupStart[group] = this.ops;
    this.groupInputs[group] = 2;
    this.edgeFrom[this.edges++] = a;
    this.edgeFrom[this.edges++] = b;
    return this.append(OP.add, this.sumCost, token, -1);
  }

  /** MVMs over consecutive chunks, all with the same inputs. */
  mvms(
    part: OpPart,
    place: Place,
    token: number,
    matrix: number,
    first: number,
    count: number,
    inputs: readonly Results[],
  ): Results {
    this.segment(part, place, token, matrix);
    this.group(inputs);
    const start = this.ops;
    for (let n = 0; n < count; n++) this.append(OP.mvm, this.mvmCost, token, first + n);
    return { first: start, count, stride: 1 };
  }

  /** token · W: one MVM per chunk, row by row; with several chunk rows, running sums column by column. */
  project(part: OpPart, place: Place, token: number, matrix: number, inputs: readonly Results[]): Results {
    const { chunkRows, chunkCols, firstChunk } = this.mapping.matrices[matrix];
    const products = this.mvms(part, place, token, matrix, firstChunk, chunkRows * chunkCols, inputs);
    if (chunkRows === 1) return products;
    const start = this.ops;
    for (let col = 0; col < chunkCols; col++) {
      let total = products.first + col;
      for (let row = 1; row < chunkRows; row++) total = this.sum(total, products.first + row * chunkCols + col, token);
    }
    return { first: start + chunkRows - 2, count: chunkCols, stride: chunkRows - 1 };
  }

  digital(
    part: OpPart,
    place: Place,
    token: number,
    kind: DigitalKind,
    size: number,
    inputs: readonly Results[],
  ): Results {
    this.segment(part, place, token, -1);
    this.group(inputs);
    const op = this.append(opKindOf[kind], this.costs.digital(kind, size), token, -1);
    return { first: op, count: 1, stride: 1 };
  }

  attention(part: OpPart, place: Place, shape: AttentionShape, inputs: readonly Results[]): Results {
    this.segment(part, place, -1, -1);
    this.group(inputs);
    const op = this.append(OP.mha, this.costs.attention(shape), -1, -1);
    return { first: op, count: 1, stride: 1 };
  }

  /** Closes the last segment and group. */
  end(): void {
    this.groupStart[this.groups] = this.ops;
    this.segmentStart[this.segments] = this.ops;
  }
}
