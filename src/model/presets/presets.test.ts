import { describe, expect, test } from 'vitest';
import { t } from '../../base/text.ts';
import { english, wordsOf } from '../../base/words.ts';
import { chunkCount } from '../../engine/mapping/fit-chip.ts';
import { mapNetwork } from '../../engine/mapping/map-network.ts';
import { simulate } from '../../engine/simulation-run.ts';
import { withChip, withModel } from '../../state/apply-preset.ts';
import { chipPreset, chosen, chosenToFit, modelPreset } from '../../state/chosen-preset.testing.ts';
import { waysToUse } from '../../state/ways-to-use.ts';
import { consistencyIssues } from '../consistency.ts';
import { parseScenario } from '../parse.ts';
import { scenarioWith } from '../presets.ts';
import { acceleratorFields } from '../scenario-fields.ts';
import type { Model, Scenario } from '../scenario.ts';
import { chipPresets, dramOptions } from './chip-presets.ts';
import { gpuBound, gpuYardsticks, memoryBound, PAPER_BYTES_PER_WEIGHT } from './gpu-yardsticks.ts';
import { modelPresets } from './model-presets.ts';
import { activeParameters, networkChunks, networkParameters } from './network-size.ts';
import { searched } from '../search.ts';
import { chipFit, expertStacksFit } from './preset-scenario.ts';

const must = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('missing');
  return value;
};
const tall = chipPreset('3d-sim-readme');
const flat = chipPreset('moe-pim');
/** The network on the tall chip, as the page opens it there. */
const fitted = (id: string): Scenario => chosenToFit(modelPreset(id), tall);

const modelIds = modelPresets.map(({ id }) => id);

test('ids are unique', () => {
  for (const ids of [modelIds, chipPresets.map(({ id }) => id), gpuYardsticks.map(({ id }) => id)])
    expect(new Set(ids).size).toBe(ids.length);
});

describe('models', () => {
  test.each(modelIds)('%s is valid on a chip that is made to fit', (id) => {
    const scenario = fitted(id);
    expect(consistencyIssues(scenario)).toEqual([]);
    expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toEqual({ ok: true, value: { scenario, ignored: [] } });
    expect(chipFit(scenario).fits).toBe(true);
  });

  test.each(modelIds)('a small slice of %s runs', (id) => {
    const { model, ...rest } = fitted(id);
    const layers = Math.min(model.layers, 2);
    const sliced = { ...model, layers, encoderLayers: 2, decoderLayers: 2, vocab: 1024 };
    const result = simulate({
      ...rest,
      model: sliced,
      workload: { batch: 1, startLen: 8, targetLen: 9, contextLen: 8 },
    });
    expect(result.ok).toBe(true);
    if (result.ok) expect(result.value.totals.executionTime).toBeGreaterThan(0);
  });

  // Those of hundreds of thousands of chunks are left to the slices and to the counts below.
  const mappable = modelPresets.filter(({ id }) => networkChunks(fitted(id)) < 80_000);
  test.each(mappable.map(({ id }) => id))('%s is mapped, and is as large as was said before', (id) => {
    const scenario = fitted(id);
    const mapped = mapNetwork(scenario);
    expect(mapped.ok).toBe(true);
    if (!mapped.ok) return;
    expect(mapped.value.parameters).toBe(networkParameters(scenario));
    expect(mapped.value.chunks.tile.length).toBe(networkChunks(scenario));
  });

  test.each(['paper-moe', 'mixtral-8x7b', 'qwen3-30b-a3b', 'phi-3.5-moe', 'switch-base-256'])(
    'chunks of %s are those of the mapping',
    (id) => {
      const scenario = fitted(id);
      expect(networkChunks(scenario)).toBe(chunkCount(scenario));
    },
  );

  // Published totals, in G parameters, and how far ours may be: theirs have biases and norms, which no array stores.
  test.each([
    ['gpt2', 0.124, 0.001],
    ['gpt2-medium', 0.355, 0.001],
    ['gpt2-large', 0.774, 0.002],
    ['gpt2-xl', 1.558, 0.002],
    ['t5-small', 0.0605, 0.0005],
    ['t5-base', 0.223, 0.001],
    ['llama-2-7b', 6.74, 0.01],
    ['llama-3.1-8b', 8.03, 0.01],
    ['mixtral-8x7b', 46.7, 0.05],
    ['olmoe-1b-7b', 6.92, 0.02],
    ['deepseek-moe-16b', 16.4, 0.05],
    ['qwen1.5-moe-a2.7b', 14.3, 0.05],
    ['qwen3-30b-a3b', 30.5, 0.1],
    ['phi-3.5-moe', 41.9, 0.1],
    ['granite-3.0-1b-a400m', 1.33, 0.05],
    ['granite-3.0-3b-a800m', 3.3, 0.1],
  ])('%s has its published size of %f G', (id, published, margin) => {
    expect(Math.abs(networkParameters(fitted(id)) / 1e9 - published)).toBeLessThan(margin);
  });

  test('BERT has the weights of its layers: its tables are no part of the encoder here', () => {
    expect(networkParameters(fitted('bert-base'))).toBe(12 * (4 * 768 ** 2 + 2 * 768 * 3072));
  });

  test('active parameters: Mixtral 12.9 G, Qwen3-30B-A3B 3.3 G, GPT-2 all', () => {
    expect(activeParameters(fitted('mixtral-8x7b')) / 1e9).toBeCloseTo(12.88, 1);
    expect(activeParameters(fitted('qwen3-30b-a3b')) / 1e9).toBeCloseTo(3.35, 1);
    expect(activeParameters(fitted('gpt2'))).toBe(networkParameters(fitted('gpt2')));
  });

  test('a preset sets every field of the model, so that nothing of another one stays', () => {
    const all = Object.keys(scenarioWith({}).model).toSorted();
    for (const { model } of modelPresets) expect(Object.keys(model).toSorted()).toEqual(all);
  });

  test('Switch is sparse in its odd layers, DeepSeek in all but the first', () => {
    const experts = (id: string): Model['moe'] => fitted(id).model.moe;
    expect(experts('switch-base-8')).toMatchObject({ frequency: 2, offset: 1, denseLayers: 0, k: 1 });
    expect(experts('deepseek-moe-16b')).toMatchObject({ frequency: 1, offset: 0, denseLayers: 1, sharedFF: 2816 });
  });
});

describe('fitting', () => {
  test.each(chipPresets.map((chip) => [chip.id, chip] as const))(
    'every model is valid on %s, and fits there or on more tiles, if any number of them is enough',
    (_, chip) => {
      for (const model of modelPresets) {
        const scenario = chosen(model, chip);
        expect(consistencyIssues(scenario)).toEqual([]);
        const { fits, smallestTiles } = chipFit(scenario);
        expect(chipFit(chosenToFit(model, chip)).fits).toBe(fits || smallestTiles !== null);
      }
    },
  );

  test('a network too large for any number of flat tiles is offered as it is, and has room with tiers enough', () => {
    const scenario = chosen(modelPreset('mixtral-8x7b'), flat);
    const { chunks, fits, smallestTiles } = chipFit(scenario);
    expect({ fits, smallestTiles }).toEqual({ fits: false, smallestTiles: null });
    expect(waysToUse(scenario, undefined).map(({ way }) => way)).toEqual([{ kind: 'as-is' }]);
    const tiers = Math.ceil(chunks / acceleratorFields.tiles.max);
    const withTiers = (count: number) => ({ ...scenario, accelerator: { ...scenario.accelerator, tiers: count } });
    expect(chipFit(withTiers(tiers)).smallestTiles).not.toBeNull();
    expect(chipFit(withTiers(tiers - 1)).smallestTiles).toBeNull();
  });

  test('the smallest number of tiles is the smallest', () => {
    const scenario = chosen(modelPreset('bert-base'), chipPreset('3d-sim-test'));
    const { smallestTiles } = chipFit(scenario);
    const mapsOn = (tiles: number): boolean =>
      mapNetwork({ ...scenario, accelerator: { ...scenario.accelerator, tiles } }).ok;
    expect(mapsOn(must(smallestTiles))).toBe(true);
    expect(mapsOn(must(smallestTiles) - 1)).toBe(false);
  });

  // On the tall chip, and on chips with 1.0 to 2 times the tiles that are needed at least.
  test.each(
    ['switch-base-8', 'switch-base-64', 'olmoe-1b-7b', 'granite-3.0-1b-a400m', 'qwen1.5-moe-a2.7b'].flatMap((id) =>
      [1, 1.2, 2].map((room) => [id, room] as const),
    ),
  )('where experts of %s are said to stack with %f times the room, they do', (id, room) => {
    const scenario = fitted(id);
    const tiles = Math.ceil(must(chipFit(scenario).smallestTiles) * room);
    const separated: Scenario = {
      ...scenario,
      accelerator: { ...scenario.accelerator, tiles },
      mapping: { ...scenario.mapping, strategy: 'MOE_SEPARATED' },
    };
    expect(!expertStacksFit(separated) || mapNetwork(separated).ok).toBe(true);
  });

  test('experts that are stacked stay so where there is room, and not where tiles have one tier', () => {
    const stacked = chosen(modelPreset('switch-base-8'), tall);
    const separated: Scenario = { ...stacked, mapping: { ...stacked.mapping, strategy: 'MOE_SEPARATED' } };
    const onTall = withModel(separated, modelPreset('switch-base-8'));
    expect(onTall.mapping.strategy).toBe('MOE_SEPARATED');
    expect(mapNetwork(onTall).ok).toBe(true);
    expect(withChip(separated, flat).mapping.strategy).toBe('GREEDY_IN_ORDER');
  });
});

describe('chips', () => {
  test.each(chipPresets.map((chip) => [chip.id, chip] as const))(
    '%s is valid and says where each figure is from',
    (_, chip) => {
      const scenario = scenarioWith({ accelerator: chip.accelerator });
      expect(parseScenario(scenario).ok).toBe(true);
      expect(Object.keys(chip.sources)).toEqual(Object.keys(chip.accelerator));
      for (const field of Object.values(chip.sources)) expect(english(field.source)).not.toBe('');
      for (const field of Object.keys(chip.accelerator)) expect(acceleratorFields).toHaveProperty(field);
    },
  );

  // TOPS of the whole chip and TOPS/W of its MVMs: 2 · rows · cols ops per MVM.
  test.each([
    ['3d-sim-readme', 524.3, 52.4],
    ['hermes-64', 63.1, 9.78],
    ['ibm-2d-fabric', 6553.6, 100],
  ])('%s: %f TOPS, %f TOPS/W', (id, tops, topsPerWatt) => {
    const { tiles, tierRows, tierCols, mvmLatency, mvmEnergy } = scenarioWith({
      accelerator: chipPreset(id).accelerator,
    }).accelerator;
    const ops = 2 * tierRows * tierCols;
    expect(Math.abs((ops * tiles) / mvmLatency / 1e3 / tops - 1)).toBeLessThan(0.002);
    expect(Math.abs(ops / mvmEnergy / 1e3 / topsPerWatt - 1)).toBeLessThan(0.002);
  });

  test('memories are valid', () => {
    for (const { accelerator } of dramOptions) expect(parseScenario(scenarioWith({ accelerator })).ok).toBe(true);
  });
});

describe('GPU yardsticks', () => {
  const a100 = must(gpuYardsticks.find(({ id }) => id === 'a100-40'));
  const paper = { iterations: 8, parameters: 48 * 128 * 2 * 1024 * 4096, bytesPerWeight: PAPER_BYTES_PER_WEIGHT };

  test("the paper's worked example: 51.5 G parameters, 257.7 GB, 0.166 s", () => {
    expect(paper.parameters / 1e9).toBeCloseTo(51.5, 1);
    expect((paper.iterations * paper.parameters * paper.bytesPerWeight) / 1e9).toBeCloseTo(257.7, 1);
    expect(memoryBound(paper, a100)).toBeCloseTo(0.166, 3);
  });

  test('the larger bound counts', () => {
    const small = gpuBound({ ...paper, flops: 1e9, precision: 'fp16' }, a100);
    expect(small).toMatchObject({ limitedBy: 'memory', time: small.memory });
    const large = gpuBound({ ...paper, flops: 1e15, precision: 'fp16' }, a100);
    expect(large).toMatchObject({ limitedBy: 'compute', time: large.compute });
    expect(large.compute).toBeCloseTo(1e15 / 312e12, 6);
    expect(gpuBound({ ...paper, flops: 1e15, precision: 'int8' }, a100).compute).toBeCloseTo(1e15 / 624e12, 6);
    expect(large.energyAtBoardPower).toBeCloseTo(large.time * 400, 6);
  });
});

describe('search', () => {
  const names = (query: string): string[] => searched(modelPresets, query, english).map(({ name }) => name);

  test.each([
    ['llama2 7b', ['Llama-2-7B']],
    ['GPT XL', ['GPT-2 XL']],
    ['bert', ['BERT base', 'BERT large']],
    ['encoder 24', ['BERT large']],
    ['no such model', []],
  ])('“%s”', (query, expected) => {
    expect(names(query)).toEqual(expected);
  });

  test('an empty query finds all, in order; a match of the name comes first', () => {
    expect(names('  ')).toEqual(modelPresets.map(({ name }) => name));
    expect(names('moe')[0]).toBe('OLMoE-1B-7B');
    expect(searched(chipPresets, 'flat arrays', english).map(({ id }) => id)).toEqual(['moe-pim', 'ibm-2d-fabric']);
  });

  test('English words are found beside those of the language', () => {
    const entry = { id: 'tall', name: t`tall chip##a name`, description: t`Ten tall stacks.` };
    const say = wordsOf('de', { 'tall chip##a name': 'hoher Chip', 'Ten tall stacks.': 'Zehn hohe Stapel.' });
    for (const query of ['hohe stapel', 'tall stacks', 'Ten hoher'])
      expect(searched([entry], query, say)).toEqual([entry]);
    expect(searched([entry], 'a name', say)).toEqual([]);
    expect(searched([entry], 'hohe stapel', english)).toEqual([]);
  });
});
