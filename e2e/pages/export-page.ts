import { readFile } from 'node:fs/promises';
import { type Download, expect, type Locator, type Page } from '@playwright/test';

/** A file as it was downloaded. */
export interface DownloadedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The export dialog, as its user sees it. */
export class ExportPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Export' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(this.dialog).toBeVisible();
  }

  async show(part: 'Figures' | 'Data' | '3D-SiM Python'): Promise<void> {
    await this.dialog.getByRole('button', { name: part, exact: true }).click();
  }

  /** Waits until all figures are drawn. */
  async untilDrawn(count: number): Promise<void> {
    await expect(this.dialog.locator('[data-figure] img')).toHaveCount(count);
  }

  /** The file that a button gives. */
  async take(button: string): Promise<DownloadedFile> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.dialog.getByRole('button', { name: button, exact: true }).click(),
    ]);
    return fileOf(download);
  }

  /** Text of a file of data. */
  async takeText(button: string): Promise<string> {
    return (await this.take(button)).bytes.toString('utf8');
  }

  row(kind: string): Locator {
    return this.dialog.locator(`[data-export="${kind}"]`);
  }
}

async function fileOf(download: Download): Promise<DownloadedFile> {
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Width and height of a PNG, from its first chunk. */
export function pngSize(bytes: Buffer): readonly [width: number, height: number] {
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
