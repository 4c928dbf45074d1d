import { simulate } from '../../engine/simulation-run.ts';
import { scenarioPresets, scenarioWith } from '../../model/presets.ts';
import type { Simulation } from '../../model/result.ts';
import type { Scenario } from '../../model/scenario.ts';
import { randomStream } from '../../base/random.ts';

/** The result of a scenario that must have one. */
export function simulated(scenario: Scenario): Simulation {
  const outcome = simulate(scenario);
  if (!outcome.ok) throw new Error(`no result: ${outcome.error.tag}`);
  return outcome.value;
}

/** A preset, with another batch. */
export function preset(id: string, batch?: number): Scenario {
  const found = scenarioPresets.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no preset ${id}`);
  const { scenario } = found;
  return batch === undefined ? scenario : { ...scenario, workload: { ...scenario.workload, batch } };
}

/** A small scenario that depends on a seed alone: few tiles, so that ops wait; locks, caching and batch at random. */
export function randomScenario(seed: number): Scenario {
  const random = randomStream(seed);
  const coin = () => random.uniform() < 0.5;
  return scenarioWith({
    name: `random ${seed}`,
    accelerator: {
      tiles: 3 + random.below(20),
      tiers: 64,
      tierRows: 128,
      tierCols: 128,
      digitalUnits: 1 + random.below(6),
      mhaUnits: 1 + random.below(3),
      mvmLatency: 1 + random.below(120),
      kvCaching: coin(),
      oneTierAtATime: random.uniform() < 0.8,
      communication: coin(),
    },
    model: {
      layers: 1 + random.below(3),
      dModel: 128 + 128 * random.below(2),
      heads: 4,
      dFF: 384,
      vocab: 300,
      maxSeq: 16,
    },
    workload: { batch: 1 + random.below(5), startLen: 1 + random.below(3), targetLen: 5 + random.below(3) },
  });
}
