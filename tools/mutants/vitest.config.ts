import { defineConfig } from 'vitest/config';

/** The unit tests that mutants have to get past: those in bare Node. Components are slow, and test other folders. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts'],
    isolate: false,
    testTimeout: 60_000,
  },
});
