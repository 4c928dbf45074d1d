import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { english } from '../base/words.ts';
import { opTitle } from '../layout/describe-op.ts';
import { endTime, startTime } from '../layout/schedule-times.ts';
import type { TimeRange } from '../model/data-export.ts';
import { OP, opKinds } from '../model/op.ts';
import { scenarioWith } from '../model/presets.ts';
import type { Simulation } from '../model/result.ts';
import { eventsWithin } from './data-pieces.ts';
import { eventsOf, opening, resultOf, runnable } from './exports.testing.ts';
import { perfettoTrace } from './perfetto-trace.ts';
import { microseconds } from './trace-clock.ts';
import type { FlowChoice } from './trace-flows.ts';

interface TraceEvent {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur: number;
  readonly cat: string;
  readonly id: number | string;
  readonly bp?: string;
  readonly args: Readonly<Record<string, number | string>>;
}

function eventsIn(simulation: Simulation, flows?: FlowChoice, range: TimeRange | null = null): TraceEvent[] {
  const text = [...perfettoTrace(simulation, eventsWithin(eventsOf(simulation), range), flows, range)].join('');
  return (JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents;
}

/** What of `found` is not among `known`. */
const others = <T>(found: Iterable<T>, known: Iterable<T>): T[] => {
  const set = new Set(known);
  return [...new Set(found)].filter((item) => !set.has(item));
};

/** Whole ns, as Perfetto makes them of µs. */
const ns = (us: number): number => Math.trunc(us * 1000);

const trackOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;

function byTrack(events: readonly TraceEvent[]): Map<string, TraceEvent[]> {
  const tracks = new Map<string, TraceEvent[]>();
  for (const event of events) tracks.set(trackOf(event), [...(tracks.get(trackOf(event)) ?? []), event]);
  return tracks;
}

/** The rules of the format, as far as this trace uses it. */
function checkRules(simulation: Simulation, events: readonly TraceEvent[], range: TimeRange | null = null): void {
  const slices = events.filter(({ ph }) => ph === 'X');
  expect(
    others(
      events.map(({ ph }) => ph),
      'MXsfbeC',
    ),
  ).toEqual([]);
  for (const { ph, ts, dur } of events) {
    if (ph !== 'M') expect(ts).toBeGreaterThanOrEqual(0);
    if (ph === 'X') expect(dur).toBeGreaterThanOrEqual(0);
  }

  // Every track has a name, once, and every process.
  const named = (what: string) => events.filter(({ ph, name }) => ph === 'M' && name === what);
  const threads = named('thread_name').map(trackOf);
  expect(new Set(threads).size).toBe(threads.length);
  expect(others(slices.map(trackOf), threads)).toEqual([]);
  const names = named('thread_name').map(({ args }) => args['name']);
  expect(new Set(names).size).toBe(names.length);
  const processes = new Set(named('process_name').map(({ pid }) => pid));
  expect(
    others(
      events.map(({ pid }) => pid),
      processes,
    ),
  ).toEqual([]);

  // Slices follow each other on their tracks, in the whole ns that Perfetto keeps.
  const tracks = byTrack(slices);
  for (const onTrack of tracks.values()) {
    let free = 0;
    for (const { ts, dur } of onTrack.toSorted((a, b) => a.ts - b.ts)) {
      expect(ns(ts)).toBeGreaterThanOrEqual(free);
      free = ns(ts) + ns(dur);
    }
  }

  // Arrows: ids in pairs, forwards in time, each end inside a slice of its track.
  const ends = new Map<number | string, TraceEvent[]>();
  for (const event of events)
    if (event.ph === 's' || event.ph === 'f') ends.set(event.id, [...(ends.get(event.id) ?? []), event]);
  for (const [from, to, ...more] of ends.values()) {
    expect([from?.ph, to?.ph, to?.bp, more.length]).toEqual(['s', 'f', 'e', 0]);
    expect([to?.name, to?.cat]).toEqual([from?.name, from?.cat]);
    for (const end of [from, to]) {
      const onTrack = (end && tracks.get(trackOf(end))) ?? [];
      const around = onTrack.filter((x) => ns(x.ts) <= ns(end?.ts ?? 0) && ns(end?.ts ?? 0) < ns(x.ts) + ns(x.dur));
      expect(around).toHaveLength(1);
    }
    expect(ns(from?.ts ?? 1)).toBeLessThan(ns(to?.ts ?? 0));
  }

  // Asynchronous slices: one begin and one end an id.
  const open = new Map<number | string, TraceEvent>();
  for (const event of events) {
    if (event.ph === 'b') {
      expect(open.has(event.id)).toBe(false);
      open.set(event.id, event);
    } else if (event.ph === 'e') {
      expect(event.ts).toBeGreaterThanOrEqual(open.get(event.id)?.ts ?? Infinity);
      open.delete(event.id);
    }
  }
  expect(open.size).toBe(0);

  // The slices are the ops, at their times.
  const { graph, schedule } = simulation;
  const ids = Array.from({ length: graph.ops * schedule.sequences }, (_, id) => id);
  const reaching = ids.filter(
    (id) => range === null || (startTime(simulation, id) <= range.to && endTime(simulation, id) >= range.from),
  );
  expect(slices.map(({ args }) => Number(args['op'])).toSorted((a, b) => a - b)).toEqual(reaching);
  for (const { args, ts, dur, name, cat } of slices) {
    const id = Number(args['op']);
    expect(ts * 1000).toBeCloseTo(startTime(simulation, id), 6);
    expect((ts + dur) * 1000).toBeCloseTo(endTime(simulation, id), 6);
    expect(cat).toBe(opKinds[graph.kind[id % graph.ops]]);
    if (graph.expertChoices === null) expect(name).toBe(english(opTitle(simulation, id % graph.ops)));
  }
}

test('the trace keeps the rules of its format (seed 6401)', () => {
  fc.assert(
    fc.property(runnable, fc.constantFrom<FlowChoice>('all', 'last', 'none'), (scenario, flows) => {
      const simulation = resultOf(scenario);
      const events = eventsIn(simulation, flows);
      checkRules(simulation, events);
      const moved = events.filter(({ ph }) => ph === 'b').reduce((sum, { args }) => sum + Number(args['vectors']), 0);
      expect(moved).toBe(simulation.totals.ops.communication);
    }),
    { seed: 6401, numRuns: 12 },
  );
}, 30_000);

test('one tier at a time off: several MVMs on a tile have tracks of their own', () => {
  const simulation = resultOf(
    scenarioWith({
      accelerator: { tiles: 2, tiers: 400, oneTierAtATime: false, mvmLatency: 7.001 },
      workload: { startLen: 3, targetLen: 5 },
      model: { layers: 1 },
    }),
  );
  const events = eventsIn(simulation);
  checkRules(simulation, events);
  const names = events.filter(({ name }) => name === 'thread_name').map(({ args }) => args['name']);
  expect(names).toContain('Tile 0');
  expect(names).toContain('Tile 0 (2)');
}, 30_000);

test('a stretch of a run keeps the rules, with the bytes that are in use at its beginning', () => {
  const simulation = opening();
  const range = { from: 10_000, to: 12_000 };
  const events = eventsIn(simulation, 'all', range);
  checkRules(simulation, events, range);
  expect(events.filter(({ ph }) => ph === 's').length).toBeGreaterThan(100);
  const first = events.find(({ name }) => name === 'Scratchpad memory');
  const whole = eventsIn(simulation, 'none').filter(({ name, ts }) => name === 'Scratchpad memory' && ts <= 10);
  expect(first?.ts).toBe(10);
  expect(first?.args).toEqual(whole.at(-1)?.args);
});

test('the memory counter has the peak of the totals, and its times rise', () => {
  const simulation = opening();
  const counters = eventsIn(simulation, 'none').filter(({ ph, name }) => ph === 'C' && name === 'Scratchpad memory');
  expect(Math.max(...counters.map(({ args }) => Number(args['bytes'])))).toBe(simulation.totals.peakMemory);
  const times = counters.map(({ ts }) => ts);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(new Set(times).size).toBe(times.length);
});

test('every dependency of a small run has its arrow', () => {
  const simulation = resultOf(scenarioWith({ workload: { startLen: 1, targetLen: 2 }, model: { layers: 1 } }));
  const { graph } = simulation;
  let edges = 0;
  for (let op = 0; op < graph.ops; op++)
    for (let i = graph.userStart[op]; i < graph.userStart[op + 1]; i++)
      edges += graph.groupStart[graph.users[i] + 1] - graph.groupStart[graph.users[i]];
  const events = eventsIn(simulation);
  expect(events.filter(({ ph }) => ph === 's')).toHaveLength(edges);
  expect(graph.kind.some((kind) => kind === OP.mha)).toBe(true);
});

test('µs that become the right ns, however they are read (seed 6402)', () => {
  expect(microseconds(1_001_000)).toBe('1.0010000000000001');
  expect(microseconds(500)).toBe('0.0005');
  fc.assert(
    fc.property(fc.maxSafeNat(), (number) => {
      const ps = Math.floor(number / 1000);
      const text = microseconds(ps);
      expect(Math.trunc(Number(text) * 1000)).toBe(Math.trunc(ps / 1000));
      // Readers that take the digits apart see the same.
      if (!text.includes('e')) {
        const [whole = '', fraction = ''] = text.split('.');
        expect(Number(whole) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3))).toBe(Math.trunc(ps / 1000));
      }
    }),
    { seed: 6402, numRuns: 2000 },
  );
});
