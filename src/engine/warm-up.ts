import { moeWith, scenarioWith } from '../model/presets.ts';
import type { Scenario } from '../model/scenario.ts';
import { beginSimulation } from './simulation-run.ts';

/*
 * A JavaScript engine interprets code first and compiles what turns out to be hot, guessing from what it has seen. Small
 * runs over all branches beforehand let it guess right: the first run of GPT-2 small (136 thousand ops) then takes 48 to
 * 92 ms instead of 142 to 165, in six fresh processes by turns.
 */

const decoder = scenarioWith({
  name: 'warm-up: decoder',
  accelerator: { tiles: 12, tiers: 64, kvCaching: true, digitalUnits: 4, mhaUnits: 2 },
  model: { layers: 4, dModel: 768, heads: 12, dFF: 3072, vocab: 4096, maxSeq: 64, activation: 'gelu' },
  workload: { batch: 1, startLen: 16, targetLen: 26 },
});

/** Together they visit every kind of network, mapping and queue. */
export const warmUpScenarios: readonly Scenario[] = [
  decoder,
  { ...decoder, workload: { ...decoder.workload, batch: 4, startLen: 2, targetLen: 8 } },
  scenarioWith({
    name: 'warm-up: experts',
    accelerator: { tiles: 16, tiers: 64, kvCaching: true, digitalUnits: 4, mhaUnits: 2 },
    model: { layers: 4, dModel: 1024, dFF: 1024, vocab: 512, maxSeq: 16, moe: moeWith({ numExperts: 4, k: 2 }) },
    workload: { batch: 3, startLen: 2, targetLen: 8 },
  }),
  scenarioWith({
    name: 'warm-up: encoder',
    accelerator: { tiles: 12, tiers: 64, digitalUnits: 4, mhaUnits: 2 },
    model: { kind: 'encoder', layers: 4, dModel: 768, heads: 12, dFF: 3072, maxSeq: 64, activation: 'gelu' },
    workload: { batch: 2, contextLen: 24 },
  }),
  scenarioWith({
    name: 'warm-up: contended',
    accelerator: { tiles: 3, tiers: 64 },
    model: { layers: 4, maxSeq: 16 },
    workload: { batch: 6, startLen: 4, targetLen: 8 },
  }),
];

/** Few enough that a piece is over in some 10 ms even while it is interpreted. */
const PIECE_OPS = 2000;

/** Runs the warm-up piece by piece; the results are thrown away. */
export function* warmUp(): Generator<void, void> {
  for (let round = 0; round < 2; round++)
    for (const scenario of warmUpScenarios) {
      const run = beginSimulation(scenario);
      yield;
      while (run.ok && !run.value.advance(PIECE_OPS)) yield;
    }
}
