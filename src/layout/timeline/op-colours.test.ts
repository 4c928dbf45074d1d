import { describe, expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import { coloursPresent, opColours, slotNamed } from './op-colours.ts';
import { seriesColours } from './series-colours.ts';
import { series } from './series-slots.ts';
import { kindsOfNetwork } from '../operation-graph/operation-graph.testing.ts';
import { preset, simulated } from './timeline.testing.ts';
import { timelineIndexOf } from './timeline-index.ts';

const simulation = simulated(preset('moe-24'));
const index = timelineIndexOf(simulation);
const { graph, mapping, schedule } = simulation;
const ids = Array.from({ length: schedule.completed }, (_, id) => id);

/** Label of the colour of an op. */
const labelsBy = (by: Parameters<typeof opColours>[0], run = simulation): ((id: number) => string) => {
  const timeline = timelineIndexOf(run);
  const { classes, slotOf } = opColours(by, run, timeline, seriesColours);
  return (id) => english(classes[slotOf(id, timeline.classes.of[id % run.graph.ops])].label);
};

describe('colours of ops', () => {
  test('by sequence', () => {
    const labelOf = labelsBy('sequence');
    expect(ids.filter((id) => labelOf(id) !== `Sequence ${Math.floor(id / graph.ops)}`)).toEqual([]);
  });

  test('by step, and by layer as the tier map counts them', () => {
    const stepOf = labelsBy('step');
    const layerOf = labelsBy('layer');
    const wrong: number[] = [];
    for (let segment = 0; segment < graph.segments.count; segment++) {
      const matrix = mapping.matrices[graph.segments.matrix[segment]];
      const isOfLayer = matrix !== undefined && !/Embedding|lmHead/.test(matrix.role);
      const served = matrix?.name.match(/[qkv]_proj_out/) ? matrix.layer + 1 : (matrix?.layer ?? -1);
      for (let op = graph.segments.start[segment]; op < graph.segments.start[segment + 1]; op++) {
        if (stepOf(op) !== `Step ${graph.segments.step[segment]}`) wrong.push(op);
        if (isOfLayer && layerOf(op) !== `Layer ${served}`) wrong.push(op);
        if (matrix && !isOfLayer && layerOf(op) !== 'Embedding, LM head') wrong.push(op);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('two stacks have layers of their own', () => {
    const both = kindsOfNetwork.find(({ scenario }) => scenario.model.kind === 'encoder-decoder');
    const run = simulated(both?.scenario ?? preset('moe-24'));
    const present = coloursPresent(opColours('layer', run, timelineIndexOf(run), seriesColours)).map(({ colour }) =>
      english(colour.label),
    );
    expect(present).toContain('Encoder layer 0');
    expect(present).toContain('Decoder layer 0');
    expect(new Set(present).size).toBe(present.length);
  });

  test('a colour is found by its label, if it occurs', () => {
    const colours = opColours('role', simulation, index, seriesColours);
    expect(english(colours.classes[slotNamed(colours, 'Expert FFN 1')].label)).toBe('Expert FFN 1');
    expect(slotNamed(colours, 'Nothing')).toBe(-1);
    expect(slotNamed(colours, 'Communication')).toBe(-1);
    expect(slotNamed(colours, null)).toBe(-1);
  });
});

describe('series', () => {
  const part = (count: number, one = 'Layer') => ({ one, many: `${one}s`, code: 'L', count });

  test('more things than shades are folded into runs that say so, and keep their codes', () => {
    const { classes, slots, codes } = series([part(10)], 4);
    expect(classes.map(({ label }) => english(label))).toEqual([
      'Layers 0 to 2',
      'Layers 3 to 5',
      'Layers 6 to 8',
      'Layer 9',
    ]);
    expect([...slots]).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 3]);
    expect(codes[7]).toBe('L7');
  });

  test.each([1, 2, 15, 16, 17, 100, 5000])('%d things never need more than 16 slots', (count) => {
    expect(series([part(count)], 16).classes.length).toBeLessThanOrEqual(16);
    expect(series([part(count), part(count + 3, 'Other')], 16).classes.length).toBeLessThanOrEqual(16);
  });
});
