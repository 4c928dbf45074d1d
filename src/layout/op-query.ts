import { entryAt } from '../base/column.ts';
import { type OpKind, opKinds, OP, type OpPart, opParts } from '../model/op.ts';
import type { Simulation } from '../model/result.ts';
import { segmentOf } from './describe-op.ts';
import { sequenceOf, templateOp } from './schedule-times.ts';

/**
 * A segment of the network by what can be said of it, for links and texts that people write: ids depend on the scenario,
 * this does not. What is left out is not asked for.
 */
export interface SegmentQuery {
  readonly sequence?: number;
  readonly step?: number;
  readonly token?: number;
  readonly layer?: number;
  readonly stack?: 'encoder' | 'decoder';
  readonly part?: OpPart;
  /** Name of the weight matrix. */
  readonly matrix?: string;
  /** Which of those that fit, in the order of the ops, from 0. */
  readonly nth?: number;
}

/** An op in the same way; MVMs and sums of partial results by their matrix, e.g. `{sequence: 2, matrix: …, chunk: 0}`. */
export interface OpQuery extends SegmentQuery {
  /** Its kind; an MVM if nothing is said. */
  readonly op?: OpKind;
  /** Number of its chunk within the matrix, row by row. */
  readonly chunk?: number;
}

/** Whether segment s fits, as a test that reads columns only. */
function segmentTest({ graph, mapping }: Simulation, query: SegmentQuery): (segment: number) => boolean {
  const { segments } = graph;
  const part = query.part === undefined ? -1 : opParts.indexOf(query.part);
  const stack = query.stack === undefined ? -1 : query.stack === 'encoder' ? 0 : 1;
  const matrix =
    query.matrix === undefined ? -1 : mapping.matrices.findIndex((candidate) => candidate.name === query.matrix);
  if (query.matrix !== undefined && matrix < 0) return () => false;
  const { step, token, layer } = query;
  return (segment) =>
    (matrix < 0 || segments.matrix[segment] === matrix) &&
    (step === undefined || segments.step[segment] === step) &&
    (token === undefined || segments.token[segment] === token) &&
    (layer === undefined || segments.layer[segment] === layer) &&
    (part < 0 || segments.part[segment] === part) &&
    (stack < 0 || segments.stack[segment] === stack);
}

/** Segments that fit, in order. */
function* segmentsLike(simulation: Simulation, query: SegmentQuery): Generator<number> {
  const fits = segmentTest(simulation, query);
  const { count } = simulation.graph.segments;
  for (let segment = 0; segment < count; segment++) if (fits(segment)) yield segment;
}

/** Ops of one sequence that fit, in order. */
function* opsLike(simulation: Simulation, query: OpQuery): Generator<number> {
  const { graph, mapping } = simulation;
  const kind = OP[query.op ?? 'mvm'];
  for (const segment of segmentsLike(simulation, query)) {
    const end = entryAt(graph.segments.start, segment + 1);
    for (let op = entryAt(graph.segments.start, segment); op < end; op++) {
      if (graph.kind[op] !== kind) continue;
      const chunk = graph.chunk[op] ?? -1;
      const first = mapping.matrices[mapping.chunks.matrix[chunk] ?? -1]?.firstChunk ?? 0;
      if (query.chunk === undefined || (chunk >= 0 && chunk - first === query.chunk)) yield op;
    }
  }
}

function nthOf(found: Iterable<number>, nth = 0): number {
  let left = nth;
  for (const item of found) if (left-- === 0) return item;
  return -1;
}

function countBefore(found: Iterable<number>, item: number): number {
  let count = 0;
  for (const candidate of found) {
    if (candidate >= item) break;
    count++;
  }
  return count;
}

/** Id in the run of the op that a query asks for; −1 if there is none. */
export function findOp(simulation: Simulation, query: OpQuery): number {
  const { sequence = 0, nth } = query;
  if (sequence >= simulation.schedule.sequences) return -1;
  const op = nthOf(opsLike(simulation, query), nth);
  return op < 0 ? -1 : sequence * simulation.graph.ops + op;
}

/** The segment that a query asks for; −1 if there is none, or no such sequence. */
export const findSegment = (simulation: Simulation, query: SegmentQuery): number =>
  (query.sequence ?? 0) >= simulation.schedule.sequences ? -1 : nthOf(segmentsLike(simulation, query), query.nth);

/** What there is to say of a segment: nothing that is −1, and of two that go without saying only one. */
function placeOf({ scenario, graph, mapping }: Simulation, segment: number): Omit<SegmentQuery, 'sequence' | 'nth'> {
  const { segments } = graph;
  const at = (key: 'step' | 'token' | 'layer'): Record<string, number> => {
    const value = segments[key][segment] ?? -1;
    return value < 0 ? {} : { [key]: value };
  };
  const matrix = mapping.matrices[segments.matrix[segment] ?? -1];
  const part = opParts[segments.part[segment] ?? -1];
  return {
    ...(scenario.model.kind === 'encoder-decoder'
      ? { stack: segments.stack[segment] === 0 ? ('encoder' as const) : ('decoder' as const) }
      : {}),
    ...at('step'),
    ...at('token'),
    ...at('layer'),
    ...(matrix ? { matrix: matrix.name } : part === undefined ? {} : { part }),
  };
}

const withNth = <Q extends SegmentQuery>(query: Q, nth: number): Q => (nth > 0 ? { ...query, nth } : query);

/** A query that finds exactly this op of the run. */
export function opQueryOf(simulation: Simulation, id: number): OpQuery {
  const { graph, mapping } = simulation;
  const op = templateOp(simulation, id);
  const kind = opKinds[entryAt(graph.kind, op)] ?? 'mvm';
  const chunk = graph.chunk[op] ?? -1;
  const matrix = mapping.matrices[mapping.chunks.matrix[chunk] ?? -1];
  const query: OpQuery = {
    sequence: sequenceOf(simulation, id),
    ...placeOf(simulation, segmentOf(graph, op)),
    ...(kind === 'mvm' ? {} : { op: kind }),
    ...(matrix ? { chunk: chunk - matrix.firstChunk } : {}),
  };
  return withNth(query, countBefore(opsLike(simulation, query), op));
}

/** A query that finds exactly this segment. */
export function segmentQueryOf(simulation: Simulation, segment: number, sequence: number): SegmentQuery {
  const query: SegmentQuery = { sequence, ...placeOf(simulation, segment) };
  return withNth(query, countBefore(segmentsLike(simulation, query), segment));
}
