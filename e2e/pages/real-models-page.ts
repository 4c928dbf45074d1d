import { expect, type Locator, type Page } from '@playwright/test';

/** The dialogs for models, chips, imports and comparisons, as their user sees them. */
export class RealModelsPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a dialog by the button that names it. */
  async open(button: string, title: string): Promise<Locator> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: title });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** Chooses a model by words, on a chip that is large enough. */
  async chooseModel(words: string, name: string): Promise<void> {
    const dialog = await this.open('Choose a model…', 'Choose a model');
    await dialog.getByLabel('Search models').fill(words);
    await dialog
      .getByRole('button', { name: new RegExp(`^Use ${name}`) })
      .first()
      .click();
    await expect(dialog).toHaveCount(0);
  }

  /** A figure of the difference that a fidelity option makes; 0 = off, 1 = on. */
  async difference(dialog: Locator, row: string, column: 0 | 1): Promise<number> {
    const cells = dialog.getByRole('row', { name: new RegExp(`^${row}`) }).locator('td[data-value]');
    await expect(cells).toHaveCount(2);
    return Number(await cells.nth(column).getAttribute('data-value'));
  }
}
