import { expect, type Locator, type Page } from '@playwright/test';

/** The operation graph: drawing, table, search. */
export class OperationGraphPage {
  readonly region: Locator;
  readonly drawing: Locator;
  readonly readout: Locator;
  readonly search: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Operation graph' });
    this.drawing = this.region.getByRole('application');
    this.readout = this.region.locator('[data-readout]');
    this.search = this.region.getByRole('searchbox');
  }

  async fillScreen(): Promise<void> {
    await this.page.getByRole('button', { name: 'Operation graph on the full screen' }).click();
    await expect(this.search).toBeVisible();
  }

  async chooseLevel(level: 'Step' | 'Layer' | 'Block' | 'Token' | 'Op'): Promise<void> {
    await this.region.getByRole('group', { name: 'Level' }).getByRole('button', { name: level, exact: true }).click();
  }

  async chooseSequence(sequence: number): Promise<void> {
    await this.region.getByLabel('Sequence', { exact: true }).selectOption(String(sequence));
  }

  /** Presses keys, one after the other, on the drawing. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.drawing.press(key);
  }

  /** Points at a place of the drawing, in px from its top left corner. */
  async pointAt(x: number, y: number): Promise<void> {
    const box = await this.boxOfDrawing();
    await this.page.mouse.move(box.x + x, box.y + y);
  }

  async clickAt(x: number, y: number): Promise<void> {
    const box = await this.boxOfDrawing();
    await this.page.mouse.click(box.x + x, box.y + y);
  }

  async wheelAt(x: number, y: number, by: number): Promise<void> {
    await this.pointAt(x, y);
    await this.page.mouse.wheel(0, by);
  }

  /** Walks by keyboard to the block right of `steps` others in a token's row. */
  async walkTo(token: number, column: number): Promise<void> {
    await this.drawing.focus();
    await this.press('Home');
    for (let n = 0; n < token; n++) await this.press('ArrowDown');
    for (let n = 0; n < column; n++) await this.press('ArrowRight');
  }

  /** The cells of the table, line by line. */
  async table(): Promise<string[][]> {
    await this.region.getByRole('button', { name: 'Table' }).click();
    const lines = this.region.locator('tbody tr');
    await expect(lines.first()).toBeVisible();
    return lines.evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replaceAll('\u202f', ''))),
    );
  }

  private async boxOfDrawing() {
    const box = await this.drawing.boundingBox();
    if (!box) throw new Error('the operation graph is not drawn');
    return box;
  }
}
