import { expect, test } from 'vitest';
import { OP } from '../../model/op.ts';
import { moeWith } from '../../model/presets.ts';
import { networkParameters } from '../../model/presets/network-size.ts';
import type { Simulation } from '../../model/result.ts';
import type { Model, MoE, Scenario } from '../../model/scenario.ts';
import { base, opOf, run, startOf } from './small-network.testing.ts';

/*
 * What the language of the model has beyond the original's, computed by hand. The network of `base`: one layer of width 4,
 * FFN 8, vocabulary 8, 16 positions; every matrix is one MVM of 100 ns on a tile of its own; add 10, norm 50, ReLU 1,
 * attention 2, sample 10 ns. One token goes through:
 *   embed 100, add 10, q k v 100, attention 2, out 100, add 10, norm 50, ffn1 100, ReLU 1, ffn2 100, add 10, norm 50,
 *   LM head 100, sample 10: 743 ns, with 8 MVMs.
 */
const PLAIN = 743;

const withModel = (model: Partial<Model>): Scenario => {
  const plain = base({});
  return { ...plain, model: { ...plain.model, ...model } };
};

const withExperts = (moe: Partial<MoE>, model: Partial<Model> = {}): Scenario =>
  withModel({ ...model, moe: moeWith({ frequency: 1, numExperts: 2, k: 1, ...moe }) });

const shapeOf = ({ mapping }: Simulation, name: string): number[] | null => {
  const found = mapping.matrices.find((matrix) => matrix.name === `decoder_stack.layers.${name}`);
  return found ? [found.rows, found.cols] : null;
};

/** Layers whose feed-forward network is one of experts. */
const expertLayers = ({ mapping }: Simulation): number[] =>
  mapping.matrices.filter(({ role }) => role === 'router').map(({ layer }) => layer);

test('the plain layer', () => {
  const plain = run(base({}));
  expect(plain.totals.executionTime).toBe(PLAIN);
  expect(plain.totals.ops.mvm).toBe(8);
  // Tables 8 · 4 + 16 · 4, q k v out 4 · 16, FFN 2 · 32, LM head 32.
  expect(plain.mapping.parameters).toBe(32 + 64 + 64 + 64 + 32);
});

test('a shared expert runs beside the chosen one, and is mixed in by one more addition', () => {
  const without = run(withExperts({}));
  const shared = run(withExperts({ sharedFF: 3 }));
  expect(shapeOf(shared, '0.moe_layer.shared.ffn1')).toEqual([4, 3]);
  expect(shapeOf(shared, '0.moe_layer.shared.ffn2')).toEqual([3, 4]);
  // 4 · 3 + 3 · 4 weights, two MVMs, a ReLU of its own and the mixing.
  expect(shared.mapping.parameters).toBe(without.mapping.parameters + 24);
  expect(shared.totals.ops.mvm).toBe(without.totals.ops.mvm + 2);
  expect(shared.totals.ops.relu).toBe(without.totals.ops.relu + 1);
  expect(shared.totals.ops.add).toBe(without.totals.ops.add + 1);
  // The router's and the experts' MVMs overlap, so of all this only the mixing, 10 ns, takes time.
  expect(without.totals.executionTime).toBe(PLAIN);
  expect(shared.totals.executionTime).toBe(PLAIN + 10);
});

test('a shared expert does not wait for the router, even where the others do', () => {
  const scenario = withExperts({ sharedFF: 3 });
  const gated = run({ ...scenario, fidelity: { ...scenario.fidelity, routerGatesExperts: true } });
  const start = startOf(gated, opOf(gated, 'router'));
  const starts = [...gated.graph.segments.part.keys()]
    .filter((segment) => gated.mapping.matrices[gated.graph.segments.matrix[segment]]?.name.endsWith('ffn1'))
    .map((segment) => startOf(gated, gated.graph.segments.start[segment]));
  // The chosen expert 100 ns after the router, the shared one with it.
  expect(starts).toEqual([start + 100, start]);
  expect(gated.totals.executionTime).toBe(PLAIN + 100 + 10);
});

test('dense layers at the start have no router, whatever the period says', () => {
  expect(expertLayers(run(withExperts({ denseLayers: 2 }, { layers: 4 })))).toEqual([2, 3]);
  expect(expertLayers(run(withExperts({ frequency: 2, denseLayers: 1 }, { layers: 5 })))).toEqual([2, 4]);
  const one = run(withExperts({ denseLayers: 1 }));
  expect(expertLayers(one)).toEqual([]);
  expect(one.totals.ops.mvm).toBe(8);
});

test('an offset moves the layers with experts', () => {
  expect(expertLayers(run(withExperts({ frequency: 2 }, { layers: 5 })))).toEqual([0, 2, 4]);
  expect(expertLayers(run(withExperts({ frequency: 2, offset: 1 }, { layers: 5 })))).toEqual([1, 3]);
  expect(expertLayers(run(withExperts({ frequency: 3, offset: 2 }, { layers: 5 })))).toEqual([2]);
});

test('experts may be narrower than the dense network', () => {
  const narrow = run(withExperts({ expertFF: 3, denseLayers: 1 }, { layers: 2 }));
  expect(shapeOf(narrow, '0.ffn1')).toEqual([4, 8]);
  expect(shapeOf(narrow, '1.moe_layer.experts.1.ffn1')).toEqual([4, 3]);
  expect(shapeOf(narrow, '1.moe_layer.experts.1.ffn2')).toEqual([3, 4]);
  // One dense FFN of 2 · 32; a router of 4 · 2 and two experts of 2 · 12; two layers of attention of 64; tables and head.
  expect(narrow.mapping.parameters).toBe(64 + (8 + 48) + 2 * 64 + 96 + 32);
  // The ReLU of the dense layer works on 8 elements, that of the expert on 3: as many FLOPs.
  const flops = [...narrow.graph.cost.keys()]
    .filter((op) => narrow.graph.kind[op] === OP.relu)
    .map((op) => narrow.graph.costs[narrow.graph.cost[op]].flops);
  expect(flops).toEqual([8, 3]);
});

test('without a table of positions nothing else changes: nothing was read of it', () => {
  const table = run(base({}));
  for (const positions of ['rotary', 'none'] as const) {
    const scenario = withModel({ positions });
    const plain = run(scenario);
    expect(plain.mapping.parameters).toBe(table.mapping.parameters - 64);
    expect(plain.totals.executionTime).toBe(PLAIN);
    // With nothing to look up, looking up makes no difference.
    const looked = run({ ...scenario, fidelity: { ...scenario.fidelity, positionalLookup: true } });
    expect(looked.totals).toEqual(plain.totals);
  }
});

test('a tied embedding is stored twice and counted once', () => {
  const apart = run(base({}));
  const tied = run(withModel({ tiedEmbedding: true }));
  expect(tied.totals).toEqual(apart.totals);
  expect(tied.mapping.chunks.tile).toHaveLength(apart.mapping.chunks.tile.length);
  expect(networkParameters(tied.scenario)).toBe(networkParameters(apart.scenario) - 32);
});

test('heads of a width of their own, and fewer heads for keys and values', () => {
  // Two heads of 3: queries of 6 for a model of width 4; one of them has keys and values, of 3.
  const wide = run(withModel({ heads: 2, headDim: 3, kvHeads: 1 }));
  expect(shapeOf(wide, '0.q_proj_in')).toEqual([4, 6]);
  expect(shapeOf(wide, '0.k_proj_in')).toEqual([4, 3]);
  expect(shapeOf(wide, '0.v_proj_in')).toEqual([4, 3]);
  expect(shapeOf(wide, '0.out_proj')).toEqual([6, 4]);
  expect(wide.mapping.parameters).toBe(256 - 64 + (24 + 12 + 12 + 24));
  const attention = wide.graph.costs.find(({ kind }) => kind === OP.mha);
  expect(attention).toMatchObject({ size: 6, keyValueSize: 3 });
  expect(wide.totals.executionTime).toBe(PLAIN);
});

test('a cache of fewer key–value heads is loaded in less time', () => {
  const cached = (kvHeads: number): number => {
    const scenario = withModel({ heads: 4, kvHeads });
    const { graph } = run({
      ...scenario,
      accelerator: { ...scenario.accelerator, kvCaching: true, dramBandwidth: 0.001 },
      workload: { ...scenario.workload, targetLen: 3 },
      costs: { model: 'published' },
    });
    return graph.costs.find((cost) => cost.cached)?.dramLatency ?? 0;
  };
  // 2 tokens, keys and values of 4 bytes each: 16 bytes at 0.001 GB/s are 16 µs; with one head of four, a quarter.
  expect(cached(0)).toBe(16_000);
  expect(cached(1)).toBe(4000);
});

test('an RMSNorm takes the time and energy of a LayerNorm, and fewer operations', () => {
  const { flops, ...rms } = run(withModel({ norm: 'rmsNorm' })).totals;
  const { flops: layerFlops, ...layer } = run(base({})).totals;
  expect(rms).toEqual(layer);
  // Two norms of 4 elements, 4 operations for each where a LayerNorm has 10.
  expect(layerFlops - flops).toBe(2 * 4 * (10 - 4));
});

test('a norm before the first attention: 50 ns more', () => {
  expect(run(withModel({ normFirst: true })).totals.executionTime).toBe(PLAIN + 50);
});
