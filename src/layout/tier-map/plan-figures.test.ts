import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Text } from '../../base/text.ts';
import { english } from '../../base/words.ts';
import type { Simulation } from '../../model/result.ts';
import { preset, simulated } from '../timeline/timeline.testing.ts';
import { cellFacts, chipFacts, tileFacts } from './cell-facts.ts';
import { cellImage } from './cell-image.ts';
import { chipCells, chunkAt, tiersUsed } from './chip-cells.ts';
import { colouringOf, niceStep } from './colouring.ts';
import { matrixFacts } from './matrix-facts.ts';
import { planLayout, type PlanSpec, planTargetAt, tickStep, visibleCells } from './plan-layout.ts';
import { planSource, type PlanSource } from './plan-source.ts';
import { chunkTable, orderedRows, tileTable } from './plan-table.ts';
import { clampWindow, revealCell, shownTiers, zoomWindow } from './plan-window.ts';
import { tileActivity } from './tile-activity.ts';

const moe = simulated(preset('moe-24'));
const sourceOf = (simulation: Simulation): PlanSource => {
  const source = planSource(simulation, null, simulation.scenario);
  if (!source) throw new Error('there is a plan of a result');
  return source;
};
const source = sourceOf(moe);
const { chunks, matrices } = moe.mapping;
const figuresIn = (text: Text): number[] =>
  (
    english(text)
      .replaceAll(/[\s\u202f\u2009]/g, '')
      .match(/\d+(\.\d+)?/g) ?? []
  ).map(Number);

test('the figures of a matrix are those of its chunks', () => {
  const activity = tileActivity(moe);
  const { tierRows, tierCols } = moe.scenario.accelerator;
  for (let matrix = 0; matrix < matrices.length; matrix += 5) {
    const own = [...chunks.tile.keys()].filter((chunk) => chunks.matrix[chunk] === matrix);
    const sum = (of: (chunk: number) => number) => own.reduce((total, chunk) => total + of(chunk), 0);
    const facts = matrixFacts(source, matrix)?.facts.map(({ value }) => figuresIn(value)) ?? [];
    const { rows, cols, chunkRows, chunkCols } = matrices[matrix];
    expect(facts[0]).toEqual([rows, cols]);
    expect(facts[1]).toEqual([chunkRows, chunkCols]);
    expect(facts[2]).toEqual([new Set(own.map((chunk) => chunks.tile[chunk])).size]);
    const used = sum((chunk) => chunks.usedRows[chunk] * chunks.usedCols[chunk]);
    expect(facts[3]?.[0]).toBeCloseTo((100 * used) / (own.length * tierRows * tierCols), 0);
    expect(facts[4]).toEqual([sum((chunk) => activity.perChunk.mvms[chunk])]);
  }
  expect(matrixFacts(source, matrices.length)).toBeNull();
});

test('of a matrix that is placed in part it is said how much', () => {
  const matrix = matrices.findIndex(({ chunkRows, chunkCols }) => chunkRows * chunkCols > 3);
  const keep = [...chunks.tile.keys()].filter((chunk) => chunk !== matrices[matrix]?.firstChunk);
  const less = Object.fromEntries(
    Object.entries<Int32Array>({ ...chunks }).map(([name, column]) => [
      name,
      Int32Array.from(keep, (at) => column[at] ?? 0),
    ]),
  );
  const partial = { ...moe.mapping, chunks: less as unknown as typeof chunks };
  const facts = matrixFacts({ ...source, mapping: partial, run: null }, matrix)?.facts ?? [];
  const { chunkRows, chunkCols } = matrices[matrix];
  expect(figuresIn(facts[1]?.value ?? '')).toEqual([chunkRows, chunkCols, chunkRows * chunkCols - 1]);
  expect(facts).toHaveLength(4);
});

test('the tables list what the activity and the placement say', () => {
  const activity = tileActivity(moe);
  const total = moe.totals.executionTime;
  const tiles = tileTable(source);
  const column = (table: typeof tiles, n: number) =>
    Array.from({ length: table.rows }, (_, row) => table.columns[n].key(row));
  expect(tiles.columns).toHaveLength(7);
  expect(column(tiles, 0)).toEqual([...Array(24).keys()]);
  expect(column(tiles, 1)).toEqual([...moe.mapping.tiersUsed]);
  expect(column(tiles, 2)).toEqual(
    [...Array(24).keys()].map((tile) => activity.first[tile + 1] - activity.first[tile]),
  );
  expect(column(tiles, 3)).toEqual([...activity.perTile.busy].map((busy) => (100 * busy) / total));
  expect(column(tiles, 4)).toEqual([...activity.perTile.waited]);
  expect(column(tiles, 5)).toEqual([...activity.perTile.waitTime]);
  expect(column(tiles, 6)).toEqual([...activity.perTile.longestQueue]);

  const table = chunkTable(source);
  const { tierRows, tierCols } = moe.scenario.accelerator;
  const of = (row: number) => chunkAt(source.cells, table.tile(row), table.tier(row));
  const expected = (value: (chunk: number) => number) => Array.from({ length: table.rows }, (_, row) => value(of(row)));
  const columns = [
    chunks.tile,
    chunks.tier,
    chunks.matrix,
    Float64Array.from(chunks.row, (row, chunk) => row * 1e6 + chunks.col[chunk]),
    chunks.usedRows,
    chunks.usedCols,
    Float64Array.from(chunks.usedRows, (rows, chunk) => (100 * rows * chunks.usedCols[chunk]) / (tierRows * tierCols)),
    activity.perChunk.mvms,
    activity.perChunk.busy,
  ];
  expect(table.columns).toHaveLength(columns.length);
  columns.forEach((values, n) => expect(column(table, n)).toEqual(expected((chunk) => values[chunk])));
  // Equal rows keep their order, rising and falling.
  for (const falling of [false, true]) {
    const rows = [...orderedRows(table, 7, falling)];
    const keys = rows.map((row) => table.columns[7].key(row));
    expect(keys).toEqual(keys.toSorted((a, b) => (falling ? b - a : a - b)));
    rows.slice(1).forEach((row, n) => {
      if (keys[n + 1] === keys[n]) expect(row).toBeGreaterThan(rows[n] ?? Infinity);
    });
  }
  expect([...orderedRows(table, 99, true)]).toEqual([...Array(table.rows).keys()]);
});

test('cells of a chip: most, least and all tiers in use, anew for another chip', () => {
  const { tiles, tiers } = moe.scenario.accelerator;
  const cells = chipCells(moe.mapping, { tiles, tiers });
  const used = [...moe.mapping.tiersUsed];
  expect([cells.mostUsed, cells.leastUsed, cells.used]).toEqual([
    Math.max(...used),
    Math.min(...used),
    chunks.tile.length,
  ]);
  expect(used.map((_, tile) => tiersUsed(cells, tile))).toEqual(used);
  expect(Math.min(...used)).toBeLessThan(Math.max(...used));
  const wider = chipCells(moe.mapping, { tiles: tiles + 3, tiers });
  expect([wider.tiles, wider.leastUsed]).toEqual([tiles + 3, 0]);
  expect(chipCells(moe.mapping, { tiles, tiers: tiers + 9 }).tiers).toBe(tiers + 9);
  expect(chunkAt(cells, -1, 0)).toBe(-1);
  expect(chunkAt(cells, 0, -1)).toBe(-1);
  expect(chunkAt(cells, 0, tiersUsed(cells, 0))).toBe(-1);
  expect(chunkAt(cells, 0, tiersUsed(cells, 0) - 1)).toBeGreaterThanOrEqual(0);
});

test('a block of cells shows its most frequent class, and how many of its cells are in use (seed 94)', () => {
  const { cells } = source;
  const looks = Uint16Array.from(chunks.tile, (_, chunk) => (chunk * 7) % 5);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 40 }),
      fc.nat(23),
      fc.nat(30),
      (maxColumns, maxRows, tileFrom, tierFrom) => {
        const window = { tileFrom, tileTo: 24, tierFrom, tierTo: Math.min(128, tierFrom + 40) };
        const image = cellImage(cells, window, looks, 5, maxColumns, maxRows);
        const { columns, rows, tilesPerBlock, tiersPerBlock } = image;
        expect(columns).toBeLessThanOrEqual(maxColumns);
        expect(rows).toBeLessThanOrEqual(maxRows);
        for (let column = 0; column < columns; column++)
          for (let row = 0; row < rows; row++) {
            const votes = [0, 0, 0, 0, 0];
            let all = 0;
            const from = tierFrom + (rows - 1 - row) * tiersPerBlock;
            const left = tileFrom + column * tilesPerBlock;
            for (let tile = left; tile < Math.min(window.tileTo, left + tilesPerBlock); tile++)
              for (let tier = from; tier < Math.min(window.tierTo, from + tiersPerBlock); tier++) {
                all++;
                const chunk = chunkAt(cells, tile, tier);
                if (chunk >= 0) votes[looks[chunk]] = (votes[looks[chunk]] ?? 0) + 1;
              }
            const used = votes.reduce((sum, count) => sum + count, 0);
            const look = image.look[row * columns + column];
            const share = image.share[row * columns + column];
            if (used === 0) expect([look, share]).toEqual([0, 0]);
            else {
              expect(votes[look - 1]).toBe(Math.max(...votes));
              expect(share).toBe(Math.max(64, Math.round((255 * used) / all)));
            }
          }
      },
    ),
    { numRuns: 60, seed: 94 },
  );
});

test('shares and amounts fall into their classes at the edges, too', () => {
  const { tierRows, tierCols } = moe.scenario.accelerator;
  const size = tierRows * tierCols;
  const some = 9;
  const few = <T extends Int32Array>(column: T) => column.slice(0, some) as T;
  const cut = Object.fromEntries(
    Object.entries<Int32Array>({ ...chunks }).map(([name, column]) => [name, few(column)]),
  ) as unknown as typeof chunks;
  const classesOf = (by: 'utilisation' | 'mvms' | 'busy', values: readonly number[]) => {
    const usedCols = new Int32Array(some).fill(tierCols);
    const usedRows = Int32Array.from(values, (value) => (by === 'utilisation' ? value * tierRows : tierRows));
    const colouring = colouringOf(by, {
      scenario: moe.scenario,
      mapping: { ...moe.mapping, chunks: { ...cut, usedRows, usedCols } },
      figures: { mvms: Int32Array.from(values), busy: Float64Array.from(values) },
      executionTime: 1000,
    });
    return [...colouring.classOf].map((n) => colouring.classes[n]?.swatch);
  };
  expect(size % 4).toBe(0);
  const at = (n: number) => ({ kind: 'amount', at: n });
  expect(classesOf('utilisation', [0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1, 1])).toEqual(
    [0, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 1, 1].map(at),
  );
  // The most is 30: steps of 5, 1 to 5 is the first of six.
  expect(classesOf('mvms', [0, 1, 5, 6, 10, 11, 26, 30, 30])).toEqual([
    { kind: 'neutral' },
    ...[1, 1, 2, 2, 3, 6, 6, 6].map((n) => at(n / 6)),
  ]);
  // The most is 30 % of 1000 ns.
  expect(classesOf('busy', [0, 1, 50, 51, 100, 101, 251, 300, 300])).toEqual([
    { kind: 'neutral' },
    ...[1, 1, 2, 2, 3, 6, 6, 6].map((n) => at(n / 6)),
  ]);
  expect([6, 6.1, 12, 12.1, 30, 31, 60].map((most) => niceStep(most, 6))).toEqual([1, 2, 2, 5, 5, 10, 10]);
});

test('margins go one by one where there is no room for them, and a point lies in the part that is drawn there', () => {
  const spec: PlanSpec = {
    tiles: 24,
    tiers: 128,
    mostUsed: 30,
    folded: true,
    window: null,
    width: 400,
    height: 400,
    large: false,
    withActivity: true,
  };
  const drawn = (change: Partial<PlanSpec>) => {
    const { queue, waited, busy, fold } = planLayout({ ...spec, ...change });
    return [queue, waited, busy, fold].map(({ height }) => height > 0);
  };
  expect(drawn({ height: 280 })).toEqual([true, true, true, true]);
  expect(drawn({ height: 279 })).toEqual([true, true, false, true]);
  expect(drawn({ height: 230 })).toEqual([true, true, false, true]);
  expect(drawn({ height: 229 })).toEqual([true, false, false, true]);
  expect(drawn({ height: 170 })).toEqual([true, false, false, true]);
  expect(drawn({ height: 169 })).toEqual([false, false, false, true]);
  expect(drawn({ withActivity: false })).toEqual([false, false, false, true]);
  expect(drawn({ folded: false })).toEqual([true, true, true, false]);
  expect(drawn({ tiers: 30 })).toEqual([true, true, true, false]);
  expect(drawn({ window: { tileFrom: 0, tileTo: 24, tierFrom: 0, tierTo: 20 } })).toEqual([true, true, true, false]);
  for (const change of [
    {},
    { height: 250 },
    { height: 180 },
    { height: 120 },
    { large: true, width: 1200, height: 800 },
  ]) {
    const layout = planLayout({ ...spec, ...change });
    const { plot, fold, axis, queue, busy, waited, cellWidth } = layout;
    const parts = { fold, axis, queue, busy, waited };
    const boxes = [fold, plot, axis, queue, busy, waited].filter(({ height }) => height > 0);
    // They stand below each other and end within the canvas.
    boxes
      .slice(1)
      .forEach((box, n) => expect(box.y).toBeGreaterThanOrEqual((boxes[n]?.y ?? 0) + (boxes[n]?.height ?? 0)));
    const last = boxes.at(-1) ?? plot;
    expect(last.y + last.height).toBeLessThanOrEqual(layout.spec.height);
    for (const [part, { x, y, height }] of Object.entries(parts)) {
      if (height === 0) continue;
      for (const tile of [0, 11, 23])
        for (const within of [0, height - 0.01])
          expect(planTargetAt(layout, x + (tile + 0.5) * cellWidth, y + within)).toEqual({ kind: 'tile', tile, part });
    }
    expect(planTargetAt(layout, plot.x - 1, plot.y + 1)).toBeNull();
    expect(planTargetAt(layout, plot.x + plot.width, plot.y + 1)).toBeNull();
  }
});

test('windows: what is seen of a chip, and how it moves to show a cell', () => {
  const extent = { tiles: 20, tiers: 10 };
  const window = { tileFrom: 4, tileTo: 8, tierFrom: 2, tierTo: 5 };
  expect(revealCell(window, 4, 2, extent)).toEqual(window);
  expect(revealCell(window, 7, 4, extent)).toEqual(window);
  expect(revealCell(window, 8, 5, extent)).toEqual({ tileFrom: 5, tileTo: 9, tierFrom: 3, tierTo: 6 });
  expect(revealCell(window, 3, 0, extent)).toEqual({ tileFrom: 3, tileTo: 7, tierFrom: 0, tierTo: 3 });
  expect(zoomWindow(window, 0.5, 4, 5, extent)).toEqual({ tileFrom: 4, tileTo: 6, tierFrom: 3.5, tierTo: 5 });
  expect(zoomWindow(window, 2, 6, 3.5, extent)).toEqual({ tileFrom: 2, tileTo: 10, tierFrom: 0.5, tierTo: 6.5 });
  expect(clampWindow({ tileFrom: -2, tileTo: 2, tierFrom: 8, tierTo: 12 }, extent)).toEqual({
    tileFrom: 0,
    tileTo: 4,
    tierFrom: 6,
    tierTo: 10,
  });
  expect([
    shownTiers(128, 7, true),
    shownTiers(128, 9, true),
    shownTiers(5, 2, true),
    shownTiers(128, 9, false),
  ]).toEqual([8, 9, 5, 128]);
  const layout = planLayout({
    tiles: 20,
    tiers: 10,
    mostUsed: 10,
    folded: false,
    window: { tileFrom: 1.5, tileTo: 3.5, tierFrom: 0.2, tierTo: 2 },
    width: 300,
    height: 300,
    large: false,
    withActivity: true,
  });
  expect(visibleCells(layout)).toEqual({ tileFrom: 1, tileTo: 4, tierFrom: 0, tierTo: 2 });
  expect([
    tickStep(10, 9),
    tickStep(10, 10),
    tickStep(10, 11),
    tickStep(10, 21),
    tickStep(10, 51),
    tickStep(1, 101),
  ]).toEqual([1, 1, 2, 5, 10, 200]);
});

test('the readouts of a cell, of a tile and of the chip are their figures', () => {
  const activity = tileActivity(moe);
  const { tierRows, tierCols, tiles, tiers } = moe.scenario.accelerator;
  const total = moe.totals.executionTime;
  const percent = (value: Text) => figuresIn(value).at(-1) ?? -1;
  for (const [tile, tier] of [
    [8, 13],
    [0, 0],
    [23, 5],
  ] as const) {
    const chunk = chunkAt(source.cells, tile, tier);
    const values = cellFacts(source, tile, tier).facts.map(({ value }) => value);
    const [rows, cols] = [chunks.usedRows[chunk], chunks.usedCols[chunk]];
    const matrix = matrices[chunks.matrix[chunk]];
    expect(figuresIn(values[0] ?? '')).toEqual([
      chunks.row[chunk],
      chunks.col[chunk],
      matrix?.chunkRows,
      matrix?.chunkCols,
    ]);
    expect(figuresIn(values[1] ?? '')).toEqual([rows, cols]);
    expect(percent(values[2] ?? '')).toBeCloseTo((100 * rows * cols) / (tierRows * tierCols), 0);
    expect(figuresIn(values[3] ?? '')).toEqual([activity.perChunk.mvms[chunk]]);
    expect(Math.abs(percent(values[4] ?? '') - (100 * activity.perChunk.busy[chunk]) / total)).toBeLessThan(0.6);
    expect(Math.abs(percent(values[5] ?? '') - (100 * activity.perTile.busy[tile]) / total)).toBeLessThan(0.6);
    expect(figuresIn(values[6] ?? '')).toEqual([tiersUsed(source.cells, tile), tiers]);
    const ofTile = tileFacts(source, tile).facts.map(({ value }) => value);
    const mvms = activity.first[tile + 1] - activity.first[tile];
    expect(figuresIn(ofTile[1] ?? '')).toEqual([mvms]);
    expect(figuresIn(ofTile[3] ?? '')[0]).toBe(activity.perTile.waited[tile]);
    expect(Math.abs(percent(ofTile[3] ?? '') - (100 * activity.perTile.waited[tile]) / mvms)).toBeLessThan(0.6);
  }
  const ofChip = chipFacts(source).map(({ value }) => value);
  expect(figuresIn(ofChip[0] ?? '')).toEqual([chunks.tile.length, tiles * tiers]);
  expect(Math.abs(percent(ofChip[1] ?? '') - (100 * chunks.tile.length) / (tiles * tiers))).toBeLessThan(0.6);
  const stored = chunks.usedRows.reduce((sum, rows, chunk) => sum + rows * chunks.usedCols[chunk], 0);
  expect(figuresIn(ofChip[2] ?? '')[0]).toBeCloseTo(stored / 1e6, 0);
});
