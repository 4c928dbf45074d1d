/** The worker for comparisons: runs a scenario and sends its figures, not its ops. Cancelled by being replaced. */
import { expose } from 'comlink';
import { success } from '../base/outcome.ts';
import { fitChip } from '../engine/mapping/fit-chip.ts';
import { simulate } from '../engine/simulation-run.ts';
import { estimateSize } from '../engine/size-estimate.ts';
import { tileWaits } from '../layout/tile-waits.ts';
import { type SizePlan, sliced, sliceSize, type SliceSize } from '../model/measurement.ts';
import type { Scenario } from '../model/scenario.ts';
import type { SurveyWorker } from './protocol-survey.ts';

/** A slice is to answer in seconds, not to fill the memory. */
const SLICE_SHARE = 0.25;

const small = (scenario: Scenario): boolean => {
  const { bytes, limitBytes } = estimateSize(scenario);
  return bytes <= limitBytes * SLICE_SHARE;
};

/** The most of a size that is small enough, by bisection; null if not even one is. */
function largestSlice(scenario: Scenario, size: SliceSize): number | null {
  let enough = 0;
  let tooMany = sliceSize(scenario, size) + 1;
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2);
    if (small(sliced(scenario, size, middle))) enough = middle;
    else tooMany = middle;
  }
  return enough > 0 ? enough : null;
}

function plan(scenario: Scenario): SizePlan {
  const estimate = estimateSize(scenario);
  const fits = estimate.bytes <= estimate.limitBytes;
  const slice = (size: SliceSize) => (fits ? null : largestSlice(scenario, size));
  return { estimate, fits, slices: { layers: slice('layers'), batch: slice('batch'), tokens: slice('tokens') } };
}

const survey: SurveyWorker = {
  measure(scenario) {
    const outcome = simulate(scenario);
    if (!outcome.ok) return outcome;
    const { mapping, totals } = outcome.value;
    return success({
      executionTime: totals.executionTime,
      energy: totals.energy,
      peakMemory: totals.peakMemory,
      ops: totals.opCount,
      tiersUsed: mapping.chunks.tile.length,
      tilesUsed: mapping.tiersUsed.reduce((count, tiers) => count + (tiers > 0 ? 1 : 0), 0),
      waits: tileWaits(outcome.value),
    });
  },
  plan: (scenarios) => scenarios.map(plan),
  smallestChip: (scenario) => fitChip(scenario),
};

expose(survey);
