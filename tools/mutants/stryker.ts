/**
 * `npm run mutants -- [--since REVISION] [PATH…]`: StrykerJS over the sources under the paths, or over those that have
 * changed since a revision, or over all of its folders. It remembers what it found (`incrementalFile` in stryker.json), so
 * that a second run looks only at what has changed, tests included.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';

const FOLDERS = ['src/engine', 'src/layout', 'src/share', 'src/state', 'src/model'];
/** Tests, what they share, what is compiled otherwise (see wasm.ts), and what is written by a command. */
const EXCEPT = [
  'src/**/*.test.ts',
  'src/**/*.testing.ts',
  'src/engine/wasm/**',
  'src/engine/compiled-*',
  'src/**/*.d.ts',
];

const { values, positionals } = parseArgs({ options: { since: { type: 'string' } }, allowPositionals: true });

/** Sources of the folders that differ from a revision. */
const changedSince = (revision: string): string[] =>
  execFileSync('git', ['diff', '--name-only', revision, '--', ...FOLDERS], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => path.endsWith('.ts') && existsSync(path));

const chosen =
  values.since === undefined ? (positionals.length > 0 ? positionals : FOLDERS) : changedSince(values.since);
const patterns = chosen.map((path) => (existsSync(path) && statSync(path).isDirectory() ? `${path}/**/*.ts` : path));
if (patterns.length === 0) console.log('nothing has changed');
else {
  const mutate = [...patterns, ...EXCEPT.map((pattern) => `!${pattern}`)].join(',');
  const { status } = spawnSync('npx', ['stryker', 'run', 'tools/mutants/stryker.json', '--mutate', mutate], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
