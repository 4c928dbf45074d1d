/**
 * `npm run mutants:sample -- [--count N] [--seed N] [--skip N] PATH…`: makes changes of meaning, those that Stryker does not
 * know included (numbers, swapped arguments, forgotten terms and statements), one at a time in the sources under the paths,
 * and shows those that no unit test notices. A seeded sample, since there are tens of thousands.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { randomStream, shuffled } from '../../src/base/random.ts';
import { sourceFiles } from '../source-files.ts';
import { type Change, changed, changesOf, shown } from './changes.ts';
import { testsByDistance } from './importers.ts';
import type { Trial } from './test-runner.ts';

/** Files of tests that are tried first, then as many more, then all: most changes are noticed next to where they are made. */
const BATCHES = [2, 8, Infinity];

let runner: ChildProcess | null = null;

/** The next message of a runner; null if it ends instead, as it does when a run takes too long. */
const answer = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => {
    const onExit = () => {
      if (runner === child) runner = null;
      resolve(null);
    };
    child.once('exit', onExit);
    child.once('message', (message) => {
      child.off('exit', onExit);
      resolve(message);
    });
  });

async function started(): Promise<ChildProcess> {
  const child = fork('tools/mutants/test-runner.ts', {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await answer(child);
  return child;
}

/** Whether all of the tests pass. */
async function passes(trial: Trial): Promise<boolean> {
  runner ??= await started();
  runner.send(trial);
  return (await answer(runner)) === true;
}

const { values, positionals } = parseArgs({
  options: {
    count: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    skip: { type: 'string', default: '0' },
  },
  allowPositionals: true,
});
const files = positionals
  .flatMap((path) => (statSync(path).isDirectory() ? sourceFiles(path) : [path]))
  .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|\.testing\.ts$|\/wasm\/|compiled-code/.test(file));
const all = files.flatMap((file) => {
  const source = readFileSync(file, 'utf8');
  return changesOf(source, file).map((change): [string, string, Change] => [file, source, change]);
});
const testsOf = testsByDistance();
const skip = Number(values.skip);
const sample = shuffled(all.length, randomStream(Number(values.seed))).slice(skip, skip + Number(values.count));
let noticed = 0;
for (const index of sample) {
  const [file, source, change] = all[index] ?? ['', '', { start: 0, end: 0, text: '', line: 0 }];
  const tests = testsOf(file);
  const text = changed(source, change);
  let survives = tests.length === 0;
  for (const [n, end] of BATCHES.entries()) {
    const batch = tests.slice(BATCHES[n - 1] ?? 0, end);
    if (batch.length === 0) break;
    survives = await passes({ file, text, tests: batch });
    if (!survives) break;
  }
  if (survives) console.log(`${file}:${change.line}\n  ${shown(source, change)}`);
  else noticed++;
}
console.log(`${noticed} of ${sample.length} changes noticed; ${all.length} are possible in ${files.length} files`);
process.exit(0);
