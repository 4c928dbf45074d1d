import { expect, test } from 'vitest';
import { simulate } from '../engine/simulation-run.ts';
import { moeWith, scenarioPresets, scenarioWith } from '../model/presets.ts';
import type { Scenario } from '../model/scenario.ts';
import { expertLoad, peakToMean } from './expert-load.ts';

function loadOf(scenario: Scenario) {
  const outcome = simulate(scenario);
  if (!outcome.ok) throw new Error('it does not run');
  return expertLoad(outcome.value);
}

const opening = scenarioPresets[0]?.scenario ?? scenarioWith({});

test('visits are those of the given rows, for each sequence', () => {
  const load = loadOf(opening);
  const expected = Array.from({ length: 8 }, () => 0);
  for (const [block, , , experts] of opening.routing ?? [])
    if (block.includes('layers.0.')) for (const expert of experts) expected[expert] += opening.workload.batch;
  expect(load?.layers[0]?.visits).toEqual(expected);
  expect(load?.choices.toSorted()).toEqual(opening.routing?.toSorted());
});

test('sequences that choose apart are counted apart', () => {
  const scenario = { ...opening, routing: null, fidelity: { ...opening.fidelity, routingPerSequence: true } };
  const load = loadOf(scenario);
  const total = load?.layers[0]?.visits.reduce((sum, count) => sum + count, 0);
  expect(total).toBe(7 * 2 * opening.workload.batch);
  expect(load?.layers[0]?.visits.some((count) => count % opening.workload.batch !== 0)).toBe(true);
});

test('a skewed draw has a skewed load', () => {
  const skewed = (skew: number) =>
    loadOf(
      scenarioWith({
        model: { layers: 2, moe: moeWith({ frequency: 1, numExperts: 8, k: 1 }) },
        workload: { startLen: 8, targetLen: 9 },
        mapping: { strategy: 'GREEDY_IN_ORDER' },
        routes: { distribution: 'zipf', skew, density: null },
      }),
    )?.skew ?? 0;
  expect(skewed(5)).toBeGreaterThan(skewed(0));
});

test('a network without experts has no load', () => {
  expect(loadOf(scenarioWith({}))).toBeNull();
  expect([peakToMean([]), peakToMean([0, 0]), peakToMean([3, 1])]).toEqual([0, 0, 1.5]);
});

test('the load per expert and the most of a layer are those of its visits, down to a single one', () => {
  const one = loadOf(
    scenarioWith({
      model: { layers: 2, moe: moeWith({ frequency: 1, numExperts: 3, k: 1 }) },
      workload: { startLen: 1, targetLen: 2 },
    }),
  );
  expect([one?.most, one?.skew, one?.experts]).toEqual([1, 3, 3]);
  const load = loadOf({ ...opening, routing: null });
  const visits = load?.layers.map((layer) => layer.visits) ?? [];
  expect(load?.most).toBe(Math.max(...visits.flat()));
  expect(load?.perExpert).toEqual(
    Array.from({ length: 8 }, (_, expert) => visits.reduce((sum, each) => sum + (each[expert] ?? 0), 0)),
  );
  const peaks = visits.map((each) => (Math.max(...each) * 8) / each.reduce((sum, count) => sum + count, 0));
  expect(load?.skew).toBeCloseTo(peaks.reduce((sum, peak) => sum + peak, 0) / peaks.length, 9);
});
