import { expect, test } from 'vitest';
import { opParts } from '../../model/op.ts';
import { chunkOf } from '../../model/op-graph.ts';
import { moeWith } from '../../model/presets.ts';
import type { Simulation } from '../../model/result.ts';
import type { Fidelity, Scenario } from '../../model/scenario.ts';
import { base, opOf, run, startOf } from './small-network.testing.ts';

const withFidelity = (scenario: Scenario, fidelity: Partial<Fidelity>): Scenario => ({
  ...scenario,
  fidelity: { ...scenario.fidelity, ...fidelity },
});

const experts = base({});
experts.model.moe = moeWith({ frequency: 1, numExperts: 2, k: 1 });

test('the router gates the expert: it starts 100 ns later, when the router is done', () => {
  const free = run(experts);
  const gated = run(withFidelity(experts, { routerGatesExperts: true }));
  expect(startOf(free, opOf(free, 'ffn1'))).toBe(startOf(free, opOf(free, 'router')));
  expect(startOf(gated, opOf(gated, 'ffn1'))).toBe(startOf(gated, opOf(gated, 'router')) + 100);
  expect(gated.totals.executionTime).toBe(free.totals.executionTime + 100);
});

test('positional lookup: one more MVM a token, on the row block of its position', () => {
  // A prompt of 9 tokens: positions 0 … 7 lie in the first row block of 8, position 8 in the second.
  const scenario = { ...base({}), workload: { ...base({}).workload, startLen: 9, targetLen: 10 } };
  const plain = run(scenario);
  const looked = run(withFidelity(scenario, { positionalLookup: true }));
  expect(looked.totals.ops.mvm).toBe(plain.totals.ops.mvm + 9);
  const { graph, mapping } = looked;
  const table = mapping.matrices.findIndex(({ role }) => role === 'positionEmbedding');
  const rows = [...graph.chunk]
    .filter((chunk) => chunk >= 0 && mapping.chunks.matrix[chunk] === table)
    .map((chunk) => mapping.chunks.row[chunk]);
  expect(rows).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
});

test('a shared embedding: the decoder has no tables of its own and reads the tier of the encoder', () => {
  const plain = base({});
  const scenario: Scenario = { ...plain, model: { ...plain.model, kind: 'encoder-decoder' } };
  const apart = run(scenario);
  const shared = run(withFidelity(scenario, { sharedEmbedding: true }));
  // Its tables of 8 × 4 and 16 × 4 are gone.
  expect(shared.mapping.parameters).toBe(apart.mapping.parameters - 96);
  const embeds = [...shared.graph.segments.part.keys()]
    .filter((segment) => opParts[shared.graph.segments.part[segment]] === 'embed')
    .map((segment) => shared.graph.chunk[shared.graph.segments.start[segment]]);
  expect(embeds).toHaveLength(2);
  expect(embeds[1]).toBe(embeds[0]);
});

test('serial DRAM: two caches that were loaded at once are loaded one after the other', () => {
  const scenario = base({
    accelerator: { ...base({}).accelerator, kvCaching: true, mhaUnits: 2, dramBandwidth: 0.016 },
    workload: { ...base({}).workload, targetLen: 3, batch: 2 },
    costs: { mha: { latency: { base: 5 } } },
  });
  // Keys and values of 2 tokens of width 4: 16 bytes at 0.016 GB/s, 1000 ns.
  const together = run(scenario);
  const serial = run(withFidelity(scenario, { serialDram: true }));
  const loads = (simulation: Simulation): number[] =>
    [0, 1].map((sequence) => {
      const { graph } = simulation;
      const op = [...graph.cost].findIndex((cost) => graph.costs[cost].cached);
      return startOf(simulation, sequence * graph.ops + op);
    });
  expect(loads(together)[1] - loads(together)[0]).toBeLessThan(1000);
  expect(loads(serial)[1] - loads(serial)[0]).toBe(1000);
});

test('routing per sequence: the graph stays, the tiles of the experts follow the choice', () => {
  const scenario: Scenario = { ...experts, workload: { ...experts.workload, batch: 8 } };
  const apart = run(withFidelity(scenario, { routingPerSequence: true }));
  const { graph, mapping, schedule } = apart;
  const { expertChoices } = graph;
  if (expertChoices === null) throw new Error('sequences choose apart');
  expect(graph.ops).toBe(run(scenario).graph.ops);
  const chosen = [...expertChoices.experts];
  expect(new Set(chosen)).toEqual(new Set([0, 1]));
  const matrixOf = (expert: number) =>
    mapping.matrices.find((matrix) => matrix.role === 'expertFfn1' && matrix.expert === expert)?.firstChunk;
  expect(expertChoices.stride).toBe((matrixOf(1) ?? 0) - (matrixOf(0) ?? 0));
  const op = opOf(apart, 'ffn1');
  for (let sequence = 0; sequence < 8; sequence++) {
    const chunk = chunkOf(graph, op, sequence);
    const expert = chosen[sequence * expertChoices.perSequence + expertChoices.slot[op]];
    expect(mapping.matrices[mapping.chunks.matrix[chunk]]).toMatchObject({ role: 'expertFfn1', expert });
  }
  expect(schedule.completed).toBe(8 * graph.ops);
});

test('a gated network: gate and first matrix side by side, the product before the second', () => {
  const plain = base({});
  const gated = run({ ...plain, model: { ...plain.model, gatedFfn: true } });
  const start = (part: (typeof opParts)[number]) => startOf(gated, opOf(gated, part));
  expect(start('gate')).toBe(start('ffn1'));
  // Gate 100 ns, then ReLU 1 ns, then the product at the price of an addition, 10 ns.
  expect(start('product')).toBe(start('gate') + 101);
  expect(start('ffn2')).toBe(start('gate') + 111);
});

test('grouped queries: keys and values of fewer heads, the rest as before', () => {
  const plain = base({});
  const grouped = run({ ...plain, model: { ...plain.model, heads: 4, kvHeads: 2 } });
  const shape = (role: string) => {
    const found = grouped.mapping.matrices.find((matrix) => matrix.role === role);
    return [found?.rows, found?.cols];
  };
  expect(shape('q')).toEqual([4, 4]);
  expect(shape('k')).toEqual([4, 2]);
  expect(shape('out')).toEqual([4, 4]);
});

test('positional lookup on tiers that are not square: the row block follows their rows', () => {
  const plain = base({});
  const scenario = {
    ...plain,
    accelerator: { ...plain.accelerator, tierRows: 4, tierCols: 8 },
    workload: { ...plain.workload, startLen: 9, targetLen: 10 },
  };
  const { graph, mapping } = run(withFidelity(scenario, { positionalLookup: true }));
  const table = mapping.matrices.findIndex(({ role }) => role === 'positionEmbedding');
  const rows = [...graph.chunk]
    .filter((chunk) => chunk >= 0 && mapping.chunks.matrix[chunk] === table)
    .map((chunk) => mapping.chunks.row[chunk]);
  expect(rows).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2]);
});
