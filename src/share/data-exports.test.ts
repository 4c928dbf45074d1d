import { expect, test } from 'vitest';
import type { DataKind, DotLevel, TimeRange } from '../model/data-export.ts';
import { scenarioPresets, scenarioWith } from '../model/presets.ts';
import type { Simulation } from '../model/result.ts';
import { opsArrow } from './arrow.ts';
import { bytesOf, dataExports, dataExportsOf, MOST_BYTES } from './data-exports.ts';
import { eventsWithin, textPieces } from './data-pieces.ts';
import { eventsOf, opening, resultOf } from './exports.testing.ts';
import { totalsText } from './totals-text.ts';

const levels: readonly DotLevel[] = ['step', 'layer', 'block', 'op'];

function sizeOf(simulation: Simulation, kind: DataKind, range: TimeRange | null, level: DotLevel): number {
  const events = eventsOf(simulation);
  if (kind === 'ops-arrow') return opsArrow(simulation, eventsWithin(events, range)).length;
  let bytes = 0;
  for (const piece of textPieces(simulation, { kind, range, level }, events)) bytes += Buffer.byteLength(piece);
  return bytes;
}

const smallPresets = scenarioPresets.filter(({ id }) => ['moe-24', 'readme', 'readme-kv'].includes(id));

test.each(smallPresets)('what is said of sizes beforehand is true within a third: $id', ({ scenario }) => {
  const simulation = resultOf(scenario);
  for (const { kind } of dataExportsOf(simulation))
    for (const level of kind === 'graph-dot' ? levels : levels.slice(0, 1)) {
      const ratio = bytesOf(simulation, kind, null, level) / sizeOf(simulation, kind, null, level);
      expect(ratio, `${kind} ${level}`).toBeGreaterThan(0.67);
      expect(ratio, `${kind} ${level}`).toBeLessThan(1.34);
    }
});

test('a stretch of the run is about its share of the file', () => {
  const simulation = opening();
  const { executionTime } = simulation.totals;
  // The beginning of this run is denser than the rest: the estimate knows the mean alone.
  const range = { from: 0.4 * executionTime, to: 0.6 * executionTime };
  for (const { kind } of dataExports.filter(({ timed }) => timed)) {
    const said = bytesOf(simulation, kind, range, 'block');
    const all = sizeOf(simulation, kind, null, 'block');
    const made = sizeOf(simulation, kind, range, 'block');
    expect(made, kind).toBeLessThan(0.5 * all);
    expect(said / made, kind).toBeGreaterThan(0.5);
    expect(said / made, kind).toBeLessThan(3);
  }
});

test('a batch of thousands is refused, its totals are not', () => {
  const simulation = opening();
  const { schedule, totals } = simulation;
  const many = 4000;
  const large: Simulation = {
    ...simulation,
    schedule: { ...schedule, sequences: schedule.sequences * many, completed: schedule.completed * many },
    totals: { ...totals, opCount: totals.opCount * many },
  };
  for (const kind of ['ops-csv', 'ops-arrow', 'trace-json'] as const)
    expect(bytesOf(large, kind, null, 'block')).toBeGreaterThan(MOST_BYTES);
  for (const kind of ['totals-json', 'mapping-csv', 'graph-dot'] as const)
    expect(bytesOf(large, kind, null, 'op')).toBeLessThan(MOST_BYTES);
});

test('events of a stretch are those of which any part lies in it', () => {
  const simulation = opening();
  const events = eventsOf(simulation);
  const range = { from: 10_000, to: 12_000 };
  const within = [...eventsWithin(events, range)];
  expect(within.length).toBeGreaterThan(100);
  expect(within).toEqual(events.filter(({ start, end }) => start <= 12_000 && end >= 10_000));
  expect([...eventsWithin(events, null)]).toEqual(events);
});

test('memory over time has a row per clock step, and the peak of the totals', () => {
  const simulation = opening();
  const text = [...textPieces(simulation, { kind: 'memory-csv', range: null, level: 'block' }, [])].join('');
  const [head, ...rows] = text.trimEnd().split('\n');
  expect(head).toBe('end_ns,bytes');
  expect(rows).toHaveLength(simulation.totals.clockSteps);
  const bytes = rows.map((row) => Number(row.split(',')[1]));
  expect(Math.max(...bytes)).toBe(simulation.totals.peakMemory);
  expect(rows.at(-1)?.split(',')[0]).toBe(String(simulation.totals.executionTime));
});

test('routing is offered where there are experts; every kind has a file of its own', () => {
  const kinds = (simulation: Simulation) => dataExportsOf(simulation).map(({ kind }) => kind);
  expect(kinds(opening())).toContain('routing-csv');
  expect(kinds(resultOf(scenarioWith({ workload: { targetLen: 2 } })))).not.toContain('routing-csv');
  expect(new Set(dataExports.map(({ file }) => file)).size).toBe(dataExports.length);
});

test('totals as text are a table, whatever the scenario is called', () => {
  const simulation = opening();
  const rows = totalsText({ ...simulation, scenario: { ...simulation.scenario, name: 'a\tb\nc' } })
    .split('\n')
    .slice(0, -1)
    .map((row) => row.split('\t'));
  expect(rows.every((row) => row.length === 3)).toBe(true);
  expect(rows[0]?.[1]).toBe('a b c');
  expect(rows[1]).toEqual(['Execution time', String(simulation.totals.executionTime), 'ns']);
});
