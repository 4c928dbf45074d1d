import { describe, expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import { simulate } from '../../engine/simulation-run.ts';
import { estimateSize } from '../../engine/size-estimate.ts';
import { consistencyIssues } from '../consistency.ts';
import { chipPresetById } from '../presets/chip-presets.ts';
import { modelPresetById } from '../presets/model-presets.ts';
import { presetScenario, withEnoughTiles } from '../presets/preset-scenario.ts';
import { moeWith, scenarioWith } from '../presets.ts';
import type { Scenario } from '../scenario.ts';
import { type Estimate, estimateWhole, type RunFigures, sliceScenario, sliceToFit } from './slice.ts';

function figures(scenario: Scenario): RunFigures {
  const result = simulate(scenario);
  if (!result.ok) throw new Error(result.error.tag);
  const { executionTime, energy, energyBreakdown } = result.value.totals;
  return { time: executionTime, energy, passiveEnergy: energyBreakdown.passive };
}

const opsOf = (scenario: Scenario): number => estimateSize(scenario).ops;

const small = scenarioWith({
  accelerator: { tiles: 24, tiers: 64, tierRows: 64, tierCols: 64, kvCaching: true },
  model: { layers: 12, dModel: 128, heads: 4, dFF: 256, vocab: 256, maxSeq: 64, normFirst: true },
  workload: { startLen: 8, targetLen: 16 },
  costs: { model: 'published' },
});

const within = ({ low, high }: Estimate, truth: number, slack = 0.02): boolean =>
  truth >= low * (1 - slack) && truth <= high * (1 + slack);

const relative = (estimate: Estimate, truth: number): number => Math.abs(estimate.value / truth - 1);

describe('the whole lies within the range of its estimate', () => {
  const moe = { ...small, model: { ...small.model, moe: moeWith({ frequency: 2, offset: 1, numExperts: 4, k: 2 }) } };
  const encdec: Scenario = {
    ...small,
    accelerator: { ...small.accelerator, kvCaching: false },
    model: { ...small.model, kind: 'encoder-decoder', encoderLayers: 8, decoderLayers: 8 },
    workload: { batch: 1, startLen: 2, targetLen: 5, contextLen: 8 },
  };
  const encoder: Scenario = {
    ...encdec,
    model: { ...small.model, kind: 'encoder' },
    workload: { ...encdec.workload, contextLen: 32 },
  };

  test.each([
    ['fewer layers', small, { layers: 4 }, 0.03],
    ['fewer layers of an MoE', moe, { layers: 4 }, 0.06],
    ['fewer layers of two stacks', encdec, { layers: 4 }, 0.06],
    ['fewer steps', small, { steps: 2 }, 0.6],
    ['shorter context', encoder, { context: 16 }, 0.3],
  ])('%s', (_, whole, limits, error) => {
    const slice = sliceScenario(whole, limits);
    expect(consistencyIssues(slice.scenario)).toEqual([]);
    expect(opsOf(slice.scenario)).toBeLessThan(opsOf(whole));
    const probe = slice.probe && figures(slice.probe);
    const { time, energy, assumptions } = estimateWhole(slice, figures(slice.scenario), probe);
    const truth = figures(whole);
    expect(within(time, truth.time)).toBe(true);
    expect(within(energy, truth.energy)).toBe(true);
    expect(relative(time, truth.time)).toBeLessThan(error);
    expect(relative(energy, truth.energy)).toBeLessThan(error);
    expect(assumptions.length).toBeGreaterThan(1);
  });

  test('a smaller batch', () => {
    const whole = { ...small, workload: { ...small.workload, batch: 8 } };
    const slice = sliceScenario(whole, { batch: 2 });
    const { time, energy } = estimateWhole(slice, figures(slice.scenario));
    const truth = figures(whole);
    expect(within(time, truth.time)).toBe(true);
    expect(within(energy, truth.energy)).toBe(true);
    expect(time.high / time.low).toBeCloseTo(4);
  });

  test('nothing cut off: the estimate is the run', () => {
    const slice = sliceScenario(small, {});
    const run = figures(slice.scenario);
    expect(slice.scenario).toEqual(small);
    const { time, energy } = estimateWhole(slice, run);
    expect(time).toEqual({ low: run.time, value: run.time, high: run.time });
    expect(energy.value).toBeCloseTo(run.energy);
  });
});

describe('what a slice keeps', () => {
  test('the mix of layers: the dense beginning, then whole periods', () => {
    const model = { ...small.model, layers: 28, moe: moeWith({ frequency: 3, offset: 1, denseLayers: 2 }) };
    const layersWith = (layers: number): number => sliceScenario({ ...small, model }, { layers }).scenario.model.layers;
    expect([1, 5, 7, 8, 100].map(layersWith)).toEqual([5, 5, 5, 8, 28]);
  });

  test('the context of an encoder–decoder covers the longest prefix', () => {
    const scenario: Scenario = {
      ...small,
      accelerator: { ...small.accelerator, kvCaching: false },
      model: { ...small.model, kind: 'encoder-decoder' },
      workload: { batch: 1, startLen: 8, targetLen: 16, contextLen: 20 },
    };
    const sliced = sliceScenario(scenario, { context: 1 }).scenario;
    expect(sliced.workload.contextLen).toBe(15);
    expect(consistencyIssues(sliced)).toEqual([]);
  });
});

describe('a slice that fits', () => {
  const mixtral = modelPresetById('mixtral-8x7b');
  const chip = chipPresetById('3d-sim-readme');
  if (!mixtral || !chip) throw new Error('missing');
  const enough = withEnoughTiles(presetScenario(mixtral, chip));
  if (!enough.ok) throw new Error(english(enough.error.problem));
  const whole = { ...enough.value, workload: { batch: 16, startLen: 128, targetLen: 256, contextLen: 12 } };

  test('Mixtral with a long prompt and a batch, cut to 200 000 ops, runs', () => {
    const slice = sliceToFit(whole, opsOf, 200_000);
    expect(slice).not.toBeNull();
    if (!slice) return;
    expect(opsOf(slice.scenario)).toBeLessThanOrEqual(200_000);
    expect(slice.factors.batch).toBe(16);
    const { time, energy } = estimateWhole(slice, figures(slice.scenario));
    expect(time.low).toBeGreaterThan(0);
    expect(energy.high).toBeGreaterThanOrEqual(energy.value);
  });

  test('what fits is left whole; what never fits has no slice', () => {
    expect(sliceToFit(small, opsOf, 1e9)?.scenario).toEqual(small);
    expect(sliceToFit(whole, opsOf, 10)).toBeNull();
  });
});
