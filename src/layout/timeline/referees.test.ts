import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import { randomStream } from '../../base/random.ts';
import { completionEvents } from '../../engine/completion-events.ts';
import { OP, type OpKind, opKinds } from '../../model/op.ts';
import type { Simulation } from '../../model/result.ts';
import { opRoles, roles } from '../roles.ts';
import {
  endTime,
  eventAfter,
  eventBefore,
  latencyOf,
  readyTime,
  startTime,
  stopAfter,
  stopBefore,
} from '../schedule-times.ts';
import { waitOf } from '../waits.ts';
import { nearestAt, opsNear, positionAt } from './hit-test.ts';
import { laneOf } from './op-box.ts';
import { occupancyOf } from './occupancy.ts';
import { queueOf } from './queue.ts';
import { opsMeanwhile, rangeStatistics } from './range-statistics.ts';
import { integralTo, maxOver, stepSeries, valueAt } from './step-series.ts';
import { niceStep, ticksOf } from './ticks.ts';
import { clampWindow, timeScale, windowAround, xOf, zoomed } from './time-scale.ts';
import { preset, randomScenario, simulated } from './timeline.testing.ts';
import { roleSlots, timelineIndexOf } from './timeline-index.ts';
import { columnEdges, peakOf, trackColumns } from './track-columns.ts';

const seed = fc.integer({ min: 0, max: 1 << 30 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const idsOf = ({ graph, schedule }: Simulation): number[] => [...Array(graph.ops * schedule.sequences).keys()];
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A series and the ends of its steps: some steps take no time, and there are more of them than a block holds. */
const anySeries = fc
  .record({ seed, steps: fc.integer({ min: 1, max: 150 }), shift: fc.constantFrom(0 as const, 1 as const) })
  .map((pick) => {
    const random = randomStream(pick.seed);
    const values = Int32Array.from({ length: pick.steps }, () => random.below(9));
    let end = 0;
    const stepEnd = Float64Array.from({ length: pick.steps }, () => (end += random.below(4)));
    stepEnd[pick.steps - 1]++;
    return { values, stepEnd, shift: pick.shift, steps: pick.steps };
  });

describe('series', () => {
  test('value, integral and maximum are those of walking step by step', () => {
    fc.assert(
      fc.property(anySeries, fc.nat(), fc.nat(), share, ({ values, stepEnd, shift, steps }, a, b, within) => {
        const series = stepSeries(values, shift, stepEnd);
        const valueOf = (step: number) => (step < shift ? 0 : (values[step - shift] ?? 0));
        const begin = (step: number) => (step === 0 ? 0 : stepEnd[step - 1]);
        for (let step = 0; step < steps; step++) expect(valueAt(series, step)).toBe(valueOf(step));
        const step = a % (steps + 1);
        const before = sum([...Array(step).keys()].map((each) => valueOf(each) * (stepEnd[each] - begin(each))));
        const time = step === steps ? stepEnd[steps - 1] : begin(step) + within * (stepEnd[step] - begin(step));
        const part = step === steps ? 0 : valueOf(step) * (time - begin(step));
        expect(integralTo(series, stepEnd, time, step)).toBeCloseTo(before + part, 6);
        const [from, to] = [a % steps, b % steps].toSorted((x, y) => x - y) as [number, number];
        const over = Array.from({ length: to - from + 1 }, (_, n) => valueOf(from + n));
        expect(maxOver(series, from, to)).toBe(Math.max(...over));
        const { time: at, value } = peakOf(series, stepEnd);
        expect(value).toBe(Math.max(...values));
        const first = value === 0 ? 0 : values.indexOf(value);
        expect(at).toBe(shift === 1 ? stepEnd[first] : begin(first));
      }),
      { seed: 101, numRuns: 300 },
    );
  });

  test('a column of pixels shows the mean and the maximum of the time that it covers', () => {
    fc.assert(
      fc.property(
        anySeries,
        share,
        share,
        fc.integer({ min: 1, max: 40 }),
        ({ values, stepEnd, shift, steps }, a, b, width) => {
          const series = stepSeries(values, shift, stepEnd);
          const end = stepEnd[steps - 1];
          const [from, to] = [Math.min(a, b) * end, Math.max(a, b) * end];
          fc.pre(to - from > 0.01);
          const columns = trackColumns(series, stepEnd, columnEdges(stepEnd, timeScale({ from, to }, 7, width)));
          const pixel = (to - from) / width;
          for (let column = 0; column < width; column++) {
            const [left, right] = [from + column * pixel, from + (column + 1) * pixel];
            let [area, most] = [0, 0];
            for (let step = 0; step < steps; step++) {
              const begin = step === 0 ? 0 : stepEnd[step - 1];
              const covered = Math.min(right, stepEnd[step]) - Math.max(left, begin);
              const value = step < shift ? 0 : (values[step - shift] ?? 0);
              if (covered > 0) area += covered * value;
              // At an edge to within rounding a step may count or not, and one without duration always may.
              if (covered > 1e-6) most = Math.max(most, value);
            }
            expect(columns.mean[column]).toBeCloseTo(area / pixel, 3);
            expect(columns.max[column]).toBeGreaterThanOrEqual(most);
          }
        },
      ),
      { seed: 102, numRuns: 100 },
    );
  });
});

describe('statistics of a range', () => {
  test('are those of adding up op by op, in every figure', () => {
    fc.assert(
      fc.property(seed, share, share, (scenarioSeed, a, b) => {
        const simulation = simulated(randomScenario(scenarioSeed));
        const { graph, mapping, schedule, totals } = simulation;
        const index = timelineIndexOf(simulation);
        // Ends of steps, so that ops begin and end exactly at the ends of the range.
        const { steps, stepEnd } = schedule;
        const at = (part: number) => stepEnd[Math.floor(part * (steps - 1))];
        const [from, to] = [Math.min(at(a), at(b)), Math.max(at(a), at(b))];
        const work = rangeStatistics(simulation, index, { from, to });
        let next = work.next();
        while (!next.done) next = work.next();
        const got = next.value;

        const roleOf = opRoles(graph, mapping);
        const ops = new Map<OpKind, number>();
        const energy = new Map<OpKind, number>();
        const [laneBusy, roleTime] = [new Float64Array(index.lanes.lanes), new Float64Array(roles.length)];
        const started: number[] = [];
        for (const id of idsOf(simulation)) {
          const op = id % graph.ops;
          const [start, end] = [startTime(simulation, id), endTime(simulation, id)];
          if (start >= to || (end <= from && start < from)) continue;
          const kind = opKinds[graph.kind[op]];
          const busy = Math.min(to, end) - Math.max(from, start);
          ops.set(kind, (ops.get(kind) ?? 0) + 1);
          const part = latencyOf(simulation, id) > 0 ? busy / latencyOf(simulation, id) : 1;
          energy.set(kind, (energy.get(kind) ?? 0) + part * graph.costs[graph.cost[op]].energy);
          laneBusy[laneOf(simulation, index, id)] += busy;
          if (kind === 'mvm') roleTime[roleOf[op]] += busy;
          if (start >= from) started.push(id);
        }
        for (const { kind, ops: count, energy: used } of got.kinds) {
          if (kind === 'communication') continue;
          expect(count).toBe(ops.get(kind));
          expect(used).toBeCloseTo(energy.get(kind) ?? 0, 6);
          ops.delete(kind);
        }
        expect([...ops.keys()]).toEqual([]);
        laneBusy.forEach((busy, lane) => expect(got.laneBusy[lane]).toBeCloseTo(busy, 6));
        roleTime.forEach((time, role) => expect(got.roleTime[role]).toBeCloseTo(time, 6));
        const waits = started.map((id) => startTime(simulation, id) - readyTime(simulation, id));
        expect(got.longestWaits.map(({ time }) => time)).toEqual(
          waits
            .filter((wait) => wait > 0)
            .toSorted((x, y) => y - x)
            .slice(0, 3),
        );
        for (const { id, time } of got.longestWaits)
          expect(time).toBe(startTime(simulation, id) - readyTime(simulation, id));
        const mvms = started.filter((id) => graph.kind[id % graph.ops] === OP.mvm);
        expect(got.mvmsStarted).toBe(mvms.length);
        const mvmWait = sum(mvms.map((id) => startTime(simulation, id) - readyTime(simulation, id)));
        expect(got.meanWait).toBeCloseTo(mvms.length === 0 ? 0 : mvmWait / mvms.length, 6);

        let flying = 0;
        for (const { kind, start, end } of completionEvents(graph, schedule))
          if (kind === OP.communication) flying += Math.max(0, Math.min(to, end) - Math.max(from, start));
        expect(got.inFlight).toBeCloseTo(to > from ? flying / (to - from) : 0, 4);
        const transfer = graph.costs.find(({ kind }) => kind === OP.communication);
        const moved = transfer && transfer.latency > 0 ? flying / transfer.latency : 0;
        const communication = got.kinds.find(({ kind }) => kind === 'communication');
        if (moved > 1) {
          expect(communication?.ops).toBe(Math.round(moved));
          expect(communication?.busy).toBeCloseTo(flying, 4);
          // What is partly outside counts in proportion.
          expect(communication?.energy).toBeCloseTo(moved * (transfer?.energy ?? NaN), 4);
        }
        // What is in use at the end of a step stays so until the next.
        let peak = 0;
        for (let step = 0; step < steps; step++) {
          const until = step + 1 < steps ? stepEnd[step + 1] : stepEnd[step];
          if (until > from && stepEnd[step] <= to) peak = Math.max(peak, schedule.stepMemory[step]);
        }
        if (to > from && to < totals.executionTime) expect(got.peakMemory).toBe(peak);
        expect(got.ops).toBe(sum(got.kinds.map((each) => each.ops)));
        expect(got.energy).toBeCloseTo(sum(got.kinds.map((each) => each.energy)), 6);
      }),
      { seed: 103, numRuns: 25 },
    );
  });

  test('the ops that made an MVM wait are counted as its wait lists them', () => {
    fc.assert(
      fc.property(seed, (scenarioSeed) => {
        const scenario = randomScenario(scenarioSeed);
        const simulation = simulated({ ...scenario, accelerator: { ...scenario.accelerator, oneTierAtATime: true } });
        const index = timelineIndexOf(simulation);
        for (const id of idsOf(simulation)) {
          if (simulation.graph.kind[id % simulation.graph.ops] !== OP.mvm) continue;
          const { blockers, time } = waitOf(simulation, id);
          if (time > 0)
            expect(opsMeanwhile(simulation, index, laneOf(simulation, index, id), id)).toBe(blockers.length);
        }
      }),
      { seed: 104, numRuns: 10 },
    );
  });
});

describe('what is where', () => {
  test('the op at a moment of a lane is the one that runs, or else the nearest in reach', () => {
    fc.assert(
      fc.property(seed, share, fc.constantFrom(0, 3, 40), fc.boolean(), (scenarioSeed, part, reach, onEdge) => {
        const scenario = randomScenario(scenarioSeed);
        const simulation = simulated({ ...scenario, accelerator: { ...scenario.accelerator, oneTierAtATime: true } });
        const index = timelineIndexOf(simulation);
        const { lanes, span, stepEnd } = index;
        const time = onEdge ? stepEnd[Math.floor(part * (stepEnd.length - 1))] : part * span;
        for (let lane = 0; lane < lanes.lanes; lane++) {
          const ids = [...lanes.op.subarray(lanes.first[lane], lanes.first[lane + 1])];
          const away = (id: number) => Math.max(startTime(simulation, id) - time, time - endTime(simulation, id));
          const running = ids.filter((id) => startTime(simulation, id) <= time && time < endTime(simulation, id));
          const nearest = Math.min(...ids.map((id) => Math.max(0, away(id))));
          const found = positionAt(index, lane, time, reach);
          if (running.length > 0) expect(lanes.op[found]).toBe(running[0]);
          else if (nearest > reach) expect(found).toBe(-1);
          else expect(Math.max(0, away(lanes.op[found]))).toBeCloseTo(nearest, 6);

          const closest = nearestAt(index, lane, time);
          if (ids.length === 0) expect(closest).toBe(-1);
          else if (running.length > 0) expect(lanes.op[closest]).toBe(running[0]);
          else expect(Math.max(0, away(lanes.op[closest]))).toBeCloseTo(nearest, 6);

          const near = ids.filter(
            (id) => startTime(simulation, id) >= time - reach && startTime(simulation, id) < time + reach,
          );
          if (time - reach > 0) expect(opsNear(index, lane, time, reach)).toBe(near.length);
        }
      }),
      { seed: 105, numRuns: 25 },
    );
  });

  test('a queue gives each op the lowest row that is free from its being ready on', () => {
    let [mostRows, waits] = [0, 0];
    fc.assert(
      fc.property(seed, (scenarioSeed) => {
        const simulation = simulated(randomScenario(scenarioSeed));
        const index = timelineIndexOf(simulation);
        const { lanes } = index;
        for (let lane = 0; lane < lanes.lanes; lane++) {
          const queue = queueOf(index, lane, simulation.schedule.readyStep);
          const ids = [...lanes.op.subarray(lanes.first[lane], lanes.first[lane + 1])];
          if (ids.length === 0) {
            expect(queue).toBeNull();
            continue;
          }
          const placed = ids.map((id, n) => ({
            n,
            ready: readyTime(simulation, id),
            end: endTime(simulation, id),
            wait: startTime(simulation, id) - readyTime(simulation, id),
          }));
          const free = Array<number>(12).fill(0);
          const rows: number[] = [];
          for (const { n, ready, end } of placed.toSorted((x, y) => x.ready - y.ready || x.n - y.n)) {
            const first = free.findIndex((until) => until <= ready);
            const row = first < 0 ? 11 : first;
            rows[n] = row;
            free[row] = Math.max(free[row] ?? 0, end);
          }
          expect([...(queue?.row ?? [])]).toEqual(rows);
          expect(queue?.rows).toBe(Math.max(...rows) + 1);
          expect([...(queue?.ready ?? [])]).toEqual(placed.map(({ ready }) => ready));
          expect(queue?.longestWait).toBe(Math.max(...placed.map(({ wait }) => wait)));
          mostRows = Math.max(mostRows, queue?.rows ?? 0);
          waits = Math.max(waits, queue?.longestWait ?? 0);
        }
      }),
      { seed: 106, numRuns: 12 },
    );
    expect([mostRows, waits > 0]).toEqual([12, true]);
  });

  test('the occupancy table holds what ran in each cell', () => {
    // Enough ops for a table: 150 000 and more.
    const simulation = simulated(preset('moe-24', 50));
    const index = timelineIndexOf(simulation);
    const { lanes, classes, stepEnd, span } = index;
    const { cells, cell, scale, first, sums } = occupancyOf(lanes, classes, stepEnd, span, roleSlots(lanes, classes));
    expect(cells).toBeGreaterThanOrEqual(512);
    expect(Math.log2(cells) % 1).toBe(0);
    expect(cell * cells).toBeCloseTo(span, 3);
    const roleOf = opRoles(simulation.graph, simulation.mapping);
    for (const lane of [0, 7, 24, 30]) {
      const slots = [...Array(32).keys()].filter((slot) => (lanes.roles[lane] & (1 << slot)) !== 0);
      expect(first[lane + 1] - first[lane]).toBe(slots.length * (cells + 1));
      slots.forEach((slot, column) => {
        const busy = new Float64Array(cells);
        for (let at = lanes.first[lane]; at < lanes.first[lane + 1]; at++) {
          const id = lanes.op[at];
          if (roleOf[id % simulation.graph.ops] !== slot) continue;
          const [start, end] = [startTime(simulation, id), endTime(simulation, id)];
          for (let n = Math.floor(start / cell); n < cells && n * cell < end; n++)
            busy[n] += Math.max(0, Math.min(end, (n + 1) * cell) - Math.max(start, n * cell));
        }
        const base = first[lane] + column * (cells + 1);
        let total = 0;
        let wrong = 0;
        for (let n = 0; n < cells; n++) {
          total += busy[n];
          if (Math.abs(sums[base + n + 1] / scale - total) > 1e-3) wrong++;
        }
        expect(wrong).toBe(0);
        expect(sums[base]).toBe(0);
      });
    }
  });
});

describe('moments', () => {
  test('the event before and after a moment, and the stop before and after, are those of looking at all', () => {
    fc.assert(
      fc.property(seed, share, fc.boolean(), (scenarioSeed, part, onEdge) => {
        const simulation = simulated(randomScenario(scenarioSeed));
        const { steps, stepEnd } = simulation.schedule;
        const ends = [...stepEnd.subarray(0, steps)];
        const last = ends.at(-1) ?? 0;
        const time = onEdge ? (ends[Math.floor(part * (steps - 1))] ?? 0) : part * last;
        expect(eventAfter(simulation, time)).toBe(ends.find((end) => end > time) ?? last);
        expect(eventBefore(simulation, time)).toBe(ends.findLast((end) => end < time) ?? 0);
        const stops = Float64Array.from(ends.filter((_, n) => n % 3 === 0));
        expect(stopAfter(stops, time, 77)).toBe([...stops].find((stop) => stop > time) ?? 77);
        expect(stopBefore(stops, time)).toBe([...stops].findLast((stop) => stop < time) ?? 0);
      }),
      { seed: 107, numRuns: 40 },
    );
  });

  test('a zoom keeps the moment under the pointer, and no window leaves the run', () => {
    fc.assert(
      fc.property(share, share, fc.double({ min: 0.2, max: 5, noNaN: true }), share, (a, b, factor, anchor) => {
        const span = 1000;
        const [from, to] = [Math.min(a, b) * span, Math.max(a, b) * span];
        fc.pre(to - from > 20);
        const cursor = from + anchor * (to - from);
        const next = zoomed({ from, to }, factor, cursor, span);
        const length = Math.min(span, (to - from) / factor);
        expect(next.to - next.from).toBeCloseTo(length, 6);
        expect(next.from).toBeGreaterThanOrEqual(0);
        expect(next.to).toBeLessThanOrEqual(span + 1e-6);
        const unclamped = cursor - anchor * length;
        if (unclamped >= 0 && unclamped + length <= span) {
          const pixels = (window: { from: number; to: number }) => xOf(timeScale(window, 10, 500), cursor);
          expect(pixels(next)).toBeCloseTo(pixels({ from, to }), 6);
        }
      }),
      { seed: 108, numRuns: 200 },
    );
    expect(clampWindow({ from: -5, to: 5 }, 100)).toEqual({ from: 0, to: 10 });
    expect(clampWindow({ from: 95, to: 105 }, 100)).toEqual({ from: 90, to: 100 });
    expect(clampWindow({ from: -50, to: 500 }, 100)).toEqual({ from: 0, to: 100 });
    expect(clampWindow({ from: 50, to: 50 }, 100)).toEqual({ from: 49.5, to: 50.5 });
    expect(clampWindow({ from: 0, to: 3 }, 0)).toEqual({ from: 0, to: 1 });
    expect(windowAround(40, 60, 0.5, 100)).toEqual({ from: 30, to: 70 });
    expect(windowAround(40, 60, 0.25, 1000)).toEqual({ from: 10, to: 90 });
  });

  test('ticks stand at round numbers, as many as there is room for, both ends included', () => {
    expect([0.9, 1, 1.1, 2, 2.1, 5, 5.1, 10, 10.1, 0.021].map(niceStep)).toEqual([1, 1, 2, 2, 5, 5, 10, 10, 20, 0.05]);
    const { ticks, step, unit } = ticksOf({ from: 0, to: 10_000 }, 5);
    expect([step, unit]).toEqual([2000, 'µs']);
    expect(ticks.map(({ time }) => time + 0)).toEqual([0, 2000, 4000, 6000, 8000, 10_000]);
    expect(ticks.map(({ label }) => Number(english(label)))).toEqual([0, 2, 4, 6, 8, 10]);
    const inside = ticksOf({ from: 101, to: 399 }, 4);
    expect([inside.unit, inside.step, ...inside.ticks.map(({ time }) => time)]).toEqual(['ns', 100, 200, 300]);
    const close = ticksOf({ from: 10_000, to: 10_001 }, 4);
    expect(close.ticks.map(({ label }) => Number(english(label).replaceAll(/[^\d.]/g, '')))).toEqual([
      10, 10.0005, 10.001,
    ]);
    expect(ticksOf({ from: 0, to: 999 }, 4).unit).toBe('ns');
    expect(ticksOf({ from: 0, to: 1000 }, 4).unit).toBe('µs');
  });
});
