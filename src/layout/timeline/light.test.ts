import { describe, expect, test } from 'vitest';
import { runChunk } from '../../model/op-graph.ts';
import { inputsOf, usersOf } from '../op-relatives.ts';
import { type Highlight, lightOf, relativesOf } from './light.ts';
import { opColours } from './op-colours.ts';
import { seriesColours } from './series-colours.ts';
import { laneOf } from './op-box.ts';
import { preset, simulated } from './timeline.testing.ts';
import { timelineIndexOf } from './timeline-index.ts';

const simulation = simulated(preset('moe-24'));
const index = timelineIndexOf(simulation);
const { graph, mapping, schedule } = simulation;

/** Ids of all ops that keep their colour. */
function lit(highlight: Highlight): number[] {
  const light = lightOf(simulation, index, opColours('role', simulation, index, seriesColours), highlight);
  return [...schedule.order].filter((id) => light?.on(id)).toSorted((a, b) => a - b);
}

const idsWhere = (keep: (id: number) => boolean): number[] =>
  Array.from({ length: schedule.completed }, (_, id) => id).filter(keep);

describe('what a selection lights', () => {
  test('a tile, a tier, a matrix: the MVMs on their chunks, in all sequences', () => {
    const chunk = (id: number) => runChunk(graph, id);
    expect(lit({ kind: 'tile', tile: 8 })).toEqual(
      idsWhere((id) => chunk(id) >= 0 && mapping.chunks.tile[chunk(id)] === 8),
    );
    expect(lit({ kind: 'tier', tile: 8, tier: 13 })).toEqual(
      idsWhere((id) => chunk(id) >= 0 && mapping.chunks.tile[chunk(id)] === 8 && mapping.chunks.tier[chunk(id)] === 13),
    );
    expect(lit({ kind: 'matrix', matrix: 3 })).toEqual(
      idsWhere((id) => chunk(id) >= 0 && mapping.chunks.matrix[chunk(id)] === 3),
    );
  });

  test('a unit: what ran on its lane', () => {
    const { tiles, digital } = index.resources;
    expect(lit({ kind: 'unit', pool: 'digital', unit: 2 })).toEqual(
      idsWhere((id) => laneOf(simulation, index, id) === tiles + 2),
    );
    expect(lit({ kind: 'unit', pool: 'mha', unit: 1 })).toEqual(
      idsWhere((id) => laneOf(simulation, index, id) === tiles + digital + 1),
    );
  });

  test('an op: all that it needed and all that needs it, in its own sequence', () => {
    const op = 1500;
    const relatives = relativesOf(simulation, op);
    const expected = new Uint8Array(graph.ops);
    const spread = (from: number, next: (of: number) => Iterable<number>): void => {
      const open = [from];
      const seen = new Set(open);
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        expected[at] = 1;
        for (const other of next(at)) {
          if (!seen.has(other)) open.push(other);
          seen.add(other);
        }
      }
    };
    spread(op, (of) => inputsOf(graph, of));
    spread(op, (of) => usersOf(graph, of));
    expect(relatives).toEqual(expected);
    expect(lit({ kind: 'op', id: 2 * graph.ops + op })).toEqual(
      idsWhere((id) => Math.floor(id / graph.ops) === 2 && expected[id % graph.ops] === 1),
    );
  });
});
