import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomStream } from '../../base/random.ts';
import type { Simulation } from '../../model/result.ts';
import { opRoles } from '../roles.ts';
import { endTime, latencyOf, startTime } from '../schedule-times.ts';
import { addLaneMarks, BIN, type Light, usesTable } from './lane-marks.ts';
import { lightOf, lightOfSlot } from './light.ts';
import { MARK, MarkList } from './mark-list.ts';
import { opColours, type OpColours } from './op-colours.ts';
import { seriesColours } from './series-colours.ts';
import { nsPerPixel, timeOf, type TimeScale, timeScale } from './time-scale.ts';
import { preset, randomScenario, simulated } from './timeline.testing.ts';
import { timelineIndexOf, type TimelineIndex } from './timeline-index.ts';
import { tokenIndexOf } from './token-index.ts';

/** One pixel per ns of height makes shares easy to read: a lane of 1000 px. */
const HEIGHT = 1000;

/** Busy time per colour between two moments of a lane, op by op: the exact picture. */
function exact(
  simulation: Simulation,
  index: TimelineIndex,
  slotOf: (id: number) => number,
  lane: number,
  from: number,
  to: number,
  counts: (id: number) => boolean,
): Float64Array {
  const busy = new Float64Array(32);
  const { lanes } = index;
  for (let at = lanes.first[lane]; at < lanes.first[lane + 1]; at++) {
    const id = lanes.op[at];
    if (!counts(id)) continue;
    const time = Math.min(to, endTime(simulation, id)) - Math.max(from, startTime(simulation, id));
    if (time > 0) busy[slotOf(id)] += time / (lanes.rowsOfCluster?.[at] ?? 1);
  }
  return busy;
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** Compares every bin of a lane with the exact figures of the time that it stands for. */
function expectBinsExact(
  simulation: Simulation,
  index: TimelineIndex,
  scale: TimeScale,
  lane: number,
  light: Light | null = null,
  colours: OpColours = opColours('role', simulation, index, seriesColours),
): number {
  const { graph, mapping } = simulation;
  const roleOf = opRoles(graph, mapping);
  const slotOf = (id: number): number =>
    colours.by === 'role' ? roleOf[id % graph.ops] : colours.slotOf(id, index.classes.of[id % graph.ops]);
  const marks = new MarkList(16);
  addLaneMarks(marks, index, colours, scale, { lane, top: 0, bottom: HEIGHT }, light);
  let bins = 0;
  for (let at = 0; at < marks.count; at++) {
    if ((marks.flags[at] & MARK.bin) === 0) continue;
    const from = timeOf(scale, marks.left[at]);
    const to = timeOf(scale, marks.right[at]);
    const dims = (marks.flags[at] & MARK.dimmed) !== 0;
    const only = (id: number) =>
      (!light || dims || light.on(id)) &&
      // Where ops of one lane overlap, those with bars of their own are no part of the bins.
      (index.lanes.row === null || usesTable(colours, scale) || latencyOf(simulation, id) < BIN * nsPerPixel(scale));
    const figures = exact(simulation, index, slotOf, lane, Math.max(0, from), to, only);
    const height = marks.bottom[at] - marks.top[at];
    // What is left of a bin beside a bar may be thinner than single precision can tell.
    if (marks.right[at] - marks.left[at] < 0.05) continue;
    // One pixel at least, so that nothing that ran is invisible.
    const share = Math.max(1, (HEIGHT * sum(figures)) / (to - from));
    expect(Math.abs(height - share)).toBeLessThan(0.01 * HEIGHT);
    const shown = figures[marks.slot[at]];
    expect(shown).toBeGreaterThanOrEqual(Math.max(...figures) * 0.99 - 1e-9);
    bins++;
  }
  return bins;
}

const lanesOf = ({ lanes }: TimelineIndex, most: number): number[] => {
  const used = Array.from({ length: lanes.lanes }, (_, lane) => lane).filter(
    (lane) => lanes.first[lane + 1] > lanes.first[lane],
  );
  const step = Math.max(1, Math.floor(used.length / most));
  return used.filter((_, n) => n % step === 0);
};

describe('levels of detail', () => {
  // 194 000 listed ops: enough for a table, few enough to be added up by hand.
  const large = simulated(preset('moe-24', 60));
  const index = timelineIndexOf(large);

  test('the whole run is read off the table, within 1 % of the exact figures', () => {
    const scale = timeScale({ from: 0, to: index.span }, 0, 400);
    expect(usesTable(index, scale)).toBe(true);
    for (const lane of lanesOf(index, 6)) expect(expectBinsExact(large, index, scale, lane)).toBeGreaterThan(100);
  });

  test('any window, at any zoom, is within 1 % of the exact figures', () => {
    const random = randomStream(44);
    for (let n = 0; n < 24; n++) {
      const length = index.span * 2 ** (-10 * random.uniform());
      const from = random.uniform() * (index.span - length);
      const scale = timeScale({ from, to: from + length }, 0, 700);
      const lanes = lanesOf(index, 34);
      expectBinsExact(large, index, scale, lanes[random.below(lanes.length)] ?? 0);
    }
  });

  test('what a selection lights is added up by itself', () => {
    const light = lightOf(large, index, opColours('role', large, index, seriesColours), {
      kind: 'op',
      id: 5 * large.graph.ops + 1500,
    });
    const scale = timeScale({ from: 0, to: index.span }, 0, 400);
    expect(usesTable(index, scale)).toBe(true);
    for (const lane of lanesOf(index, 4)) expectBinsExact(large, index, scale, lane, light);
  });

  test('by token, where ops of a lane overlap', () => {
    const tokens = tokenIndexOf(large);
    const scale = timeScale({ from: 0, to: index.span }, 0, 500);
    for (const lane of lanesOf(tokens, 5)) expectBinsExact(large, tokens, scale, lane);
  });

  describe.each(['layer', 'sequence', 'step'] as const)('coloured by %s', (by) => {
    const colours = opColours(by, large, index, seriesColours);

    test('any window, at any zoom, is within 1 % of the exact figures', () => {
      const random = randomStream(45);
      const lanes = lanesOf(index, 34);
      expect(usesTable(colours, timeScale({ from: 0, to: index.span }, 0, 700))).toBe(true);
      let bins = 0;
      for (let n = 0; n < 8; n++) {
        const length = n === 0 ? index.span : index.span * 2 ** (-10 * random.uniform());
        const from = random.uniform() * (index.span - length);
        const scale = timeScale({ from, to: from + length }, 0, 700);
        bins += expectBinsExact(large, index, scale, lanes[random.below(lanes.length)] ?? 0, null, colours);
      }
      expect(bins).toBeGreaterThan(100);
    });

    test('by token, and with one colour alone', () => {
      const tokens = tokenIndexOf(large);
      const ofTokens = opColours(by, large, tokens, seriesColours);
      const scale = timeScale({ from: 0, to: index.span }, 0, 400);
      const lane = lanesOf(tokens, 2)[0] ?? 0;
      expect(expectBinsExact(large, tokens, scale, lane, null, ofTokens)).toBeGreaterThan(10);
      const light = lightOfSlot(large, index, colours, 1);
      expect(expectBinsExact(large, index, scale, lanesOf(index, 2)[0] ?? 0, light, colours)).toBeGreaterThan(100);
    });
  });

  test('small runs of random scenarios, walked op by op', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1 << 30 }), fc.double({ min: 0, max: 1, noNaN: true }), (seed, zoom) => {
        const simulation = simulated(randomScenario(seed));
        const small = timelineIndexOf(simulation);
        const length = small.span * 10 ** (-2 * zoom);
        const scale = timeScale({ from: (small.span - length) / 2, to: (small.span + length) / 2 }, 0, 300);
        for (const lane of lanesOf(small, 3)) expectBinsExact(simulation, small, scale, lane);
      }),
      { seed: 7, numRuns: 20 },
    );
  });

  test('an op of at least two pixels has a bar of its own, where it ran', () => {
    const simulation = simulated(preset('moe-24'));
    const small = timelineIndexOf(simulation);
    const scale = timeScale({ from: 9000, to: 12_000 }, 100, 900);
    const marks = new MarkList(16);
    addLaneMarks(
      marks,
      small,
      opColours('role', simulation, small, seriesColours),
      scale,
      { lane: 8, top: 0, bottom: 10 },
      null,
    );
    const bars = Array.from({ length: marks.count }, (_, at) => at).filter((at) => (marks.flags[at] & MARK.bin) === 0);
    expect(bars.length).toBeGreaterThan(20);
    for (const at of bars) {
      expect(timeOf(scale, marks.left[at])).toBeCloseTo(startTime(simulation, marks.id[at]), 1);
      const right = timeOf(scale, marks.right[at]);
      const gap = 1.6 * nsPerPixel(scale);
      expect(right).toBeLessThanOrEqual(endTime(simulation, marks.id[at]) + 0.1);
      expect(right).toBeGreaterThanOrEqual(endTime(simulation, marks.id[at]) - gap);
    }
    expect(BIN).toBe(2);
  });
});
