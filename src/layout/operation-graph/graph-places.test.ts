import { describe, expect, it } from 'vitest';
import { english } from '../../base/words.ts';
import { OP, PART } from '../../model/op.ts';
import { scenarioWith } from '../../model/presets.ts';
import { blockAt, blockExperts, blockKey, blockOfKey, blockOfOp, blockOps, blockTitle } from './block-names.ts';
import { graphPlaces } from './graph-places.ts';
import { kindsOfNetwork, resultOf } from './operation-graph.testing.ts';

describe('places by structure', () => {
  it.each(kindsOfNetwork)(
    '$name: every op is in exactly one block, and every segment in that of its ops',
    ({ scenario }) => {
      const simulation = resultOf(scenario);
      const { graph } = simulation;
      const places = graphPlaces(simulation);
      expect(places.blockStart[0]).toBe(0);
      expect(places.blockStart[places.blocks]).toBe(graph.ops);
      const spots = new Set<string>();
      for (let block = 0; block < places.blocks; block++) {
        expect(blockOps(places, block)).toBeGreaterThan(0);
        expect(graph.segments.start[places.blockSegment[block]]).toBe(places.blockStart[block]);
        spots.add(`${places.blockRow[block]},${places.blockColumn[block]}`);
      }
      expect(spots.size).toBe(places.blocks);
      for (let op = 0; op < graph.ops; op += 3) {
        const block = blockOfOp(places, op);
        expect(op >= places.blockStart[block] && op < places.blockStart[block + 1]).toBe(true);
      }
    },
  );

  it.each(kindsOfNetwork)('$name: names of blocks lead back to them', ({ scenario }) => {
    const places = graphPlaces(resultOf(scenario));
    for (let block = 0; block < places.blocks; block += 5)
      expect(blockOfKey(places, blockKey(places, block))).toBe(block);
    expect(blockOfKey(places, 'D.s99.t0.L0.ffn')).toBe(-1);
    expect(blockOfKey(places, 'nonsense')).toBe(-1);
  });

  it.each(kindsOfNetwork)(
    '$name: edges run from left to right, but from a sample, and from the encoder',
    ({ scenario }) => {
      const simulation = resultOf(scenario);
      const { graph } = simulation;
      const places = graphPlaces(simulation);
      const passOf = (block: number) => places.rowPass[places.blockRow[block]];
      for (let op = 0; op < graph.ops; op++) {
        const from = blockOfOp(places, op);
        for (let i = graph.userStart[op]; i < graph.userStart[op + 1]; i++) {
          const to = blockOfOp(places, graph.groupStart[graph.users[i]]);
          const sameStep = passOf(from) === passOf(to);
          if (sameStep) expect(places.blockColumn[to]).toBeGreaterThanOrEqual(places.blockColumn[from]);
          else expect(graph.kind[op] === OP.sample || passOf(from) === 0).toBe(true);
        }
      }
    },
  );

  it('has the blocks of the design: 3, 18, 1, 7, 116, 19, 57, 13 ops, and the experts of each token', () => {
    const simulation = resultOf(kindsOfNetwork[0].scenario);
    const places = graphPlaces(simulation);
    const row = 1;
    const figures = places.columns.map((_, column) => {
      const block = blockAt(places, row, column);
      return block < 0 ? 0 : blockOps(places, block);
    });
    expect(figures).toEqual([3, 18, 0, 7, 116, 19, 0, 7, 57, 19, 0, 7, 116, 19, 0, 7, 57, 0, 0]);
    const moe = blockAt(places, row, 4);
    expect(english(blockTitle(places, moe))).toBe('Layer 0 MoE FFN, token 1 of step 0');
    expect(blockExperts(simulation, places, moe, 0)).toEqual([2, 5]);
    expect(english(blockTitle(places, blockAt(places, 0, 2)))).toBe('Layer 0 MHA, step 0');
    expect(english(blockTitle(places, blockAt(places, 3, 18)))).toBe('Sample, token 3 of step 0');
  });

  it('puts the projections of layer i + 1 before its attention, though they are computed at the end of layer i', () => {
    const simulation = resultOf(kindsOfNetwork[0].scenario);
    const { segments } = simulation.graph;
    const places = graphPlaces(simulation);
    const s = segments.part.findIndex((part, index) => part === PART.q && segments.layer[index] === 0 && index > 40);
    const block = blockOfOp(places, segments.start[s]);
    expect(places.columns[places.blockColumn[block]]).toMatchObject({ slot: 'qkv', layer: 1 });
  });

  it('stays the same when chip, batch or costs change', () => {
    const before = graphPlaces(resultOf(scenarioWith({ workload: { startLen: 2, targetLen: 5 } })));
    const after = graphPlaces(
      resultOf(
        scenarioWith({
          workload: { startLen: 2, targetLen: 5, batch: 3 },
          accelerator: { tiles: 7, mvmLatency: 33, digitalUnits: 1 },
        }),
      ),
    );
    expect(after).toEqual(before);
  });
});
