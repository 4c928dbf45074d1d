import { describe, expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import { laneGroups, laneLabel, laneName, ranges } from './lane-groups.ts';
import { type RowOptions, rowLayout } from './rows.ts';
import { preset, simulated } from './timeline.testing.ts';
import { timelineIndexOf } from './timeline-index.ts';
import { tokenIndexOf } from './token-index.ts';

const moe = simulated(preset('moe-24'));
const readme = simulated(preset('readme'));
const groups = laneGroups(moe, timelineIndexOf(moe));
const options = (change: Partial<RowOptions>): RowOptions => ({
  height: 340,
  full: false,
  scroll: 0,
  collapsed: [],
  unfolded: null,
  ...change,
});

describe('lanes', () => {
  test('numbers are named in runs', () => {
    expect(english(ranges([3, 7, 8, 9]))).toBe('3, 7–9');
    expect(english(ranges([0, 2, 4, 6, 8]))).toBe('0, 2, 4, 6, …');
  });

  test('only what runs has a lane; what is idle is named', () => {
    const [tiles, digital] = laneGroups(readme, timelineIndexOf(readme));
    expect(tiles?.lanes).toHaveLength(39);
    expect(english(tiles?.idle ?? '')).toBe('1, 40–99');
    expect(english(digital?.idle ?? '')).toBe('2–3');
  });

  test('by token: a lane per token of each sequence, and one for attention', () => {
    const bySequence = laneGroups(moe, tokenIndexOf(moe));
    expect(bySequence.map(({ id }) => id)).toEqual(['sequence 0', 'sequence 1', 'sequence 2', 'sequence 3']);
    const [first] = bySequence;
    expect(first && [0, 3, 4].map((n) => [laneLabel(first, n), english(laneName(first, n))])).toEqual([
      ['0', 'sequence 0, token 0'],
      ['3', 'sequence 0, token 3'],
      ['At', 'sequence 0, attention'],
    ]);
  });
});

describe('rows', () => {
  test('lanes share the room that there is, and need no scrolling if they fit', () => {
    for (const height of [260, 340, 500, 728]) {
      const layout = rowLayout(groups, options({ height }));
      expect(layout.contentHeight).toBeLessThanOrEqual(layout.lanesBottom - layout.lanesTop + 0.5);
      expect(layout.lanes).toHaveLength(34);
      const tops = layout.lanes.map(({ top }) => top);
      expect(tops.toSorted((a, b) => a - b)).toEqual(tops);
      expect(layout.tracks.at(-1)?.bottom ?? 0).toBeLessThanOrEqual(height);
    }
  });

  test('too many lanes keep their least height and scroll', () => {
    const layout = rowLayout(groups, options({ height: 170, scroll: 1e9 }));
    expect(layout.laneHeight).toBe(4);
    expect(layout.contentHeight).toBeGreaterThan(layout.lanesBottom - layout.lanesTop);
    expect(layout.lanes.at(-1)?.bottom).toBeLessThanOrEqual(layout.lanesBottom);
  });

  test('a group folds into one line', () => {
    const layout = rowLayout(groups, options({ collapsed: ['tiles'] }));
    expect(layout.lanes).toHaveLength(10);
    expect(layout.groups[0]?.collapsed).toBe(true);
  });

  test('a lane unfolds into its queue, and the others make room', () => {
    const layout = rowLayout(groups, options({ full: true, height: 728, unfolded: { lane: 8, rows: 12 } }));
    const queue = layout.lanes.find(({ lane }) => lane === 8);
    expect(queue && queue.bottom - queue.top).toBe(132);
    expect(layout.contentHeight).toBeLessThanOrEqual(layout.lanesBottom - layout.lanesTop + 0.5);
  });

  test('lanes that may still grow leave no room, unfolded or not', () => {
    let tight = 0;
    for (const unfolded of [null, { lane: 8, rows: 1 }, { lane: 8, rows: 6 }, { lane: 25, rows: 3 }])
      for (let height = 250; height < 600; height += 30) {
        const layout = rowLayout(groups, options({ height, unfolded }));
        if (layout.laneHeight < 4.01 || layout.laneHeight === 12) continue;
        const room = layout.lanesBottom - layout.lanesTop;
        expect(layout.contentHeight).toBeLessThanOrEqual(room);
        expect(layout.contentHeight).toBeGreaterThan(room - 1);
        if (unfolded) tight++;
      }
    expect(tight).toBeGreaterThan(9);
  });
});
