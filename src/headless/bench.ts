import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { runNaively } from '../engine/naive/naive-scheduler.ts';
import { prepare } from '../engine/preparation.ts';
import { Scheduler } from '../engine/schedule/scheduler.ts';
import { estimateSize } from '../engine/size-estimate.ts';
import { type Measured, measure, rowScenario, totalOf, warmUpLikeTheWorker } from './bench-row.ts';
import { benchScenarios, benchSizes } from './bench-scenarios.ts';

/**
 * `npm run bench [-- --json] [--only NAME] [--runs N]`: map, trace, schedule and transfer apart, on five kinds of scenario
 * at four sizes. “Cold” is the very first run of a fresh process, with nothing compiled; “warmed” the first run of one that
 * has done the warm-up which the page's worker does while it is idle; min and median are of the runs that follow it. The
 * yardstick is a literal reading of the clock on the same input in the same process.
 */
interface Row {
  readonly scenario: string;
  readonly sequences: number;
  readonly ops: number;
  readonly ms: {
    readonly map: number;
    readonly trace: number;
    readonly schedule: number;
    readonly transfer: number;
    readonly total: { readonly min: number; readonly median: number; readonly cold: number; readonly warmed: number };
  };
  readonly opsPerSecond: { readonly median: number; readonly best: number; readonly cold: number };
  readonly bytesPerOp: { readonly state: number; readonly result: number; readonly graph: number };
}

interface Yardstick {
  readonly scenario: string;
  readonly ops: number;
  readonly naiveOpsPerSecond: number;
  readonly engineOpsPerSecond: number;
  readonly ratio: number;
}

const YARDSTICK = { scenario: 'moe', ops: 14_000 };

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
const round = (value: number, digits = 3): number => Number(value.toPrecision(digits));

/** A row, measured in this process, which must have run nothing yet. */
function measureRow(name: string, size: number, runs: number, coldMs: number): Row {
  const scenario = rowScenario(name, size);
  warmUpLikeTheWorker();
  const first = measure(scenario);
  const warm = Array.from({ length: runs }, () => measure(scenario));
  const totals = warm.map(totalOf);
  const phase = (pick: (one: Measured) => number): number => round(median(warm.map(pick)), 4);
  const { ops } = estimateSize(scenario);
  const perSecond = (ms: number): number => Math.round((1000 * ops) / ms);
  const [min, middle] = [Math.min(...totals), median(totals)];
  return {
    scenario: name,
    sequences: scenario.workload.batch,
    ops,
    ms: {
      map: phase(({ map }) => map),
      trace: phase(({ trace }) => trace),
      schedule: phase(({ schedule }) => schedule),
      transfer: phase((one) => one.transfer),
      total: { min: round(min, 4), median: round(middle, 4), cold: round(coldMs, 4), warmed: round(totalOf(first), 4) },
    },
    opsPerSecond: { median: perSecond(middle), best: perSecond(min), cold: perSecond(coldMs) },
    bytesPerOp: {
      state: round(first.state / ops),
      result: round(first.result / ops),
      graph: round(first.graph / ops),
    },
  };
}

function timed(run: () => void): number {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}

function measureYardstick(): Yardstick {
  const scenario = rowScenario(YARDSTICK.scenario, YARDSTICK.ops);
  const prepared = prepare(scenario, null);
  if (!prepared.ok) throw new Error(prepared.error.tag);
  const { graph, mapping, plan } = prepared.value;
  const engine = (): void => void new Scheduler(scenario, plan).advance(Infinity);
  const naive = (): void => void runNaively(scenario, graph, mapping);
  const naiveMs = Math.min(...[1, 2].map(() => timed(naive)));
  const engineMs = median(Array.from({ length: 30 }, () => timed(engine)).slice(10));
  const { ops } = estimateSize(scenario);
  return {
    scenario: YARDSTICK.scenario,
    ops,
    naiveOpsPerSecond: Math.round((1000 * ops) / naiveMs),
    engineOpsPerSecond: Math.round((1000 * ops) / engineMs),
    ratio: round(naiveMs / engineMs),
  };
}

/** Each row in a process of its own, so that its first run is cold and no other scenario has shaped its code. */
function inFreshProcess(...options: string[]): unknown {
  const words = [...process.execArgv, fileURLToPath(import.meta.url), ...options];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }));
}

function printTable(rows: readonly Row[], yardstick: Yardstick): void {
  const cells = rows.map(({ scenario, sequences, ops, ms, opsPerSecond, bytesPerOp }) => [
    scenario,
    String(sequences),
    ops.toLocaleString('en'),
    ...[ms.map, ms.trace, ms.schedule, ms.transfer, ms.total.min, ms.total.median, ms.total.warmed, ms.total.cold].map(
      (v) => v.toFixed(1),
    ),
    ...[opsPerSecond.median, opsPerSecond.best, opsPerSecond.cold].map((v) => (v / 1e6).toFixed(1)),
    ...[bytesPerOp.state, bytesPerOp.result, bytesPerOp.graph].map((v) => v.toFixed(2)),
  ]);
  const heads = ['scenario', 'seq', 'ops', 'map', 'trace', 'schedule', 'transfer', 'min', 'median', 'warmed', 'cold'];
  heads.push('M ops/s', 'best', 'cold', 'state B/op', 'result', 'graph');
  const widths = heads.map((head, at) => Math.max(head.length, ...cells.map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  console.log(
    'times in ms; M ops/s at the median, at best, cold; bytes per op of state, recorded history, shared graph',
  );
  console.log(line(heads));
  for (const row of cells) console.log(line(row));
  const { naiveOpsPerSecond, engineOpsPerSecond, ratio, ops, scenario } = yardstick;
  console.log(
    `yardstick (${scenario}, ${ops.toLocaleString('en')} ops, clock alone): naive ${naiveOpsPerSecond.toLocaleString('en')} ` +
      `ops/s, engine ${engineOpsPerSecond.toLocaleString('en')} ops/s, ratio ${ratio}`,
  );
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function main(): void {
  const row = option('--row');
  const runs = Number(option('--runs') ?? 5);
  const ops = Number(option('--ops'));
  if (row !== undefined && process.argv.includes('--cold')) {
    console.log(totalOf(measure(rowScenario(row, ops))));
    return;
  }
  if (row !== undefined) {
    const cold = inFreshProcess('--row', row, '--ops', String(ops), '--cold') as number;
    console.log(JSON.stringify(measureRow(row, ops, runs, cold)));
    return;
  }
  if (process.argv.includes('--yardstick')) {
    console.log(JSON.stringify(measureYardstick()));
    return;
  }
  const only = option('--only');
  const rows = benchScenarios
    .filter(({ name }) => only === undefined || name === only)
    .flatMap(({ name }) =>
      benchSizes.map((size) => {
        // The compiler is done with the code after some ten million ops of this scenario.
        const repetitions = Math.round(runs * Math.min(4, Math.max(1.4, 3e6 / size)));
        return inFreshProcess('--row', name, '--ops', String(size), '--runs', String(repetitions)) as Row;
      }),
    );
  const yardstick = inFreshProcess('--yardstick') as Yardstick;
  if (process.argv.includes('--json')) console.log(JSON.stringify({ rows, yardstick }, null, 1));
  else printTable(rows, yardstick);
}

main();
