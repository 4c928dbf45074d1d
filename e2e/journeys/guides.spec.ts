import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../fixtures.ts';

test('a first visit is offered a tour, which leads over the page by keyboard and is not offered again', async ({
  explorer,
  page,
}) => {
  await explorer.open();
  await page.getByRole('button', { name: 'A tour of 60 seconds' }).click();
  const stop = page.locator('.driver-popover');
  await expect(stop).toContainText('1 of 6');
  const titles: string[] = [];
  for (let n = 1; n < 6; n++) {
    titles.push(await stop.locator('.driver-popover-title').innerText());
    await page.keyboard.press('ArrowRight');
    await expect(stop).toContainText(`${n + 1} of 6`);
  }
  expect(new Set(titles).size).toBe(5);
  await page.keyboard.press('Escape');
  await expect(stop).toHaveCount(0);
  await page.reload();
  await explorer.untilIdle();
  await expect(explorer.region('Inspector')).toContainText('Click an op');
  await expect(page.getByRole('button', { name: 'A tour of 60 seconds' })).toHaveCount(0);
});

test('the tour can be declined for good', async ({ explorer, page }) => {
  await explorer.open();
  await page.getByRole('button', { name: 'No, thanks' }).click();
  await page.reload();
  await explorer.untilIdle();
  await expect(page.getByRole('button', { name: 'A tour of 60 seconds' })).toHaveCount(0);
});

test('a term leads to the glossary, which is searched by words and leads on', async ({ explorer, page }) => {
  await explorer.open();
  await explorer.region('Summary').getByRole('button', { name: 'Critical path' }).click();
  const glossary = page.getByRole('dialog', { name: 'Glossary' });
  await expect(glossary.getByRole('heading', { name: 'Critical path' })).toBeFocused();
  await glossary.getByRole('searchbox').fill('makespan');
  await expect(glossary.getByRole('heading', { level: 3 })).toHaveText(['Execution time']);
  await glossary.getByRole('button', { name: 'Critical path' }).click();
  await expect(glossary.getByRole('heading', { name: 'Critical path' })).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(glossary).toHaveCount(0);
});
