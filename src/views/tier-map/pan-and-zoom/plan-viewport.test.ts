import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { planLayout, type PlanSpec } from '../../../layout/tier-map/plan-layout.ts';
import type { PlanWindow } from '../../../layout/tier-map/plan-window.ts';
import { planViewport } from './plan-viewport.ts';

const spec: PlanSpec = {
  tiles: 24,
  tiers: 64,
  mostUsed: 33,
  folded: true,
  window: null,
  width: 600,
  height: 400,
  large: false,
  withActivity: true,
};

function viewport(from: PlanWindow | null = null) {
  let shown = from;
  const control = planViewport(planLayout(spec), {
    shown: () => shown,
    show: (next) => (shown = next),
    attended: null,
  });
  const layout = () => planLayout({ ...spec, window: shown });
  const at = (x: number, y: number) => {
    const { window, plot, cellWidth, cellHeight } = layout();
    return [window.tileFrom + (x - plot.x) / cellWidth, window.tierFrom + (plot.y + plot.height - y) / cellHeight];
  };
  return { control, layout, at, shown: () => shown };
}

test('what is under the pointer stays there, also when the fold goes out of sight', () => {
  const share = fc.double({ min: 0.05, max: 0.9, noNaN: true });
  fc.assert(
    fc.property(share, share, fc.double({ min: 1.5, max: 6, noNaN: true }), (across, down, factor) => {
      const { control, layout, at } = viewport();
      const { plot, fold } = layout();
      expect(fold.height).toBeGreaterThan(0);
      const [x, y] = [plot.x + across * plot.width, plot.y + down * plot.height];
      const before = at(x, y);
      control.zoom(factor, { x, y });
      fc.pre(layout().fold.height === 0);
      const after = at(x, y);
      expect(after[0]).toBeCloseTo(before[0], 6);
      expect(after[1]).toBeCloseTo(before[1], 6);
    }),
  );
});

test('two gestures before the next frame add up', () => {
  const window = { tileFrom: 5, tileTo: 11, tierFrom: 4, tierTo: 12 };
  const both = viewport(window);
  both.control.pan(-30, 0);
  both.control.pan(-30, 0);
  const once = viewport(window);
  once.control.pan(-60, 0);
  expect(both.shown()?.tileFrom).toBeCloseTo(once.shown()?.tileFrom ?? 0, 9);
  expect(once.shown()?.tileFrom).toBeGreaterThan(5);
});

test('zoomed out as far as it goes, the whole chip is shown and nothing is kept', () => {
  const { control, shown } = viewport();
  control.zoom(3, { x: 300, y: 200 });
  expect(control.seesAll()).toBe(false);
  control.zoom(0.1, { x: 300, y: 200 });
  expect(shown()).toBeNull();
  expect(control.seesAll()).toBe(true);
});
