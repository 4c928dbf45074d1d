import { describe, expect, test } from 'vitest';
import { OP } from '../../model/op.ts';
import type { Simulation } from '../../model/result.ts';
import { ROLE } from '../roles.ts';
import { endTime, readyTime, startTime } from '../schedule-times.ts';
import { nearestAt } from './hit-test.ts';
import { laneGroups } from './lane-groups.ts';
import { lightOfSlot } from './light.ts';
import { MARK, MarkList } from './mark-list.ts';
import { beside } from './neighbours.ts';
import { boxOf, positionOf } from './op-box.ts';
import { opColours } from './op-colours.ts';
import { queueOf, queueWhiskers } from './queue.ts';
import { QUEUE_ROW } from './rows.ts';
import { composeScene, isPartial, type Scene, type SceneInput, spanOf } from './scene.ts';
import { xOf } from './time-scale.ts';
import { preset, simulated } from './timeline.testing.ts';
import { timelineIndexOf } from './timeline-index.ts';
import { tokenIndexOf } from './token-index.ts';

const moe = simulated(preset('moe-24'));
const cached = simulated(preset('readme-kv'));

function sceneOf(simulation: Simulation, change: Partial<SceneInput> = {}): Scene {
  const index = change.index ?? timelineIndexOf(simulation);
  const place = { width: 1100, height: 700, gutter: 120, margin: 6, full: true, scroll: 0 };
  return composeScene(
    {
      simulation,
      index,
      groups: laneGroups(simulation, index),
      colours: opColours('role', simulation, index, null),
      window: null,
      ...place,
      collapsed: [],
      slot: -1,
      light: null,
      queue: null,
      ...change,
    },
    new MarkList(),
  );
}

const marksOf = ({ marks }: Scene) =>
  Array.from({ length: marks.count }, (_, at) => ({
    left: marks.left[at],
    right: marks.right[at],
    top: marks.top[at],
    bottom: marks.bottom[at],
    slot: marks.slot[at],
    flags: marks.flags[at],
    id: marks.id[at],
  }));

describe('the scale', () => {
  test('the plot is what gutter and margin leave, and shows the whole run unless told otherwise', () => {
    const { scale } = sceneOf(moe);
    expect(scale).toMatchObject({ left: 120, width: 974, from: 0, to: moe.totals.executionTime });
    expect(sceneOf(moe, { window: { from: 9000, to: 11_500 } }).scale).toMatchObject({ from: 9000, to: 11_500 });
  });

  test('ticks stand 90 px apart or more; on a narrow plot they may be closer', () => {
    const spaces = [1100, 700, 625, 540, 400, 300].map((width) => {
      const { ticks, scale } = sceneOf(moe, { width });
      return { plot: scale.width, space: (ticks.step * scale.width) / (scale.to - scale.from) };
    });
    for (const { plot, space } of spaces) expect(space).toBeGreaterThanOrEqual(plot < 500 ? 56 : 90);
    expect(spaces.some(({ plot, space }) => plot < 500 && space < 90)).toBe(true);
  });

  test('of a run under way the end is an estimate from what is done', () => {
    const index = timelineIndexOf(moe);
    expect([isPartial(moe), spanOf(moe, index)]).toEqual([false, moe.totals.executionTime]);
    const completed = moe.schedule.order.length / 4;
    const partial = { ...moe, schedule: { ...moe.schedule, completed } };
    expect([isPartial(partial), spanOf(partial, { ...index, span: 1000 })]).toEqual([true, 4000]);
    expect(spanOf({ ...moe, schedule: { ...moe.schedule, completed: 0 } }, { ...index, span: 0 })).toBe(1);
  });
});

describe('bars', () => {
  test.each([
    ['experts', moe, { from: 9000, to: 10_200 }],
    ['a cache', cached, { from: 3000, to: 3900 }],
  ] as const)(
    'of a run with %s end a gap before their op does, a wider one where the colour changes',
    (_, run, window) => {
      const scene = sceneOf(run, { window });
      const { index, colours } = scene.input;
      const { lanes } = index;
      const slotAt = (at: number) => colours.slotOf(lanes.op[at], lanes.opClass[at]);
      const seen = { narrow: 0, same: 0, other: 0 };
      for (const { left, right, slot, id, flags } of marksOf(scene)) {
        if (id < 0) continue;
        const at = positionOf(run, index, id);
        const [from, to] = [xOf(scene.scale, startTime(run, id)), xOf(scene.scale, endTime(run, id))];
        const next = lanes.first.includes(at + 1) ? slot : slotAt(at + 1);
        const kind = to - from < 4 ? 'narrow' : next === slot ? 'same' : 'other';
        seen[kind]++;
        expect(slot).toBe(slotAt(at));
        expect(left).toBeCloseTo(from, 2);
        expect(right).toBeCloseTo({ narrow: Math.max(to, from + 1), same: to - 0.5, other: to - 1.5 }[kind], 2);
        const foot = slot === ROLE.ffn2 || slot === ROLE.expert2;
        expect(flags & ~MARK.hatched).toBe(foot ? MARK.footLine : 0);
      }
      expect(Math.min(seen.same, seen.other)).toBeGreaterThan(3);
    },
  );

  test('attention that loads the cache is hatched for as long as it loads', () => {
    const attention = [...cached.schedule.order].filter((id) => {
      const cost = cached.graph.costs[cached.graph.cost[id % cached.graph.ops]];
      return cost.kind === OP.mha && cost.dramLatency > 0;
    });
    const middle = attention[Math.floor(attention.length / 2)] ?? 0;
    const [start, end] = [startTime(cached, middle), endTime(cached, middle)];
    const scene = sceneOf(cached, { window: { from: start - 20, to: end + 20 } });
    const marks = marksOf(scene);
    const at = marks.findIndex(({ id }) => id === middle);
    const [bar, hatch] = [marks[at], marks[at + 1]];
    const { dramLatency, latency } = cached.graph.costs[cached.graph.cost[middle % cached.graph.ops]];
    expect(hatch).toMatchObject({ id: -1, left: bar?.left, top: bar?.top, bottom: bar?.bottom, slot: bar?.slot });
    expect((hatch?.flags ?? 0) & MARK.hatched).toBe(MARK.hatched);
    expect(hatch?.right).toBeCloseTo(Math.min(bar?.right ?? 0, xOf(scene.scale, start + dramLatency)), 2);
    expect(dramLatency).toBeLessThan(latency);
    const hatched = marks.filter(({ flags }) => (flags & MARK.hatched) !== 0).length;
    expect(hatched).toBe(marks.filter(({ id }) => attention.includes(id)).length);
  });

  test('with one colour alone lit, all other bars are dimmed', () => {
    const index = timelineIndexOf(moe);
    const colours = opColours('role', moe, index, null);
    const light = lightOfSlot(moe, index, colours, ROLE.expert1);
    const bars = marksOf(sceneOf(moe, { light, window: { from: 9000, to: 9600 } })).filter(({ id }) => id >= 0);
    for (const { slot, flags } of bars) expect((flags & MARK.dimmed) === 0).toBe(slot === ROLE.expert1);
    expect(new Set(bars.map(({ flags }) => flags & MARK.dimmed)).size).toBe(2);
  });
});

describe('the place of an op', () => {
  test('is where its bar is; by token in the row that it has among those that overlap', () => {
    for (const index of [timelineIndexOf(moe), tokenIndexOf(moe)]) {
      const scene = sceneOf(moe, { index, window: { from: 9000, to: 9600 } });
      const bars = marksOf(scene).filter(({ id }) => id >= 0);
      expect(bars.length).toBeGreaterThan(30);
      for (const { id, left, top, bottom } of bars) {
        const box = boxOf(scene, id);
        for (const [got, wanted] of [
          [box?.left, left],
          [box?.top, top],
          [box?.bottom, bottom],
          [box?.right, Math.max(left + 1, xOf(scene.scale, endTime(moe, id)))],
        ])
          expect(got).toBeCloseTo(wanted ?? NaN, 2);
      }
    }
  });

  test('is a pixel wide at least, and none where its lane is folded away', () => {
    const scene = sceneOf(moe);
    const mvm = moe.graph.chunk.findIndex((chunk) => chunk >= 0);
    const box = boxOf(scene, mvm);
    expect((box?.right ?? 0) - (box?.left ?? 0)).toBeCloseTo(1.16, 1);
    const digital = [...moe.schedule.order].find((id) => endTime(moe, id) - startTime(moe, id) < 50) ?? 0;
    const thin = boxOf(scene, digital);
    expect((thin?.right ?? 0) - (thin?.left ?? 0)).toBeCloseTo(1, 6);
    expect(boxOf(sceneOf(moe, { collapsed: ['tiles'] }), mvm)).toBeNull();
  });

  test('the first that keys go to is on the uppermost lane in sight, at the cursor or in the middle', () => {
    const { index, ...scene } = {
      ...sceneOf(moe, { window: { from: 9000, to: 11_500 } }),
      index: timelineIndexOf(moe),
    };
    const firstAt = (time: number) => index.lanes.op[nearestAt(index, scene.layout.lanes[0]?.lane ?? -1, time)];
    expect(firstAt(9400)).not.toBe(firstAt(10_250));
    expect(beside(scene, -1, 1, 9400)).toBe(firstAt(9400));
    for (const outside of [0, 9000, 11_500, 50_000]) expect(beside(scene, -1, 1, outside)).toBe(firstAt(10_250));
    const scrolled = sceneOf(moe, { height: 170, full: false, scroll: 30.5, window: { from: 9000, to: 11_500 } });
    const uppermost = scrolled.layout.lanes.find(({ bottom }) => bottom > scrolled.layout.lanesTop);
    expect(uppermost?.lane).toBeGreaterThan(0);
    expect(beside(scrolled, -1, 1, 9400)).toBe(index.lanes.op[nearestAt(index, uppermost?.lane ?? -1, 9400)]);
  });
});

describe('an unfolded lane', () => {
  const index = timelineIndexOf(moe);
  const queue = queueOf(index, 8, moe.schedule.readyStep);
  const window = { from: 9000, to: 11_500 };
  const scene = sceneOf(moe, { queue, window });
  const row = scene.layout.rowOf(8);
  const ops = [...index.lanes.op.subarray(index.lanes.first[8], index.lanes.first[9])];

  test('has a bar for every op in sight, in the row of its queue', () => {
    const bars = marksOf(scene).filter(({ id }) => ops.includes(id));
    const inSight = ops.filter((id) => endTime(moe, id) > window.from && startTime(moe, id) < window.to);
    expect(bars.map(({ id }) => id)).toEqual(expect.arrayContaining(inSight));
    for (const { id, left, right, top, bottom, flags } of bars) {
      const wanted = (row?.top ?? 0) + (queue?.row[ops.indexOf(id)] ?? -1) * QUEUE_ROW;
      const from = xOf(scene.scale, startTime(moe, id));
      expect([top, bottom]).toEqual([wanted, wanted + QUEUE_ROW]);
      expect(left).toBeCloseTo(from, 2);
      expect(right).toBeCloseTo(Math.max(from + 1, xOf(scene.scale, endTime(moe, id))), 2);
      expect(flags & MARK.dimmed).toBe(0);
      expect(boxOf(scene, id)).toMatchObject({ top: wanted, bottom: wanted + QUEUE_ROW });
    }
  });

  test('has a whisker from ready to start for every wait that reaches into the window', () => {
    if (!queue || !row) throw new Error('tile 8 has a queue');
    // Windows that end while an op waits: its whisker leads out of sight.
    const waits = ops
      .filter((id) => startTime(moe, id) > readyTime(moe, id) + 20)
      .slice(0, 40)
      .map((id) => [readyTime(moe, id) - 5, readyTime(moe, id) + 5] as const);
    let startLater = 0;
    for (const [from, to] of [[9000, 11_500], ...waits, [20_000, 20_400], [0, 300]] as const) {
      const { scale } = sceneOf(moe, { queue, window: { from, to } });
      const waiting = ops.filter((id) => {
        const [ready, start] = [readyTime(moe, id), startTime(moe, id)];
        return start > ready && start >= from && ready < to;
      });
      const whiskers = queueWhiskers(index, scale, row, queue);
      expect(whiskers).toEqual(
        waiting.map((id) => ({
          id,
          from: xOf(scale, readyTime(moe, id)),
          to: xOf(scale, startTime(moe, id)),
          y: row.top + ((queue.row[ops.indexOf(id)] ?? 0) + 0.5) * QUEUE_ROW,
        })),
      );
      startLater += whiskers.filter(({ id }) => startTime(moe, id) > to).length;
    }
    expect(startLater).toBeGreaterThan(10);
  });
});
