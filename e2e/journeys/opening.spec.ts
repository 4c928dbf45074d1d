import { expect, test } from '../fixtures.ts';

test('the page opens under its name', async ({ explorer, page }) => {
  await explorer.open();
  await expect(page).toHaveTitle('Tierscope');
});
