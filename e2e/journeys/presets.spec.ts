import { expect, test } from '../fixtures.ts';
import { RealModelsPage } from '../pages/real-models-page.ts';

test('every model of the list runs, whole or as the slice that is offered', async ({ explorer, page }) => {
  test.setTimeout(240_000);
  const models = new RealModelsPage(page);
  await explorer.open();
  await explorer.enter('Batch', '1');
  let dialog = await models.open('Choose a model…', 'Choose a model');
  const entries = dialog.getByRole('list', { name: 'models' }).getByRole('listitem');
  const count = await entries.count();
  expect(count).toBeGreaterThan(20);
  await page.keyboard.press('Escape');
  const loaded: string[] = [];
  for (let i = 0; i < count; i++) {
    // One model after the other: each starts from the page as the one before has left it.
    dialog = await models.open('Choose a model…', 'Choose a model');
    const use = entries.nth(i).getByRole('button').first();
    const name = (await use.getAttribute('aria-label')) ?? '';
    await use.click();
    await expect(page.locator('html')).toHaveAttribute('data-engine', 'idle', { timeout: 60_000 });
    expect(await explorer.figure('Execution time'), name).toBeGreaterThan(0);
    loaded.push(name);
  }
  expect(new Set(loaded).size).toBe(count);
});
