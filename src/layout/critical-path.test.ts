import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallScenario } from '../engine/random-scenario.testing.ts';
import { simulate } from '../engine/simulation-run.ts';
import { opKinds } from '../model/op.ts';
import { scenarioPresets, scenarioWith } from '../model/presets.ts';
import { criticalPath } from './critical-path.ts';
import { inputsOf } from './op-relatives.ts';
import { endTime, readyTime, startTime } from './schedule-times.ts';

test('the parts of the critical path add up to the time of the run', () => {
  fc.assert(
    fc.property(smallScenario, (scenario) => {
      const result = simulate(scenario);
      if (!result.ok) throw new Error(result.error.tag);
      const { ops, time, loading, blocked, length } = criticalPath(result.value);
      const parts = Object.values(time).reduce((total, part) => total + part, 0);
      // With serial DRAM an op may wait for a load, which is no op's end: then the chain has a gap.
      if (!scenario.fidelity.serialDram) expect(parts).toBeCloseTo(result.value.totals.executionTime, 6);
      let before = 0;
      for (const id of ops) {
        expect(startTime(result.value, id)).toBeGreaterThanOrEqual(before);
        before = endTime(result.value, id);
      }
      expect(before).toBe(result.value.totals.executionTime);

      // What is counted of it, counted again.
      const { graph } = result.value;
      const costOf = (id: number) => graph.costs[graph.cost[id % graph.ops]];
      const ids = [...ops];
      const gaps = ids.map((id, n) => startTime(result.value, id) - (n === 0 ? 0 : endTime(result.value, ids[n - 1])));
      expect(length).toBe(ids.length + gaps.filter((gap) => gap > 0).length);
      expect(time.communication).toBeCloseTo(
        gaps.reduce((total, gap) => total + gap, 0),
        6,
      );
      expect(blocked).toBe(ids.filter((id) => readyTime(result.value, id) < startTime(result.value, id)).length);
      const mhas = ids.filter((id) => opKinds[costOf(id).kind] === 'mha');
      expect(time.mha).toBeCloseTo(
        mhas.reduce((total, id) => total + costOf(id).latency, 0),
        6,
      );
      expect(loading).toBeCloseTo(
        mhas.reduce((total, id) => total + (costOf(id).cached ? costOf(id).dramLatency : 0), 0),
        6,
      );
      // Every op of it began because of the one before: that was an input, or it left the tile or the unit just then.
      ids.slice(1).forEach((id, n) => {
        const earlier = ids[n];
        const waited = startTime(result.value, id) > readyTime(result.value, id);
        const feeds = [...inputsOf(graph, id % graph.ops)].includes(earlier % graph.ops);
        if (waited && !feeds) expect(endTime(result.value, earlier)).toBeCloseTo(startTime(result.value, id), 6);
        else expect(feeds && Math.floor(earlier / graph.ops) === Math.floor(id / graph.ops)).toBe(true);
      });
    }),
    { numRuns: 60, seed: 9 },
  );
});

test('attention is most of the critical path of the opening example, and nearly all of that is loading', () => {
  const preset = scenarioPresets.find(({ id }) => id === 'moe-24');
  const result = preset && simulate(preset.scenario);
  if (!result?.ok) throw new Error('no result');
  const { time, loading, ops } = criticalPath(result.value);
  expect(time.mha).toBe(52_597);
  expect(loading).toBe(49_941);
  expect(readyTime(result.value, ops[0] ?? -1)).toBe(0);
});

test('where no op of a run waits, none of its critical path did, though one begins as another ends', () => {
  const [chip, prompt] = [
    { tiles: 64, tiers: 4, digitalUnits: 8, mhaUnits: 2 },
    { startLen: 1, targetLen: 2 },
  ];
  const result = simulate(scenarioWith({ accelerator: chip, model: { layers: 2 }, workload: prompt }));
  if (!result.ok) throw new Error(result.error.tag);
  const { graph } = result.value;
  for (let op = 0; op < graph.ops; op++) expect(startTime(result.value, op)).toBe(readyTime(result.value, op));
  const { ops, blocked } = criticalPath(result.value);
  const begins = [...ops].map((id) => startTime(result.value, id));
  expect(begins.some((start, n) => n > 0 && start === endTime(result.value, ops[n - 1] ?? -1))).toBe(true);
  expect(blocked).toBe(0);
});
