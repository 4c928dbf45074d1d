import type { MappingResult } from '../../model/network.ts';
import { OP } from '../../model/op.ts';
import type { CostClass, OpGraph } from '../../model/op-graph.ts';
import type { Scenario } from '../../model/scenario.ts';
import { ConsumerLabels } from './labels.ts';
import { vectorBytes } from './vector-bytes.ts';

/**
 * The scratchpad bookkeeping of one sequence, worked out before the run. A buffer is in use from its producer's end until
 * its last registered consumer starts. Buffers with one consumer become a number of bytes that this consumer frees;
 * only the others are counted down at run time.
 *
 * Worked example, d = 1024 on tiers of 512 rows: a layer norm before a feed-forward network is split into two buffers of
 * 1024 bytes, of which the original activates the last only; half of the MVMs of `ffn1` (those whose labels sort last)
 * and the residual addition free it.
 */
export interface MemoryPlan {
  /** Bytes that come into use at an op's end. Where negative: ~bytes, and for the last sequence only. */
  readonly bytesAtEnd: Int32Array;
  /** Bytes that an op frees at its start, of buffers that have no other consumer. */
  readonly freedAtStart: Int32Array;
  /** First entry of an op's list of counted buffers; −1 = none. */
  readonly firstRegistration: Int32Array;
  readonly registrationBuffer: Int32Array;
  /** Next entry of the same op; −1 = end. */
  readonly nextRegistration: Int32Array;
  /** Of each counted buffer: its bytes and its consumers. */
  readonly bufferBytes: Int32Array;
  readonly bufferConsumers: Int32Array;
}

/** A list of whole numbers that grows. */
class IntList {
  length = 0;
  private values = new Int32Array(1024);

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  toArray(): Int32Array {
    return this.values.slice(0, this.length);
  }
}

class Planner {
  private readonly graph: OpGraph;
  private readonly tierRows: number;
  /** Kind of the ops that yield the results of the whole run. */
  private readonly resultKind: number;
  readonly bytesAtEnd: Int32Array;
  readonly freedAtStart: Int32Array;
  readonly firstRegistration: Int32Array;
  private readonly registrationBuffer = new IntList();
  private readonly nextRegistration = new IntList();
  private readonly bufferBytes = new IntList();
  private readonly bufferConsumers = new IntList();
  private readonly labels: ConsumerLabels;
  private members: Int32Array = new Int32Array(64);

  constructor(scenario: Scenario, graph: OpGraph) {
    this.graph = graph;
    this.tierRows = scenario.accelerator.tierRows;
    this.resultKind = scenario.model.kind === 'encoder' ? OP.layerNorm : OP.sample;
    this.bytesAtEnd = new Int32Array(graph.ops);
    this.freedAtStart = new Int32Array(graph.ops);
    this.firstRegistration = new Int32Array(graph.ops).fill(-1);
    this.labels = new ConsumerLabels(scenario, graph);
  }

  plan(): MemoryPlan {
    const { bytesAtEnd, freedAtStart, firstRegistration } = this;
    return {
      bytesAtEnd,
      freedAtStart,
      firstRegistration,
      registrationBuffer: this.registrationBuffer.toArray(),
      nextRegistration: this.nextRegistration.toArray(),
      bufferBytes: this.bufferBytes.toArray(),
      bufferConsumers: this.bufferConsumers.toArray(),
    };
  }

  /** One consumer of a buffer that was opened for `consumers` of them. */
  private consume(consumer: number, bytes: number, consumers: number, buffer: number): void {
    if (consumers === 1) this.freedAtStart[consumer] += bytes;
    else this.register(consumer, buffer);
  }

  /** Opens a buffer for so many consumers; one that has none or one needs no counter. */
  private open(bytes: number, consumers: number): number {
    return consumers > 1 ? this.openBuffer(bytes, consumers) : -1;
  }

  private openBuffer(bytes: number, consumers: number): number {
    this.bufferBytes.push(bytes);
    this.bufferConsumers.push(consumers);
    return this.bufferBytes.length - 1;
  }

  private register(consumer: number, buffer: number): void {
    this.registrationBuffer.push(buffer);
    this.nextRegistration.push(this.firstRegistration[consumer]);
    this.firstRegistration[consumer] = this.registrationBuffer.length - 1;
  }

  /** Ops in the groups users[from] … users[to − 1]. */
  private countOps(from: number, to: number): number {
    const { users, groupStart } = this.graph;
    let count = 0;
    for (let at = from; at < to; at++) count += groupStart[users[at] + 1] - groupStart[users[at]];
    return count;
  }

  /** Room for the MVM users of one op. */
  private scratch(count: number): Int32Array {
    if (this.members.length < count) this.members = new Int32Array(2 * count);
    return this.members;
  }

  /** One buffer for all users of `op`. */
  private sharedBuffer(op: number, bytes: number): void {
    const { userStart, users, groupStart } = this.graph;
    const from = userStart[op];
    const to = userStart[op + 1];
    const consumers = this.countOps(from, to);
    const buffer = this.open(bytes, consumers);
    for (let at = from; at < to; at++)
      for (let consumer = groupStart[users[at]]; consumer < groupStart[users[at] + 1]; consumer++)
        this.consume(consumer, bytes, consumers, buffer);
  }

  /** A digital op whose result goes to MVMs and is cut into runs of them. */
  private digital(op: number, size: number): void {
    this.bytesAtEnd[op] = size;
    const { mvmUserStart, userStart, users, groupStart } = this.graph;
    const runs = Math.ceil(size / this.tierRows);
    const firstMvm = mvmUserStart[op];
    const to = userStart[op + 1];
    const mvms = this.countOps(firstMvm, to);
    if (runs === 1 || mvms === 0 || mvms % runs !== 0) return this.sharedBuffer(op, size);
    // Every run has a buffer, but only the last one's ever comes into use.
    const members = this.scratch(mvms);
    this.labels.sort(firstMvm, to, members);
    const consumers = mvms / runs + firstMvm - userStart[op];
    const buffer = this.open(size, consumers);
    for (let at = userStart[op]; at < firstMvm; at++) this.consume(groupStart[users[at]], size, consumers, buffer);
    for (let n = mvms - mvms / runs; n < mvms; n++) this.consume(members[n], size, consumers, buffer);
  }

  /** Attention: buffers of the whole width for each token, each with its run of that token's consumers. */
  private attention(op: number, { size, seqLen, cached }: CostClass): void {
    const { mvmUserStart, userStart } = this.graph;
    const tokens = cached ? 1 : seqLen;
    const runs = Math.ceil(size / this.tierRows);
    this.bytesAtEnd[op] = tokens * runs * size;
    const to = userStart[op + 1];
    const runLength = Math.floor(this.countOps(mvmUserStart[op], to) / tokens / runs);
    for (let at = mvmUserStart[op]; at < to; at++) {
      const members = this.scratch(this.countOps(at, at + 1));
      this.labels.sort(at, at + 1, members);
      for (let run = 0; run < runs; run++) {
        const buffer = this.open(size, runLength);
        for (let n = run * runLength; n < (run + 1) * runLength; n++) this.consume(members[n], size, runLength, buffer);
      }
    }
  }

  add(op: number, usedCols: Int32Array): void {
    const { kind, cost, costs, users, userStart, groupStart, chunk } = this.graph;
    const begin = userStart[op];
    const unused = begin === userStart[op + 1];
    const costClass = costs[cost[op]];
    switch (kind[op]) {
      case OP.mvm: {
        if (unused || kind[groupStart[users[begin]]] === OP.sample) return;
        const bytes = usedCols[chunk[op]];
        this.bytesAtEnd[op] = bytes;
        return this.sharedBuffer(op, bytes);
      }
      case OP.mha:
        return unused ? undefined : this.attention(op, costClass);
      default:
        if (!unused) this.digital(op, costClass.size);
        // The results of the whole run count as having a consumer that never comes, in the last sequence. Others that
        // nobody uses, such as what the last layer makes of all but the last token, have no buffer.
        else if (kind[op] === this.resultKind) this.bytesAtEnd[op] = ~costClass.size;
    }
  }

  /** As `add`, where each vector counts once and is freed when its last consumer starts. */
  addVector(op: number, bytes: number): void {
    const { kind, cost, costs, userStart, users, groupStart } = this.graph;
    if (userStart[op] === userStart[op + 1]) {
      if (kind[op] === this.resultKind) this.bytesAtEnd[op] = ~bytes;
    } else if (kind[op] !== OP.mha) {
      this.bytesAtEnd[op] = bytes;
      this.sharedBuffer(op, bytes);
    } else {
      const { cached, seqLen } = costs[cost[op]];
      this.bytesAtEnd[op] = bytes * (cached ? 1 : seqLen);
      for (let at = userStart[op]; at < userStart[op + 1]; at++) {
        const consumers = this.countOps(at, at + 1);
        const buffer = this.open(bytes, consumers);
        for (let consumer = groupStart[users[at]]; consumer < groupStart[users[at] + 1]; consumer++)
          this.consume(consumer, bytes, consumers, buffer);
      }
    }
  }
}

/** Works the bookkeeping out for the graph of one sequence. */
export function planMemory(scenario: Scenario, graph: OpGraph, mapping: MappingResult): MemoryPlan {
  const planner = new Planner(scenario, graph);
  if (scenario.fidelity.memoryPerVector) {
    const bytes = vectorBytes(graph, mapping);
    for (let op = 0; op < graph.ops; op++) planner.addVector(op, bytes[op]);
  } else for (let op = 0; op < graph.ops; op++) planner.add(op, mapping.chunks.usedCols);
  return planner.plan();
}
