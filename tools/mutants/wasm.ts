/**
 * `npm run mutants:wasm -- [--count N] [--seed N] [--skip N] [FILE…]`: changes one operator, number or term of the
 * AssemblyScript sources at a time, compiles them, and runs the result against the naive referee and the recorded results.
 * Shows the changes that neither notices. A seeded sample of all files, or of those that are named.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { randomStream, shuffled } from '../../src/base/random.ts';
import { sourceFiles } from '../source-files.ts';
import { compiled, FOLDER, sourceOf } from '../wasm-code.ts';
import { type Change, changed, changesOf, shown } from './changes.ts';

/** Times what the code as it is takes; a change that takes longer has made a loop without an end. */
const PATIENCE = 6;

const { values, positionals } = parseArgs({
  options: {
    count: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    skip: { type: 'string', default: '0' },
  },
  allowPositionals: true,
});

/** Processor time of this process so far, s: a machine may be busy with other things, an endless loop takes all it gets. */
const seconds = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1e6;

/** What differs first, in words; empty if nothing does. `limit` is in seconds. */
function trial(code: Uint8Array, limit: number): Promise<string> {
  return new Promise((resolve) => {
    // A thread does not inherit what lets this one import TypeScript.
    const trialFile = JSON.stringify(new URL('./wasm-trial.ts', import.meta.url).href);
    const begins = `import('tsx/esm/api').then(({ register }) => (register(), import(${trialFile})))`;
    const worker = new Worker(begins, { eval: true, workerData: { code } });
    const begin = seconds();
    const guard = setInterval(() => {
      if (seconds() > begin + limit) end('takes too long');
    }, 200);
    const end = (found: string) => {
      clearInterval(guard);
      void worker.terminate();
      resolve(found);
    };
    worker.once('message', end);
    worker.once('error', (error) => end(`ends: ${String(error)}`));
  });
}

const names = sourceFiles(FOLDER).map((path) => path.slice(FOLDER.length + 1));
const wanted = names.filter((name) => positionals.length === 0 || positionals.some((path) => path.endsWith(name)));
const all = wanted.flatMap((name) => {
  const source = sourceOf(name) ?? '';
  return changesOf(source, name).map((change): [string, string, Change] => [name, source, change]);
});

const begin = seconds();
const asItIs = await trial(await compiled('-O1'), Infinity);
if (asItIs !== '') throw new Error(`the code as it is fails: ${asItIs}`);
const limit = PATIENCE * (seconds() - begin);

const skip = Number(values.skip);
const sample = shuffled(all.length, randomStream(Number(values.seed))).slice(skip, skip + Number(values.count));
const counts = { noticed: 0, survived: 0, senseless: 0 };
for (const index of sample) {
  const [name, source, change] = all[index] ?? ['', '', { start: 0, end: 0, text: '', line: 0 }];
  const text = changed(source, change);
  let code: Uint8Array;
  try {
    code = await compiled('-O1', (file) => (file === name ? text : sourceOf(file)), true);
  } catch {
    counts.senseless++;
    continue;
  }
  if ((await trial(code, limit)) !== '') counts.noticed++;
  else {
    counts.survived++;
    console.log(`${FOLDER}/${name}:${change.line}\n  ${shown(source, change)}`);
  }
}
const { noticed, survived, senseless } = counts;
console.log(
  `${noticed} of ${noticed + survived} changes noticed, ${senseless} did not compile; ${all.length} are possible`,
);
