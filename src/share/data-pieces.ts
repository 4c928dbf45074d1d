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

/** The text of a file in pieces. `events` are all completions (see `OpEvent`), which only some kinds read. */
export function textPieces(
  simulation: Simulation,
  {
    kind,
    range,
    level,
  }: Omit<DataRequest, 'scenario' | 'kind'> & { readonly kind: Exclude<DataRequest['kind'], 'ops-arrow'> },
  events: Iterable<OpEvent>,
): Iterable<string> {
  switch (kind) {
    case 'ops-csv':
      return opsCsv(simulation, eventsWithin(events, range));
    case 'mapping-csv':
      return mappingCsv(simulation);
    case 'memory-csv':
      return memoryCsv(simulation, range);
    case 'totals-json':
      return [totalsJson(simulation)];
    case 'routing-csv':
      return routingCsv(routingRowsOf(simulation));
    case 'trace-json':
      return perfettoTrace(simulation, eventsWithin(events, range), fittingFlows(simulation), range);
    case 'graph-dot':
      return graphvizDot(simulation, level);
  }
}
