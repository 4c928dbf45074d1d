import { type FileServer, serveFolder } from '../file-server.ts';
import { expect, test as base } from '../fixtures.ts';
import { HostPage } from '../pages/embed.ts';
import { ExplorerPage } from '../pages/explorer-page.ts';

const test = base.extend<{ host: HostPage }, { site: FileServer }>({
  site: [
    async ({}, use) => {
      const site = await serveFolder('dist', '/courses/chips/');
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => {
    await use(site.url);
  },
  host: async ({ page }, use) => {
    await use(new HostPage(page));
  },
});

test('the example page drives the explorer by its buttons', async ({ page, host }) => {
  await page.goto('./embed-example.html');
  await host.untilIdle();
  const press = async (name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByLabel('The last reply')).toContainText('"ok": true');
  };
  const time = page.locator('#execution-time');
  await expect(time).toHaveText('83,851 ns');
  await press('The small example');
  await expect(time).toHaveText('45,739 ns');
  await press('To 9248 ns');
  await expect(page.locator('#time')).toHaveText('9,248 ns');
  await press('Next event');
  await expect(page.locator('#time')).not.toHaveText('9,248 ns');
  await press('Select tile 3');
  await expect(page.locator('#selected')).toHaveText('{"kind":"tile","tile":3}');
  await press('Colour by layer');
  await expect(host.region('Tier map').locator('select').nth(1)).toHaveValue('layer');
  await press('40 tiles');
  await host.untilIdle();
  await press('What is shown?');
  await expect(page.getByLabel('The last reply')).toContainText('"tiles": 40');
  await press('Play');
  await expect(page.locator('#time')).toContainText('playing');
  await press('Pause');
  await expect(page.locator('#time')).not.toContainText('playing');
});

test('another origin may drive it and not edit it', async ({ site, host }) => {
  await host.open(site, `${site.url}?embed=timeline`);
  expect(await host.heard('tierscope:ready')).toMatchObject([{ version: 1, origin: new URL(site.url).origin }]);
  // Who has not asked is told nothing.
  expect(await host.heard('tierscope:idle')).toEqual([]);

  const shown = await host.ask({ type: 'tierscope:get' });
  expect(shown).toMatchObject({
    to: 'tierscope:get',
    ok: true,
    value: { status: 'idle', editable: false, result: { totals: { executionTime: 83_851 } } },
  });
  await expect.poll(() => host.heard('tierscope:idle')).toHaveLength(1);

  const changes = { 'accelerator.tiles': 30 };
  expect(await host.ask({ type: 'tierscope:edit', changes })).toMatchObject({ ok: false, error: { tag: 'read-only' } });
  expect(await host.ask({ type: 'tierscope:load', preset: 'readme' })).toMatchObject({ ok: true });
  await host.untilIdle();
  expect((await host.heard('tierscope:idle')).at(-1)).toMatchObject({ totals: { executionTime: 45_739 } });

  expect(await host.ask({ type: 'tierscope:nonsense' })).toMatchObject({ ok: false, error: { tag: 'bad-request' } });
  const replies = await host.heard('tierscope:reply');
  for (const noise of [null, 'tierscope:get', { type: 'other:get' }, [1, 2]]) await host.send(noise);
  await host.ask({ type: 'tierscope:pause' });
  expect(await host.heard('tierscope:reply')).toHaveLength(replies.length + 1);
});

test('what is asked after a load is asked of what was loaded', async ({ site, host }) => {
  await host.open(site, `${site.url}?embed=timeline&edit`);
  const moe = (await host.ask({ type: 'tierscope:get' }))['value'] as { readonly link: string };
  await host.ask({ type: 'tierscope:load', preset: 'readme' });
  await host.send({ type: 'tierscope:load', link: moe.link });
  expect(await host.ask({ type: 'tierscope:edit', changes: { 'accelerator.tiles': 30 } })).toMatchObject({ ok: true });
  const { scenario } = (await host.ask({ type: 'tierscope:get' }))['value'] as {
    readonly scenario: { readonly name: string; readonly accelerator: { readonly tiles: number } };
  };
  expect(scenario).toMatchObject({ name: 'MoE decoder on 24 tiles', accelerator: { tiles: 30 } });
});

test('the address chooses views, transport, theme and whether it can be edited', async ({ page, explorer }) => {
  await page.goto('./?embed=timeline,gantt&transport=off&theme=dark');
  await explorer.untilIdle();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(explorer.region('Timeline')).toBeVisible();
  for (const name of ['Tier map', 'Operation graph', 'Transport', 'Parameters', 'Summary'] as const)
    await expect(explorer.region(name)).toHaveCount(0);
  await expect(explorer.button('Timeline on the full screen')).toHaveCount(0);
  await expect(page.getByText('“gantt” is no view')).toBeVisible();

  await page.goto('./?embed=tier-map,operation-graph&edit');
  await explorer.untilIdle();
  await explorer.button('Parameters').click();
  await explorer.enter('Tiles', '30');
  await expect(page.getByRole('contentinfo')).toContainText('MoE decoder');
  expect(await explorer.accessibilityViolations()).toEqual([]);
});

test('the wheel scrolls the page around until it is meant for the frame', async ({ site, host, page }) => {
  await host.open(site, `${site.url}?embed=timeline`);
  const view = host.region('Timeline');
  const shown = view.locator('header');
  const whole = /the whole run/;
  await expect(shown).toContainText(whole);
  const scrolled = () => page.evaluate(() => scrollY);

  await page.mouse.move(500, 350);
  await page.mouse.wheel(0, -60);
  await page.mouse.wheel(0, 60);
  await expect.poll(scrolled).toBeGreaterThan(0);
  await expect(shown).toContainText(whole);
  await expect(host.frame.getByText('click here first or hold Ctrl')).toBeVisible();

  const before = await scrolled();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await expect(shown).not.toContainText(whole);
  expect(await scrolled()).toBe(before);

  // With a click, the frame is meant; after one beside it, the page is again.
  await page.mouse.click(500, 450);
  await page.mouse.wheel(0, 2000);
  await expect(shown).toContainText(whole);
  expect(await scrolled()).toBe(before);
  await page.mouse.click(1200, 400);
  await page.mouse.move(500, 300);
  await page.mouse.wheel(0, 60);
  await expect.poll(scrolled).toBeGreaterThan(before);
});

test('Escape gives the keys back to the page around', async ({ site, host, page }) => {
  await host.open(site, `${site.url}?embed=timeline`);
  await host.frame.getByRole('button', { name: 'Play', exact: true }).focus();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.hasFocus() && document.activeElement?.tagName)).toBe('BODY');
});

test('the full page opens at the same place', async ({ site, host, context }) => {
  await host.open(site, `${site.url}?embed=timeline`);
  await host.ask({ type: 'tierscope:load', preset: 'readme' });
  await host.untilIdle();
  await host.ask({ type: 'tierscope:seek', time: 9248 });
  const link = host.frame.getByRole('link', { name: 'Open in Tierscope' });
  await link.hover();
  const [opened] = await Promise.all([context.waitForEvent('page'), link.click()]);
  const full = new ExplorerPage(opened);
  await full.untilIdle();
  expect(opened.url().startsWith(`${site.url}?lang=en#`)).toBe(true);
  expect(await full.figure('Execution time')).toBe(45_739);
  await expect(opened.getByRole('slider', { name: 'Time cursor' })).toHaveValue('9248');
});
