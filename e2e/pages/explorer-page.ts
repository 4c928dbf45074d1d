import { expect, type Page } from '@playwright/test';

/** The whole page, as its user sees it. */
export class ExplorerPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('./');
  }

  /** Waits until the engine has no work under way. Nothing waits for time to pass. */
  async untilIdle(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-engine', 'idle');
  }
}
