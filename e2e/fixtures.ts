import { test as base, expect } from '@playwright/test';
import { ExplorerPage } from './pages/explorer-page.ts';

interface Fixtures {
  /** What went wrong in the page, by its own account. Every test expects it to stay empty. */
  complaints: string[];
  explorer: ExplorerPage;
}

export const test = base.extend<Fixtures>({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      const origin = new URL(baseURL ?? '').origin;
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
      // The page is promised to work without a network, so it asks nobody but the server that it came from. What its
      // workers ask for passes here too. It is stopped, since no test may depend on what another server answers.
      await page.context().route(
        (url) => url.protocol.startsWith('http') && url.origin !== origin,
        async (route) => {
          complaints.push(`left the origin: ${route.request().url()}`);
          await route.abort();
        },
      );
      page.on('websocket', (socket) => complaints.push(`left the origin: ${socket.url()}`));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
  explorer: async ({ page }, use) => {
    await use(new ExplorerPage(page));
  },
});

export { expect };
