import * as fc from 'fast-check';
import { moeWith, scenarioWith } from '../model/presets.ts';
import type { Costs, Scenario } from '../model/scenario.ts';

const latency = (base: fc.Arbitrary<number>, perElement: readonly number[]) =>
  fc.record({ base, perElement: fc.constantFrom(...perElement) });
const half = (base: fc.Arbitrary<number>, perElement: readonly number[]) =>
  fc.record({ latency: latency(base, perElement), energy: fc.constant({ base: 1 }) });

/** Costs that include zero latencies and equal ones, where ties are. */
const costs: fc.Arbitrary<Costs> = fc.oneof(
  fc.constant({}),
  fc.record({
    layerNorm: half(fc.constantFrom(0, 20, 50), [0, 0.1]),
    relu: half(fc.constantFrom(0, 1), [0]),
    gelu: half(fc.constantFrom(0, 6), [0, 0.0625]),
    add: half(fc.constantFrom(0, 4, 10), [0, 0.03125]),
    communication: half(fc.constantFrom(0, 10, 50), [0, 0.046875]),
    sample: half(fc.constantFrom(0, 10), [0]),
    mha: fc.record({ latency: fc.record({ base: fc.constantFrom(0, 10, 135), perDot: fc.constantFrom(0, 0.05) }) }),
  }),
);

const expertsOf = (n: number): Scenario['model']['moe'][] => [
  null,
  moeWith({ frequency: 1 + (n % 2), numExperts: 1 + (n % 5), k: 1 + (n % (1 + (n % 5))) }),
  moeWith({
    frequency: 1,
    numExperts: 1 + (n % 4),
    k: 1 + (n % (1 + (n % 4))),
    denseLayers: n % 2,
    expertFF: 48,
    sharedFF: n % 3 === 0 ? 80 : 0,
  }),
];

/** Small scenarios of every kind that run in a fraction of a second on the naive scheduler. */
export const smallScenario: fc.Arbitrary<Scenario> = fc
  .record({
    kind: fc.constantFrom('decoder', 'encoder', 'encoder-decoder'),
    layers: fc.integer({ min: 1, max: 2 }),
    width: fc.constantFrom(32, 64, 96),
    dFF: fc.constantFrom(64, 160),
    vocab: fc.constantFrom(40, 128),
    tierRows: fc.constantFrom(16, 32, 64),
    tierCols: fc.constantFrom(16, 32, 64),
    tiles: fc.integer({ min: 2, max: 9 }),
    digitalUnits: fc.integer({ min: 1, max: 6 }),
    mhaUnits: fc.integer({ min: 1, max: 3 }),
    mvmLatency: fc.constantFrom(7, 50, 100),
    flags: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    beyond: fc.oneof(fc.constant(null), fc.array(fc.boolean(), { minLength: 9, maxLength: 9 })),
    strategy: fc.constantFrom('GREEDY_IN_ORDER', 'GREEDY_RANDOM', 'GREEDY_UTIL', 'GREEDY_TOP2'),
    moe: fc.integer({ min: 0, max: 60 }).chain((n) => fc.constantFrom(...expertsOf(n))),
    startLen: fc.integer({ min: 1, max: 3 }),
    steps: fc.integer({ min: 1, max: 3 }),
    batch: fc.integer({ min: 1, max: 2 }),
    costs,
    seed: fc.integer({ min: 0, max: 1000 }),
  })
  .map((pick): Scenario => {
    const [tierAtATime, lockMha, lockDigital, kv, communication, normFirst, split, stack, gelu] = pick.flags;
    const [gated, grouped, ownHead, rotary, gates, apart, serial, lookup, perVector] = pick.beyond ?? [];
    const targetLen = pick.startLen + pick.steps;
    return scenarioWith({
      accelerator: {
        tiles: pick.tiles,
        tiers: 4000,
        tierRows: pick.tierRows,
        tierCols: pick.tierCols,
        digitalUnits: pick.digitalUnits,
        mhaUnits: pick.mhaUnits,
        mvmLatency: pick.mvmLatency,
        oneTierAtATime: tierAtATime,
        lockMhaUnitToLayer: lockMha,
        lockDigitalUnitToLayer: lockDigital,
        kvCaching: kv && pick.kind === 'decoder',
        communication,
      },
      model: {
        kind: pick.kind,
        layers: pick.layers,
        encoderLayers: pick.layers,
        decoderLayers: 1 + (pick.seed % 2),
        dModel: pick.width,
        heads: 4,
        dFF: pick.dFF,
        vocab: pick.vocab,
        maxSeq: 16,
        activation: gelu ? 'gelu' : 'relu',
        normFirst,
        moe: pick.moe,
        gatedFfn: gated ?? false,
        kvHeads: grouped ? 2 : 0,
        headDim: ownHead ? 20 : 0,
        positions: rotary ? 'rotary' : 'table',
      },
      mapping: { strategy: pick.strategy, splitFfn: split, stackEmbedding: stack },
      workload: {
        batch: pick.batch,
        startLen: pick.startLen,
        targetLen,
        contextLen: targetLen - 1 + (pick.seed % 2),
      },
      fidelity: {
        routerGatesExperts: gates ?? false,
        routingPerSequence: apart ?? false,
        serialDram: serial ?? false,
        positionalLookup: lookup ?? false,
        memoryPerVector: perVector ?? false,
        sharedEmbedding: (grouped ?? false) && pick.kind === 'encoder-decoder',
      },
      costs: pick.costs,
      seeds: { mapping: pick.seed, routing: pick.seed },
    });
  });
