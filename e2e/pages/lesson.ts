import { expect, type Locator, type Page } from '@playwright/test';

/** A lesson and the list of lessons, as their learner sees them. */
export class LessonPage {
  readonly page: Page;
  readonly region: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Lesson', exact: true });
  }

  get heading(): Locator {
    return this.region.getByRole('heading', { level: 2 });
  }

  get slider(): Locator {
    return this.region.getByRole('slider');
  }

  get check(): Locator {
    return this.button('Run to check');
  }

  /** What the lesson says about the latest guess. */
  get reply(): Locator {
    return this.region.locator('[data-tone]');
  }

  button(name: string | RegExp): Locator {
    return this.region.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** From the workbench; a lesson on its stage is put beside it first. */
  async openList(): Promise<Locator> {
    if (await this.stage.isVisible()) await this.workbench();
    await this.page.getByRole('button', { name: 'Lessons', exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Lessons' });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  async start(title: string): Promise<void> {
    const dialog = await this.openList();
    await dialog.getByRole('button', { name: `Start ${title}`, exact: true }).click();
    await this.untilStep(1);
  }

  get stage(): Locator {
    return this.page.getByRole('region', { name: 'Picture of the step', exact: true });
  }

  /** From the stage to the workbench, with the lesson beside it. */
  async workbench(): Promise<void> {
    await expect(this.stage).toBeVisible();
    await this.page.keyboard.press('w');
    await expect(this.stage).toHaveCount(0);
    await this.untilComputed();
  }

  /** Waits until a step is there with its scene, and all its figures are computed. */
  async untilStep(step: number): Promise<void> {
    await expect(this.region).toContainText(`Step ${step} of`);
    await this.untilComputed();
  }

  /** Nothing waits for the engine any more, on the screen or in the text. */
  async untilComputed(): Promise<void> {
    await expect(this.region.getByText('…', { exact: true })).toHaveCount(0);
    await expect(this.page.locator('html')).toHaveAttribute('data-engine', 'idle');
  }

  async next(): Promise<void> {
    const before = Number(/Step (\d+)/.exec(await this.region.innerText())?.[1]);
    await this.button(/^(Next|Finish|Go on)/).click();
    await expect(this.region).not.toContainText(`Step ${before} of`);
    await this.untilComputed();
  }

  async guess(value: number): Promise<void> {
    await this.slider.fill(String(value));
    await this.check.click();
    await expect(this.reply).toBeVisible();
  }

  async choose(option: RegExp): Promise<void> {
    await this.region.getByRole('radio', { name: option }).check();
    await this.check.click();
    await expect(this.reply).toBeVisible();
  }

  async openFile(name: string, text: string): Promise<void> {
    const dialog = await this.openList();
    await dialog
      .getByLabel('Open a lesson file…')
      .last()
      .setInputFiles({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) });
  }
}
