import { chunkOf } from '../../model/op-graph.ts';
import type { Simulation } from '../../model/result.ts';
import type { GraphPlaces } from './graph-places.ts';
import type { GraphQuery } from './search-query.ts';

/** What a search found, in op order: segments, or ops where a tile, a tier or an op was asked for. */
export interface SearchResult {
  readonly unit: 'segment' | 'op';
  readonly found: Int32Array;
}

const asked = (wanted: number | null, value: number): boolean => wanted === null || wanted === value;

/** Finds all that a query describes in the graph of one sequence: O(segments), or O(ops) for a tile or a tier. */
export function searchGraph(
  simulation: Simulation,
  sequence: number,
  places: GraphPlaces,
  query: GraphQuery,
): SearchResult {
  const { graph, mapping } = simulation;
  const { segments } = graph;
  const { chunks } = mapping;
  if (query.op !== null) {
    const known = query.op < graph.ops * simulation.schedule.sequences;
    return { unit: 'op', found: known ? Int32Array.of(query.op % graph.ops) : new Int32Array(0) };
  }
  const names = mapping.matrices.map(({ name }) => name.toLowerCase());
  const nameMatches = names.map((name) => query.words.every((word) => name.includes(word)));
  const byOp = query.tile !== null || query.tier !== null;
  const found: number[] = [];
  for (let block = 0; block < places.blocks; block++) {
    const column = places.columns[places.blockColumn[block]];
    const pass = places.passes[places.rowPass[places.blockRow[block]]];
    if (!asked(query.layer, column.layer) || !asked(query.step, pass.step)) continue;
    for (let s = places.blockSegment[block]; s < places.blockSegment[block + 1]; s++) {
      if (!asked(query.token, segments.token[s])) continue;
      if (query.parts !== null && !query.parts.has(segments.part[s])) continue;
      if (query.kinds !== null && !query.kinds.has(graph.kind[segments.start[s]])) continue;
      const matrix = segments.matrix[s] < 0 ? -1 : chunks.matrix[chunkOf(graph, segments.start[s], sequence)];
      if (query.words.length > 0 && (matrix < 0 || !nameMatches[matrix])) continue;
      if (query.expert !== null && (matrix < 0 || mapping.matrices[matrix].expert !== query.expert)) continue;
      if (!byOp) found.push(s);
      else pushOps(s);
    }
  }
  return { unit: byOp ? 'op' : 'segment', found: Int32Array.from(found) };

  function pushOps(segment: number): void {
    for (let op = segments.start[segment]; op < segments.start[segment + 1]; op++) {
      const chunk = chunkOf(graph, op, sequence);
      if (chunk >= 0 && asked(query.tile, chunks.tile[chunk]) && asked(query.tier, chunks.tier[chunk])) found.push(op);
    }
  }
}
