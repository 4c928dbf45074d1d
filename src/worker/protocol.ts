/**
 * What the page and its worker say to each other. Types only: both sides import this file, and it names nothing that
 * either of them lacks.
 */
import type { Outcome } from '../base/outcome.ts';
import type { Text } from '../base/text.ts';
import type { MappingResult } from '../model/network.ts';
import type { CostClass, OpGraph } from '../model/op-graph.ts';
import type { Simulation, SimulationFailure } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';

/** How far a run has come. */
export interface RunProgress {
  readonly opsDone: number;
  readonly opsTotal: number;
  /** ns simulated so far. */
  readonly time: number;
  /** ms that the run has taken so far. */
  readonly elapsed: number;
}

/** Mapping and graph of a result; null where they are those of the result that was sent before. */
export interface SentStructures {
  readonly mapping: MappingResult | null;
  readonly graph: OpGraph | null;
  /** Costs of the graph's ops, which may differ although the graph is known. */
  readonly costs: readonly CostClass[];
}

/** A result on its way to the page. */
export interface SentResult {
  readonly structures: SentStructures;
  /** All the rest of the result. */
  readonly run: Omit<Simulation, 'mapping' | 'graph'>;
}

/** The run was stopped on request, by the user or by a newer request. */
export interface Cancelled {
  readonly tag: 'cancelled';
}

/** What the worker exposes. Requests are numbered by the client, rising. */
export interface EngineWorker {
  simulate(
    request: number,
    scenario: Scenario,
    report: (progress: RunProgress) => void,
    /** Gets what a long run has so far, from time to time. */
    show: (partial: SentResult) => void,
  ): Promise<Outcome<SentResult, SimulationFailure | Cancelled>>;
  /** Stops request `request` at its next slice, if it still runs. */
  cancel(request: number): void;
}

/** Why a request of the page has no result. */
export type EngineFailure =
  | SimulationFailure
  | Cancelled
  /** A newer request took its place. */
  | { readonly tag: 'superseded' }
  /** The worker died or could not be reached. The next request gets a new one. */
  | { readonly tag: 'worker-crashed'; readonly message: Text };

/** What the page sees of the engine. At most one request is under way: the latest wins. Never rejects. */
export interface EngineClient {
  simulate(
    scenario: Scenario,
    onProgress: (progress: RunProgress) => void,
    /** Gets the result so far of a run that takes long: `schedule.completed` ops of it, final as far as they go. */
    onPartial: (partial: Simulation) => void,
  ): Promise<Outcome<Simulation, EngineFailure>>;
  /** Stops the request under way, which settles as `cancelled` at once. */
  cancel(): void;
}
