import { completionEvents } from '../engine/completion-events.ts';
import { simulate } from '../engine/simulation-run.ts';
import { mapNetwork } from '../engine/mapping/map-network.ts';
import type { MappingResult } from '../model/network.ts';
import { type OpKind, opKinds } from '../model/op.ts';
import { parseScenario } from '../model/parse.ts';
import { issueText } from '../model/issue.ts';
import type { Breakdown, Simulation } from '../model/result.ts';
import type { GoldenChunk, GoldenEvents, GoldenExpectation, GoldenFile } from './golden-file.ts';

/** Energies and FLOPs of the original depend on the order of summation in their last digits. */
const SUM_TOLERANCE = 1e-9;

/** Collects the mismatches of one file. */
class Comparison {
  readonly mismatches: string[] = [];

  exact(what: string, actual: unknown, expected: unknown): void {
    if (expected !== undefined && actual !== expected)
      this.mismatches.push(`${what}: ${String(actual)}, not ${String(expected)}`);
  }

  close(what: string, actual: number, expected: number | undefined, tolerance: number): void {
    if (expected === undefined) return;
    if (!(Math.abs(actual - expected) <= tolerance * Math.max(Math.abs(actual), Math.abs(expected))))
      this.mismatches.push(`${what}: ${actual}, not ${expected} (tolerance ${tolerance})`);
  }

  column(what: string, actual: ArrayLike<unknown>, expected: ArrayLike<unknown> | undefined): void {
    if (expected === undefined) return;
    this.exact(`${what} length`, actual.length, expected.length);
    for (let n = 0; n < expected.length; n++)
      if (actual[n] !== expected[n]) {
        this.mismatches.push(`${what}[${n}]: ${String(actual[n])}, not ${String(expected[n])}`);
        return;
      }
  }
}

function compareMapping(comparison: Comparison, mapping: MappingResult, tier: number, expect: GoldenExpectation): void {
  const { chunks, matrices } = mapping;
  if (expect.mapping) {
    const names = Object.keys(expect.mapping);
    comparison.exact('matrices', matrices.length, names.length);
    for (const { name, firstChunk, chunkRows, chunkCols } of matrices) {
      const grid: GoldenChunk[][] = [];
      for (let row = 0; row < chunkRows; row++) {
        const line: GoldenChunk[] = [];
        for (let col = 0; col < chunkCols; col++) {
          const chunk = firstChunk + row * chunkCols + col;
          const [rows, cols] = [chunks.usedRows[chunk] ?? 0, chunks.usedCols[chunk] ?? 0];
          line.push([chunks.tile[chunk] ?? -1, chunks.tier[chunk] ?? -1, (rows * cols) / tier, rows, cols]);
        }
        grid.push(line);
      }
      comparison.exact(`mapping of ${name}`, JSON.stringify(grid), JSON.stringify(expect.mapping[name]));
    }
  }
  comparison.column('tiersUsed', mapping.tiersUsed, expect.tiersUsed);
  comparison.exact('parameters', mapping.parameters, expect.parameters);
  comparison.exact('tilesRequired', mapping.tilesRequired, expect.tilesRequired);
}

const breakdownOf = (
  breakdown: Breakdown & { passive?: number },
  kind: string,
): number | { dram: number; compute: number } | undefined =>
  kind === 'passive' ? breakdown.passive : breakdown[kind as OpKind];

function compareTotals(
  comparison: Comparison,
  { totals }: Simulation,
  expect: GoldenExpectation,
  tolerance: number | undefined,
): void {
  for (const kind of opKinds) if (expect.ops) comparison.exact(`ops.${kind}`, totals.ops[kind], expect.ops[kind] ?? 0);
  comparison.exact('edges', totals.edges, expect.edges);
  comparison.exact('sources', totals.sources, expect.sources);
  if (tolerance === undefined) comparison.exact('executionTime', totals.executionTime, expect.executionTime);
  else comparison.close('executionTime', totals.executionTime, expect.executionTime, tolerance);
  comparison.close('energy', totals.energy, expect.energy, tolerance ?? SUM_TOLERANCE);
  comparison.close('flops', totals.flops, expect.flops, SUM_TOLERANCE);
  comparison.exact('peakMemory', totals.peakMemory, expect.peakMemory);
  comparison.exact('clockSteps', totals.clockSteps, expect.clockSteps);
  comparison.exact('memoryTraceSum', totals.memoryTraceSum, expect.memoryTraceSum);
  for (const which of ['energyBreakdown', 'latencyBreakdown'] as const)
    for (const [kind, expected] of Object.entries(expect[which] ?? {})) {
      const actual = breakdownOf(totals[which], kind);
      if (typeof expected === 'number')
        comparison.close(`${which}.${kind}`, Number(actual), expected, tolerance ?? SUM_TOLERANCE);
      else if (typeof actual === 'object')
        for (const part of ['dram', 'compute'] as const)
          comparison.close(`${which}.${kind}.${part}`, actual[part], expected[part], tolerance ?? SUM_TOLERANCE);
    }
}

function compareEvents(comparison: Comparison, { graph, mapping, schedule }: Simulation, expect: GoldenEvents): void {
  const columns: Record<keyof GoldenEvents, unknown[]> = {
    kinds: [],
    layers: [],
    kind: [],
    seq: [],
    start: [],
    end: [],
    layer: [],
    tile: [],
    tier: [],
    token: [],
    step: [],
  };
  const stepOf = new Int32Array(graph.ops);
  const { segments } = graph;
  for (let s = 0; s < segments.count; s++) stepOf.fill(segments.step[s] ?? 0, segments.start[s], segments.start[s + 1]);
  for (const { kind, op, sequence, start, end } of completionEvents(graph, schedule)) {
    const name = opKinds[kind] ?? '';
    const chunk = name === 'mvm' ? (graph.chunk[op] ?? -1) : -1;
    const matrix = chunk < 0 ? undefined : mapping.matrices[mapping.chunks.matrix[chunk] ?? -1];
    const vector = name !== 'communication' && name !== 'mha';
    columns.kind.push(name);
    columns.seq.push(sequence);
    columns.start.push(start);
    columns.end.push(end);
    columns.layer.push(matrix?.name ?? '');
    columns.tile.push(chunk < 0 ? -1 : mapping.chunks.tile[chunk]);
    columns.tier.push(chunk < 0 ? -1 : mapping.chunks.tier[chunk]);
    columns.token.push(vector ? graph.token[op] : -1);
    columns.step.push(name === 'communication' ? -2 : stepOf[op]);
  }
  const kindName = (code: number): string =>
    expect.kinds[code] === 'multinomial' ? 'sample' : (expect.kinds[code] ?? '');
  comparison.column('events.kind', columns.kind, expect.kind.map(kindName));
  comparison.column(
    'events.layer',
    columns.layer,
    expect.layer.map((code) => (code < 0 ? '' : expect.layers[code])),
  );
  for (const name of ['seq', 'start', 'end', 'tile', 'tier', 'token', 'step'] as const)
    comparison.column(`events.${name}`, columns[name], expect[name]);
}

/** Runs the scenario of a golden file and says where our result differs; empty when it is exact. */
export function checkGolden(golden: GoldenFile): string[] {
  const comparison = new Comparison();
  const parsed = parseScenario(golden);
  if (!parsed.ok) return parsed.error.map(issueText);
  const { scenario } = parsed.value;
  const { tierRows, tierCols } = scenario.accelerator;
  const { expect } = golden;

  if (golden.mappingOnly || expect.error !== undefined) {
    const mapped = mapNetwork(scenario);
    comparison.exact('error', mapped.ok ? undefined : mapped.error.tag, expect.error ?? undefined);
    if (expect.error === undefined && !mapped.ok) comparison.exact('error', mapped.error.tag, 'none');
    if (mapped.ok) compareMapping(comparison, mapped.value, tierRows * tierCols, expect);
    return comparison.mismatches;
  }
  const simulated = simulate(scenario);
  if (!simulated.ok) return [`no result: ${simulated.error.tag}`];
  const { value } = simulated;
  if (golden.routing && value.routing?.unused !== 0) comparison.mismatches.push('routing: rows that fit no vector');
  compareMapping(comparison, value.mapping, tierRows * tierCols, expect);
  compareTotals(comparison, value, expect, golden.tolerance);
  comparison.column('memoryTrace', value.schedule.stepMemory, expect.memoryTrace);
  if (expect.events) compareEvents(comparison, value, expect.events);
  return comparison.mismatches;
}
