import { defineConfig } from '@playwright/test';
import { launchOptions } from './tools/find-browser.ts';

// Uncommon, so that it rarely meets a server of something else; fixed, so that a reused one is the one meant. Two checkouts
// that are tested at the same time need one each.
const PORT = Number(process.env['TEST_PORT'] ?? 47319);
const origin = `http://127.0.0.1:${PORT}`;

const onBuildServer = Boolean(process.env['CI']);

export default defineConfig({
  testDir: 'e2e',
  testMatch: 'journeys/**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: onBuildServer,
  // A test that passes the second time is broken: waiting is for idleness, never for a second chance.
  retries: 0,
  // Limits against hanging, not against a slow machine.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // Two pages at a time: with more of them on few cores, drawing in software makes tests time out.
  workers: 2,
  reporter: [['list'], ['json', { outputFile: '.reports/browser.json' }]],
  use: {
    baseURL: origin,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    // Everything a picture depends on is fixed; motion stays on, since it is part of what is tested.
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'no-preference' },
    // Each test is a first visit, which would fetch every file to keep it. The journeys about that allow it.
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: launchOptions(),
      },
    },
  ],
  webServer: {
    // The build as it is served, not the development server.
    command: `npm run preview -- --port ${PORT} --strictPort`,
    url: origin,
    reuseExistingServer: !onBuildServer,
  },
});
