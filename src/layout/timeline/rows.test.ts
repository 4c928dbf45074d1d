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

  test('tracks come as the height allows, the lanes keeping the rest', () => {
    const tracks = (height: number, full: boolean) => rowLayout(groups, options({ height, full })).tracks;
    const heights = (height: number, full: boolean) =>
      tracks(height, full).map(({ id, top, bottom }) => `${id} ${bottom - top}`);
    expect(heights(169, false)).toEqual([]);
    expect(heights(170, false)).toEqual(['memory 28']);
    expect(heights(249, true)).toEqual(['memory 28']);
    expect(heights(250, false)).toEqual(['inFlight 24', 'memory 32']);
    expect(heights(420, true)).toEqual(['inFlight 32', 'memory 44']);
    expect(heights(421, true)).toEqual(['inFlight 32', 'busy 54', 'memory 44']);
    expect(heights(900, false)).toEqual(['inFlight 24', 'memory 32']);
    for (const height of [170, 340, 700]) {
      const { lanesBottom, tracks: placed } = rowLayout(groups, options({ height }));
      expect(placed.map(({ top }, n) => top - (placed[n - 1]?.bottom ?? lanesBottom))).toEqual(placed.map(() => 6));
      expect(placed.at(-1)?.bottom).toBe(height - 4);
    }
    expect(rowLayout(groups, options({ height: 160 })).lanesBottom).toBe(158);
  });

  test('rows follow each other: lanes within a group, its idle lanes, a gap, the next group', () => {
    const idle = laneGroups(readme, timelineIndexOf(readme));
    for (const [of, full] of [
      [groups, true],
      [groups, false],
      [idle, true],
    ] as const) {
      const layout = rowLayout(of, options({ height: 700, full }));
      let y = layout.lanesTop + 2;
      for (const { group, top, bottom, idleTop } of layout.groups) {
        expect(top).toBeCloseTo(y, 6);
        const few = group.lanes.length <= 4;
        const tall = few ? Math.max(layout.laneHeight, Math.min(11, 2 * layout.laneHeight)) : layout.laneHeight;
        const rows = layout.lanes.filter((row) => row.group === group);
        rows.forEach((row, n) => {
          expect(row).toMatchObject({ lane: group.lanes[n], number: group.lanes[n] - group.base, queueRows: 0 });
          expect(row).toMatchObject({ top: Math.round(y + n * tall), bottom: Math.round(y + (n + 1) * tall) });
        });
        y += rows.length * tall;
        expect(idleTop === null).toBe(group.idle === '');
        if (idleTop !== null) expect(idleTop).toBeCloseTo(y, 6);
        y = Math.max(top + 14, y + (idleTop === null ? 0 : 13));
        expect(bottom).toBeCloseTo(y, 6);
        y += 8;
      }
      expect(layout.contentHeight).toBeCloseTo(y - layout.lanesTop, 6);
    }
  });

  test('a group of one lane is as high as its name', () => {
    const single = groups.map((group) => ({ ...group, lanes: group.lanes.slice(0, 1), idle: '' }));
    const heights = rowLayout(single, options({ height: 170 })).groups.map(({ top, bottom }) => bottom - top);
    expect(heights).toEqual([14, 14, 14]);
  });

  test('more than twelve groups stand closer', () => {
    const gapOf = (count: number) => {
      const many = Array.from({ length: count }, (_, n) => ({ ...groups[0], id: `sequence ${n}` }));
      const { groups: rows } = rowLayout(many, options({ height: 2000, full: true }));
      return (rows[1]?.top ?? 0) - (rows[0]?.bottom ?? 0);
    };
    expect([2, 12, 13].map(gapOf)).toEqual([8, 8, 3]);
  });

  test('another lane unfolded, more rows of it, or none, is placed anew', () => {
    const of = (unfolded: RowOptions['unfolded']) => {
      const row = rowLayout(groups, options({ full: true, height: 728, unfolded })).rowOf(8);
      return [row?.queueRows, (row?.bottom ?? 0) - (row?.top ?? 0) > 30];
    };
    expect(of(null)).toEqual([0, false]);
    expect(of({ lane: 8, rows: 4 })).toEqual([4, true]);
    expect(of({ lane: 8, rows: 6 })).toEqual([6, true]);
    expect(of({ lane: 9, rows: 6 })).toEqual([0, false]);
  });

  test('scrolled, the rows and groups in sight are those that reach into the room', () => {
    const small = options({ height: 170 });
    const all = rowLayout(groups, small);
    const room = all.lanesBottom - all.lanesTop;
    for (const scroll of [0, 7, 60, 110, 1e9]) {
      const layout = rowLayout(groups, { ...small, scroll });
      const shift = layout.scroll - all.scroll;
      expect(layout.scroll).toBe(Math.min(scroll, all.contentHeight - room));
      for (const lane of groups.flatMap((group) => [...group.lanes])) {
        const row = layout.rowOf(lane);
        const [top, bottom] = [row?.top ?? 0, row?.bottom ?? 0];
        if (bottom > layout.lanesTop + 1 && top < layout.lanesBottom - 1) expect(layout.lanes).toContainEqual(row);
        if (bottom < layout.lanesTop || top > layout.lanesBottom) expect(layout.lanes).not.toContainEqual(row);
        expect(Math.abs(top + shift - (all.rowOf(lane)?.top ?? 0))).toBeLessThanOrEqual(1);
      }
      for (const { top, bottom } of layout.groups) {
        expect(bottom).toBeGreaterThanOrEqual(layout.lanesTop);
        expect(top).toBeLessThanOrEqual(layout.lanesBottom);
      }
      const named = new Set(layout.groups.map(({ group }) => group));
      for (const { group } of layout.lanes) expect(named).toContain(group);
    }
  });

  test('beside a lane is the one so many rows on, across groups, and none beyond the ends', () => {
    const { laneBeside } = rowLayout(groups, options({ collapsed: ['digital'] }));
    expect([laneBeside(3, 1), laneBeside(3, -2), laneBeside(0, -1), laneBeside(24, 1)]).toEqual([4, 1, -1, -1]);
    expect(laneBeside(23, 1)).toBe(groups[2]?.lanes[0]);
  });
});
