import { entryAt } from '../base/column.ts';
import { OP } from './op.ts';

/**
 * The op graph of one sequence as columns. All sequences of a batch share it. Ops are numbered in creation order and
 * communications are not listed: they follow from the graph (see `communicationOps`). An op of the whole run has the id
 * sequence × ops + op.
 */
export interface OpGraph {
  /** Ops of one sequence, communications left out. */
  readonly ops: number;
  /** Code of the op's kind (`OP`). */
  readonly kind: Uint8Array;
  /** Index into `costs`. */
  readonly cost: Uint16Array;
  /** Position of the op's vector within its step, from 0; −1 for attention. */
  readonly token: Int32Array;
  /** Chunk of an MVM (index into `PlacedChunks`) in sequence 0, see `chunkOf`; −1 for other ops. */
  readonly chunk: Int32Array;

  /**
   * Groups of ops that have the same inputs and so become ready together: all MVMs of one projection, or a single op.
   * Group g holds the ops groupStart[g] … groupStart[g + 1] − 1.
   */
  readonly groups: number;
  readonly groupStart: Int32Array;
  /** Number of ops that each member of a group uses. */
  readonly groupInputs: Int32Array;

  /**
   * Users of op i, as groups in creation order, those of digital and attention ops before those of MVMs:
   * users[userStart[i]] … users[userStart[i + 1] − 1], of which the ones from mvmUserStart[i] on are MVMs.
   */
  readonly userStart: Int32Array;
  readonly mvmUserStart: Int32Array;
  readonly users: Int32Array;

  readonly segments: Segments;
  /** Where sequences choose their experts apart; null = all choose alike. */
  readonly expertChoices: ExpertChoices | null;
  readonly costs: readonly CostClass[];

  /** Whether moving a vector is an op of its own. */
  readonly communication: boolean;
  /** Communications of one sequence. */
  readonly communicationOps: number;
  /** Edges of one sequence, communications included as ops. */
  readonly edges: number;
  /** Ops of one sequence without inputs. */
  readonly sources: number;
}

/**
 * Experts that every sequence chooses for itself. The graph keeps its shape: only the chunks of the experts' MVMs differ,
 * and the experts of a block follow each other in the columns of chunks at a fixed distance.
 */
export interface ExpertChoices {
  /** Of each op, which choice decides its expert; −1 = none. */
  readonly slot: Int32Array;
  /** Chosen experts, sequence by sequence, `perSequence` choices each. */
  readonly experts: Uint16Array;
  readonly perSequence: number;
  /** Chunks from one expert to the next. */
  readonly stride: number;
}

/** The chunk of an MVM in one sequence; −1 for other ops. */
export function chunkOf({ chunk, expertChoices }: OpGraph, op: number, sequence: number): number {
  const shared = chunk[op] ?? -1;
  if (expertChoices === null) return shared;
  const { slot, experts, perSequence, stride } = expertChoices;
  const choice = slot[op] ?? -1;
  if (choice < 0) return shared;
  return shared + ((experts[sequence * perSequence + choice] ?? 0) - (experts[choice] ?? 0)) * stride;
}

/** The chunk of an MVM by its id in the run; −1 for other ops. */
export function runChunk(graph: OpGraph, id: number): number {
  const op = id % graph.ops;
  return chunkOf(graph, op, (id - op) / graph.ops);
}

/** Communications that leave an op together: one after an MVM (but to a sample), one per MVM that a digital op feeds. */
export function communicationsFrom(graph: OpGraph, op: number): number {
  const { kind, userStart, mvmUserStart, users, groupStart, communication } = graph;
  if (!communication) return 0;
  const begin = entryAt(userStart, op);
  const end = entryAt(userStart, op + 1);
  if (kind[op] === OP.mvm) return begin < end && kind[entryAt(groupStart, entryAt(users, begin))] !== OP.sample ? 1 : 0;
  let count = 0;
  for (let n = entryAt(mvmUserStart, op); n < end; n++) {
    const group = entryAt(users, n);
    count += entryAt(groupStart, group + 1) - entryAt(groupStart, group);
  }
  return count;
}

/** Runs of consecutive ops with the same place in the network: columns, one entry per segment, in op order. */
export interface Segments {
  readonly count: number;
  /** First op of each segment; one more entry at the end. */
  readonly start: Int32Array;
  /** Code of the part (`PART`). */
  readonly part: Uint8Array;
  /** 0 = encoder stack, 1 = decoder stack. */
  readonly stack: Uint8Array;
  /** Layer within the stack; −1 for the end of a step. */
  readonly layer: Int16Array;
  /** Step, −1 for the encoder. */
  readonly step: Int32Array;
  /** Token within the step, −1 for attention. */
  readonly token: Int32Array;
  /** Weight matrix (index into `MappingResult.matrices`), also for the sums of its partial results; −1 for none. */
  readonly matrix: Int32Array;
}

/** Ops that cost the same. Times in ns, energies in nJ. */
export interface CostClass {
  readonly kind: number;
  /** Elements of the op's result; for attention the model width. */
  readonly size: number;
  /** Attention only: keys of one token, which differ from `size` where heads share keys. */
  readonly keyValueSize: number;
  /** Attention only: length of the sequence it looks at, and how. */
  readonly seqLen: number;
  readonly causal: boolean;
  readonly cached: boolean;
  readonly latency: number;
  readonly energy: number;
  /** Attention only: the part of latency and energy that is loading from DRAM. */
  readonly dramLatency: number;
  readonly dramEnergy: number;
  /** Floating-point operations; for an MVM those of a fully used tier. */
  readonly flops: number;
}
