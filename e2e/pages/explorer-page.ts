import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/** Regions of the page, by their names. */
export type Region =
  'Lesson' | 'Parameters' | 'Tier map' | 'Operation graph' | 'Timeline' | 'Summary' | 'Inspector' | 'Transport';

/** Figures are grouped by thin spaces; a test reads them as numbers are written. */
const withoutGroups = (text: string): string => text.replace(/(\d)\u202f(?=\d)/g, '$1').replace(/\s/g, ' ');

/** The whole page, as its user sees it. */
export class ExplorerPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.goto('./');
    await this.untilIdle();
  }

  /**
   * Waits until the result is that of what the fields say, and the code of all that is shown has come. Nothing waits for
   * time to pass.
   */
  async untilIdle(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-engine', 'idle');
    await this.untilLoaded();
  }

  /** Waits until the code of all that is shown has come: what is still on its way leaves a mark. */
  async untilLoaded(): Promise<void> {
    await expect(this.page.locator('[data-loading]')).toHaveCount(0);
  }

  /** Waits until the page has said that there is no result for what the fields say. */
  async untilRefused(): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-engine', 'error');
  }

  region(name: Region): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** The input of a field, by the field's own words. */
  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  /** Types a value into a field and waits for its result. */
  async enter(label: string, value: string): Promise<void> {
    await this.field(label).fill(value);
    await this.untilIdle();
  }

  /** A figure of the table of all figures, as the engine has it. */
  async figure(name: string): Promise<number> {
    const cell = this.region('Summary')
      .locator('tr', { has: this.page.locator(`th:text-is("${name}")`) })
      .locator('td');
    return Number(await cell.getAttribute('data-value'));
  }

  /** A figure at the head of the summary, rounded as it is shown. */
  async headline(name: string): Promise<string> {
    const value = this.region('Summary')
      .locator('div', { has: this.page.locator(`dt:text-is("${name}")`) })
      .locator('dd');
    return withoutGroups((await value.innerText()).replace(/\s*\((placeholder|derived|set here)\)/, ''));
  }

  /** The message at a field, and nothing else of the field. */
  problem(label: string): Locator {
    return this.page.locator('[data-path]', { has: this.field(label) }).locator('p', { hasText: '▲' });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** What an automatic check finds wrong for people who use assistive technology, in the page or a part of it. */
  async accessibilityViolations(within = 'html'): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .include(within)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
    return [...found, ...(await this.unreachableScrollers(within))];
  }

  /**
   * What may scroll and has no keyboard access: neither a tab stop with a role and a name of its own nor one in it. Unlike
   * the rule of the automatic check it does not depend on whether the fonts of this machine make it overflow.
   */
  async unreachableScrollers(within = 'html'): Promise<string[]> {
    await this.untilLoaded();
    return this.page.evaluate((selector) => {
      const stops = 'a[href], button, input, select, textarea, summary, iframe, [tabindex]';
      // A section or an aside with a name has its role without saying so.
      const named = ':is([role], section, aside):is([aria-label], [aria-labelledby])';
      const reachable = new Set(
        [...document.querySelectorAll<HTMLElement>(stops)].filter(
          (element) =>
            element.tabIndex >= 0 &&
            !element.matches(':disabled') &&
            element.checkVisibility({ visibilityProperty: true }),
        ),
      );
      return [...document.querySelectorAll(`${selector}, ${selector} *`)]
        .filter((element) => element.matches(':not(html, body, textarea, input, select, :empty)'))
        .filter((element) => {
          const { overflowX, overflowY } = getComputedStyle(element);
          return [overflowX, overflowY].some((value) => value === 'auto' || value === 'scroll');
        })
        .filter((element) => element.checkVisibility())
        .filter(
          (element) =>
            ![...reachable].some((stop) => (stop === element ? element.matches(named) : element.contains(stop))),
        )
        .map((element) => `scrolls without keyboard access: ${element.outerHTML.slice(0, 160)}`);
    }, within);
  }
}
