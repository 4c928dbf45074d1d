import { expect, test } from '../fixtures.ts';
import { LessonPage } from '../pages/lesson.ts';
import { TierMapPage } from '../pages/tier-map.ts';

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

test.describe('what scrolls can be scrolled by keyboard', () => {
  test('in every dialog and menu', async ({ explorer, page }) => {
    await explorer.open();
    const looked: string[] = [];
    const look = async (name: string | RegExp): Promise<void> => {
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      expect(await explorer.unreachableScrollers()).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      looked.push(String(name));
    };
    for (const [button, name] of [
      ['Choose a model…', 'Choose a model'],
      ['Import…', 'Import a config.json'],
      ['Choose a chip…', 'Choose a chip'],
      ['Compare strategies…', 'Compare strategies'],
      ['Routing…', 'Routing'],
      ['Lessons', 'Lessons'],
      ['Share', 'Share'],
      ['Export', 'Export'],
      ['Glossary', 'Glossary'],
    ] as const) {
      await explorer.button(button).click();
      await look(name);
    }
    for (const [item, name] of [
      [/^Recent, saved, file/, 'Recent and saved'],
      [/^The cliff behind/, /The cliff behind/],
    ] as const) {
      await explorer.button('Open ▾').click();
      await page.locator('[popover]:popover-open').getByRole('button', { name: item }).first().click();
      await look(name);
    }
    await explorer.region('Parameters').locator('summary', { hasText: 'Fidelity' }).click();
    await explorer.button('Show me the difference of Serial DRAM').click();
    await look('Show me the difference');
    for (const menu of ['Open ▾', 'History']) {
      await explorer.button(menu).click();
      await expect(page.locator('[popover]:popover-open')).toBeVisible();
      expect(await explorer.unreachableScrollers()).toEqual([]);
      await page.keyboard.press('Escape');
    }
    expect(looked).toHaveLength(12);
  });

  test('in every view, as a picture, as a table and on the full screen', async ({ explorer, page }) => {
    await explorer.open();
    const map = new TierMapPage(page);
    for (const drawing of ['skyline', 'table', 'plan'] as const) {
      await map.choose(drawing);
      expect(await explorer.unreachableScrollers()).toEqual([]);
    }
    for (const view of ['Tier map', 'Operation graph', 'Timeline'] as const) {
      await explorer.button(`${view} on the full screen`).click();
      await expect(explorer.button('← All views Esc')).toBeVisible();
      expect(await explorer.unreachableScrollers()).toEqual([]);
      if (view !== 'Tier map') {
        await explorer.region(view).getByRole('button', { name: 'Table', exact: true }).click();
        await expect(explorer.region(view).getByRole('table').first()).toBeVisible();
        expect(await explorer.unreachableScrollers()).toEqual([]);
        await explorer.region(view).getByRole('button', { name: 'Table', exact: true }).click();
      }
      await page.keyboard.press('Escape');
    }
    await explorer.region('Parameters').locator('summary', { hasText: 'Attention' }).click();
    await explorer.button('Show Attention values').click();
    await page.locator('details:not([open]) > summary').evaluateAll((summaries) => {
      for (const summary of summaries) (summary as HTMLElement).click();
    });
    expect(await explorer.unreachableScrollers()).toEqual([]);
  });

  test('in a lesson, before a room, in the notes and on a phone', async ({ explorer, page }) => {
    await explorer.open();
    const lesson = new LessonPage(page);
    await lesson.start('One tier at a time');
    await explorer.untilIdle();
    expect(await explorer.unreachableScrollers()).toEqual([]);
    await page.keyboard.press('p');
    await expect(page.getByRole('region', { name: 'Caption' })).toBeVisible();
    expect(await explorer.unreachableScrollers()).toEqual([]);
    await page.keyboard.press('n');
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    expect(await explorer.unreachableScrollers()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 390, height: 844 });
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      expect(await explorer.unreachableScrollers()).toEqual([]);
    }
  });
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
