import { describe, expect, test } from 'vitest';
import { endTime, startTime } from '../schedule-times.ts';
import { hitAt } from './hit-test.ts';
import { laneGroups } from './lane-groups.ts';
import { MarkList } from './mark-list.ts';
import { beside, nextLane } from './neighbours.ts';
import { opColours } from './op-colours.ts';
import { seriesColours } from './series-colours.ts';
import { boxOf, laneOf } from './op-box.ts';
import { composeScene, type Scene } from './scene.ts';
import { preset, simulated } from './timeline.testing.ts';
import { timelineIndexOf } from './timeline-index.ts';
import { tokenIndexOf } from './token-index.ts';

const simulation = simulated(preset('moe-24'));

const sceneOf = (by: 'resource' | 'token', window: { from: number; to: number } | null): Scene => {
  const index = by === 'token' ? tokenIndexOf(simulation) : timelineIndexOf(simulation);
  const groups = laneGroups(simulation, index);
  const colours = opColours('role', simulation, index, seriesColours);
  const place = { width: 1100, height: 700, gutter: 120, margin: 6, full: true, scroll: 0 };
  return composeScene(
    { simulation, index, colours, slot: -1, groups, window, ...place, collapsed: [], light: null, queue: null },
    new MarkList(),
  );
};

describe('what is under the pointer', () => {
  test.each(['resource', 'token'] as const)('by %s: every bar in sight is found at its middle', (by) => {
    const scene = sceneOf(by, { from: 9000, to: 11_500 });
    let found = 0;
    for (let at = 0; at < scene.marks.count; at++) {
      const id = scene.marks.id[at];
      if (id < 0) continue;
      const [left, right] = [Math.max(121, scene.marks.left[at]), Math.min(1090, scene.marks.right[at])];
      if (right <= left) continue;
      const hit = hitAt(
        scene.input.index,
        scene.layout,
        scene.scale,
        (left + right) / 2,
        (scene.marks.top[at] + scene.marks.bottom[at]) / 2,
      );
      expect(hit).toMatchObject({ kind: 'lane', id });
      found++;
    }
    expect(found).toBeGreaterThan(500);
  });

  test('zoomed out, a lane still names the op that runs at that moment', () => {
    const scene = sceneOf('resource', null);
    const { row } = { row: scene.layout.lanes[3] };
    for (let x = 130; x < 1080; x += 7) {
      const hit = hitAt(scene.input.index, scene.layout, scene.scale, x, ((row?.top ?? 0) + (row?.bottom ?? 0)) / 2);
      if (hit.kind !== 'lane' || hit.id < 0) continue;
      expect(laneOf(simulation, scene.input.index, hit.id)).toBe(3);
      // Two pixels of reach: a thin op is hard to hit.
      const reach = (2.01 * (scene.scale.to - scene.scale.from)) / scene.scale.width;
      expect(startTime(simulation, hit.id)).toBeLessThanOrEqual(hit.time + reach);
      expect(endTime(simulation, hit.id)).toBeGreaterThanOrEqual(hit.time - reach);
    }
  });

  test('axis, tracks and lane numbers are themselves', () => {
    const { input, layout, scale } = sceneOf('resource', null);
    const at = (x: number, y: number) => hitAt(input.index, layout, scale, x, y);
    expect(at(500, 8).kind).toBe('axis');
    expect(at(60, (layout.lanes[5]?.top ?? 0) + 2)).toMatchObject({ kind: 'lane-label', row: { lane: 5 } });
    expect(at(500, (layout.tracks.at(-1)?.top ?? 0) + 5)).toMatchObject({ kind: 'track', track: 'memory' });
  });
});

describe('walking with keys', () => {
  const scene = sceneOf('resource', { from: 9000, to: 11_500 });

  test('along a lane one meets every op in order of start', () => {
    let id = beside(scene, -1, 1, 10_000);
    const lane = laneOf(simulation, scene.input.index, id);
    for (let n = 0; n < 30; n++) {
      const next = beside(scene, id, 1, 10_000);
      expect(laneOf(simulation, scene.input.index, next)).toBe(lane);
      expect(startTime(simulation, next)).toBeGreaterThan(startTime(simulation, id));
      expect(beside(scene, next, -1, 10_000)).toBe(id);
      id = next;
    }
  });

  test('across lanes one stays at about the same time', () => {
    let id = beside(scene, -1, 1, 10_000);
    for (let n = 0; n < 20; n++) {
      const next = nextLane(scene, id, 1, 10_000);
      expect(laneOf(simulation, scene.input.index, next)).toBeGreaterThan(laneOf(simulation, scene.input.index, id));
      id = next;
    }
    expect(boxOf(scene, id)?.row.group.kind).toBe('tiles');
  });
});
