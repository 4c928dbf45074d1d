import { expect, test } from 'vitest';
import { moeWith, scenarioWith } from '../model/presets.ts';
import type { Simulation } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import { prepare } from './preparation.ts';
import { beginSimulation, simulate } from './simulation-run.ts';

/** A run in which every field has a say: experts, a batch, locks, an encoder where that is asked for. */
const baseOf = (kind: Scenario['model']['kind']): Scenario =>
  scenarioWith({
    accelerator: { tiles: 9, tiers: 4000, tierRows: 32, tierCols: 32, digitalUnits: 3, mhaUnits: 2 },
    model: {
      kind,
      layers: 2,
      encoderLayers: 2,
      decoderLayers: 2,
      dModel: 64,
      heads: 4,
      dFF: 96,
      vocab: 64,
      maxSeq: 24,
      moe: moeWith({ frequency: 1, numExperts: 4, k: 2 }),
    },
    mapping: { strategy: 'GREEDY_RANDOM' },
    workload: { batch: 2, startLen: 2, targetLen: 4, contextLen: 3 },
    routes: { distribution: 'zipf', skew: 1, density: null },
  });

/** Other values of all fields that decide anything, one at a time. */
const others: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  accelerator: {
    tiles: 11,
    tiers: 3999,
    tierRows: 16,
    tierCols: 16,
    digitalUnits: 1,
    mhaUnits: 1,
    mvmLatency: 33,
    mvmEnergy: 3,
    oneTierAtATime: false,
    lockMhaUnitToLayer: true,
    lockDigitalUnitToLayer: true,
    kvCaching: true,
    dramBandwidth: 0.5,
    dramActivePower: 2,
    dramInactivePower: 2,
    communication: false,
  },
  model: {
    layers: 1,
    encoderLayers: 1,
    decoderLayers: 1,
    dModel: 96,
    heads: 2,
    kvHeads: 2,
    headDim: 20,
    dFF: 160,
    vocab: 100,
    maxSeq: 80,
    activation: 'gelu',
    gatedFfn: true,
    normFirst: true,
    norm: 'rmsNorm',
    positions: 'rotary',
    tiedEmbedding: true,
    moe: moeWith({ frequency: 1, numExperts: 3, k: 1 }),
  },
  mapping: { strategy: 'GREEDY_IN_ORDER', splitFfn: false, stackEmbedding: false },
  workload: { batch: 3, startLen: 1, targetLen: 6, contextLen: 6 },
  costs: { gelu: { latency: { base: 3 } }, relu: { latency: { base: 9 } }, add: { energy: { base: 2 } } },
  fidelity: {
    routerGatesExperts: true,
    routingPerSequence: true,
    serialDram: true,
    positionalLookup: true,
    memoryPerVector: true,
    sharedEmbedding: true,
  },
  routes: { distribution: 'uniform', skew: 2 },
  seeds: { mapping: 5, routing: 5 },
};
const edits = Object.entries(others).flatMap(([group, fields]) =>
  Object.entries(fields).map(([field, value]): [string, string, unknown] => [group, field, value]),
);

/** All that a result holds, columns as text, which compares a hundred times as fast. */
const digestOf = (simulation: Simulation): string =>
  JSON.stringify(simulation, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? (value as Uint8Array).join() : value === undefined ? null : value,
  );

test.each(edits)('after an edit of %s.%s the run is that of a cold start', (group, field, value) => {
  for (const kind of ['decoder', 'encoder-decoder'] as const) {
    const base = baseOf(kind);
    const edited = { ...base, [group]: { ...base[group as 'model'], [field]: value } };
    const known = prepare(base, null);
    if (!known.ok) throw new Error(known.error.tag);
    const cold = simulate(edited);
    // Caching has no encoder; then both say so.
    const warm = beginSimulation(edited, known.value);
    if (!cold.ok || !warm.ok) {
      expect([cold.ok, warm.ok]).toEqual([false, false]);
      continue;
    }
    warm.value.advance(Infinity);
    expect(digestOf(warm.value.result())).toEqual(digestOf(cold.value));
  }
});
