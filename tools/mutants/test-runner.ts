/**
 * A process of its own that runs unit tests on changed sources, since a change may make a loop endless: then it is killed.
 * It keeps Vite's server, so that one run costs no more than its tests; no file is written.
 */
import { resolve } from 'node:path';
import { createVitest } from 'vitest/node';

/** Processor time that a run may take, s: a machine may be busy with other things, a loop without an end takes all it gets. */
const LIMIT = 60;

/** What the process is asked: a file with another text, and the tests to run. */
export interface Trial {
  readonly file: string;
  readonly text: string;
  readonly tests: readonly string[];
}

let trial: Trial | null = null;
const vitest = await createVitest(
  'test',
  { config: 'tools/mutants/vitest.config.ts', watch: false, reporters: [{}], pool: 'threads', maxWorkers: 1 },
  {
    plugins: [
      {
        name: 'changed-source',
        enforce: 'pre',
        load: (id) => (trial !== null && id === resolve(trial.file) ? trial.text : null),
      },
    ],
  },
);

async function pass({ tests }: Trial): Promise<boolean> {
  // Otherwise the tests of the trial before would be among the answers.
  vitest.state.filesMap.clear();
  vitest.state.idMap.clear();
  const specifications = tests.flatMap((test) => vitest.getModuleSpecifications(resolve(test)));
  const project = vitest.projects[0];
  if (specifications.length === 0 && project)
    specifications.push(...tests.map((test) => project.createSpecification(resolve(test))));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  return (
    unhandledErrors.length === 0 &&
    testModules.length === tests.length &&
    testModules.every((module) => module.state() === 'passed')
  );
}

const seconds = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1e6;

async function answer(asked: Trial): Promise<void> {
  // Both the file that is changed no longer and the one that is now are to be read anew.
  for (const each of [trial, asked]) if (each !== null) vitest.invalidateFile(resolve(each.file));
  trial = asked;
  const since = seconds();
  // Tests run in a thread, so this one can still look at the clock.
  const guard = setInterval(() => {
    if (seconds() > since + LIMIT) process.exit(1);
  }, 500);
  const passed = await pass(asked);
  clearInterval(guard);
  process.send?.(passed);
}

process.on('message', (asked: Trial) => void answer(asked));
process.send?.('ready');
