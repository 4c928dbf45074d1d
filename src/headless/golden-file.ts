import type { ChunkFigures } from './figures.ts';
import type { RoutingRow } from '../model/scenario.ts';

/** A recorded result of the original simulator, as its file has it. */
export interface GoldenFile {
  readonly name: string;
  readonly scenario: Record<string, unknown>;
  readonly mappingOnly?: boolean;
  readonly routing?: RoutingRow[];
  readonly tolerance?: number;
  readonly expect: GoldenExpectation;
}

type Attention = { dram: number; compute: number };
type GoldenBreakdown = Record<string, number | Attention>;

export interface GoldenEvents {
  readonly kinds: readonly string[];
  readonly layers: readonly string[];
  readonly kind: readonly number[];
  readonly seq: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly layer: readonly number[];
  readonly tile: readonly number[];
  readonly tier: readonly number[];
  readonly token: readonly number[];
  readonly step: readonly number[];
}

export interface GoldenExpectation {
  readonly error?: 'does-not-fit' | 'cannot-stack-experts';
  readonly mapping?: Record<string, ChunkFigures[][]>;
  readonly tiersUsed?: number[];
  readonly parameters?: number;
  readonly tilesRequired?: number;
  readonly ops?: Record<string, number>;
  readonly edges?: number;
  readonly sources?: number;
  readonly executionTime?: number;
  readonly energy?: number;
  readonly flops?: number;
  readonly peakMemory?: number;
  readonly energyBreakdown?: GoldenBreakdown;
  readonly latencyBreakdown?: GoldenBreakdown;
  readonly clockSteps?: number;
  readonly memoryTraceSum?: number;
  readonly memoryTrace?: number[];
  readonly events?: GoldenEvents;
}
