import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { OP } from '../../model/op.ts';
import { scenarioPresets, scenarioWith } from '../../model/presets.ts';
import type { Simulation } from '../../model/result.ts';
import type { Scenario } from '../../model/scenario.ts';
import { completionEvents } from '../completion-events.ts';
import { runNaively } from '../naive/naive-scheduler.ts';
import { smallScenario } from '../random-scenario.testing.ts';
import { beginSimulation, simulate } from '../simulation-run.ts';

const run = (scenario: Scenario): Simulation => {
  const result = simulate(scenario);
  if (!result.ok) throw new Error(`no result: ${result.error.tag}`);
  return result.value;
};

test('agrees with a literal reading of the clock in every event, in order', () => {
  fc.assert(
    fc.property(smallScenario, (scenario) => {
      const { graph, mapping, schedule } = run(scenario);
      const naive = runNaively(scenario, graph, mapping);
      const events = [...completionEvents(graph, schedule)];
      expect(events.map(({ kind, op, sequence, start, end }) => [kind, op, sequence, start, end])).toEqual(
        naive.events.map(({ kind, op, sequence, start, latency }) => [kind, op, sequence, start, start + latency]),
      );
      expect([...schedule.stepEnd]).toEqual(naive.stepEnd);
      for (const { kind, op, sequence, ready } of naive.events) {
        if (kind === OP.communication) continue;
        const step = schedule.readyStep[sequence * graph.ops + op];
        expect(step < 0 ? 0 : schedule.stepEnd[step]).toBe(ready);
      }
    }),
    { numRuns: 80, seed: 7 },
  );
}, 60_000);

test('agrees also where a hundred tiles are freed together', () => {
  const scenario = scenarioWith({
    accelerator: { tiles: 150, tiers: 64, tierRows: 16, tierCols: 16, digitalUnits: 9, mhaUnits: 3 },
    model: { kind: 'encoder', layers: 2, dModel: 96, heads: 4, dFF: 192 },
    workload: { contextLen: 5, batch: 3 },
  });
  const { graph, mapping, schedule } = run(scenario);
  const naive = runNaively(scenario, graph, mapping);
  const events = [...completionEvents(graph, schedule)];
  expect(events.map(({ kind, op, sequence, end }) => [kind, op, sequence, end])).toEqual(
    naive.events.map(({ kind, op, sequence, start, latency }) => [kind, op, sequence, start + latency]),
  );
}, 60_000);

test('running in slices of any size changes nothing', () => {
  fc.assert(
    fc.property(smallScenario, fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1 }), (scenario, slices) => {
      const whole = run(scenario);
      const begun = beginSimulation(scenario);
      if (!begun.ok) throw new Error(begun.error.tag);
      for (let n = 0; !begun.value.advance(slices[n % slices.length]); n++);
      const sliced = begun.value.result();
      expect(sliced.schedule).toEqual(whole.schedule);
      expect(sliced.totals).toEqual(whole.totals);
    }),
    { numRuns: 40, seed: 11 },
  );
}, 60_000);

test('no unit runs two ops at a time, and the lowest free one is taken', () => {
  fc.assert(
    fc.property(smallScenario, (scenario) => {
      const { graph, schedule } = run(scenario);
      const { lockDigitalUnitToLayer, lockMhaUnitToLayer } = scenario.accelerator;
      for (const attention of [false, true]) {
        if (attention ? lockMhaUnitToLayer : lockDigitalUnitToLayer) continue;
        const freeFrom = new Map<number, number>();
        const ids = [...schedule.order].filter((id) => {
          const kind = graph.kind[id % graph.ops];
          return attention ? kind === OP.mha : kind >= OP.layerNorm;
        });
        const startOf = (id: number): number =>
          schedule.startStep[id] < 0 ? 0 : schedule.stepEnd[schedule.startStep[id]];
        for (const id of ids.toSorted((a, b) => schedule.startStep[a] - schedule.startStep[b])) {
          const unit = schedule.unit[id];
          expect(startOf(id)).toBeGreaterThanOrEqual(freeFrom.get(unit) ?? 0);
          freeFrom.set(unit, startOf(id) + graph.costs[graph.cost[id % graph.ops]].latency);
        }
      }
    }),
    { numRuns: 60, seed: 5 },
  );
}, 60_000);

test('latencies that are not whole give equal ends where they should', () => {
  // Three MVMs of 132.9 ns one after the other on one tile end at 398.7 ns, not at 398.70000000000005.
  const scenario = scenarioWith({
    accelerator: { tiles: 1, mvmLatency: 132.9, communication: false },
    model: { kind: 'encoder', layers: 1, dModel: 64, dFF: 64 },
    workload: { contextLen: 1 },
  });
  const { schedule } = run(scenario);
  expect([...schedule.stepEnd.subarray(0, 3)]).toEqual([132.9, 265.8, 398.7]);
});

test.each([
  ['moe-24', 83_851, 101_888, 27_856],
  ['readme', 45_739, 22_528, 9019],
  ['readme-kv', 23_739, 2560, 1594],
])('the preset %s takes %i ns, %i bytes and %i ops', (id, time, memory, ops) => {
  const preset = scenarioPresets.find((candidate) => candidate.id === id);
  if (!preset) throw new Error('no such preset');
  const { totals } = run(preset.scenario);
  expect([totals.executionTime, totals.peakMemory, totals.opCount]).toEqual([time, memory, ops]);
});
