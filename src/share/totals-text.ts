import type { Simulation } from '../model/result.ts';
import { scenarioDigest } from './digest.ts';

/** The main totals as a table of three columns with tabs between them: to be pasted into a sheet or a mail. */
export function totalsText({ scenario, totals, mapping }: Simulation): string {
  const rows: readonly (readonly [string, number | string, string])[] = [
    ['Scenario', scenario.name, scenarioDigest(scenario)],
    ['Execution time', totals.executionTime, 'ns'],
    ['Energy', totals.energy, 'nJ'],
    ['FLOPs', totals.flops, ''],
    ['Ops', totals.opCount, ''],
    ['Peak scratchpad memory', totals.peakMemory, 'B'],
    ['Clock steps', totals.clockSteps, ''],
    ['Parameters', mapping.parameters, ''],
    ['Tiers used', mapping.chunks.tile.length, ''],
  ];
  // A tab or a line break in a name would make another cell.
  return rows.map((row) => `${row.map((cell) => String(cell).replaceAll(/\s+/g, ' ')).join('\t')}\n`).join('');
}
