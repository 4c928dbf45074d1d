import { tableFromIPC, Type } from '@uwdata/flechette';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventFigures } from '../headless/figures.ts';
import { opKinds } from '../model/op.ts';
import type { Simulation } from '../model/result.ts';
import { opsArrow } from './arrow.ts';
import { eventsOf, opening, resultOf, runnable } from './exports.testing.ts';
import { csvCell, mappingCsv, opsCsv } from './ops-csv.ts';
import { resultDigest } from './digest.ts';
import { totalsJson } from './totals-json.ts';

/** Rows of a CSV text without quoted cells, by column. */
function csvColumns(text: string): Map<string, string[]> {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const rows = lines.map((line) => line.split(','));
  return new Map(head.split(',').map((name, at) => [name, rows.map((row) => row[at] ?? '?')]));
}

const numbers = (column: readonly string[] | undefined, empty: number): number[] =>
  (column ?? []).map((cell) => (cell === '' ? empty : Number(cell)));

const csvOf = (simulation: Simulation): string => [...opsCsv(simulation, eventsOf(simulation))].join('');

test('the CSV says what the engine’s JSON says (seed 6301)', () => {
  fc.assert(
    fc.property(runnable, (scenario) => {
      const simulation = resultOf(scenario);
      const columns = csvColumns(csvOf(simulation));
      const figures = eventFigures(simulation);
      expect(columns.get('kind')).toEqual(figures.kind.map((kind) => opKinds[kind]));
      expect(numbers(columns.get('sequence'), -1)).toEqual(figures.seq);
      expect(numbers(columns.get('start_ns'), -1)).toEqual(figures.start);
      expect(numbers(columns.get('end_ns'), -1)).toEqual(figures.end);
      expect(numbers(columns.get('ready_ns'), -1)).toEqual(figures.ready);
      expect(numbers(columns.get('token'), -1)).toEqual(figures.token);
      expect(numbers(columns.get('step'), -2)).toEqual(figures.step);
      expect(numbers(columns.get('unit'), -1)).toEqual(figures.unit);
      if (simulation.graph.expertChoices === null) {
        expect(numbers(columns.get('tile'), -1)).toEqual(figures.tile);
        expect(numbers(columns.get('tier'), -1)).toEqual(figures.tier);
      }
      const { totals } = simulation;
      const active = totals.energy - totals.energyBreakdown.passive;
      const sum = (name: string) => numbers(columns.get(name), 0).reduce((total, value) => total + value, 0);
      expect(sum('energy_nj')).toBeCloseTo(active, 6);
      expect(sum('flops') / totals.flops).toBeCloseTo(1, 9);
    }),
    { seed: 6301, numRuns: 20 },
  );
});

test('a long CSV comes in pieces', () => {
  const simulation = opening();
  const pieces = [...opsCsv(simulation, eventsOf(simulation))];
  expect(pieces.length).toBeGreaterThan(3);
  expect(pieces.every((piece) => piece.endsWith('\n'))).toBe(true);
  expect(pieces.join('').split('\n')).toHaveLength(simulation.totals.opCount + 2);
});

test('the Arrow file reads back as the CSV (seed 6302)', () => {
  fc.assert(
    fc.property(runnable, (scenario) => {
      const simulation = resultOf(scenario);
      const bytes = opsArrow(simulation, eventsOf(simulation));
      expect(new TextDecoder().decode(bytes.subarray(0, 6))).toBe('ARROW1');
      const table = tableFromIPC(bytes);
      const columns = csvColumns(csvOf(simulation));
      expect(table.names).toEqual([...columns.keys()]);
      for (const [name, cells] of columns) {
        const column = table.getChild(name) as Iterable<number | string | null>;
        expect([...column].map(csvCell)).toEqual(cells);
        // Text is a dictionary: a column of a million rows names each of its few values once.
        const { typeId } = table.getChild(name).type;
        expect(typeId === Type.Dictionary).toBe(cells.some((cell) => /[a-z]/i.test(cell)));
      }
    }),
    { seed: 6302, numRuns: 8 },
  );
});

test('the mapping CSV has every chunk once', () => {
  const simulation = opening();
  const columns = csvColumns([...mappingCsv(simulation)].join(''));
  const { mapping } = simulation;
  expect(numbers(columns.get('tile'), -1)).toEqual([...mapping.chunks.tile]);
  expect(numbers(columns.get('tier'), -1)).toEqual([...mapping.chunks.tier]);
  const places = columns.get('tile')?.map((tile, at) => `${tile}/${columns.get('tier')?.[at]}`);
  expect(new Set(places).size).toBe(mapping.chunks.tile.length);
});

test('the totals are those of the result, and carry both digests', () => {
  const simulation = opening();
  const read = JSON.parse(totalsJson(simulation)) as Record<string, unknown>;
  expect(read['totals']).toEqual(simulation.totals);
  expect(read['resultDigest']).toBe(resultDigest(simulation));
  expect(read['costModel']).toBe('custom');
});

test('equal runs have equal digests, others have not', () => {
  expect(resultDigest(opening())).toBe(resultDigest(opening()));
  const { schedule, ...rest } = opening();
  const startStep = schedule.startStep.slice();
  startStep[17] = (startStep[17] ?? 0) + 1;
  expect(resultDigest({ ...rest, schedule: { ...schedule, startStep } })).not.toBe(resultDigest(opening()));
});

test('cells by RFC 4180', () => {
  expect(['a,b', 'a"b', 'a\nb', 'ab', 0.1, null].map(csvCell)).toEqual(['"a,b"', '"a""b"', '"a\nb"', 'ab', '0.1', '']);
});
