import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { type FileServer, serveFolder } from '../file-server.ts';
import { expect, test as base } from '../fixtures.ts';

/** A server of its own for each test, which may take it away or put a new version on it. */
const test = base.extend<{ host: FileServer }>({
  host: async ({}, use) => {
    const host = await serveFolder('dist', '/some/deep/path/');
    await use(host);
    await host.close();
  },
  baseURL: async ({ host }, use) => {
    await use(host.url);
  },
});

/** Waits until the service worker has kept every file and serves the page. */
async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Puts another version of the service worker on the host: the same files under another name. */
function deploy(host: FileServer, version: string): void {
  const script = readFileSync('dist/service-worker.js', 'utf8');
  host.replace('service-worker.js', script.replace(/VERSION="[^"]*"/, `VERSION="${version}"`));
}

test.describe('kept for use without a network', () => {
  test.use({ serviceWorkers: 'allow' });
  // Each keeps every file of the page, and opens it more than once.
  test.slow();

  test('from any path, and after the first visit without its host', async ({ explorer, page, host, complaints }) => {
    await explorer.open();
    await untilKept(page);
    await host.close();
    await page.reload();
    await explorer.untilIdle();
    expect(await explorer.figure('Execution time')).toBe(83_851);

    // What was never opened is there, too: a dialog, the other drawing, an embed.
    await explorer.button('Choose a model…').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.goto('./?embed=timeline');
    await explorer.untilIdle();
    expect(complaints).toEqual([]);
  });

  test('within the first visit, what comes late is there without the host', async ({ explorer, page, host }) => {
    await explorer.open();
    await untilKept(page);
    await host.close();
    await explorer.button('Choose a chip…').click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('a new version waits until it is asked in', async ({ explorer, page, host }) => {
    await explorer.open();
    await untilKept(page);
    await expect(page.getByText('A new version is ready.')).toHaveCount(0);
    deploy(host, 'the next one');
    await explorer.enter('Tiles', '30');
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
    // It has been fetched whole, and waits.
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null);
    await expect(page.getByText('A new version is ready.')).toBeVisible();
    expect(await explorer.accessibilityViolations('[role=status]:has(button)')).toEqual([]);
    // Nothing has happened to the page meanwhile.
    await expect(explorer.field('Tiles')).toHaveValue('30');

    await Promise.all([page.waitForEvent('load'), explorer.button('Reload').click()]);
    await explorer.untilIdle();
    await expect(explorer.field('Tiles')).toHaveValue('30');
    await expect(page.getByText('A new version is ready.')).toHaveCount(0);
    const names = await page.evaluate(async () => await caches.keys());
    expect(names.filter((name) => name.endsWith('the next one'))).toHaveLength(1);
  });

  test('the manifest names files that are there', async ({ page, host }) => {
    const manifest = (await (await page.request.get(`${host.url}manifest.webmanifest`)).json()) as {
      readonly start_url: string;
      readonly icons: readonly { readonly src: string }[];
    };
    for (const file of [manifest.start_url, ...manifest.icons.map(({ src }) => src)])
      expect((await page.request.get(new URL(file, host.url).href)).status(), file).toBe(200);
  });
});

test('one file opens from disk, with all three views', async ({ explorer, page }) => {
  await page.goto(pathToFileURL(resolve('dist-single/tierscope.html')).href);
  await explorer.untilIdle();
  expect(await explorer.figure('Execution time')).toBe(83_851);
  for (const name of ['Tier map', 'Operation graph', 'Timeline'] as const) {
    const colours = await explorer
      .region(name)
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        return new Set(new Uint32Array(data.buffer)).size;
      });
    expect(colours, name).toBeGreaterThan(8);
  }
  await explorer.button('Choose a model…').click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test.describe('a host that forbids WebAssembly', () => {
  test.use({
    host: async ({}, use) => {
      const policy = { 'Content-Security-Policy': "default-src 'self'; img-src 'self' data: blob:" };
      const host = await serveFolder('dist', '/', 0, policy);
      await use(host);
      await host.close();
    },
  });

  test('gets the same figures from the same code as a script', async ({ explorer, page }) => {
    await explorer.open();
    expect(await explorer.figure('Execution time')).toBe(83_851);
    await explorer.enter('Tiles', '30');
    await explorer.button('Compare strategies…').click();
    await expect(page.getByRole('dialog').getByRole('row')).not.toHaveCount(0);
    await explorer.untilIdle();
  });
});

test('one file speaks every language', async ({ explorer, page }) => {
  const file = pathToFileURL(resolve('dist-single/tierscope.html')).href;
  for (const [language, tiles] of [
    ['de', 'Kacheln'],
    ['zh', '瓦片'],
  ] as const) {
    await page.goto(`${file}?lang=${language}`);
    await explorer.untilIdle();
    await expect(explorer.field(tiles)).toHaveValue('24');
  }
});
