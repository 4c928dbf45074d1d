import { expect, test } from '../fixtures.ts';

for (const scheme of ['light', 'dark'] as const) {
  test(`the first screen passes an automatic check, ${scheme}`, async ({ explorer, page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await explorer.open();
    await expect(page.locator('html')).toHaveAttribute('data-theme', scheme);
    expect(await explorer.accessibilityViolations()).toEqual([]);
  });
}

test('a field in trouble passes an automatic check', async ({ explorer }) => {
  await explorer.open();
  await explorer.field('Tiers').fill('26');
  await explorer.untilRefused();
  expect(await explorer.accessibilityViolations()).toEqual([]);
});

test('the theme follows the system until it is chosen', async ({ explorer, page }) => {
  await explorer.open();
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await explorer.button('Light').click();
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(root).toHaveAttribute('data-theme', 'light');
});

test('keyboard alone: edit, step in time, fill the screen, come back', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.field('Tiles').focus();
  await page.keyboard.press('ArrowUp');
  await explorer.untilIdle();
  await expect(explorer.field('Tiles')).toHaveValue('25');

  // One stop a field: the next is not the slider but the next number.
  await page.keyboard.press('Tab');
  await expect(explorer.button('Reset Tiles')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(explorer.field('Tiers')).toBeFocused();

  await page.getByRole('slider', { name: 'Time cursor' }).focus();
  const readout = explorer.region('Transport').getByRole('status');
  const before = await readout.innerText();
  await page.keyboard.press('.');
  await expect(readout).not.toHaveText(before);

  await explorer.button('Timeline on the full screen').focus();
  await page.keyboard.press('Enter');
  await expect(explorer.button('← All views Esc')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(explorer.region('Tier map')).toBeVisible();
  await expect(explorer.button('← All views Esc')).toHaveCount(0);
});

test('it plays, and stops where it is told to', async ({ explorer, page }) => {
  await explorer.open();
  const cursor = page.getByRole('slider', { name: 'Time cursor' });
  const before = Number(await cursor.inputValue());
  await page.locator('body').press('Space');
  await expect(explorer.button('Pause')).toBeVisible();
  await expect.poll(async () => Number(await cursor.inputValue())).toBeGreaterThan(before);
  await page.locator('body').press('Space');
  await expect(explorer.button('Play')).toBeVisible();
});
