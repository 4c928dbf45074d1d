import { english } from '../base/words.ts';
import { opTitle } from '../layout/describe-op.ts';
import { OP } from '../model/op.ts';
import type { Simulation } from '../model/result.ts';
import type { OpEvent } from './op-table.ts';
import { microseconds, picoseconds } from './trace-clock.ts';
import { processes } from './trace-lanes.ts';

/** Communications that carry one result away, all at the same time. */
interface Transfer {
  readonly op: number;
  readonly sequence: number;
  readonly start: number;
  readonly end: number;
  count: number;
}

/** Gathers the communications of a run: those of one op follow each other. */
export function transfersOf(events: Iterable<OpEvent>): Transfer[] {
  const transfers: Transfer[] = [];
  for (const { kind, op, sequence, start, end } of events) {
    if (kind !== OP.communication) continue;
    const last = transfers.at(-1);
    if (last?.op === op && last.sequence === sequence && last.start === start) last.count++;
    else transfers.push({ op, sequence, start, end, count: 1 });
  }
  return transfers;
}

/** Transfers that Perfetto draws one by one; of more it gets their number only. */
export const MOST_DRAWN = 50_000;

const track = `"pid":${processes.communication},"tid":0`;

/** Transfers as asynchronous slices; their two ends share an id. All have one name, which puts them under one heading. */
function* asynchronous(simulation: Simulation, transfers: readonly Transfer[]): Generator<string> {
  const { graph } = simulation;
  let id = 0;
  for (const { op, sequence, start, end, count } of transfers) {
    const common = `"cat":"communication","name":"Transfer","id":"${++id}",${track}`;
    const of = graph.kind[op] === OP.sample ? 'to' : 'from';
    const args = JSON.stringify({
      [of]: english(opTitle(simulation, op)),
      op: sequence * graph.ops + op,
      vectors: count,
    });
    yield `{"ph":"b",${common},"ts":${microseconds(picoseconds(start))},"args":${args}}`;
    yield `{"ph":"e",${common},"ts":${microseconds(picoseconds(end))}}`;
  }
}

/** The number of transfers under way, wherever it changes. */
function* levels(transfers: readonly Transfer[]): Generator<string> {
  const changes = new Map<number, number>();
  const add = (time: number, by: number): unknown => changes.set(time, (changes.get(time) ?? 0) + by);
  for (const { start, end, count } of transfers) {
    add(picoseconds(start), count);
    add(picoseconds(end), -count);
  }
  let under = 0;
  for (const [ps, by] of [...changes].toSorted(([a], [b]) => a - b)) {
    if (by === 0) continue;
    under += by;
    yield `{"ph":"C","name":"Transfers under way",${track},"ts":${microseconds(ps)},"args":{"transfers":${under}}}`;
  }
}

/** What the trace says of the communications: each, where they are few enough, else how many there are at a time. */
export const transferEvents = (simulation: Simulation, transfers: readonly Transfer[]): Generator<string> =>
  transfers.length <= MOST_DRAWN ? asynchronous(simulation, transfers) : levels(transfers);
