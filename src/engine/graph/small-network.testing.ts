import { opParts } from '../../model/op.ts';
import { scenarioWith } from '../../model/presets.ts';
import type { Simulation } from '../../model/result.ts';
import type { Scenario } from '../../model/scenario.ts';
import { simulate } from '../simulation-run.ts';

/** One layer of width 4 on tiers that hold any of its matrices whole, so that every projection is a single MVM. */
export const base = (parts: Parameters<typeof scenarioWith>[0]): Scenario =>
  scenarioWith({
    accelerator: { tiles: 40, tiers: 4, tierRows: 8, tierCols: 8, communication: false },
    model: { layers: 1, encoderLayers: 1, decoderLayers: 1, dModel: 4, heads: 1, dFF: 8, vocab: 8, maxSeq: 16 },
    workload: { startLen: 1, targetLen: 2, contextLen: 1 },
    ...parts,
  });

/** The run of a scenario that has one. */
export function run(scenario: Scenario): Simulation {
  const result = simulate(scenario);
  if (!result.ok) throw new Error(result.error.tag);
  return result.value;
}

/** First op of the first segment with this part. */
export function opOf({ graph: { segments } }: Simulation, part: (typeof opParts)[number]): number {
  return segments.start[segments.part.indexOf(opParts.indexOf(part))];
}

/** ns. */
export const startOf = ({ schedule }: Simulation, op: number): number =>
  schedule.startStep[op] < 0 ? 0 : schedule.stepEnd[schedule.startStep[op]];
