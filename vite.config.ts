import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './tools/vite/content-security-policy.ts';
import { firstScreenGroup } from './tools/vite/first-screen.ts';
import { lessonGroup } from './tools/vite/lesson-texts.ts';
import { offline } from './tools/vite/offline.ts';
import { preloadPage } from './tools/vite/preload-page.ts';

// The page as one file is another build: vite.single.config.ts.
export default defineConfig({
  // Relative addresses, so that the built folder works from any path of any static host.
  base: './',
  // There is one page. A missing file is an error here as on a static host, and not answered with that page.
  appType: 'mpa',
  plugins: [react(), contentSecurityPolicy(), preloadPage('src/app/start/begin.tsx'), offline()],
  build: {
    // What every current browser has had for two and a half years; nothing is polyfilled or rewritten for older ones.
    target: 'baseline-widely-available',
    // The budget (tools/check-size.ts) looks at compressed sizes, so Vite need not compress everything as well.
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: firstScreenGroup(), includeDependenciesRecursively: false }, { name: lessonGroup }],
        },
      },
    },
  },
  worker: {
    // A module worker may be split into chunks like the page, and is the kind the development server runs.
    format: 'es',
  },
  test: {
    reporters: ['default', ['json', { outputFile: '.reports/unit.json' }]],
    // A limit against hanging, not against a slow machine.
    testTimeout: 60_000,
    projects: [
      // Only components pay for a DOM. Everything else runs in bare Node, which proves that it needs none.
      { extends: true, test: { name: 'node', environment: 'node', include: ['src/**/*.test.ts'] } },
      // Their globals are for Testing Library, which cleans up after each test only if there is a global `afterEach`.
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          globals: true,
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/views/shared/waiting.testing.ts'],
        },
      },
    ],
  },
});
