import { entryAt } from '../base/column.ts';
import { english } from '../base/words.ts';
import { opTitle, segmentOf } from '../layout/describe-op.ts';
import { readyTime, startTime } from '../layout/schedule-times.ts';
import { OP, opKinds } from '../model/op.ts';
import { chunkOf } from '../model/op-graph.ts';
import type { TimeRange } from '../model/data-export.ts';
import type { Simulation } from '../model/result.ts';
import { resultDigest, scenarioDigest } from './digest.ts';
import type { OpEvent } from './op-table.ts';
import { inChunks } from './ops-csv.ts';
import { microseconds, picoseconds } from './trace-clock.ts';
import { fittingFlows, type FlowChoice, waitedFor } from './trace-flows.ts';
import { type Lane, type LaneSlices, laneSlices, processes } from './trace-lanes.ts';
import { transferEvents, transfersOf } from './trace-transfers.ts';

/*
 * The run as a trace in the JSON trace event format, which Perfetto (ui.perfetto.dev) and chrome://tracing open.
 *
 *   M    names and order of the processes (kinds of resource) and threads (tiles, units)
 *   X    a slice per op; times in µs with fractions
 *   s f  an arrow from an op to one that used its result; both ends lie inside their slices
 *   b e  a transfer (asynchronous, since any number go on at once), all that leave an op together as one
 *   C    bytes of scratchpad memory in use
 */

const processNames: Readonly<Record<number, string>> = {
  [processes.tiles]: 'Tiles',
  [processes.digital]: 'Digital units',
  [processes.mha]: 'MHA units',
  [processes.communication]: 'Communication',
  [processes.memory]: 'Memory',
};

const metadata = (what: string, pid: number, tid: number, args: object): string =>
  JSON.stringify({ ph: 'M', name: what, pid, tid, args });

function* trackNames(lanes: readonly Lane[], moving: boolean): Generator<string> {
  const inUse = new Set<number>([...lanes.map(({ pid }) => pid), processes.memory]);
  if (moving) inUse.add(processes.communication);
  for (const pid of Object.values(processes)) {
    if (!inUse.has(pid)) continue;
    yield metadata('process_name', pid, 0, { name: processNames[pid] });
    yield metadata('process_sort_index', pid, 0, { sort_index: pid });
  }
  for (const { pid, tid, name } of lanes) {
    yield metadata('thread_name', pid, tid, { name });
    yield metadata('thread_sort_index', pid, tid, { sort_index: tid });
  }
}

/** What Perfetto shows of a selected slice. */
function sliceArgs(simulation: Simulation, id: number, segment: number): string {
  const { graph, mapping } = simulation;
  const op = id % graph.ops;
  const sequence = Math.floor(id / graph.ops);
  const chunk = graph.kind[op] === OP.mvm ? chunkOf(graph, op, sequence) : -1;
  const token = graph.token[op] ?? -1;
  const index = chunk >= 0 ? mapping.chunks.matrix[chunk] : graph.segments.matrix[segment];
  return JSON.stringify({
    op: id,
    sequence,
    step: graph.segments.step[segment],
    ...(token < 0 ? {} : { token }),
    matrix: mapping.matrices[index ?? -1]?.name,
    ...(chunk < 0 ? {} : { tier: mapping.chunks.tier[chunk] }),
    waited_ns: startTime(simulation, id) - readyTime(simulation, id),
    energy_nJ: graph.costs[entryAt(graph.cost, op)]?.energy,
  });
}

/** Slices by start, each followed by the arrows that end in it. */
function* sliceEvents(simulation: Simulation, slices: LaneSlices, flows: FlowChoice): Generator<string> {
  const { lanes, id: ids, lane, start, duration } = slices;
  const { graph, schedule } = simulation;
  const names = new Map<string, string>();
  const at = new Int32Array(graph.ops * schedule.sequences).fill(-1);
  ids.forEach((id, position) => (at[id] = position));
  const place = (position: number): string => {
    const { pid, tid } = lanes[entryAt(lane, position)] ?? { pid: 0, tid: 0 };
    return `"pid":${pid},"tid":${tid},"ts":${microseconds(entryAt(start, position))}`;
  };
  /** An op that takes no time has no inside that an arrow could begin or end in. */
  const hasInside = (position: number): boolean => position >= 0 && entryAt(duration, position) >= 1000;

  let flow = 0;
  for (let position = 0; position < ids.length; position++) {
    const id = entryAt(ids, position);
    const op = id % graph.ops;
    const segment = segmentOf(graph, op);
    const kind = entryAt(graph.kind, op);
    const key = `${segment} ${kind}`;
    const name = names.get(key) ?? JSON.stringify(english(opTitle(simulation, op)));
    names.set(key, name);
    const dur = microseconds(entryAt(duration, position));
    const here = place(position);
    const args = sliceArgs(simulation, id, segment);
    yield `{"ph":"X","name":${name},"cat":"${opKinds[kind]}",${here},"dur":${dur},"args":${args}}`;
    if (!hasInside(position)) continue;
    for (const input of waitedFor(simulation, id, flows)) {
      const before = at[input] ?? -1;
      if (!hasInside(before)) continue;
      flow++;
      const arrow = `"name":"result","cat":"dependency","id":${flow}`;
      yield `{"ph":"s",${arrow},${place(before)}}`;
      yield `{"ph":"f","bp":"e",${arrow},${here}}`;
    }
  }
}

const memoryEvent = (ps: number, bytes: number): string =>
  `{"ph":"C","name":"Scratchpad memory","pid":${processes.memory},"tid":0,"ts":${microseconds(ps)},"args":{"bytes":${bytes}}}`;

/** Bytes in use at the beginning and wherever they change; of several clock steps at one time the last. */
function* memoryEvents({ schedule }: Simulation, range: TimeRange | null): Generator<string> {
  const { steps, stepEnd, stepMemory } = schedule;
  const { from, to } = range ?? { from: 0, to: Infinity };
  let step = 0;
  let written = 0;
  for (; step < steps && entryAt(stepEnd, step) <= from; step++) written = entryAt(stepMemory, step);
  yield memoryEvent(picoseconds(from), written);
  for (; step < steps; step++) {
    const end = entryAt(stepEnd, step);
    if (end > to) return;
    const bytes = entryAt(stepMemory, step);
    const ps = picoseconds(end);
    if (bytes === written || (step + 1 < steps && picoseconds(entryAt(stepEnd, step + 1)) === ps)) continue;
    yield memoryEvent(ps, bytes);
    written = bytes;
  }
}

function* traceLines(
  simulation: Simulation,
  events: Iterable<OpEvent>,
  flows: FlowChoice,
  range: TimeRange | null,
): Generator<string> {
  const slices = laneSlices(simulation, range);
  const transfers = transfersOf(events);
  const { scenario } = simulation;
  const about = {
    scenario: scenario.name,
    'scenario-digest': scenarioDigest(scenario),
    'result-digest': resultDigest(simulation),
    ...(range === null ? {} : { from_ns: range.from, to_ns: range.to }),
    arrows: flows === 'last' ? 'from the last input of each op' : flows,
  };
  yield `{"displayTimeUnit":"ns","otherData":${JSON.stringify(about)},"traceEvents":[`;
  let separator = '';
  const parts = [
    trackNames(slices.lanes, transfers.length > 0),
    memoryEvents(simulation, range),
    sliceEvents(simulation, slices, flows),
    transferEvents(simulation, transfers),
  ];
  for (const part of parts) {
    for (const line of part) {
      yield separator + line;
      separator = ',';
    }
  }
  yield ']}';
}

/**
 * The run as trace JSON, in pieces of text. `events` are the completions with communications (see `OpEvent`); without them
 * the trace has no transfers. With a range it has the slices of which a part lies in it, and the arrows between those.
 */
export const perfettoTrace = (
  simulation: Simulation,
  events: Iterable<OpEvent>,
  flows: FlowChoice = fittingFlows(simulation),
  range: TimeRange | null = null,
): Generator<string> => inChunks(traceLines(simulation, events, flows, range));
