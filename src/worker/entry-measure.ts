/** The worker for comparisons: runs a scenario and sends its figures, not its ops. Cancelled by being replaced. */
import { expose } from 'comlink';
import { success } from '../base/outcome.ts';
import { readyToCompute } from '../engine/compiled.ts';
import { fitChip } from '../engine/mapping/fit-chip.ts';
import { simulate } from '../engine/simulation-run.ts';
import { estimateSize } from '../engine/size-estimate.ts';
import { answerFigure } from '../layout/run-answers.ts';
import { tileWaits } from '../layout/tile-waits.ts';
import { type SizePlan, sliced, sliceSize, type SliceSize } from '../model/measurement.ts';
import type { Simulation } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import type { MeasureWorker } from './protocol-measure.ts';

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

/** Runs that questions were asked of lately, by their scenarios as text, the latest last: a lesson asks many of few. */
const asked = new Map<string, Simulation>();
const MOST_ASKED = 4;

function keep(key: string, run: Simulation): void {
  asked.delete(key);
  asked.set(key, run);
  const [oldest] = asked.keys();
  if (asked.size > MOST_ASKED && oldest !== undefined) asked.delete(oldest);
}

const measure: MeasureWorker = {
  async measure(scenario) {
    await readyToCompute();
    const outcome = simulate(scenario);
    if (!outcome.ok) return outcome;
    const { graph, mapping, totals } = outcome.value;
    return success({
      executionTime: totals.executionTime,
      energy: totals.energy,
      peakMemory: totals.peakMemory,
      ops: totals.opCount,
      tiersUsed: mapping.chunks.tile.length,
      tilesUsed: mapping.tiersUsed.reduce((count, tiers) => count + (tiers > 0 ? 1 : 0), 0),
      waits: tileWaits(outcome.value),
      totals,
      costs: graph.costs,
    });
  },
  plan: (scenarios) => scenarios.map(plan),
  smallestChip: (scenario) => fitChip(scenario),
  async ask(scenario, queries) {
    await readyToCompute();
    const key = JSON.stringify(scenario);
    const known = asked.get(key);
    const outcome = known === undefined ? simulate(scenario) : success(known);
    if (!outcome.ok) return outcome;
    keep(key, outcome.value);
    return success(queries.map((query) => answerFigure(outcome.value, query)));
  },
};

expose(measure);
