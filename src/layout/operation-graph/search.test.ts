import { describe, expect, it } from 'vitest';
import { english, wordsOf } from '../../base/words.ts';
import { OP, PART } from '../../model/op.ts';
import { chunkOf } from '../../model/op-graph.ts';
import { gridFor } from './choose-level.ts';
import { graphPlaces } from './graph-places.ts';
import { boxes, drawn, kindsOfNetwork, resultOf } from './operation-graph.testing.ts';
import { keysRevealing } from './reveal.ts';
import { searchGraph } from './search.ts';
import { parseQuery } from './search-query.ts';

const moe = resultOf(kindsOfNetwork[0].scenario);
const search = (text: string) => {
  const query = parseQuery(text, english);
  if (query === null) throw new Error(`“${text}” asks for nothing`);
  return searchGraph(moe, 0, graphPlaces(moe), query);
};

describe('search', () => {
  it('reads kinds, places, experts, and names of matrices', () => {
    expect(parseQuery('  ', english)).toBeNull();
    expect(parseQuery('ffn2 layer 3 token 1', english)).toMatchObject({ layer: 3, token: 1, step: null });
    expect(parseQuery('FFN2 L3 T1', english)).toEqual(parseQuery('ffn2 layer 3 token 1', english));
    expect(parseQuery('op 14 260', english)).toMatchObject({ op: 14_260 });
    expect(parseQuery('LM head', english)?.parts).toEqual(new Set([PART.lmHead]));
    expect(parseQuery('norm', english)?.kinds).toEqual(new Set([OP.layerNorm]));
    expect(parseQuery('moe_layer.router', english)).toMatchObject({ words: ['moe_layer.router'] });
  });

  it('reads the language of the reader, and English beside it', () => {
    const chinese = wordsOf('zh', {
      'layer, layers##words of a search': '层',
      'expert, experts##words of a search': '专家',
      'head##words of a search': '头, LM头',
      'op, ops##words of a search': '操作',
    });
    for (const text of ['层 3 专家5，ffn2', 'layer 3 expert 5 ffn2', '层3, E5 FFN2'])
      expect(parseQuery(text, chinese)).toEqual(parseQuery('layer 3 expert 5 ffn2', english));
    expect(parseQuery('操作 14 260', chinese)).toEqual(parseQuery('op 14 260', english));
    expect(parseQuery('LM 头', chinese)).toEqual(parseQuery('LM head', english));
    expect(parseQuery('层 3', english)).toMatchObject({ layer: null, words: ['层', '3'] });
  });

  it('finds one place for one matrix of one token of one layer', () => {
    const { unit, found } = search('ffn2 layer 3 token 1');
    expect(unit).toBe('segment');
    expect(found).toHaveLength(1);
    const { segments } = moe.graph;
    expect(moe.mapping.matrices[segments.matrix[found[0]]].name).toBe('decoder_stack.layers.3.ffn2');
    expect(segments.token[found[0]]).toBe(1);
  });

  it('takes layers as the picture names them: the queries of layer 1 are computed in layer 0', () => {
    const { found } = search('q layer 1 step 1');
    expect([...found].map((s) => moe.mapping.matrices[moe.graph.segments.matrix[s]].name)).toEqual([
      'decoder_stack.layers.0.q_proj_out',
    ]);
  });

  it('finds every visit of an expert, and every MVM of a tile', () => {
    expect(search('expert 5 ffn1 layer 0').found).toHaveLength(2);
    const { unit, found } = search('tile 8 tier 13');
    expect(unit).toBe('op');
    const wanted = Array.from({ length: moe.graph.ops }, (_, op) => op).filter((op) => {
      const chunk = chunkOf(moe.graph, op, 0);
      return chunk >= 0 && moe.mapping.chunks.tile[chunk] === 8 && moe.mapping.chunks.tier[chunk] === 13;
    });
    expect([...found]).toEqual(wanted);
    expect(search('tile 99').found).toHaveLength(0);
    expect(search('sample').found).toHaveLength(4);
  });
});

describe('reveal', () => {
  it.each(kindsOfNetwork)('$name: opens what hides a block, at every level', ({ scenario }) => {
    const simulation = resultOf(scenario);
    const places = graphPlaces(simulation);
    for (const level of ['step', 'layer', 'block'] as const)
      for (const block of [0, Math.floor(places.blocks / 2), places.blocks - 1]) {
        const keys = keysRevealing(places, block, [], (open) => gridFor(places, level, new Set(open), boxes[0]));
        const { layout } = drawn(simulation, boxes[0], level, keys);
        expect(layout.cells.blocks[layout.cells.cellOfBlock[block]]).toBe(1);
      }
  });
});
