import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { ExplorerPage } from '../pages/explorer-page.ts';
import { SharingPage } from '../pages/sharing-page.ts';

/** A page with an edit, a selection, a time, and choices of the views. */
async function arrange(explorer: ExplorerPage, page: Page): Promise<void> {
  await explorer.enter('Tiles', '30');
  await explorer.field('Tiles').blur();
  await explorer.region('Timeline').getByRole('button', { name: 'Token', exact: true }).click();
  await explorer.region('Summary').locator('summary', { hasText: 'Per token, power, area' }).click();
  await page.getByRole('slider', { name: 'Time cursor' }).focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('.');
  await page.keyboard.press('n');
}

/** What a person would compare. */
async function figures(explorer: ExplorerPage, page: Page) {
  return {
    time: await explorer.figure('Execution time'),
    energy: await explorer.figure('Energy'),
    memory: await explorer.figure('Peak scratchpad'),
    tiles: await explorer.field('Tiles').inputValue(),
    cursor: await page.getByRole('slider', { name: 'Time cursor' }).inputValue(),
    inspector: await explorer.region('Inspector').innerText(),
    byToken: await explorer.region('Timeline').getByRole('button', { name: 'Token' }).getAttribute('aria-pressed'),
  };
}

test('a copied link opens the same page elsewhere, and says that the result is the same', async ({
  explorer,
  page,
  browser,
  baseURL,
}) => {
  const sharing = new SharingPage(page);
  await explorer.open();
  expect(page.url()).not.toContain('#');
  await arrange(explorer, page);
  // An op is selected by the keyboard in the graph's table, which needs no pixel.
  await explorer.region('Operation graph').getByRole('button', { name: 'Table' }).click();
  await explorer.region('Operation graph').getByRole('button', { name: 'MoE FFN' }).first().click();
  await expect(explorer.region('Inspector')).toContainText('L0');
  const link = await sharing.copyLink();
  expect(link.length).toBeLessThanOrEqual(2000);
  const before = await figures(explorer, page);

  const elsewhere = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), locale: 'de-DE' });
  const fresh = await elsewhere.newPage();
  await fresh.goto(link);
  const other = new ExplorerPage(fresh);
  await other.untilIdle();
  expect(await figures(other, fresh)).toEqual(before);
  await expect(new SharingPage(fresh).notice).toContainText('Same result as when the link was made.');
  await expect(new SharingPage(fresh).notice).toHaveRole('status');
  // An intact link stays in the address as its author wrote it.
  expect(fresh.url()).toBe(link);
  await elsewhere.close();
});

/** The digest of the scenario that a link holds. */
const digestIn = (url: string): string | undefined => url.split('#')[1]?.split('.')[2];

test('Back and Forward go from step to step, and lose nothing of the history', async ({ explorer, page }) => {
  const sharing = new SharingPage(page);
  await explorer.open();
  for (const tiles of ['30', '31', '32']) {
    await explorer.enter('Tiles', tiles);
    await explorer.field('Tiles').blur();
  }
  const before = await sharing.linkInAddress();
  await explorer.region('Timeline').getByRole('button', { name: 'Token', exact: true }).click();
  const end = await sharing.linkInAddress(before);

  const token = explorer.region('Timeline').getByRole('button', { name: 'Token', exact: true });
  await page.goBack();
  await expect(token).toHaveAttribute('aria-pressed', 'false');
  await expect(explorer.field('Tiles')).toHaveValue('32');
  await page.goBack();
  await expect(explorer.field('Tiles')).toHaveValue('31');
  await page.goBack();
  await page.goBack();
  await expect(explorer.field('Tiles')).toHaveValue('24');
  await explorer.untilIdle();
  expect(await explorer.figure('Execution time')).toBe(83_851);
  expect(await sharing.steps()).toEqual([
    'Timeline by token undone',
    'Tiles 31 → 32 undone',
    'Tiles 30 → 31 undone',
    'Tiles 24 → 30 undone',
    'The beginning',
  ]);
  for (let step = 0; step < 4; step++) await page.goForward();
  await expect(explorer.field('Tiles')).toHaveValue('32');
  await expect(token).toHaveAttribute('aria-pressed', 'true');
  // The same scenario; how far the time cursor had come when a link was written is another matter.
  await expect.poll(() => digestIn(page.url())).toBe(digestIn(end));

  // Over a reload the entries are links like any other.
  await page.reload();
  await explorer.untilIdle();
  await page.goBack();
  await expect(explorer.field('Tiles')).toHaveValue('32');
  await page.goBack();
  await expect(explorer.field('Tiles')).toHaveValue('31');
});

test('a jump in the history, and keys for it', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.enter('Tiles', '30');
  await explorer.enter('Batch', '2');
  await explorer.field('Batch').blur();
  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('button', { name: 'The beginning' }).click();
  await expect(explorer.field('Tiles')).toHaveValue('24');
  await expect(explorer.field('Batch')).toHaveValue('4');
  await page.locator('body').press('Control+Shift+Z');
  await page.locator('body').press('Control+y');
  await expect(explorer.field('Batch')).toHaveValue('2');
  await page.locator('body').press('Control+z');
  await expect(explorer.field('Batch')).toHaveValue('4');
  await explorer.untilIdle();
});

/** Whole numbers below a bound, the same for the same seed. */
function draws(seed: number): (bound: number) => number {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** A link with something done to it that mail, chats and people do. */
function damaged(link: string, seed: number): string {
  const below = draws(seed);
  const at = below(link.length);
  const character = (): string => '0123456789abcXYZ-_.~%<"'[below(23)] ?? 'x';
  switch (seed % 5) {
    case 0:
      return link.slice(0, at);
    case 1:
      return link.slice(0, at) + character() + link.slice(at + 1);
    case 2:
      return link.slice(0, at) + link.slice(at + 1 + below(9));
    case 3:
      return link.slice(0, at) + Array.from({ length: 1 + below(30) }, character).join('') + link.slice(at);
    default:
      return `${2 + below(90)}${link.slice(1, at)}`;
  }
}

test('200 damaged links: never a blank page, never without a word', async ({ explorer, page }) => {
  test.setTimeout(120_000);
  const sharing = new SharingPage(page);
  await explorer.open();
  await arrange(explorer, page);
  const [, link = ''] = (await sharing.linkInAddress()).split('#');
  // Cut to nothing it is no link, and a mutation may hit upon what was there.
  const broken = Array.from({ length: 200 }, (_, seed) => damaged(link, seed)).filter(
    (text) => text !== '' && text !== link,
  );
  expect(broken.length).toBeGreaterThan(180);
  // Each opens a place and draws it: small pictures are quick ones.
  await page.setViewportSize({ width: 920, height: 420 });
  expect(await sharing.openWithoutWords(broken)).toEqual([]);
  await explorer.untilIdle();
  await expect(explorer.region('Tier map')).toBeVisible();
  expect(await explorer.figure('Execution time')).toBeGreaterThan(0);
});

test('a page opened from a damaged, hostile or future link is whole, with a message', async ({ explorer, page }) => {
  test.setTimeout(120_000);
  const sharing = new SharingPage(page);
  await explorer.open();
  await arrange(explorer, page);
  const link = await sharing.linkInAddress();
  const hash = link.split('#')[1] ?? '';
  const script = Buffer.from('{"p":"<img src=x onerror=alert(1)>","s":{"n":"<script>alert(1)</script>"}}').toString(
    'base64url',
  );
  for (const broken of [
    hash.slice(0, -9),
    hash.slice(0, 12),
    `9${hash.slice(1)}`,
    `1j.000000.0000000000000.${script}`,
    'javascript:alert(1)',
    '<script>alert(1)</script>',
    'x'.repeat(5000),
  ]) {
    // Another document, not another place in this one.
    await page.goto('about:blank');
    await page.goto(`./#${broken}`);
    await explorer.untilIdle();
    await expect(sharing.notice).toBeVisible();
    await expect(explorer.region('Timeline')).toBeVisible();
    expect(await explorer.figure('Execution time')).toBeGreaterThan(0);
  }
  expect(await explorer.accessibilityViolations('[data-calm]')).toEqual([]);
});

test('a scenario is saved as a file and opened again, by button and by drop', async ({ explorer, page }) => {
  const sharing = new SharingPage(page);
  await explorer.open();
  await arrange(explorer, page);
  const before = await figures(explorer, page);
  const saving = page.waitForEvent('download');
  await page.locator('body').press('Control+s');
  const file = await saving;
  expect(file.suggestedFilename()).toBe('MoE-decoder-on-24-tiles.tierscope.json');
  const text = await readFile(await file.path(), 'utf8');

  await explorer.button('README example').click();
  await explorer.untilIdle();
  await sharing.drop('chip.json', text);
  await expect(explorer.field('Tiles')).toHaveValue('30');
  await explorer.untilIdle();
  expect(await figures(explorer, page)).toEqual(before);
  await expect(explorer.button('Undo')).toHaveAttribute('title', 'Undo Open chip.json (Ctrl+Z)');

  await explorer.button('README example').click();
  await explorer.untilIdle();
  const dialog = await sharing.openShelf();
  await dialog.getByLabel('Open a file…').setInputFiles({ name: 'b.json', mimeType: '', buffer: Buffer.from(text) });
  await expect(explorer.field('Tiles')).toHaveValue('30');
  await explorer.untilIdle();
  expect(await figures(explorer, page)).toEqual(before);

  await sharing.drop('chip.tierscope.json', text.replace('"tiles": 30', '"tiles": "many"'));
  await expect(sharing.notice).toContainText('Not all of this file could be used.');
  await expect(sharing.notice).toContainText('Tiles');
  await sharing.drop('chip.tierscope.json', '{"format": "tierscope-scenario", ');
  await expect(sharing.notice).toContainText('The file is not JSON');
});

test('what was made is among the recent scenarios after a reload, saved ones by their names', async ({
  explorer,
  page,
}) => {
  const sharing = new SharingPage(page);
  await explorer.open();
  await explorer.enter('Tiles', '30');
  await explorer.field('Tiles').blur();
  await explorer.enter('Tiles', '33');
  let dialog = await sharing.openShelf();
  await dialog.getByLabel('Save the scenario on the page as').fill('My chip');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByText('✓ Saved “My chip”')).toBeVisible();
  expect(await explorer.accessibilityViolations('dialog')).toEqual([]);

  await page.goto('about:blank');
  await explorer.open();
  await expect(explorer.field('Tiles')).toHaveValue('24');
  dialog = await sharing.openShelf();
  const recent = dialog.getByRole('region', { name: 'Recent' });
  await expect(recent.getByRole('listitem')).toHaveCount(1);
  const saved = dialog.getByRole('region', { name: 'Saved' });
  await saved.getByRole('button', { name: 'Rename My chip' }).click();
  await page.keyboard.type('Best chip');
  await page.keyboard.press('Enter');
  await saved.getByRole('button', { name: 'Delete' }).click();
  await expect(saved.getByRole('listitem')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Put it back' }).click();
  await saved
    .getByRole('button', { name: /Best chip/ })
    .first()
    .click();
  await explorer.untilIdle();
  await expect(explorer.field('Tiles')).toHaveValue('33');
});

test('the arrangement of the page survives a reload, and is in no link', async ({ explorer, page }) => {
  await explorer.open();
  const line = page.getByRole('separator', { name: 'Width of the tier map' });
  await line.press('ArrowRight');
  await explorer.button('Dark').click();
  const width = await line.getAttribute('aria-valuenow');
  await page.reload();
  await explorer.untilIdle();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(line).toHaveAttribute('aria-valuenow', width ?? '');
  expect(page.url()).not.toContain('#');
});

test('where the browser keeps nothing the page says so and goes on', async ({ explorer, page }) => {
  const sharing = new SharingPage(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await explorer.open();
  await explorer.enter('Tiles', '30');
  await expect(sharing.notice).toContainText('Recent scenarios are not kept.');
  await sharing.notice.getByRole('button', { name: 'Dismiss' }).click();
  await explorer.button('Dark').click();
  const dialog = await sharing.openShelf();
  await expect(dialog.getByRole('alert')).toContainText('does not let the page keep anything');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await explorer.enter('Tiles', '31');
  expect(await explorer.figure('Execution time')).toBeGreaterThan(0);
});

test('a full store is named too', async ({ explorer, page }) => {
  const sharing = new SharingPage(page);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await explorer.open();
  await explorer.enter('Tiles', '30');
  await expect(sharing.notice).toContainText('storage for this page is full');
});

test('the QR code fills the screen for a lecture hall, and the dialog passes an automatic check', async ({
  explorer,
  page,
}) => {
  const sharing = new SharingPage(page);
  await explorer.open();
  const dialog = await sharing.openShare();
  await expect(dialog.getByText(/^[0-9a-z]{13}$/)).toHaveCount(2);
  expect(await explorer.accessibilityViolations('dialog')).toEqual([]);
  await dialog.getByRole('button', { name: 'Show it large' }).click();
  const hall = page.getByRole('dialog', { name: 'QR code for the lecture hall' });
  const box = await hall.getByRole('img').boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(700);
  await page.keyboard.press('Escape');
  await expect(hall).toBeHidden();
  await expect(dialog).toBeVisible();
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as SVG' }).click();
  expect((await saving).suggestedFilename()).toBe('MoE-decoder-on-24-tiles-qr.svg');
});

test('what is too large for a link is said, with the file as the way out', async ({ explorer, page }) => {
  const sharing = new SharingPage(page);
  await explorer.open();
  const rows = Array.from({ length: 900 }, (_, i) => [
    'decoder_stack.layers.0.moe_layer',
    i % 4,
    Math.floor(i / 4),
    [(i * 7919) % 8, (i * 104_729 + 1) % 8],
  ]);
  await sharing.drop('big.tierscope.json', JSON.stringify({ model: { moe: { numExperts: 8 } }, routing: rows }));
  await explorer.untilIdle();
  await expect(sharing.notice).toContainText('too large for a link');
  expect(page.url().length).toBeLessThanOrEqual(2000);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Share' });
  await expect(dialog).toContainText('Save it as a file instead');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('share, open and history are in the header', async ({ explorer, page }) => {
    await explorer.open();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: /^Share/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Share' });
    await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible();
    expect(await explorer.accessibilityViolations('dialog')).toEqual([]);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('tab', { name: 'Setup' }).click();
    await explorer.enter('Tiles', '30');
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByRole('button', { name: 'The beginning' }).click();
    await expect(explorer.field('Tiles')).toHaveValue('24');
  });
});
