import { expect, type Locator, type Page } from '@playwright/test';

/** How the page is passed on and kept: links, files, recent and saved scenarios, the history. */
export class SharingPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The dialog with the link, open and with its link written. */
  async openShare(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Share' });
    await expect(dialog.getByLabel('Link', { exact: true })).not.toHaveValue('');
    return dialog;
  }

  /** The link of what the page shows, as “Copy link” hands it over. */
  async copyLink(): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const dialog = await this.openShare();
    await dialog.getByRole('button', { name: 'Copy link' }).click();
    await expect(dialog.getByText('✓ Copied')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async openShelf(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Open ▾' }).click();
    await this.page.getByRole('button', { name: /^Recent, saved, file/ }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Recent and saved' });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** What the page has to say about a link, a file, or what it keeps. */
  get notice(): Locator {
    return this.page.locator('[data-calm]');
  }

  /** Waits until the address holds a link, and gives it. It is written a moment after the change. */
  async linkInAddress(other = ''): Promise<string> {
    await expect.poll(() => this.page.url()).toMatch(/#1[jz]\./);
    await expect.poll(() => this.page.url()).not.toBe(other);
    return this.page.url();
  }

  /**
   * Puts one link after the other into the address, and gives those to which the page said nothing, or at which it lost
   * its views. All within the page: hundreds of them take seconds.
   */
  openWithoutWords(links: readonly string[]): Promise<string[]> {
    // What runs in the page has to bring its functions along.
    /* oxlint-disable unicorn/consistent-function-scoping */
    return this.page.evaluate(async (all) => {
      const said = () => document.querySelector<HTMLElement>('[data-calm=false][role=alert]');
      const until = async (condition: () => boolean): Promise<boolean> => {
        for (let tries = 0; tries < 500 && !condition(); tries++)
          await new Promise((resolve) => {
            setTimeout(resolve, 10);
          });
        return condition();
      };
      const silent: string[] = [];
      for (const link of all) {
        location.hash = link;
        const spoke = await until(() => (said()?.innerText.length ?? 0) > 20);
        const whole = document.querySelector('[data-view=timeline]') !== null;
        if (!spoke || !whole) silent.push(link);
        await until(() => {
          said()?.querySelector('button')?.click();
          return said() === null;
        });
      }
      return silent;
    }, links);
    /* oxlint-enable unicorn/consistent-function-scoping */
  }

  /** Drops a text file on the page. */
  async drop(name: string, text: string): Promise<void> {
    await this.page.evaluate(
      ([fileName, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([content], fileName, { type: 'application/json' }));
        document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
      },
      [name, text] as const,
    );
  }

  /** Names of the steps in the history, the latest first. */
  async steps(): Promise<string[]> {
    await this.page.getByRole('button', { name: 'History' }).click();
    const list = this.page.getByRole('list', { name: 'Steps, the latest first' });
    await expect(list).toBeVisible();
    const names = await list.getByRole('button').allInnerTexts();
    await this.page.keyboard.press('Escape');
    return names.map((name) => name.trim());
  }
}
