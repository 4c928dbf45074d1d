import { t, type Text } from '../base/text.ts';
import type { DataKind, DotLevel, TimeRange } from '../model/data-export.ts';
import { graphPlaces } from '../layout/operation-graph/graph-places.ts';
import type { Simulation } from '../model/result.ts';
import { fittingFlows, flowCount } from './trace-flows.ts';
import { MOST_DRAWN } from './trace-transfers.ts';

/** What of a file is wanted. */
interface Wanted {
  /** Share 0 … 1 of the run. */
  readonly share: number;
  readonly level: DotLevel;
}

/** A kind of file, as it is offered. */
export interface DataExport {
  readonly kind: DataKind;
  readonly name: Text;
  /** What is in it, in a sentence. */
  readonly words: Text;
  /** Last part of the file's name, with its ending. */
  readonly file: string;
  readonly type: string;
  /** It can be cut down to a stretch of time. */
  readonly timed: boolean;
  /** Whether a result has something for it; left out: any has. */
  readonly has?: (simulation: Simulation) => boolean;
  /** About how long it gets. */
  readonly bytes: (simulation: Simulation, wanted: Wanted) => number;
}

/** Bytes that lines of the files take, measured on the presets; each within a third of that elsewhere. */
const BYTES = {
  opRow: 92,
  arrowRow: 114,
  slice: 222,
  arrow: 182,
  transfer: 235,
  counter: 92,
  mappingRow: 82,
  memoryRow: 12,
  routingRow: 36,
  node: 62,
  blockNode: 92,
} as const;

/** Nodes of the graph at a level, each with its share of the edges. */
function graphBytes(simulation: Simulation, level: DotLevel): number {
  const { passes, blocks, columns } = graphPlaces(simulation);
  const layers = new Set(columns.map(({ stack, layer, slot }) => `${stack} ${layer < 0 ? slot : layer}`)).size;
  const nodes = { step: passes.length, layer: passes.length * layers, block: blocks, op: simulation.graph.ops };
  return 300 + (level === 'block' ? BYTES.blockNode : BYTES.node) * nodes[level];
}

/** Vectors that chose experts, in one sequence. */
const routedVectorCount = ({ routing, schedule, scenario }: Simulation): number => {
  if (routing === null) return 0;
  const all = routing.given + routing.drawn;
  return scenario.fidelity.routingPerSequence ? all / schedule.sequences : all;
};

/** Transfers that leave an op together are one, and about two ops in three have some. */
function traceBytes(simulation: Simulation): number {
  const { totals, schedule } = simulation;
  const transfers = Math.min(totals.ops.communication, 0.67 * schedule.completed);
  const arrows = BYTES.arrow * flowCount(simulation, fittingFlows(simulation));
  const moving = transfers <= MOST_DRAWN ? BYTES.transfer * transfers : 0.6 * BYTES.counter * schedule.steps;
  return BYTES.slice * schedule.completed + arrows + moving + BYTES.counter * schedule.steps;
}

const exportsByKind: Readonly<Record<DataKind, Omit<DataExport, 'kind'>>> = {
  'ops-csv': {
    name: t`Ops, CSV`,
    words: t`A row per op, communications included: what, where, ready, start, end, energy.`,
    file: 'ops.csv',
    type: 'text/csv',
    timed: true,
    bytes: ({ totals }, { share }) => BYTES.opRow * totals.opCount * share,
  },
  'ops-arrow': {
    name: t`Ops, Arrow`,
    words: t`The same table for pandas, Polars, DuckDB or R (Apache Arrow IPC, “Feather”).`,
    file: 'ops.arrow',
    type: 'application/vnd.apache.arrow.file',
    timed: true,
    bytes: ({ totals }, { share }) => 3000 + BYTES.arrowRow * totals.opCount * share,
  },
  'trace-json': {
    name: t`Trace for Perfetto`,
    words: t`The run as slices on named tracks with arrows between ops, for ui.perfetto.dev or chrome://tracing.`,
    file: 'trace.json',
    type: 'application/json',
    timed: true,
    bytes: (simulation, { share }) => traceBytes(simulation) * share,
  },
  'mapping-csv': {
    name: t`Mapping, CSV`,
    words: t`A row per used tier: which chunk of which weight matrix it holds, and how much of it is used.`,
    file: 'mapping.csv',
    type: 'text/csv',
    timed: false,
    bytes: ({ mapping }) => BYTES.mappingRow * mapping.chunks.tile.length,
  },
  'memory-csv': {
    name: t`Memory over time, CSV`,
    words: t`Bytes of scratchpad memory in use at the end of every clock step.`,
    file: 'memory.csv',
    type: 'text/csv',
    timed: true,
    bytes: ({ schedule }, { share }) => BYTES.memoryRow * schedule.steps * share,
  },
  'totals-json': {
    name: t`Totals, JSON`,
    words: t`All totals with their units, what they rest on, and the scenario itself.`,
    file: 'totals.json',
    type: 'application/json',
    timed: false,
    bytes: ({ scenario, mapping }) => 2500 + JSON.stringify(scenario).length + 4 * mapping.tiersUsed.length,
  },
  'graph-dot': {
    name: t`Operation graph, DOT`,
    words: t`The graph of one sequence in the language of Graphviz.`,
    file: 'graph.dot',
    type: 'text/vnd.graphviz',
    timed: false,
    bytes: (simulation, { level }) => graphBytes(simulation, level),
  },
  'routing-csv': {
    name: t`Routing, CSV`,
    words: t`The experts of every token, given or drawn; the routing dialog reads it back.`,
    file: 'routing.csv',
    type: 'text/csv',
    timed: false,
    has: ({ scenario }) => scenario.model.moe !== null,
    bytes: (simulation) => BYTES.routingRow * routedVectorCount(simulation),
  },
};

/** Every kind of file, in the order in which they are offered. */
export const dataExports: readonly DataExport[] = Object.entries(exportsByKind).map(([kind, data]) => ({
  kind: kind as DataKind,
  ...data,
}));

/** Kinds that a result has something for. */
export const dataExportsOf = (simulation: Simulation): readonly DataExport[] =>
  dataExports.filter(({ has }) => has?.(simulation) ?? true);

/** About how long a file gets, in bytes, before it is made. */
export function bytesOf(simulation: Simulation, kind: DataKind, range: TimeRange | null, level: DotLevel): number {
  // As if ops were spread evenly; in most runs they nearly are.
  const { executionTime } = simulation.totals;
  const share = range === null ? 1 : Math.min(1, (range.to - range.from) / Math.max(1, executionTime));
  return dataExports.find((data) => data.kind === kind)?.bytes(simulation, { share, level }) ?? 0;
}

/** What is larger is not made: hardly a program opens it, and a browser may give up halfway. */
export const MOST_BYTES = 500e6;
