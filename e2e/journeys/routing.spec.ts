import { expect, test } from '../fixtures.ts';
import { RealModelsPage } from '../pages/real-models-page.ts';

/** Experts of all fourteen vectors of the example, two each, as NumPy writes an array of 64-bit integers. */
function npy(experts: readonly number[]): Buffer {
  const dict = `{'descr': '<i8', 'fortran_order': False, 'shape': (${experts.length / 2}, 2), }`.padEnd(117);
  const data = Buffer.alloc(experts.length * 8);
  experts.forEach((expert, i) => data.writeBigInt64LE(BigInt(expert), i * 8));
  return Buffer.concat([
    Buffer.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, 118, 0]),
    Buffer.from(`${dict}\n`),
    data,
  ]);
}

/** Every vector chooses experts 2 and 5. */
const alike = npy(Array.from({ length: 28 }, (_, i) => (i % 2 === 0 ? 2 : 5)));

test('choices come from a .npy file by the button; what does not fit is said at the place', async ({
  explorer,
  page,
}) => {
  const models = new RealModelsPage(page);
  await explorer.open();
  const dialog = await models.open('Routing…', 'Routing');
  const choose = dialog.locator('input[type=file][accept*=".npy"][accept*="text/csv"]');
  await choose.setInputFiles({ name: 'odd.npy', mimeType: 'application/octet-stream', buffer: npy([0, 1, 2, 3]) });
  await expect(dialog.getByText('[2, 2] has 2 rows; this scenario can use 7, 14')).toBeVisible();
  await choose.setInputFiles({ name: 'routing.npy', mimeType: 'application/octet-stream', buffer: alike });
  await explorer.untilIdle();
  await expect(dialog).toContainText('14 given, 0 drawn');
  await expect(dialog.getByRole('button', { name: 'Layer 0, expert 2: 28 visits' })).toBeVisible();
  await choose.setInputFiles({
    name: 'routing.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('layer,step,token,experts\n0,0,0,7 6\n0,0,x,1 2'),
  });
  await expect(dialog.getByText('Line 3: “x” is no token.')).toBeVisible();
});

test('a .npy file is dropped on the page, and taken by a click', async ({ explorer, page }) => {
  await explorer.open();
  await page.evaluate(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'routing.npy'));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    },
    [...alike],
  );
  const dialog = page.getByRole('dialog', { name: 'Routing' });
  await dialog.getByRole('button', { name: 'Use routing.npy' }).click();
  await explorer.untilIdle();
  await expect(dialog.getByRole('button', { name: 'Layer 2, expert 5: 28 visits' })).toBeVisible();
});

test('weights of pairs and of layers are edited with their sums, imported, and undone', async ({ explorer, page }) => {
  test.slow();
  const models = new RealModelsPage(page);
  await explorer.open();
  const dialog = await models.open('Routing…', 'Routing');
  await dialog.getByRole('button', { name: 'Draw all again' }).click();
  await dialog.getByLabel('Expert draw').selectOption('Pairs');
  const weights = dialog.getByRole('region', { name: 'Weights of the draw' });
  await weights.getByLabel('Weight ✎').fill('6');
  await page.keyboard.press('Enter');
  await expect(weights.getByLabel('Sum of E0')).toHaveValue('12');
  await weights.getByLabel('First expert').fill('3');
  await expect(weights.getByLabel('Sum of E3')).toHaveValue('7');
  expect(await explorer.accessibilityViolations('dialog')).toEqual([]);

  await dialog.getByLabel('Expert draw').selectOption('Weights by layer');
  await weights.getByLabel('Sum of expert 1').fill('0');
  await page.keyboard.press('Enter');
  await explorer.untilIdle();
  await expect(dialog.getByRole('button', { name: 'Layer 2, expert 1: 0 visits' })).toBeVisible();
  await weights
    .locator('input[type=file]')
    .setInputFiles({ name: 'w.csv', mimeType: 'text/csv', buffer: Buffer.from('0,0,0,0,0,0,1,1') });
  await explorer.untilIdle();
  await expect(dialog.getByLabel('Expert draw')).toHaveValue('weights');
  await expect(dialog.getByRole('button', { name: 'Layer 0, expert 6: 28 visits' })).toBeVisible();

  await dialog.getByText('If experts shared a periphery').click();
  await expect(dialog.getByRole('row', { name: /^U2/ })).toContainText('steps');
});
