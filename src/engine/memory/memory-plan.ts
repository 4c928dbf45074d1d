import type { MappingResult } from '../../model/network.ts';
import { OP, PART } from '../../model/op.ts';
import type { OpGraph } from '../../model/op-graph.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { Compiled } from '../compiled.ts';

/** Bytes of a token number. */
const TOKEN_BYTES = 4;

/**
 * Bytes of every op's result where each 8-bit vector counts once: the used columns of a chunk for an MVM and for the sums
 * over its column, a token's number for a sample, else the size. For attention those of one token.
 */
function vectorBytes({ ops, kind, cost, costs, chunk, segments }: OpGraph, mapping: MappingResult): Int32Array {
  const { usedCols } = mapping.chunks;
  const bytes = new Int32Array(ops);
  for (let op = 0; op < ops; op++)
    bytes[op] = kind[op] === OP.mvm ? usedCols[chunk[op]] : kind[op] === OP.sample ? TOKEN_BYTES : costs[cost[op]].size;
  for (let segment = 0; segment < segments.count; segment++) {
    const start = segments.start[segment];
    const end = segments.start[segment + 1];
    let sums = start;
    while (sums < end && kind[sums] === OP.mvm) sums++;
    // After the MVMs of a projection come its sums, column by column, equally many for each.
    if (sums === start || sums === end) continue;
    const { chunkCols } = mapping.matrices[segments.matrix[segment]];
    const perColumn = (end - sums) / chunkCols;
    for (let op = sums; op < end; op++) bytes[op] = bytes[start + Math.floor((op - sums) / perColumn)];
  }
  return bytes;
}

/**
 * The scratchpad bookkeeping of one sequence, worked out before the run. A buffer is in use from its producer's end until
 * its last registered consumer starts. Buffers with one consumer become a number of bytes that this consumer frees; only
 * the others are counted down at run time.
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

/** What the compiled code needs beside the columns of the graph, which it has. */
function inputs(compiled: Compiled, scenario: Scenario, graph: OpGraph, mapping: MappingResult) {
  const { segments, costs } = graph;
  const byClass = (value: (cost: OpGraph['costs'][number]) => number): number =>
    compiled.put(Int32Array.from(costs, value));
  return {
    cost: compiled.put(graph.cost),
    segments: segments.count,
    segmentStart: compiled.put(segments.start),
    segmentPart: compiled.put(segments.part),
    embedPart: PART.embed,
    costSize: byClass(({ size }) => size),
    costSeqLen: byClass(({ seqLen }) => seqLen),
    costCached: byClass(({ cached }) => Number(cached)),
    tierRows: scenario.accelerator.tierRows,
    usedCols: compiled.put(mapping.chunks.usedCols),
    resultKind: scenario.model.kind === 'encoder' ? OP.layerNorm : OP.sample,
    byCreation: Number(scenario.model.kind === 'encoder'),
    vectorBytes: scenario.fidelity.memoryPerVector ? compiled.put(vectorBytes(graph, mapping)) : 0,
  };
}

/** Works the bookkeeping out for the graph of one sequence, whose columns `compiled` has. */
export function planMemory(compiled: Compiled, scenario: Scenario, graph: OpGraph, mapping: MappingResult): MemoryPlan {
  compiled.set(inputs(compiled, scenario, graph, mapping));
  compiled.run.countBuffers();
  const buffers = compiled.valueOf('buffers');
  const registrations = compiled.valueOf('registrations');
  const lengths = {
    bytesAtEnd: graph.ops,
    freedAtStart: graph.ops,
    firstRegistration: graph.ops,
    registrationBuffer: registrations,
    nextRegistration: registrations,
    bufferBytes: buffers,
    bufferConsumers: buffers,
  };
  const addresses = Object.fromEntries(
    Object.entries(lengths).map(([name, length]) => [name, compiled.room(4 * length)]),
  ) as Record<keyof typeof lengths, number>;
  compiled.set(addresses);
  compiled.run.planMemory();
  const column = (name: keyof typeof lengths): Int32Array =>
    new Int32Array(compiled.copy(addresses[name], 4 * lengths[name]));
  return {
    bytesAtEnd: column('bytesAtEnd'),
    freedAtStart: column('freedAtStart'),
    firstRegistration: column('firstRegistration'),
    registrationBuffer: column('registrationBuffer'),
    nextRegistration: column('nextRegistration'),
    bufferBytes: column('bufferBytes'),
    bufferConsumers: column('bufferConsumers'),
  };
}
