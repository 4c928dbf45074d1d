import { english } from '../base/words.ts';
import { simulate } from '../engine/simulation-run.ts';
import { mapNetwork } from '../engine/mapping/map-network.ts';
import type { MappingResult } from '../model/network.ts';
import { type OpKind, opKinds } from '../model/op.ts';
import { parseScenario } from '../model/parse.ts';
import { issueText } from '../model/issue.ts';
import type { Breakdown, Simulation } from '../model/result.ts';
import type { Accelerator } from '../model/scenario.ts';
import { eventFigures, mappingFigures } from './figures.ts';
import type { GoldenEvents, GoldenExpectation, GoldenFile } from './golden-file.ts';

/** Energies and FLOPs of the original depend on the order of summation in their last digits. */
const SUM_TOLERANCE = 1e-9;

/** Collects the mismatches of one file. */
class Comparison {
  readonly mismatches: string[] = [];

  exact(what: string, actual: string | number | undefined, expected: string | number | undefined): void {
    if (expected !== undefined && actual !== expected)
      this.mismatches.push(`${what}: ${String(actual)}, not ${String(expected)}`);
  }

  close(what: string, actual: number, expected: number | undefined, tolerance: number): void {
    if (expected === undefined) return;
    if (!(Math.abs(actual - expected) <= tolerance * Math.max(Math.abs(actual), Math.abs(expected))))
      this.mismatches.push(`${what}: ${actual}, not ${expected} (tolerance ${tolerance})`);
  }

  column(what: string, actual: ArrayLike<string | number>, expected: ArrayLike<string | number> | undefined): void {
    if (expected === undefined) return;
    this.exact(`${what} length`, actual.length, expected.length);
    for (let n = 0; n < expected.length; n++)
      if (actual[n] !== expected[n]) {
        this.mismatches.push(`${what}[${n}]: ${String(actual[n])}, not ${String(expected[n])}`);
        return;
      }
  }
}

function compareMapping(
  comparison: Comparison,
  mapping: MappingResult,
  accelerator: Accelerator,
  expect: GoldenExpectation,
): void {
  if (expect.mapping) {
    const figures = mappingFigures(mapping, accelerator);
    comparison.column('matrices', Object.keys(figures), Object.keys(expect.mapping));
    for (const [name, grid] of Object.entries(expect.mapping))
      comparison.exact(`mapping of ${name}`, JSON.stringify(figures[name]), JSON.stringify(grid));
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

const named = (names: readonly string[], codes: readonly number[]): string[] =>
  codes.map((code) => (code < 0 ? '' : (names[code] ?? '?')));

function compareEvents(comparison: Comparison, simulation: Simulation, expect: GoldenEvents): void {
  const figures = eventFigures(simulation);
  // The original calls sampling a token by the function that does it.
  const kinds = expect.kinds.map((kind) => (kind === 'multinomial' ? 'sample' : kind));
  comparison.column('events.kind', named(figures.kinds, figures.kind), named(kinds, expect.kind));
  comparison.column('events.layer', named(figures.layers, figures.layer), named(expect.layers, expect.layer));
  for (const name of ['seq', 'start', 'end', 'tile', 'tier', 'token', 'step'] as const)
    comparison.column(`events.${name}`, figures[name], expect[name]);
}

/** Runs the scenario of a golden file and says where our result differs; empty when it is exact. */
export function checkGolden(golden: GoldenFile): string[] {
  const comparison = new Comparison();
  const parsed = parseScenario(golden);
  if (!parsed.ok) return parsed.error.map((issue) => english(issueText(issue)));
  const { scenario } = parsed.value;
  const { expect } = golden;

  if (golden.mappingOnly || expect.error !== undefined) {
    const mapped = mapNetwork(scenario);
    comparison.exact('error', mapped.ok ? undefined : mapped.error.tag, expect.error ?? undefined);
    if (expect.error === undefined && !mapped.ok) comparison.exact('error', mapped.error.tag, 'none');
    if (mapped.ok) compareMapping(comparison, mapped.value, scenario.accelerator, expect);
    return comparison.mismatches;
  }
  const simulated = simulate(scenario);
  if (!simulated.ok) return [`no result: ${simulated.error.tag}`];
  const { value } = simulated;
  if (golden.routing && value.routing?.unused !== 0) comparison.mismatches.push('routing: rows that fit no vector');
  compareMapping(comparison, value.mapping, scenario.accelerator, expect);
  compareTotals(comparison, value, expect, golden.tolerance);
  comparison.column('memoryTrace', value.schedule.stepMemory, expect.memoryTrace);
  if (expect.events) compareEvents(comparison, value, expect.events);
  return comparison.mismatches;
}
