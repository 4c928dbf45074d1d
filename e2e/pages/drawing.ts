import { expect, type Locator, type Page } from '@playwright/test';

/** A drawing that is zoomed and panned: plan, skyline, operation graph or timeline. All of them answer to the same. */
export class DrawingPage {
  readonly canvas: Locator;
  private readonly page: Page;

  constructor(page: Page, region: 'Tier map' | 'Operation graph' | 'Timeline') {
    this.page = page;
    this.canvas = page.getByRole('region', { name: region, exact: true }).getByRole('application');
  }

  /** How many times larger than fitted it is drawn. */
  async zoom(): Promise<number> {
    await this.untilPainted();
    return Number(await this.canvas.getAttribute('data-zoom'));
  }

  /** All that the canvas says of what is in sight. */
  async inSight(): Promise<string> {
    await this.untilPainted();
    return this.canvas.evaluate((canvas) => JSON.stringify((canvas as HTMLElement).dataset));
  }

  /** What is drawn follows a gesture with the next frame. */
  private async untilPainted(): Promise<void> {
    await expect(this.canvas).toHaveAttribute('data-zoom');
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }

  /** A place of the drawing, in shares of its width and height, in px of the page. */
  async placeOf(x: number, y: number): Promise<{ readonly x: number; readonly y: number }> {
    await expect(this.canvas).toBeVisible();
    const box = await this.canvas.boundingBox();
    if (!box) throw new Error('the drawing has no box');
    return { x: box.x + x * box.width, y: box.y + y * box.height };
  }

  async pointAt(x: number, y: number): Promise<void> {
    const place = await this.placeOf(x, y);
    await this.page.mouse.move(place.x, place.y);
  }

  /** Steps of a trackpad's pinch over the middle, as browsers report it; negative = closer. */
  async pinch(steps: number, by: number): Promise<void> {
    const { x, y } = await this.placeOf(0.5, 0.5);
    await this.canvas.evaluate(
      (canvas, { count, turn }) => {
        for (let n = 0; n < count; n++)
          canvas.dispatchEvent(new WheelEvent('wheel', { ...turn, ctrlKey: true, bubbles: true, cancelable: true }));
      },
      { count: steps, turn: { clientX: x, clientY: y, deltaY: by } },
    );
  }

  /** Two fingers that move apart from the middle until they are so many times as far from each other. */
  async spread(times: number): Promise<void> {
    const { x, y } = await this.placeOf(0.5, 0.5);
    const touch = await this.page.context().newCDPSession(this.page);
    const fingers = (apart: number) => [
      { x: x - apart, y, id: 0 },
      { x: x + apart, y, id: 1 },
    ];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(40) });
    for (const share of [0.25, 0.5, 0.75, 1]) {
      const apart = 40 * (1 + (times - 1) * share);
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await touch.detach();
  }

  async drag(dx: number, dy: number): Promise<void> {
    const { x, y } = await this.placeOf(0.5, 0.5);
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + dx, y + dy, { steps: 4 });
    await this.page.mouse.up();
  }

  async wheel(dx: number, dy: number, key?: 'Shift' | 'Alt'): Promise<void> {
    await this.pointAt(0.5, 0.5);
    if (key) await this.page.keyboard.down(key);
    await this.page.mouse.wheel(dx, dy);
    if (key) await this.page.keyboard.up(key);
  }

  async press(key: string): Promise<void> {
    await this.canvas.focus();
    await this.page.keyboard.press(key);
  }

  async doubleClick(): Promise<void> {
    const { x, y } = await this.placeOf(0.5, 0.5);
    await this.page.mouse.dblclick(x, y);
  }
}
