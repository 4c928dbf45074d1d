import { expect, type Locator, type Page } from '@playwright/test';

/** The page for a room, as its presenter and the last row see it. */
export class PresenterPage {
  readonly page: Page;
  readonly bar: Locator;
  readonly caption: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bar = page.getByRole('navigation', { name: 'Presentation' });
    this.caption = page.getByRole('region', { name: 'Caption' });
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** “4 / 8” as a number of the step and of all. */
  async step(): Promise<readonly [number, number]> {
    const text = await this.bar.locator('p').first().innerText();
    const [step = 0, count = 0] = (text.match(/\d+/g) ?? []).map(Number);
    return [step, count];
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async untilThere(): Promise<void> {
    await expect(this.bar).toBeVisible();
    await expect(this.page.locator('html')).toHaveAttribute('data-engine', 'idle');
    await expect(this.page.locator('[data-enlarged] canvas').first()).toBeVisible();
  }

  async untilGone(): Promise<void> {
    await expect(this.bar).toHaveCount(0);
  }

  async choosePicture(name: 'Plan' | 'Skyline' | 'Graph' | 'Timeline'): Promise<void> {
    const button = this.page.getByRole('group', { name: 'Picture' }).getByRole('button', { name, exact: true });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(this.page.locator('[data-enlarged] canvas').first()).toBeVisible();
  }

  /** The time cursor as it is printed, such as “10.06 µs”. */
  async time(): Promise<string> {
    return (await this.caption.locator('dd').first().innerText()).replace(/\s/g, ' ');
  }

  /** How much larger than laid out the picture is, by its own account and as it is measured. */
  async enlargement(): Promise<{ readonly said: number; readonly measured: number; readonly resolution: number }> {
    return this.page.locator('[data-enlarged]').evaluate((box) => {
      const canvas = box.querySelector('canvas');
      if (!(box instanceof HTMLElement) || !canvas) throw new Error('no picture');
      return {
        said: Number(box.dataset['enlarged']),
        measured: box.getBoundingClientRect().width / box.offsetWidth,
        // Pixels of the canvas per pixel of the screen: 1 is crisp.
        resolution: canvas.width / (canvas.getBoundingClientRect().width * devicePixelRatio),
      };
    });
  }

  /** Texts of the page that are seen, each with its size on the screen in px and its contrast with what lies behind it. */
  async texts(): Promise<readonly { readonly text: string; readonly size: number; readonly contrast: number }[]> {
    return this.page.evaluate(() => {
      // What runs in the page cannot use what stands outside of it.
      // oxlint-disable-next-line unicorn/consistent-function-scoping
      const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
      const luminance = (colour: string): number => {
        const [r = 0, g = 0, b = 0] = channels(colour).map((c) => {
          const share = c / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const isClear = (colour: string): boolean => colour === 'transparent' || channels(colour)[3] === 0;
      const behind = (element: Element | null): string => {
        for (let at = element; at; at = at.parentElement) {
          const { backgroundColor } = getComputedStyle(at);
          if (!isClear(backgroundColor)) return backgroundColor;
        }
        return 'rgb(255, 255, 255)';
      };
      const found: { text: string; size: number; contrast: number }[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        const text = node.textContent?.trim() ?? '';
        if (!element || text === '' || element.closest('.visually-hidden, script, style, noscript')) continue;
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const box = range.getBoundingClientRect();
        if (box.width === 0 || box.height === 0) continue;
        const { fontSize, color } = getComputedStyle(element);
        const enlarged = Number(element.closest('[data-enlarged]')?.getAttribute('data-enlarged') ?? 1);
        const [light = 0, dark = 0] = [luminance(color), luminance(behind(element))].toSorted((a, b) => b - a);
        found.push({ text, size: Number.parseFloat(fontSize) * enlarged, contrast: (light + 0.05) / (dark + 0.05) });
      }
      return found;
    });
  }
}
