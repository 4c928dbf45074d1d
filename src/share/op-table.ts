import { entryAt } from '../base/column.ts';
import { segmentOf } from '../layout/describe-op.ts';
import { OP, opKinds, opParts } from '../model/op.ts';
import { chunkOf } from '../model/op-graph.ts';
import type { Simulation } from '../model/result.ts';

/**
 * One op that is done. Communications are not recorded in a result; whoever knows the engine lists the completions with
 * them, in the order of the simulator (`completionEvents`). Of a communication, `op` is the op whose result it carries, or
 * the `sample` that it feeds.
 */
export interface OpEvent {
  /** Code of the kind (`OP`). */
  readonly kind: number;
  /** Op of one sequence (index into the graph's columns). */
  readonly op: number;
  readonly sequence: number;
  /** ns */
  readonly start: number;
  readonly end: number;
}

type Cell = number | string | null;

/** A column of the table of ops. Columns of text have few different values. */
export interface OpColumn {
  /** Snake case, with the unit at the end where there is one: `start_ns`. */
  readonly name: string;
  readonly type: 'int' | 'float' | 'text';
  readonly of: (event: OpEvent) => Cell;
}

const orNull = (value: number | undefined): number | null => (value === undefined || value < 0 ? null : value);

/** Segment of every op of one sequence. */
function segmentsOfOps({ graph }: Simulation): Int32Array {
  const result = new Int32Array(graph.ops);
  for (let s = 0; s < graph.segments.count; s++) result.fill(s, graph.segments.start[s], graph.segments.start[s + 1]);
  return result;
}

const isMoving = ({ kind }: OpEvent): boolean => kind === OP.communication;

/** A figure of ops with a place in the network; communications have none. */
const placed =
  <T extends Cell>(of: (event: OpEvent) => T) =>
  (event: OpEvent) =>
    isMoving(event) ? null : of(event);

const stackNames = ['encoder', 'decoder'];

/**
 * The columns of the table of ops: one row per op of the run, communications included. What does not apply is null; the
 * step of an encoder is −1.
 */
export function opColumns(simulation: Simulation): readonly OpColumn[] {
  const { graph, mapping, schedule, scenario } = simulation;
  const { segments } = graph;
  const { chunks, matrices } = mapping;
  const segment = segmentsOfOps(simulation);
  const communication = graph.costs.find(({ kind }) => kind === OP.communication);
  const costOf = (event: OpEvent) => (isMoving(event) ? communication : graph.costs[entryAt(graph.cost, event.op)]);
  const chunk = (event: OpEvent): number => (event.kind === OP.mvm ? chunkOf(graph, event.op, event.sequence) : -1);
  const idOf = ({ op, sequence }: OpEvent): number => sequence * graph.ops + op;
  const segmentAt = ({ op }: OpEvent): number => segment[op] ?? segmentOf(graph, op);
  /** The matrix that an MVM multiplies with or whose partial results are summed. */
  const matrix = (event: OpEvent) =>
    event.kind === OP.mvm
      ? matrices[chunks.matrix[chunk(event)] ?? -1]
      : matrices[segments.matrix[segmentAt(event)] ?? -1];
  const weights = scenario.accelerator.tierRows * scenario.accelerator.tierCols;
  const utilisation = (event: OpEvent): number =>
    (entryAt(chunks.usedRows, chunk(event)) * entryAt(chunks.usedCols, chunk(event))) / weights;
  const ready = (event: OpEvent): number => {
    const step = schedule.readyStep[idOf(event)] ?? -1;
    return isMoving(event) ? event.start : step < 0 ? 0 : entryAt(schedule.stepEnd, step);
  };

  return [
    // Communications have the op that they carry or feed, so that rows can be joined.
    { name: 'op', type: 'int', of: idOf },
    { name: 'kind', type: 'text', of: ({ kind }) => opKinds[kind] ?? '' },
    { name: 'sequence', type: 'int', of: ({ sequence }) => sequence },
    { name: 'step', type: 'int', of: placed((event) => segments.step[segmentAt(event)] ?? null) },
    { name: 'token', type: 'int', of: placed(({ op }) => orNull(graph.token[op])) },
    { name: 'stack', type: 'text', of: placed((event) => stackNames[segments.stack[segmentAt(event)] ?? 1] ?? null) },
    { name: 'layer', type: 'int', of: placed((event) => orNull(segments.layer[segmentAt(event)])) },
    { name: 'part', type: 'text', of: placed((event) => opParts[entryAt(segments.part, segmentAt(event))] ?? null) },
    { name: 'matrix', type: 'text', of: placed((event) => matrix(event)?.name ?? null) },
    { name: 'expert', type: 'int', of: placed((event) => orNull(matrix(event)?.expert)) },
    { name: 'chunk_row', type: 'int', of: (event) => orNull(chunks.row[chunk(event)]) },
    { name: 'chunk_col', type: 'int', of: (event) => orNull(chunks.col[chunk(event)]) },
    { name: 'tile', type: 'int', of: (event) => orNull(chunks.tile[chunk(event)]) },
    { name: 'tier', type: 'int', of: (event) => orNull(chunks.tier[chunk(event)]) },
    {
      name: 'unit',
      type: 'int',
      of: (event) => (isMoving(event) || event.kind === OP.mvm ? null : orNull(schedule.unit[idOf(event)])),
    },
    { name: 'size', type: 'int', of: (event) => costOf(event)?.size ?? null },
    { name: 'ready_ns', type: 'float', of: ready },
    { name: 'start_ns', type: 'float', of: ({ start }) => start },
    { name: 'end_ns', type: 'float', of: ({ end }) => end },
    { name: 'latency_ns', type: 'float', of: (event) => costOf(event)?.latency ?? 0 },
    { name: 'energy_nj', type: 'float', of: (event) => costOf(event)?.energy ?? 0 },
    {
      name: 'flops',
      type: 'float',
      of: (event) => (costOf(event)?.flops ?? 0) * (event.kind === OP.mvm ? utilisation(event) : 1),
    },
  ];
}
