import type { KnipConfig } from 'knip';

/**
 * Files, exports and packages that nobody uses. `npm run check:dead` looks twice: at everything; and, with `--production`, at
 * the page, its workers and the commands alone, where what only tests use has no user. A `!` marks what counts there.
 */
const configuration = ({ production = false }: { production?: boolean }): KnipConfig => ({
  entry: [
    'index.html!',
    'src/worker/entry{,-share,-survey,-offline}.ts!',
    'src/headless/{bench,golden,simulate,write-schema}.ts!',
    // What tools/compile.ts hands to the compiler.
    'src/engine/wasm/{clock,plan,graph,users,run-plan,memory-plan}.ts!',
    'tools/*.ts',
    'tools/mutants/{stryker,sample,wasm,vitest.config}.ts',
  ],
  project: ['src/**/*.{ts,tsx}!', '!src/**/*.testing.{ts,tsx}!', 'e2e/**/*.ts', 'tools/**/*.ts'],
  // Found by TypeScript beside the script that it describes, not by an import.
  ignoreFiles: ['src/engine/compiled-script.d.ts'],
  // A type that an exported function takes or returns may be named by its users, even if none does yet. What a module uses
  // itself and exports for its test alone is alive, though the users of the product are not the ones who import it.
  ignoreExportsUsedInFile: production || { interface: true, type: true },
  // Named in tools/mutants/stryker.json.
  ignoreDependencies: ['@stryker-mutator/vitest-runner'],
  // `npm start` and `npm run preview` are for developers: Vite is no part of the product.
  ignoreBinaries: production ? ['vite'] : [],
});

export default configuration;
