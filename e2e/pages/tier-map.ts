import { expect, type Locator, type Page } from '@playwright/test';

/** The tier map: plan, skyline, table. */
export class TierMapPage {
  readonly region: Locator;
  readonly drawing: Locator;
  readonly readout: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Tier map' });
    this.drawing = this.region.getByRole('application');
    this.readout = this.region.locator('[data-readout]');
  }

  async choose(drawing: 'plan' | 'skyline' | 'table'): Promise<void> {
    const menu = this.region.getByLabel('Drawing');
    if ((await menu.evaluate((element) => element.tagName)) === 'SELECT') await menu.selectOption(drawing);
    else await menu.getByRole('button', { name: new RegExp(drawing, 'i') }).click();
  }

  async colourBy(label: string): Promise<void> {
    await this.region.getByLabel('Colour of tiers').selectOption({ label: `by ${label}` });
  }

  async fillScreen(): Promise<void> {
    await this.page.getByRole('button', { name: 'Tier map on the full screen' }).click();
  }

  /** Points at a place of the drawing, in shares of its width and height. */
  async pointAt(x: number, y: number): Promise<void> {
    const box = await this.boxOfDrawing();
    await this.page.mouse.move(box.x + x * box.width, box.y + y * box.height);
  }

  async clickAt(x: number, y: number): Promise<void> {
    const box = await this.boxOfDrawing();
    await this.page.mouse.click(box.x + x * box.width, box.y + y * box.height);
  }

  async wheelAt(x: number, y: number, by: number): Promise<void> {
    await this.pointAt(x, y);
    await this.page.mouse.wheel(0, by);
  }

  /** The cell that the readout speaks of. */
  async pointedCell(): Promise<{ readonly tile: number; readonly tier: number }> {
    // The readout follows the pointer with the next frame.
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await expect(this.readout).toBeVisible();
    const [tile, tier] = await Promise.all([
      this.readout.getAttribute('data-tile'),
      this.readout.getAttribute('data-tier'),
    ]);
    return { tile: Number(tile), tier: Number(tier) };
  }

  /** The height of the middle of the cell at a place, both as shares of the drawing. */
  async heightWithinCell(x: number, y: number): Promise<number> {
    const { height } = await this.boxOfDrawing();
    const tierAt = async (share: number): Promise<number> => {
      await this.pointAt(x, share);
      return (await this.pointedCell()).tier;
    };
    const tier = await tierAt(y);
    const edge = async (direction: 1 | -1, from: number): Promise<number> => {
      const next = from + direction / height;
      return (await tierAt(next)) === tier ? edge(direction, next) : from;
    };
    return ((await edge(-1, y)) + (await edge(1, y))) / 2;
  }

  /** A figure of the readout by its name. */
  async figure(name: string): Promise<string> {
    const entry = this.readout.locator('dl > div').filter({ has: this.page.getByText(name, { exact: true }) });
    return entry.locator('dd').innerText();
  }

  private async boxOfDrawing() {
    const box = await this.drawing.boundingBox();
    if (!box) throw new Error('the tier map is not drawn');
    return box;
  }
}
