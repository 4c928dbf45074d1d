import { chunkOf } from '../../model/op-graph.ts';
import type { Simulation } from '../../model/result.ts';
import type { GraphPlaces } from './graph-places.ts';
import type { Cells } from './grid-cells.ts';

/** Ops of the graph from … to − 1. */
export interface OpSpan {
  readonly from: number;
  readonly to: number;
}

/** What a selection means in the graph: the spans of ops that it names, and whether their relatives are of interest. */
export interface MarkedOps {
  readonly spans: readonly OpSpan[];
  /** Relatives of a whole matrix or tile are nearly everything, so those are not traced. */
  readonly traceable: boolean;
}

/** The ops that compute with a matrix, or that sum what it yields, in one sequence. */
export function opsOfMatrix({ graph, mapping }: Simulation, sequence: number, matrix: number): OpSpan[] {
  const spans: OpSpan[] = [];
  const { segments } = graph;
  // Sequences may choose their experts apart: then the chunk tells which matrix a segment stands for.
  const matrixOfSegment = (s: number): number =>
    graph.expertChoices === null || segments.matrix[s] < 0
      ? segments.matrix[s]
      : mapping.chunks.matrix[chunkOf(graph, segments.start[s], sequence)];
  for (let s = 0; s < segments.count; s++)
    if (matrixOfSegment(s) === matrix) spans.push({ from: segments.start[s], to: segments.start[s + 1] });
  return spans;
}

/** All ops for which a test holds, as spans. */
export function opsWhere({ graph }: Simulation, holds: (op: number) => boolean): OpSpan[] {
  const spans: OpSpan[] = [];
  for (let op = 0; op < graph.ops; op++) {
    if (!holds(op)) continue;
    const from = op;
    while (op + 1 < graph.ops && holds(op + 1)) op++;
    spans.push({ from, to: op + 1 });
  }
  return spans;
}

/** The MVMs on a tile, or on one of its tiers. */
export function opsOfTile(simulation: Simulation, sequence: number, tile: number, tier: number | null): OpSpan[] {
  const { graph, mapping } = simulation;
  const { chunks } = mapping;
  return opsWhere(simulation, (op) => {
    const chunk = chunkOf(graph, op, sequence);
    return chunk >= 0 && chunks.tile[chunk] === tile && (tier === null || chunks.tier[chunk] === tier);
  });
}

/** Which cells hold an op with a flag. */
export function cellsWith(places: GraphPlaces, cells: Cells, flags: Uint8Array): Uint8Array {
  const result = new Uint8Array(cells.count);
  for (let block = 0; block < places.blocks; block++) {
    const cell = cells.cellOfBlock[block];
    if (result[cell] !== 0) continue;
    for (let op = places.blockStart[block]; op < places.blockStart[block + 1]; op++) {
      if (flags[op] === 0) continue;
      result[cell] = 1;
      break;
    }
  }
  return result;
}

/** One byte per op: 1 within the spans. */
export function flagsOf(ops: number, spans: readonly OpSpan[]): Uint8Array {
  const flags = new Uint8Array(ops);
  for (const { from, to } of spans) flags.fill(1, from, to);
  return flags;
}
