import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { scenarioWith } from '../../model/presets.ts';
import type { Scenario } from '../../model/scenario.ts';
import { smallScenario } from '../random-scenario.testing.ts';
import { simulate } from '../simulation-run.ts';

const memoryOf = (scenario: Scenario): number[] => {
  const result = simulate(scenario);
  if (!result.ok) throw new Error(result.error.tag);
  return [...result.value.schedule.stepMemory];
};

test('memory is never negative, and at the end only the results of the last sequence are left', () => {
  fc.assert(
    fc.property(smallScenario, (scenario) => {
      const trace = memoryOf(scenario);
      expect(Math.min(...trace)).toBeGreaterThanOrEqual(0);
      const { kind, dModel } = scenario.model;
      const token = scenario.fidelity.memoryPerVector ? 4 : 512;
      expect(trace.at(-1)).toBe(kind === 'encoder' ? scenario.workload.contextLen * dModel : token);
    }),
    { numRuns: 120, seed: 2 },
  );
});

test('each vector once: a dense encoder layer of one token, counted by hand', () => {
  // One token of width 4 on tiers that hold a whole matrix: q, k, v side by side, then attention, out, add, norm, ffn.
  const trace = memoryOf(
    scenarioWith({
      accelerator: { tiles: 8, tiers: 2, tierRows: 8, tierCols: 8, communication: false },
      model: { kind: 'encoder', layers: 1, dModel: 4, heads: 1, dFF: 8 },
      workload: { contextLen: 1 },
      fidelity: { memoryPerVector: true },
    }),
  );
  // After q, k, v: 12 B. Then one vector at a time: attention 4, out 4, add 4, norm 4, ffn1 8 beside the norm, which the
  // residual addition still needs, relu 8 + 4, ffn2 4 + 4, add 4, norm 4.
  expect(trace).toEqual([12, 4, 4, 4, 4, 12, 12, 8, 4, 4]);
});
