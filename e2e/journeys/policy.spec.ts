import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

/*
 * The built page brings a content security policy. A violation is an error on the console, which no journey forgives; this
 * one opens everything that there is, and listens for violations as such.
 */

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      // oxlint-disable-next-line no-console -- what the fixture listens to
      console.error(`policy: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
});

/** Presses, one after the other, every button that is there now and leads to something that can be closed again. */
async function openEachDialog(page: Page, buttons: Locator): Promise<string[]> {
  const opened: string[] = [];
  for (const name of await buttons.allInnerTexts()) {
    await page.getByRole('button', { name, exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    opened.push(name);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
  return opened;
}

test('the page says its policy, and nothing of it is loosened', async ({ page }) => {
  await page.goto('./');
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test('a script of somebody else does not run', async ({ page, complaints }) => {
  await page.goto('./');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.head.append(script);
  });
  await expect(page).toHaveTitle('MoE decoder on 24 tiles · Tierscope');
  await expect.poll(() => complaints.some((words) => words.includes('policy: script-src'))).toBe(true);
  complaints.length = 0;
});

test('everything opens within the policy', async ({ explorer, page, complaints }) => {
  // It opens a dozen dialogs and draws the printed pages.
  test.slow();
  await explorer.open();
  const dialogs = await openEachDialog(page, page.getByRole('button', { name: /…$|^(?:Lessons|Share|Export)$/ }));
  expect(dialogs).toEqual(expect.arrayContaining(['Choose a model…', 'Choose a chip…', 'Import…', 'Share', 'Export']));

  for (const drawing of ['skyline', 'table', 'plan'])
    await explorer.region('Tier map').locator('select').first().selectOption(drawing);
  for (const name of ['Operation graph', 'Timeline'] as const) {
    await explorer.region(name).getByRole('button', { name: 'Table', exact: true }).click();
    await expect(explorer.region(name).getByRole('table').first()).toBeVisible();
  }
  for (const summary of await page.locator('summary').all()) await summary.click();
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('figure > svg').count()).toBeGreaterThan(2);
  }).toPass();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await explorer.button('Play').click();
  await explorer.button('Pause').click();
  expect(complaints).toEqual([]);
});
