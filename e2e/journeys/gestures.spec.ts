import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { DrawingPage } from '../pages/drawing.ts';
import { SharingPage } from '../pages/sharing-page.ts';
import { TierMapPage } from '../pages/tier-map.ts';

/** The four drawings with a viewport, and how to get to each. */
const drawings: Readonly<Record<string, (page: Page) => Promise<DrawingPage>>> = {
  plan: async (page) => new DrawingPage(page, 'Tier map'),
  skyline: async (page) => {
    await new TierMapPage(page).choose('skyline');
    return new DrawingPage(page, 'Tier map');
  },
  graph: async (page) => new DrawingPage(page, 'Operation graph'),
  timeline: async (page) => new DrawingPage(page, 'Timeline'),
};

test.beforeEach(async ({ explorer }) => {
  await explorer.open();
});

test('ten steps of a trackpad’s pinch, a notch of the wheel, a key and two fingers zoom all drawings alike', async ({
  page,
}) => {
  const factors = {
    pinch: new Map<string, number>(),
    wheel: new Map<string, number>(),
    key: new Map<string, number>(),
    fingers: new Map<string, number>(),
  };
  for (const [name, open] of Object.entries(drawings)) {
    const drawing = await open(page);
    const factorOf = async (gesture: () => Promise<void>): Promise<number> => {
      await drawing.press('0');
      expect(await drawing.zoom(), name).toBeCloseTo(1, 2);
      await gesture();
      return drawing.zoom();
    };
    factors.pinch.set(name, await factorOf(() => drawing.pinch(10, -10)));
    factors.wheel.set(name, await factorOf(() => drawing.wheel(0, -100)));
    factors.key.set(name, await factorOf(() => drawing.press('+')));
    factors.fingers.set(name, await factorOf(() => drawing.spread(2)));
  }
  for (const [gesture, by] of Object.entries(factors)) {
    const values = [...by.values()];
    expect(Math.max(...values) / Math.min(...values), `${gesture}: ${JSON.stringify([...by])}`).toBeLessThan(1.1);
  }
  for (const factor of factors.pinch.values()) expect(factor).toBeCloseTo(Math.E, 1);
  for (const factor of factors.fingers.values()) expect(factor).toBeCloseTo(2, 1);
});

for (const [name, open] of Object.entries(drawings))
  test(`drags, wheel, keys and a double click move the ${name} as they move the others`, async ({ page }) => {
    const drawing = await open(page);
    const whole = await drawing.inSight();
    await drawing.pinch(10, -10);
    const close = await drawing.inSight();
    expect(close).not.toBe(whole);

    const changes = async (gesture: () => Promise<void>): Promise<boolean> => {
      const before = await drawing.inSight();
      await gesture();
      return (await drawing.inSight()) !== before;
    };
    const undone = async (there: () => Promise<void>, back: () => Promise<void>): Promise<void> => {
      expect(await changes(there)).toBe(true);
      expect(await changes(back)).toBe(true);
      expect(await drawing.zoom()).toBeCloseTo(Math.E, 1);
    };
    // A hand that shakes is no drag, and what moves as far as that is.
    expect(await changes(() => drawing.drag(3, 0))).toBe(false);
    expect(await changes(() => drawing.drag(-5, 0))).toBe(true);
    await undone(
      () => drawing.drag(-60, 0),
      () => drawing.drag(60, 0),
    );
    await undone(
      () => drawing.wheel(0, 50, 'Shift'),
      () => drawing.wheel(0, -50, 'Shift'),
    );
    await undone(
      () => drawing.press('d'),
      () => drawing.press('a'),
    );
    await undone(
      () => drawing.press('Shift+ArrowRight'),
      () => drawing.press('Shift+ArrowLeft'),
    );
    expect(await changes(() => drawing.press('w'))).toBe(true);
    expect(await drawing.zoom()).toBeCloseTo(Math.E * 1.4, 1);
    await drawing.press('s');
    expect(await drawing.zoom()).toBeCloseTo(Math.E, 1);

    await drawing.doubleClick();
    expect(await drawing.zoom()).toBe(1);
    await drawing.press('w');
    expect(await drawing.zoom()).toBeCloseTo(1.4, 1);
    await drawing.press('f');
    expect(await drawing.inSight()).toBe(whole);
  });

test('the skyline’s window is in the link, and its buttons lead back', async ({ page, explorer }) => {
  const map = new TierMapPage(page);
  await map.choose('skyline');
  const drawing = new DrawingPage(page, 'Tier map');
  await drawing.pointAt(0.5, 0.5);
  await map.region.getByRole('button', { name: 'Closer' }).click();
  await map.region.getByRole('button', { name: 'Closer' }).click();
  await drawing.drag(-80, 0);
  const shown = await drawing.inSight();
  expect(JSON.parse(shown)).toMatchObject({ zoom: expect.stringMatching(/^1\.9/) });

  const link = await new SharingPage(page).copyLink();
  await page.goto('about:blank');
  await page.goto(link);
  await explorer.untilIdle();
  await expect.poll(() => drawing.inSight()).toBe(shown);

  await drawing.pointAt(0.5, 0.5);
  await map.region.getByRole('button', { name: 'Fit' }).click();
  expect(await drawing.zoom()).toBe(1);
  await expect(map.region.getByRole('button', { name: 'Fit' })).toHaveCount(0);
});
