import { describe, expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import { scenarioWith } from '../../model/presets.ts';
import { columnLabels, rowLabels } from './axis-labels.ts';
import type { GraphBox } from './graph-layout.ts';
import type { GraphLevel } from './grid-fold.ts';
import { drawn, kindsOfNetwork, resultOf } from './operation-graph.testing.ts';
import type { Viewport } from './viewport.ts';

const networkOf = (kind: string) =>
  resultOf((kindsOfNetwork.find(({ name }) => name === kind) ?? kindsOfNetwork[0]).scenario);
const moe = networkOf('MoE decoder with KV cache');
const twoStacks = networkOf('encoder–decoder');
const decoder = (startLen: number, targetLen: number) =>
  resultOf(
    scenarioWith({
      model: { dModel: 64, dFF: 192, heads: 4, vocab: 100, maxSeq: 64, layers: 24 },
      accelerator: { tiles: 12, tiers: 296, tierRows: 64, tierCols: 64, kvCaching: true },
      workload: { startLen, targetLen },
    }),
  );
const longPrompt = decoder(40, 44);
const manySteps = decoder(4, 20);

const large: GraphBox = { width: 1264, height: 690, roomy: true };
const narrow: GraphBox = { width: 300, height: 420, roomy: false };

interface Axes {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

/** Words of both axes with the line or the height that they stand at, and of rows with the column of words. */
function axes(
  simulation: typeof moe,
  box: GraphBox,
  level: GraphLevel,
  toggled: readonly string[] = [],
  change: Partial<Viewport> = {},
): Axes {
  const { places, layout } = drawn(simulation, box, level, toggled);
  const { width, height } = box;
  const viewport = { left: 128, top: 36, width, height, zoom: 1, scrollX: 0, scrollY: 0, ...change };
  const ofStack = places.stacks.map((_, stack) =>
    columnLabels(simulation.scenario, places, layout, viewport, stack, 100 * stack, english),
  );
  return {
    columns: ofStack.flat().map(({ y, text }) => `${y} ${text}`),
    rows: rowLabels(places, layout, viewport, box.roomy, english).map(
      ({ x, y, text }) => `${Math.round(x)}, ${Math.round(y)} ${text}`,
    ),
  };
}

describe('names of columns', () => {
  test('blocks on the second line, layers on the first, over what is theirs alone', () => {
    const layer = ['27 Q K V', '27 MHA', '27 out'];
    expect(axes(moe, large, 'token').columns).toEqual([
      '27 embed',
      ...layer,
      '27 MoE FFN',
      ...layer,
      '27 FFN',
      ...layer,
      '27 MoE FFN',
      ...layer,
      '27 FFN',
      '27 LM head',
      '27 token',
      '10 Layer 0 · 8 experts, 2 per token',
      '10 Layer 1',
      '10 Layer 2 · 8 experts, 2 per token',
      '10 Layer 3',
    ]);
  });

  test('where layers cannot name their blocks, those outside them are not named alone', () => {
    expect(axes(moe, narrow, 'token').columns).toEqual(['10 Layer 0', '10 Layer 1', '10 Layer 2', '10 Layer 3']);
  });

  test('folded layers and stacks', () => {
    const layers = [0, 1, 2, 3].map((layer) => `27 Layer ${layer}`);
    expect(axes(moe, large, 'layer').columns).toEqual(['27 embed', '27 LM head', '27 token', ...layers]);
    expect(axes(moe, large, 'step').columns).toEqual(['10 all 4 layers']);
    expect(axes(twoStacks, large, 'step').columns).toEqual(['10 Encoder, all 3 layers', '110 Decoder, all 2 layers']);
  });

  test('as short as their columns ask for', () => {
    const ofWidth = (width: number, level: GraphLevel) =>
      axes(longPrompt, { width, height: 400, roomy: false }, level).columns;
    const layers = Array.from({ length: 24 }, (_, layer) => layer);
    expect(ofWidth(600, 'layer')).toEqual(['27 emb', ...layers.map((layer) => `27 L${layer}`)]);
    expect(ofWidth(600, 'block')).toEqual(layers.map((layer) => `10 L${layer}`));
    // Two-figure numbers no longer have room for the word.
    const words = layers.map((layer) => (layer < 10 || layer === 23 ? `10 Layer ${layer}` : `10 L${layer}`));
    expect(ofWidth(1264, 'block')).toEqual(words);
    // In columns narrower than their names, every second or fifth has one.
    expect(ofWidth(380, 'layer')).toEqual(
      layers.filter((layer) => layer % 2 === 0).map((layer) => (layer < 10 ? `27 L${layer}` : `27 ${layer}`)),
    );
  });
});

describe('names of rows', () => {
  test('the pass with what it is below it, and its vectors beside it', () => {
    expect(axes(moe, large, 'token').rows).toEqual([
      '0, 55 Step 0',
      '0, 68 prompt',
      '56, 55 token 0',
      '56, 83 token 1',
      '56, 111 token 2',
      '56, 139 token 3',
      '0, 183 Step 1',
      '56, 183 cached',
      '0, 227 Step 2',
      '56, 227 cached',
      '0, 271 Step 3',
      '56, 271 cached',
    ]);
    const bare = ['0, 55 step 0', '0, 68 prompt', '0, 183 step 1', '0, 227 step 2', '0, 271 step 3'];
    expect(axes(moe, narrow, 'token').rows).toEqual(bare);
  });

  test('what the encoder made is memory, beyond the tokens of a step', () => {
    expect(axes(twoStacks, large, 'token').rows.slice(0, 20)).toEqual([
      '0, 55 Encoder',
      '0, 68 context',
      '56, 55 token 0',
      '56, 83 token 1',
      '56, 111 token 2',
      '56, 139 token 3',
      '56, 167 token 4',
      '0, 239 Step 0',
      '0, 252 prompt',
      '56, 239 token 0',
      '56, 267 memory 1',
      '56, 295 memory 2',
      '56, 323 memory 3',
      '56, 351 memory 4',
      '0, 395 Step 1',
      '56, 395 token 0',
      '56, 423 token 1',
      '56, 451 memory 2',
      '56, 479 memory 3',
      '56, 507 memory 4',
    ]);
  });

  test('folded rows say how many or which they are', () => {
    expect(axes(twoStacks, large, 'step').rows).toEqual([
      '0, 55 Encoder',
      '56, 55 5 tokens',
      '0, 127 Step 0',
      '56, 127 1 token',
      '0, 171 Step 1',
      '56, 171 2 tokens',
      '0, 215 Step 2',
      '56, 215 3 tokens',
    ]);
    const steps = axes(manySteps, { width: 600, height: 60, roomy: true }, 'layer', [], { zoom: 2.4 }).rows;
    expect(steps.map((row) => row.replace(/^\d+, \d+ /, ''))).toEqual(['Steps 0–3', '4 steps']);
    const opened = axes(longPrompt, large, 'block', ['D.s0']).rows;
    expect(opened.filter((row) => row.includes('tokens')).map((row) => row.replace(/^\d+, \d+ /, ''))).toEqual(
      Array.from({ length: 10 }, (_, band) => `tokens ${4 * band}–${4 * band + 3}`),
    );
  });

  test('names stand within the plot, and none on another', () => {
    // Scrolled past the first pass, whose name goes with it.
    const rows = axes(moe, large, 'token', [], { zoom: 3, scrollX: 500, scrollY: 360 }).rows;
    expect(rows[0]).toMatch(/, \d+ (Step|token)/);
    for (const row of rows) expect(Number(row.split(/[ ,]+/)[1])).toBeGreaterThanOrEqual(40);
    // Rows of less than a line have no room for every name.
    const tokens = (zoom: number) =>
      axes(moe, { ...large, height: 690 }, 'token', [], { zoom }).rows.filter((row) => row.includes('token')).length;
    expect([tokens(1), tokens(0.4)]).toEqual([4, 2]);
  });
});
