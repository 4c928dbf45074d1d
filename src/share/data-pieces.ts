import type { DataRequest, TimeRange } from '../model/data-export.ts';
import type { Simulation } from '../model/result.ts';
import { graphvizDot } from './graphviz-dot.ts';
import { memoryCsv } from './memory-csv.ts';
import type { OpEvent } from './op-table.ts';
import { mappingCsv, opsCsv } from './ops-csv.ts';
import { perfettoTrace } from './perfetto-trace.ts';
import { fittingFlows } from './trace-flows.ts';
import { routingRowsOf } from './routing-rows.ts';
import { routingCsv } from './routing-table.ts';
import { totalsJson } from './totals-json.ts';

/** The events of which any part lies in a stretch of time. What takes no time lies in it with its moment. */
export function* eventsWithin(events: Iterable<OpEvent>, range: TimeRange | null): Generator<OpEvent> {
  for (const event of events) if (range === null || (event.start <= range.to && event.end >= range.from)) yield event;
}

type TextKind = Exclude<DataRequest['kind'], 'ops-arrow'>;

/** What a file is made of: all completions (see `OpEvent`), which only some kinds read, and what is wanted of them. */
interface Source extends Pick<DataRequest, 'range' | 'level'> {
  readonly events: Iterable<OpEvent>;
}

/** The texts by their kinds, each in pieces. */
export const texts: Readonly<Record<TextKind, (simulation: Simulation, source: Source) => Iterable<string>>> = {
  'ops-csv': (simulation, { events, range }) => opsCsv(simulation, eventsWithin(events, range)),
  'mapping-csv': mappingCsv,
  'memory-csv': (simulation, { range }) => memoryCsv(simulation, range),
  'totals-json': (simulation) => [totalsJson(simulation)],
  'routing-csv': (simulation) => routingCsv(routingRowsOf(simulation)),
  'trace-json': (simulation, { events, range }) =>
    perfettoTrace(simulation, eventsWithin(events, range), fittingFlows(simulation), range),
  'graph-dot': (simulation, { level }) => graphvizDot(simulation, level),
};

/** The text of a file in pieces. `events` are all completions (see `OpEvent`), which only some kinds read. */
export const textPieces = (
  simulation: Simulation,
  { kind, range, level }: Omit<DataRequest, 'scenario' | 'kind'> & { readonly kind: TextKind },
  events: Iterable<OpEvent>,
): Iterable<string> => texts[kind](simulation, { events, range, level });
