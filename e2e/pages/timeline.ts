import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** The timeline, as its user sees it. */
export class TimelinePanel {
  readonly page: Page;
  readonly region: Locator;
  readonly canvas: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Timeline', exact: true });
    this.canvas = this.region.getByRole('application');
  }

  /** What is said of the thing under the pointer. */
  get tip(): Locator {
    return this.region.getByRole('tooltip');
  }

  /** What a key has just led to, as it is read out. */
  get readout(): Locator {
    return this.region.getByRole('status').last();
  }

  /** The frame around the op that is pointed at. */
  get mark(): Locator {
    return this.region.locator('[data-mark="hover"]');
  }

  /** What the colours mean. */
  get legend(): Locator {
    return this.region.getByRole('list', { name: 'Legend of the timeline' });
  }

  /** How many pixels of the picture have a colour, as “r,g,b”. */
  async pixelsOf(colour: string): Promise<number> {
    return this.canvas.evaluate((canvas, wanted) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const data = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      let count = 0;
      for (let at = 0; at < data.length; at += 4) if (`${data[at]},${data[at + 1]},${data[at + 2]}` === wanted) count++;
      return count;
    }, colour);
  }

  button(name: string): Locator {
    return this.region.getByRole('button', { name, exact: true });
  }

  /** The stretch of time that is drawn, ns. */
  async window(): Promise<{ readonly from: number; readonly to: number }> {
    return {
      from: Number(await this.canvas.getAttribute('data-from')),
      to: Number(await this.canvas.getAttribute('data-to')),
    };
  }

  /** Where a moment is, as page coordinates; the height is that of the axis. */
  async placeOf(time: number): Promise<{ readonly x: number; readonly y: number }> {
    const { from, to } = await this.window();
    const left = Number(await this.canvas.getAttribute('data-left'));
    const width = Number(await this.canvas.getAttribute('data-width'));
    const box = await this.boxOf(this.canvas);
    return { x: box.x + left + ((time - from) * width) / (to - from), y: box.y + 8 };
  }

  async boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
    await expect(locator).toBeVisible();
    const box = await locator.boundingBox();
    if (!box) throw new Error('it has no box');
    return box;
  }

  /** Chooses a range by dragging along the axis. */
  async dragAxis(from: number, to: number): Promise<void> {
    const [start, end] = [await this.placeOf(from), await this.placeOf(to)];
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move((start.x + end.x) / 2, start.y);
    await this.page.mouse.move(end.x, end.y);
    await this.page.mouse.up();
  }

  /** Turns the wheel over a moment; negative = closer. */
  async wheel(time: number, turn: number): Promise<void> {
    const { x, y } = await this.placeOf(time);
    await this.page.mouse.move(x, y + 60);
    await this.page.mouse.wheel(0, turn);
  }

  async press(key: string): Promise<void> {
    await this.canvas.focus();
    await this.page.keyboard.press(key);
  }

  /** What an automatic check finds wrong with this view for people who use assistive technology. */
  async accessibilityViolations(): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .include('[data-view="timeline"]')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  }

  /** The rows of the table twin, cell by cell. */
  async rows(): Promise<string[][]> {
    return this.region
      .getByRole('table')
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => Array.from(row.children, (cell) => (cell.textContent ?? '').replace(/\u202f/g, ''))),
      );
  }
}
