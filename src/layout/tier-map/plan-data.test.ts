import { describe, expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import { simulate } from '../../engine/simulation-run.ts';
import { scenarioPresets, scenarioWith } from '../../model/presets.ts';
import type { MappingFailure } from '../../model/network.ts';
import type { Simulation } from '../../model/result.ts';
import type { Scenario } from '../../model/scenario.ts';
import { bandAt, bandsOf } from './bands.ts';
import { cellFacts, freeShareText, freeTiersText } from './cell-facts.ts';
import { cellImage } from './cell-image.ts';
import { chunkAt, tiersUsed } from './chip-cells.ts';
import { colouringOf, niceStep, type PlanColouring } from './colouring.ts';
import { leftOvers } from './left-over.ts';
import { planSource, type PlanSource } from './plan-source.ts';
import { chunkTable, orderedRows, tileTable } from './plan-table.ts';
import { queueGrid } from './queue-squares.ts';

const moe = scenarioPresets.find(({ id }) => id === 'moe-24')?.scenario as Scenario;

function sourceOf(scenario: Scenario): PlanSource {
  const outcome = simulate(scenario);
  const failure = outcome.ok ? null : (outcome.error as MappingFailure);
  return planSource(outcome.ok ? outcome.value : null, failure, scenario) as PlanSource;
}

const moeSource = sourceOf(moe);
const tooSmall = sourceOf({ ...moe, accelerator: { ...moe.accelerator, tiers: 26 } });
const readme = sourceOf(scenarioWith({}));
const sources = { moe: moeSource, 'too small': tooSmall, readme };

describe.each(Object.entries(sources))('%s', (_, source) => {
  const { cells, mapping } = source;
  const { chunks } = mapping;

  test('every chunk lies in its cell, and nothing else in any', () => {
    for (let chunk = 0; chunk < chunks.tile.length; chunk++)
      expect(chunkAt(cells, chunks.tile[chunk], chunks.tier[chunk])).toBe(chunk);
    let used = 0;
    for (let tile = 0; tile < cells.tiles; tile++) used += tiersUsed(cells, tile);
    expect(used).toBe(chunks.tile.length);
    expect(chunkAt(cells, 0, cells.tiers)).toBe(-1);
    expect(chunkAt(cells, cells.tiles, 0)).toBe(-1);
  });

  test('bands cover the used cells once, with neighbours of one matrix together', () => {
    const bands = bandsOf(mapping, cells);
    let covered = 0;
    for (let band = 0; band < bands.count; band++) {
      for (let tile = bands.from[band]; tile < bands.to[band]; tile++) {
        covered++;
        expect(chunks.matrix[chunkAt(cells, tile, bands.tier[band])]).toBe(bands.matrix[band]);
        expect(bandAt(bands, tile, bands.tier[band])).toBe(band);
      }
      const after = chunkAt(cells, bands.to[band], bands.tier[band]);
      if (after >= 0) expect(chunks.matrix[after]).not.toBe(bands.matrix[band]);
    }
    expect(covered).toBe(chunks.tile.length);
  });

  test.each<PlanColouring>(['role', 'layer', 'expert', 'utilisation', 'mvms', 'busy', 'active'])(
    'by %s every tier belongs to one class, and the legend counts them',
    (by) => {
      const { classOf, classes } = colouringOf(by, {
        scenario: source.scenario,
        mapping,
        figures: source.run?.activity.perChunk ?? null,
        executionTime: source.run?.simulation.totals.executionTime ?? 0,
      });
      const counts = classes.map(() => 0);
      for (const kind of classOf) counts[kind]++;
      expect(counts).toEqual(classes.map(({ tiers }) => tiers));
      expect(new Set(classes.map(({ label }) => label)).size).toBe(classes.length);
    },
  );

  test('an image of one pixel per cell is the cells; one of few pixels loses no used cell', () => {
    const looks = new Uint16Array(chunks.tile.length).map((_look, chunk) => chunk % 7);
    const all = { tileFrom: 0, tileTo: cells.tiles, tierFrom: 0, tierTo: cells.tiers };
    const exact = cellImage(cells, all, looks, 7, cells.tiles, cells.tiers);
    for (let tile = 0; tile < cells.tiles; tile++)
      for (let tier = 0; tier < cells.tiers; tier++) {
        const chunk = chunkAt(cells, tile, tier);
        const at = (cells.tiers - 1 - tier) * cells.tiles + tile;
        expect(exact.look[at]).toBe(chunk < 0 ? 0 : looks[chunk] + 1);
      }
    const rough = cellImage(cells, all, looks, 7, 5, 9);
    for (let chunk = 0; chunk < chunks.tile.length; chunk++) {
      const column = Math.floor(chunks.tile[chunk] / rough.tilesPerBlock);
      const row = rough.rows - 1 - Math.floor(chunks.tier[chunk] / rough.tiersPerBlock);
      expect(rough.look[row * rough.columns + column]).toBeGreaterThan(0);
      expect(rough.share[row * rough.columns + column]).toBeGreaterThanOrEqual(64);
    }
  });

  test('the table lists every chunk and every tile', () => {
    const table = chunkTable(source);
    expect(table.rows).toBe(chunks.tile.length);
    const places = new Set(Array.from({ length: table.rows }, (_row, row) => `${table.tile(row)} ${table.tier(row)}`));
    expect(places.size).toBe(chunks.tile.length);
    expect(tileTable(source).rows).toBe(cells.tiles);
    const byMatrix = orderedRows(table, 2, true);
    expect([...byMatrix].map((row) => table.columns[2].key(row))).toEqual(
      Array.from({ length: table.rows }, (_row, row) => table.columns[2].key(row)).toSorted((a, b) => b - a),
    );
  });
});

test('the folded tiers are counted', () => {
  expect(english(freeTiersText(moeSource.cells))).toBe('98 to 106 free tiers per tile (78\u202f%)');
  expect(english(freeShareText(moeSource.cells))).toBe('78\u202f% free');
  expect(english(freeTiersText(readme.cells))).toBe('1\u202f022 to 1\u202f024 free tiers per tile (99.96\u202f%)');
});

test('the readout of a cell says what the engine says', () => {
  const { chunks, matrices } = moeSource.mapping;
  const chunk = chunkAt(moeSource.cells, 8, 13);
  const { title, facts } = cellFacts(moeSource, 8, 13);
  expect(matrices[chunks.matrix[chunk]].name).toBe('decoder_stack.layers.0.moe_layer.experts.5.ffn2');
  expect(english(title)).toBe('L0 E5 ffn2');
  const value = (name: string) => english(facts.find((fact) => english(fact.name) === name)?.value ?? '');
  expect(value('Chunk')).toBe('7,0 of 8 × 2');
  expect(value('Rows × columns used')).toBe('512 × 512');
  expect(value('MVMs in run')).toBe('8');
  expect(value('Tile used')).toBe('30 of 128 tiers');
  expect(english(cellFacts(moeSource, 8, 100).title)).toBe('Free');
});

test('what does not fit is what is missing', () => {
  const { first, firstPlaced, matrices, missing, tiersByCount } = leftOvers(
    tooSmall.failure as MappingFailure,
    tooSmall.scenario,
  );
  expect([first.title, firstPlaced, first.chunks]).toEqual(['L3 ffn1', 2, 16]);
  expect(matrices.map(({ title, missing: left }) => [title, left])).toEqual([
    ['L3 ffn1', 14],
    ['L3 ffn2', 16],
    ['LM head', 8],
  ]);
  expect(missing).toBe(662 - 624);
  expect(tiersByCount).toBe(28);
});

test('steps are 1, 2 or 5 times a power of ten', () => {
  expect([28, 6, 0.7, 100, 0].map((most) => niceStep(most, 6))).toEqual([5, 1, 0.2, 20, 1]);
});

test('queue squares shrink before they run out of room', () => {
  expect(queueGrid(45, 50, 14).capacity).toBeGreaterThanOrEqual(14);
  expect(queueGrid(14, 30, 14).side).toBeGreaterThanOrEqual(2);
  expect(queueGrid(1.2, 30, 50)).toMatchObject({ perRow: 1, rows: 15 });
});

test('an empty explorer has no plan', () => {
  expect(planSource(null, null, {} as Simulation['scenario'])).toBe(null);
});
