import { entryAt } from '../base/column.ts';
import type { TimeRange } from '../model/data-export.ts';
import type { Simulation } from '../model/result.ts';
import { inChunks } from './ops-csv.ts';

function* lines({ schedule }: Simulation, range: TimeRange | null): Generator<string> {
  const { steps, stepEnd, stepMemory } = schedule;
  const { from, to } = range ?? { from: 0, to: Infinity };
  yield 'end_ns,bytes';
  for (let step = 0; step < steps; step++) {
    const end = entryAt(stepEnd, step);
    if (end >= from && end <= to) yield `${end},${entryAt(stepMemory, step)}`;
  }
}

/** Bytes of scratchpad memory in use at the end of every clock step, as CSV in pieces. */
export const memoryCsv = (simulation: Simulation, range: TimeRange | null = null): Generator<string> =>
  inChunks(lines(simulation, range));
