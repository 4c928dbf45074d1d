import { readFileSync } from 'node:fs';
import { english } from '../base/words.ts';
import { simulate } from '../engine/simulation-run.ts';
import { type Issue, issueText } from '../model/issue.ts';
import { failureText } from '../model/failure-text.ts';
import { opKinds } from '../model/op.ts';
import { parseScenarioText } from '../model/parse.ts';
import type { Simulation } from '../model/result.ts';
import { eventFigures, mappingFigures } from './figures.ts';

/**
 * `npm run -s simulate -- FILE [--json] [--events] [--trace]`: runs a scenario file and prints its totals as a table, or
 * all figures as JSON; with `--events` every op, with `--trace` the memory in use after every clock step. `-` reads the
 * scenario from standard input.
 */
const USAGE = 'usage: npm run -s simulate -- FILE [--json [--events] [--trace]]';

const plain = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 5 });

function table({ scenario, totals, mapping, routing }: Simulation): string {
  const { energyBreakdown: energy, latencyBreakdown: latency } = totals;
  const rows: [string, string, string][] = [
    ['Scenario', scenario.name, ''],
    ['Execution time', plain(totals.executionTime), 'ns'],
    ['Energy', plain(totals.energy), 'nJ'],
    ['FLOPs', plain(totals.flops), ''],
    ['Peak scratchpad', plain(totals.peakMemory), 'B'],
    ['Ops', plain(totals.opCount), ''],
    ['Edges', plain(totals.edges), ''],
    ['Clock steps', plain(totals.clockSteps), ''],
    ['Parameters', plain(mapping.parameters), ''],
    ['Tiers used', plain(mapping.chunks.tile.length), ''],
    ['Tiles required', plain(mapping.tilesRequired), ''],
    ['Energy, passive', plain(energy.passive), 'nJ'],
  ];
  if (routing) rows.push(['Routed vectors', `${routing.given} given, ${routing.drawn} drawn`, '']);
  for (const kind of opKinds) {
    if (totals.ops[kind] === 0) continue;
    const spent = kind === 'mha' ? energy.mha.dram + energy.mha.compute : energy[kind];
    const took = kind === 'mha' ? latency.mha.dram + latency.mha.compute : latency[kind];
    rows.push([kind, `${plain(totals.ops[kind])} ops, ${plain(took)} ns, ${plain(spent)} nJ`, '']);
  }
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value, unit]) => `${label.padEnd(width)}  ${value} ${unit}`.trimEnd()).join('\n');
}

function figures(simulation: Simulation, options: ReadonlySet<string>): object {
  const { scenario, totals, mapping, routing, schedule } = simulation;
  return {
    scenario,
    ...totals,
    parameters: mapping.parameters,
    tilesRequired: mapping.tilesRequired,
    tiersUsed: [...mapping.tiersUsed],
    routing,
    mapping: mappingFigures(mapping, scenario.accelerator),
    ...(options.has('--trace') ? { stepEnd: [...schedule.stepEnd], memoryTrace: [...schedule.stepMemory] } : {}),
    ...(options.has('--events') ? { events: eventFigures(simulation) } : {}),
  };
}

/** Issues as another program reads them. */
const plainIssues = (issues: readonly Issue[]): object[] =>
  issues.map((issue) => ({ ...issue, problem: english(issue.problem), remedy: english(issue.remedy) }));

function main(): number {
  const options = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')));
  const file = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
  const unknown = [...options].find((option) => !['--json', '--events', '--trace'].includes(option));
  if (file === undefined || unknown !== undefined) {
    console.error(unknown === undefined ? USAGE : `unknown option ${unknown}\n${USAGE}`);
    return 2;
  }
  const json = options.has('--json');
  const fail = (error: object, lines: readonly string[]): number => {
    if (json) console.log(JSON.stringify({ error }, null, 1));
    for (const line of lines) console.error(line);
    return 1;
  };

  let text: string;
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    return fail({ tag: 'unreadable', file }, [error instanceof Error ? error.message : String(error)]);
  }
  const parsed = parseScenarioText(text);
  if (!parsed.ok)
    return fail(
      { tag: 'invalid', issues: plainIssues(parsed.error) },
      parsed.error.map((issue) => english(issueText(issue))),
    );
  for (const path of parsed.value.ignored) console.error(`${path} means nothing to a scenario and was ignored.`);
  const result = simulate(parsed.value.scenario);
  if (!result.ok) {
    const { error } = result;
    const shown =
      'partial' in error
        ? { ...error, partial: undefined }
        : 'issues' in error
          ? { ...error, issues: plainIssues(error.issues) }
          : error;
    return fail(shown, [english(failureText(error))]);
  }
  const { routing } = result.value;
  if (routing !== null && routing.unused > 0)
    console.error(`${routing.unused} routing rows fit no vector of this network; experts were drawn with the seed.`);
  console.log(json ? JSON.stringify(figures(result.value, options)) : table(result.value));
  return 0;
}

process.exitCode = main();
