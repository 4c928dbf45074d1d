import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { opKinds } from '../../model/op.ts';
import type { Simulation } from '../../model/result.ts';
import { endTime, readyTime, startTime } from '../schedule-times.ts';
import { opList, opsOfList } from './op-list.ts';
import { rangeStatistics, type RangeStatistics } from './range-statistics.ts';
import { preset, randomScenario, simulated } from './timeline.testing.ts';
import { timelineIndexOf } from './timeline-index.ts';

function statistics(simulation: Simulation, from: number, to: number): RangeStatistics {
  const work = rangeStatistics(simulation, timelineIndexOf(simulation), { from, to });
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

describe('statistics of a range', () => {
  test.each(['moe-24', 'readme', 'readme-kv'])('%s: those of the whole run are the totals', (id) => {
    const simulation = simulated(preset(id));
    const { totals } = simulation;
    const all = statistics(simulation, 0, totals.executionTime);
    for (const { kind, ops, busy, energy } of all.kinds) {
      const latency = totals.latencyBreakdown[kind];
      expect(ops).toBe(totals.ops[kind]);
      expect(busy).toBeCloseTo(typeof latency === 'number' ? latency : latency.dram + latency.compute, 3);
      const wanted = totals.energyBreakdown[kind];
      expect(energy).toBeCloseTo(typeof wanted === 'number' ? wanted : wanted.dram + wanted.compute, 3);
    }
    expect(all.energy + totals.energyBreakdown.passive).toBeCloseTo(totals.energy, 3);
    expect(all.ops).toBe(totals.opCount);
    expect(all.peakMemory).toBe(totals.peakMemory);
  });

  test('any range of random scenarios is what adding up op by op gives', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1 << 30 }), share, share, (seed, a, b) => {
        const simulation = simulated(randomScenario(seed));
        const { graph, schedule, totals } = simulation;
        const [from, to] = [Math.min(a, b) * totals.executionTime, Math.max(a, b) * totals.executionTime];
        const got = statistics(simulation, from, to);
        const busy = new Map<string, number>();
        let longest = 0;
        for (const id of schedule.order) {
          const kind = opKinds[graph.kind[id % graph.ops]];
          const time = Math.min(to, endTime(simulation, id)) - Math.max(from, startTime(simulation, id));
          if (time > 0) busy.set(kind, (busy.get(kind) ?? 0) + time);
          const start = startTime(simulation, id);
          if (start >= from && start < to) longest = Math.max(longest, start - readyTime(simulation, id));
        }
        for (const { kind, busy: time } of got.kinds)
          if (kind !== 'communication') expect(time).toBeCloseTo(busy.get(kind) ?? 0, 4);
        expect(got.longestWaits[0]?.time ?? 0).toBeCloseTo(longest, 6);
      }),
      { seed: 12, numRuns: 20 },
    );
  });
});

describe('the list of ops in a window', () => {
  test('holds every op that runs in it, once, in order of completion', () => {
    const simulation = simulated(preset('moe-24'));
    for (const [from, to] of [
      [0, 83_851],
      [9000, 11_000],
      [40_000, 40_010],
    ] as const) {
      const list = opList(simulation, { from, to });
      const ids = opsOfList(simulation, list, 0, list.count);
      const wanted = [...simulation.schedule.order].filter(
        (id) => endTime(simulation, id) > from && startTime(simulation, id) < to,
      );
      expect(ids).toEqual(wanted);
      expect(opsOfList(simulation, list, 10, 20)).toEqual(wanted.slice(10, 20));
    }
  });
});
