import { describe, expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import { simulate } from '../../engine/simulation-run.ts';
import { tileWaits } from '../../layout/tile-waits.ts';
import { consistencyIssues } from '../consistency.ts';
import type { Measurement } from '../measurement.ts';
import type { Scenario } from '../scenario.ts';
import { comparisons } from './comparisons.ts';
import { type MeasureName, measures, type SweepRun } from './measures.ts';
import { crossing, findingsOf, type Sweep, type SweepFigures, sweepIndex, sweepScenarios } from './sweep.ts';

function measured(scenario: Scenario): Measurement {
  const run = simulate(scenario);
  if (!run.ok) throw new Error(`${scenario.name}: ${run.error.tag}`);
  const { graph, mapping, totals } = run.value;
  return {
    executionTime: totals.executionTime,
    energy: totals.energy,
    peakMemory: totals.peakMemory,
    ops: totals.opCount,
    tiersUsed: mapping.chunks.tile.length,
    tilesUsed: mapping.tiersUsed.filter((tiers) => tiers > 0).length,
    waits: tileWaits(run.value),
    totals,
    costs: graph.costs,
  };
}

const runs = new Map<string, SweepRun>();
/** Runs on demand, each scenario once. */
const figuresOf =
  (sweep: Sweep): SweepFigures =>
  (line, measure, value) => {
    const yardstick = sweep.yardsticks.find(({ id }) => id === line);
    const series = sweep.series.find(({ id }) => id === (yardstick?.of ?? line));
    if (!series) throw new Error(`no line ${line}`);
    const key = `${sweep.id} ${series.id} ${value}`;
    const scenario = series.scenario(value);
    const run = runs.get(key) ?? { scenario, measurement: measured(scenario) };
    runs.set(key, run);
    if (yardstick) return yardstick.measure === measure ? yardstick.value(run) : null;
    return measures[measure].of(run);
  };

const byId = (id: string): SweepFigures => {
  const sweep = comparisons.find((entry) => entry.id === id);
  if (!sweep) throw new Error(`no comparison ${id}`);
  return figuresOf(sweep);
};

describe.each(comparisons.map((sweep) => [sweep.id, sweep] as const))('%s', (_, sweep) => {
  test('is made of valid scenarios, in the order in which they are looked up', () => {
    const scenarios = sweepScenarios(sweep);
    for (const scenario of scenarios) expect(consistencyIssues(scenario)).toEqual([]);
    sweep.values.forEach((value, v) =>
      sweep.series.forEach(({ scenario }, s) => expect(scenarios[sweepIndex(sweep, s, v)]).toEqual(scenario(value))),
    );
    expect(sweep.values).toEqual(sweep.values.toSorted((a, b) => a - b));
  });

  test('says nothing before its figures are there', () => {
    expect(findingsOf(sweep, () => null)).toEqual([]);
  });

  test('says something of its figures, without a gap', () => {
    const findings = findingsOf(sweep, figuresOf(sweep));
    expect(findings.length).toBeGreaterThan(1);
    expect(findings.map(({ text }) => english(text)).join(' ')).not.toMatch(/NaN|undefined|Infinity/);
  });
});

// What the page says in words, checked against the figures themselves.
describe('what they show', () => {
  const at = (figures: SweepFigures, line: string, measure: MeasureName, value: number): number => {
    const figure = figures(line, measure, value);
    if (figure === null) throw new Error(`${line} ${measure} ${value}`);
    return figure;
  };

  test('the cliff: twice the time behind 512, three times the tiers, and most of it gone without both queues', () => {
    const figures = byId('width-cliff');
    const time = (line: string, d: number) => at(figures, line, 'executionTime', d);
    expect(time('asIs', 576) / time('asIs', 512)).toBeCloseTo(2.05, 2);
    expect(time('asIs', 512) / time('asIs', 448)).toBeLessThan(1.02);
    // 4 layers of 4 projections and 4 + 4 chunks of the FFN, tables of 2 and 1, a head of 2: 53. With 576 the
    // projections take 4 each, the FFN (2 × 5 each way) 20, the tables 4 and 2, the head 4: 154.
    expect([512, 576].map((d) => at(figures, 'asIs', 'tiersUsed', d))).toEqual([53, 154]);
    const jump = (line: string) => time(line, 576) - time(line, 512);
    expect(jump('allTiers') / jump('asIs')).toBeGreaterThan(0.8);
    expect(jump('neither') / jump('asIs')).toBeLessThan(0.15);
  });

  test('a mixture of 32 experts: as many parameters, a quarter of the time, a sixth of the energy', () => {
    const figures = byId('equal-parameters');
    const ratio = (measure: MeasureName, experts = 32) =>
      at(figures, 'dense', measure, experts) / at(figures, 'moe', measure, experts);
    expect(ratio('parameters')).toBeCloseTo(1, 3);
    expect(ratio('executionTime')).toBeCloseTo(4.55, 1);
    expect(ratio('energy')).toBeCloseTo(6.54, 1);
  });

  test('a large mixture: ahead of the bound of an A100 up to batch 128; a small network: behind it from the start', () => {
    const large = byId('batch-experts');
    const ratio = (figures: SweepFigures, batch: number) =>
      at(figures, 'chip', 'throughput', batch) / at(figures, 'a100', 'throughput', batch);
    expect(ratio(large, 1)).toBeCloseTo(26.1, 0);
    expect(ratio(large, 16)).toBeCloseTo(7.4, 0);
    const small = byId('batch-dense');
    expect(ratio(small, 1)).toBeLessThan(0.25);
    expect(ratio(small, 32)).toBeLessThan(0.1);
  });
});

test('lines cross between two values, or not at all', () => {
  const values = [1, 2, 4];
  const flat = () => 3;
  expect(crossing(values, (value) => value, flat)).toEqual([2, 4]);
  expect(crossing(values, flat, (value) => value)).toBeNull();
  expect(crossing(values, (value) => -value, flat)).toBeNull();
});
