import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellBox, planLayout, type PlanSpec, planTargetAt, visibleCells } from './plan-layout.ts';
import { clampWindow, isWhole, panWindow, revealCell, shownTiers, wholeWindow, zoomWindow } from './plan-window.ts';

const arbitrarySpec: fc.Arbitrary<PlanSpec> = fc
  .record({
    tiles: fc.constantFrom(1, 2, 24, 100, 8192),
    tiers: fc.constantFrom(1, 2, 26, 128, 1024),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    folded: fc.boolean(),
    width: fc.integer({ min: 200, max: 1600 }),
    height: fc.integer({ min: 150, max: 1000 }),
    large: fc.boolean(),
    withActivity: fc.boolean(),
    zoom: fc.option(
      fc.record({
        tile: fc.double({ min: 0, max: 1, noNaN: true }),
        tier: fc.double({ min: 0, max: 1, noNaN: true }),
        factor: fc.double({ min: 0.001, max: 1, noNaN: true }),
      }),
      { nil: null },
    ),
  })
  .map(({ share, zoom, ...spec }) => {
    const mostUsed = Math.max(1, Math.round(share * spec.tiers));
    const extent = { tiles: spec.tiles, tiers: shownTiers(spec.tiers, mostUsed, spec.folded) };
    const window =
      zoom && zoomWindow(wholeWindow(extent), zoom.factor, zoom.tile * extent.tiles, zoom.tier * extent.tiers, extent);
    return { ...spec, mostUsed, window };
  });

test('what lies under the middle of a cell is that cell', () => {
  fc.assert(
    fc.property(arbitrarySpec, fc.nat(), fc.nat(), (spec, a, b) => {
      const layout = planLayout(spec);
      const cells = visibleCells(layout);
      const tile = cells.tileFrom + (a % (cells.tileTo - cells.tileFrom));
      const tier = cells.tierFrom + (b % (cells.tierTo - cells.tierFrom));
      const { x, y, width, height } = cellBox(layout, tile, tier);
      const [px, py] = [x + width / 2, y + height / 2];
      const { plot } = layout;
      const inside = px > plot.x && px < plot.x + plot.width && py > plot.y && py < plot.y + plot.height;
      fc.pre(inside);
      expect(planTargetAt(layout, px, py)).toEqual({ kind: 'cell', tile, tier });
    }),
    { seed: 1, numRuns: 400 },
  );
});

test('the window never leaves the chip and always shows a cell', () => {
  fc.assert(
    fc.property(
      arbitrarySpec,
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.double({ min: 0.01, max: 20, noNaN: true }),
      (spec, along, up, factor) => {
        const { extent, window } = planLayout(spec);
        const moved = zoomWindow(panWindow(window, along, up, extent), factor, along, up, extent);
        expect(moved.tileFrom).toBeGreaterThanOrEqual(0);
        expect(moved.tierFrom).toBeGreaterThanOrEqual(0);
        expect(moved.tileTo).toBeLessThanOrEqual(extent.tiles + 1e-9);
        expect(moved.tierTo).toBeLessThanOrEqual(extent.tiers + 1e-9);
        expect(moved.tileTo - moved.tileFrom).toBeGreaterThanOrEqual(Math.min(1, extent.tiles) - 1e-9);
        expect(moved.tierTo - moved.tierFrom).toBeGreaterThanOrEqual(Math.min(1, extent.tiers) - 1e-9);
      },
    ),
    { seed: 2, numRuns: 400 },
  );
});

test('zooming to a cell and back shows the whole chip again', () => {
  const extent = { tiles: 100, tiers: 1024 };
  const near = zoomWindow(wholeWindow(extent), 0, 41.5, 3.5, extent);
  expect(near.tileTo - near.tileFrom).toBeCloseTo(1);
  expect(near.tierTo - near.tierFrom).toBeCloseTo(1);
  expect(near.tileFrom).toBeGreaterThan(40);
  expect(isWhole(zoomWindow(near, 2000, 41.5, 3.5, extent), extent)).toBe(true);
  expect(revealCell(near, 42, 3, extent).tileTo).toBeCloseTo(43);
  expect(clampWindow({ tileFrom: -5, tileTo: 300, tierFrom: 9, tierTo: 9 }, extent).tileTo).toBe(100);
});

test('the fold takes away free tiers only', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (tiers, used) => {
      const mostUsed = Math.min(used, tiers);
      const shown = shownTiers(tiers, mostUsed, true);
      expect(shown).toBeGreaterThanOrEqual(mostUsed);
      expect(shown).toBeLessThanOrEqual(tiers);
      expect(shownTiers(tiers, mostUsed, false)).toBe(tiers);
    }),
    { seed: 3 },
  );
});

test('the margins under the plan follow each other without a hole where one has no room', () => {
  const margins = (height: number) => {
    const { axis, queue, busy, waited } = planLayout({
      tiles: 24,
      tiers: 128,
      mostUsed: 40,
      folded: true,
      window: null,
      width: 500,
      height,
      large: false,
      withActivity: true,
    });
    const drawn = [queue, busy, waited].filter((box) => box.height > 0).toSorted((a, b) => a.y - b.y);
    drawn.forEach(({ y }, n) => {
      const before = drawn[n - 1];
      expect(y).toBeCloseTo(before ? before.y + before.height + 3 : axis.y + axis.height, 9);
    });
    const last = drawn.at(-1);
    expect(last ? last.y + last.height + 3 : axis.y + axis.height).toBeCloseTo(height, 9);
    return [queue, busy, waited].map((box) => box.height);
  };
  expect([169, 170, 229, 230, 279, 280].map(margins)).toEqual([
    [0, 0, 0],
    [34, 0, 0],
    [34, 0, 0],
    [34, 0, 12],
    [34, 0, 12],
    [34, 12, 12],
  ]);
});

test('zoomed as close as one tile, the point under the pointer still stays', () => {
  const window = { tileFrom: 2, tileTo: 3.5, tierFrom: 0, tierTo: 10 };
  expect(zoomWindow(window, 0.5, 3.5, 5, { tiles: 20, tiers: 20 })).toEqual({
    tileFrom: 2.5,
    tileTo: 3.5,
    tierFrom: 2.5,
    tierTo: 7.5,
  });
  const low = { tileFrom: 0, tileTo: 10, tierFrom: 2, tierTo: 3.5 };
  expect(zoomWindow(low, 0.5, 5, 3.5, { tiles: 20, tiers: 20 })).toMatchObject({ tierFrom: 2.5, tierTo: 3.5 });
});
