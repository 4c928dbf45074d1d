import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import { moeWith, scenarioPresets, scenarioWith } from '../../model/presets.ts';
import type { MappingFailure } from '../../model/network.ts';
import type { Scenario } from '../../model/scenario.ts';
import { smallScenario } from '../random-scenario.testing.ts';
import { failureText } from '../../model/failure-text.ts';
import { prepare } from '../preparation.ts';
import { topTwoOrder } from './expert-order.ts';
import { fitChip } from './fit-chip.ts';
import { mapNetwork } from './map-network.ts';

function failureOf(scenario: Scenario): MappingFailure {
  const outcome = prepare(scenario, null);
  if (outcome.ok || !('matrix' in outcome.error)) throw new Error('expected a mapping failure');
  return outcome.error;
}

const withChip = (scenario: Scenario, tiles: number, tiers: number): Scenario => ({
  ...scenario,
  accelerator: { ...scenario.accelerator, tiles, tiers },
});

test('every chunk has a tier of its own, tiers fill from the foot, and all weights are placed', () => {
  fc.assert(
    fc.property(smallScenario, (scenario) => {
      const mapped = mapNetwork(scenario);
      if (!mapped.ok) throw new Error(mapped.error.tag);
      const { chunks, matrices, tiersUsed } = mapped.value;
      const taken = new Set<string>();
      chunks.tile.forEach((tile, chunk) => taken.add(`${tile}/${chunks.tier[chunk]}`));
      expect(taken.size).toBe(chunks.tile.length);
      tiersUsed.forEach((used, tile) => {
        for (let tier = 0; tier < used; tier++) expect(taken.has(`${tile}/${tier}`)).toBe(true);
      });
      for (const { rows, cols, firstChunk, chunkRows, chunkCols } of matrices) {
        let weights = 0;
        for (let chunk = firstChunk; chunk < firstChunk + chunkRows * chunkCols; chunk++)
          weights += chunks.usedRows[chunk] * chunks.usedCols[chunk];
        expect(weights).toBe(rows * cols);
      }
    }),
    { numRuns: 80, seed: 31 },
  );
});

test('greedy strategies level the tiles; a random one with the same seed is the same', () => {
  const base = scenarioPresets[0]?.scenario ?? scenarioWith({});
  const using = (strategy: Scenario['mapping']['strategy'], seed: number) => {
    const mapped = mapNetwork({
      ...base,
      mapping: { ...base.mapping, strategy },
      seeds: { ...base.seeds, mapping: seed },
    });
    if (!mapped.ok) throw new Error(mapped.error.tag);
    return mapped.value;
  };
  for (const strategy of ['GREEDY_IN_ORDER', 'GREEDY_RANDOM'] as const) {
    const { tiersUsed } = using(strategy, 1);
    // The four row blocks of the token table stand on the same two tiles.
    expect(Math.max(...tiersUsed) - Math.min(...tiersUsed)).toBeLessThanOrEqual(1);
  }
  expect(using('GREEDY_RANDOM', 5).chunks).toEqual(using('GREEDY_RANDOM', 5).chunks);
  expect(using('GREEDY_RANDOM', 5).chunks.tile).not.toEqual(using('GREEDY_RANDOM', 6).chunks.tile);
});

test('a network that does not fit says where, and which chips would do', () => {
  const moe = scenarioPresets[0]?.scenario ?? scenarioWith({});
  expect(failureOf(withChip(moe, 24, 26))).toMatchObject({
    tag: 'cannot-stack-experts',
    matrix: 'decoder_stack.layers.3.ffn1',
    matrixChunksPlaced: 2,
    matrixChunks: 16,
    tiersNeeded: 662,
    tiersAvailable: 624,
    tiersThatFit: 28,
    tilesThatFit: 26,
  });
  expect(english(failureText(failureOf(withChip(moe, 24, 26))))).toContain(
    'The network does not fit: it needs 662 tiers',
  );
});

test('what is named as fitting fits, and nothing smaller does', () => {
  fc.assert(
    fc.property(smallScenario, fc.integer({ min: 1, max: 6 }), (scenario, tiers) => {
      const small = withChip(scenario, scenario.accelerator.tiles, tiers);
      const { tilesThatFit, tiersThatFit } = fitChip(small);
      const works = (tiles: number, height: number) => mapNetwork(withChip(small, tiles, height)).ok;
      const { tiles } = small.accelerator;
      expect(tilesThatFit !== null && works(tilesThatFit, tiers)).toBe(true);
      expect(tiersThatFit !== null && works(tiles, tiersThatFit)).toBe(true);
      if (tilesThatFit !== null && tilesThatFit > 1) expect(works(tilesThatFit - 1, tiers)).toBe(false);
      if (tiersThatFit !== null && tiersThatFit > 1) expect(works(tiles, tiersThatFit - 1)).toBe(false);
    }),
    { numRuns: 40, seed: 32 },
  );
});

test('experts that cannot be stacked say so', () => {
  const scenario = scenarioWith({
    accelerator: { tiles: 2, tiers: 8 },
    model: { layers: 1, moe: moeWith({ frequency: 1, numExperts: 8, k: 1 }) },
    mapping: { strategy: 'MOE_SEPARATED' },
  });
  const { tag, tiersThatFit } = failureOf(scenario);
  expect(tag).toBe('cannot-stack-experts');
  expect(tiersThatFit).toBe(37);
});

test('top-2 places first what is chosen most, then what goes with it, and fills the round with what is chosen least', () => {
  // Experts 0 and 1 go together most often, 2 and 3 now and then. Three tiles hold one expert of two tiles and a half.
  const density = [
    [0, 9, 1, 0],
    [9, 0, 1, 1],
    [1, 1, 0, 2],
    [0, 1, 2, 0],
  ];
  // Row sums 10, 11, 4, 3. Round 1: expert 1, then, as the round does not come out even, the least chosen: 3.
  expect(topTwoOrder(density, 3, 2, 0)).toEqual([1, 3, 0, 2]);
});
