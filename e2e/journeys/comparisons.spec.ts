import { expect, test } from '../fixtures.ts';

/** Two clicks to a comparison, a third to a scenario of it. */
async function openComparison(page: import('@playwright/test').Page, name: string) {
  await page.getByRole('button', { name: 'Open ▾' }).click();
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  const dialog = page.getByRole('dialog', { name });
  await expect(dialog.getByRole('status')).toContainText('simulated just now', { timeout: 60_000 });
  return dialog;
}

test('the cliff behind d = 512: simulated, explained, and opened by a click on a point', async ({ explorer, page }) => {
  test.slow();
  await explorer.open();
  const dialog = await openComparison(page, 'The cliff behind d = 512');
  await expect(dialog.getByRole('heading', { name: 'As far as the model allows' })).toBeVisible();
  await expect(dialog).toContainText('From d = 512 to 576 the run takes 2.05× the time');
  await expect(dialog).toContainText('Nature Computational Science');
  const time = dialog.getByRole('img', { name: /^Execution time over Model width/ });
  await expect(time).toHaveAccessibleName(/one tier at a time from 55.01.µs at 256 to 173.2.µs at 1024/);
  expect(await explorer.accessibilityViolations('dialog')).toEqual([]);

  const point = time.locator('circle').first();
  await point.hover();
  await expect(dialog.locator('figcaption').first()).toContainText('d = 256, one tier at a time: 55.01');
  await point.click();
  await expect(dialog).toHaveCount(0);
  await explorer.untilIdle();
  await expect(explorer.field('Model width')).toHaveValue('256');
  expect(await explorer.figure('Execution time')).toBeCloseTo(55_010, -2);
  await explorer.button('Undo').click();
  await explorer.untilIdle();
  await expect(explorer.field('Model width')).toHaveValue('1024');
});

test('experts against one wide network: a table by keyboard, whose runs can be opened', async ({ explorer, page }) => {
  await explorer.open();
  const dialog = await openComparison(page, 'Experts against one wide network');
  await dialog.getByText('Table of all runs').press('Enter');
  const row = dialog.getByRole('row', { name: /^32 mixture of experts/ });
  await expect(row.locator('[data-value]').first()).toHaveAttribute('data-value', /^167\d{3}$/);
  await row.getByRole('button', { name: 'Open E = 32, mixture of experts' }).press('Enter');
  await explorer.untilIdle();
  await expect(explorer.field('Experts')).toHaveValue('32');
  await expect(page.getByRole('banner')).toContainText('Mixture of 32 experts');
});

test('the batch against an A100: where lines cross, it is said', async ({ explorer, page }) => {
  test.slow();
  await explorer.open();
  const large = await openComparison(page, 'Batch against an A100: large mixture');
  await expect(large).toContainText('Between batch 128 and 256 the A100 at its bound overtakes the chip');
  await page.keyboard.press('Escape');
  const small = await openComparison(page, 'Batch against an A100: small network');
  await expect(small).toContainText('They do not cross: the A100 at its bound is ahead at every batch from 1 to 256.');
});
