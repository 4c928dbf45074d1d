import type { Issue } from './issue.ts';
import type { MappingFailure, MappingResult } from './network.ts';
import type { OpKind } from './op.ts';
import type { OpGraph } from './op-graph.ts';
import type { Scenario } from './scenario.ts';

/**
 * What ran when. Columns indexed by op id (sequence × graph.ops + op) unless said otherwise; communications are not
 * listed, since each starts the moment its inputs are there and lasts `communicationLatency`.
 *
 * Time is kept as clock steps: between two of them nothing happens. Step s ends at stepEnd[s], and the next begins there;
 * the first begins at 0.
 */
export interface Schedule {
  readonly sequences: number;
  /** Number of clock steps. */
  readonly steps: number;
  /** Time at the end of each step, ns. */
  readonly stepEnd: Float64Array;
  /** Bytes of scratchpad memory in use at the end of each step. */
  readonly stepMemory: Float64Array;
  /** Step at whose end the op had all its inputs; −1 for ops without inputs. */
  readonly readyStep: Int32Array;
  /** Step at whose end the op started; −1 = at time 0. */
  readonly startStep: Int32Array;
  /** Digital or MHA unit that ran the op; 0 for MVMs, whose tile their chunk tells. */
  readonly unit: Uint16Array;
  /** Op ids in order of completion. */
  readonly order: Int32Array;
  /** Ops in `order` that are complete: fewer than all while a run is under way or when it was cancelled. */
  readonly completed: number;
}

export interface AttentionShare {
  readonly dram: number;
  readonly compute: number;
}

/** A figure per op kind; attention split into loading and computing. */
export type Breakdown = { readonly [K in Exclude<OpKind, 'mha'>]: number } & { readonly mha: AttentionShare };

export interface Totals {
  /** Ops of all sequences per kind, communications included. */
  readonly ops: { readonly [K in OpKind]: number };
  readonly opCount: number;
  readonly edges: number;
  /** Ops of all sequences without inputs. */
  readonly sources: number;
  /** ns from the start to the end of the last op. */
  readonly executionTime: number;
  /** nJ, passive power included. */
  readonly energy: number;
  readonly energyBreakdown: Breakdown & { readonly passive: number };
  /** Σ of op latencies in ns, not wall time. */
  readonly latencyBreakdown: Breakdown;
  readonly flops: number;
  /** Bytes. */
  readonly peakMemory: number;
  readonly clockSteps: number;
  /** Σ over the clock steps of the bytes in use. */
  readonly memoryTraceSum: number;
}

/** How the experts of the routed vectors came about. */
export interface RoutingSummary {
  /** Vectors whose experts the scenario names. */
  readonly given: number;
  /** Vectors whose experts were drawn with the seed. */
  readonly drawn: number;
  /** Rows of the scenario that fit no vector of this network and were left aside. */
  readonly unused: number;
}

/** The experts of every routed vector. */
export interface Routing {
  readonly k: number;
  /** Experts per vector: k entries each, in `vectors` order. */
  readonly experts: Uint16Array;
  readonly summary: RoutingSummary;
}

export interface Simulation {
  readonly scenario: Scenario;
  readonly mapping: MappingResult;
  readonly graph: OpGraph;
  readonly schedule: Schedule;
  readonly totals: Totals;
  readonly routing: RoutingSummary | null;
}

/** What a run would need, known before it starts. */
export interface SizeEstimate {
  readonly ops: number;
  readonly bytes: number;
  readonly limitBytes: number;
}

/** Why there is no result. */
export type SimulationFailure =
  | { readonly tag: 'invalid'; readonly issues: readonly Issue[] }
  | MappingFailure
  | { readonly tag: 'too-large'; readonly estimate: SizeEstimate };
