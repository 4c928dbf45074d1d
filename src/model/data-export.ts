import type { Scenario } from './scenario.ts';

/** What can be taken out of a result as data. */
export type DataKind =
  'ops-csv' | 'ops-arrow' | 'mapping-csv' | 'memory-csv' | 'totals-json' | 'routing-csv' | 'trace-json' | 'graph-dot';

/** How finely the graph is divided; a token's block of a layer is the finest but the op. */
export type DotLevel = 'step' | 'layer' | 'block' | 'op';

/** A stretch of the run, ns. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/**
 * A file that is wanted. It names the scenario and not the result: the same scenario gives the same result anywhere, and
 * running it again costs the page nothing, while a copy of a result of 5 million ops (100 MB) holds it up for 100 ms and more.
 */
export interface DataRequest {
  readonly scenario: Scenario;
  readonly kind: DataKind;
  /** Of what has a time, only what lies in it, even if in part; null = all. */
  readonly range: TimeRange | null;
  /** For the graph. */
  readonly level: DotLevel;
}
