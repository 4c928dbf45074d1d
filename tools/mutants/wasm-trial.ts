/**
 * A thread that holds other WebAssembly against the naive referee and the recorded results, and says what differs first.
 * The engine makes its module of its own text; here it gets the one that is on trial.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import * as fc from 'fast-check';

const { code } = workerData as { readonly code: Uint8Array<ArrayBuffer> };
const Original = WebAssembly.Module;
WebAssembly.Module = class extends Original {
  constructor() {
    super(code);
  }
};

const { smallScenario } = await import('../../src/engine/random-scenario.testing.ts');
const { simulate } = await import('../../src/engine/simulation-run.ts');
const { completionEvents } = await import('../../src/engine/completion-events.ts');
const { runNaively } = await import('../../src/engine/naive/naive-scheduler.ts');
const { checkGolden } = await import('../../src/headless/check-golden.ts');
const { OP } = await import('../../src/model/op.ts');

const GOLDEN = 'src/engine/golden';
const SCENARIOS = { seed: 7, numRuns: 60 };

/** What the referee says of random small scenarios; empty if it agrees. */
function referee(): string {
  for (const scenario of fc.sample(smallScenario, SCENARIOS)) {
    const outcome = simulate(scenario);
    if (!outcome.ok) return outcome.error.tag;
    const { graph, mapping, schedule } = outcome.value;
    const naive = runNaively(scenario, graph, mapping);
    const events = [...completionEvents(graph, schedule)];
    if (events.length !== naive.events.length || String(schedule.stepEnd) !== String(naive.stepEnd)) return 'steps';
    for (const [n, { kind, op, sequence, start, end }] of events.entries()) {
      const other = naive.events[n];
      if (!other || kind !== other.kind || op !== other.op || sequence !== other.sequence) return `event ${n}`;
      if (start !== other.start || end !== other.start + other.latency) return `time of event ${n}`;
      const step = schedule.readyStep[sequence * graph.ops + op] ?? -1;
      if (kind !== OP.communication && (step < 0 ? 0 : schedule.stepEnd[step]) !== other.ready) return `ready ${n}`;
    }
  }
  return '';
}

/** Recorded results, small ones first, since most changes show in any. */
function recorded(): string {
  const texts = readdirSync(GOLDEN).map((file): [string, string] => [file, readFileSync(`${GOLDEN}/${file}`, 'utf8')]);
  for (const [file, text] of texts.toSorted(([, a], [, b]) => a.length - b.length)) {
    const [mismatch] = checkGolden(JSON.parse(text) as Parameters<typeof checkGolden>[0]);
    if (mismatch !== undefined) return `${file}: ${mismatch}`;
  }
  return '';
}

let found: string;
try {
  found = referee() || recorded();
} catch (error) {
  found = `stopped: ${String(error)}`;
}
parentPort?.postMessage(found);
