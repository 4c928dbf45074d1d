import type { MappingResult } from '../model/network.ts';
import type { OpGraph } from '../model/op-graph.ts';
import type { Simulation } from '../model/result.ts';
import type { SentStructures } from './protocol.ts';

/** A copy with columns of its own; what is not a column is shared. */
function copied<T extends object>(table: T): T {
  const entries = Object.entries(table).map(([key, value]: [string, unknown]) => [
    key,
    ArrayBuffer.isView(value) && 'slice' in value ? (value as Int32Array).slice() : value,
  ]);
  return Object.fromEntries(entries) as T;
}

const copyOfMapping = (mapping: MappingResult): MappingResult => ({
  ...copied(mapping),
  chunks: copied(mapping.chunks),
});

const copyOfGraph = (graph: OpGraph): OpGraph => ({
  ...copied(graph),
  segments: copied(graph.segments),
  expertChoices: graph.expertChoices === null ? null : copied(graph.expertChoices),
});

/**
 * What of mapping and graph has to be sent with a result. The worker keeps both, so that an edit of a latency or the batch
 * does not make them again; the page keeps those it got last. So they travel only when they are new, as copies, while all
 * that belongs to one run is handed over.
 */
export class StructureSender {
  private mapping: MappingResult | null = null;
  private users: Int32Array | null = null;

  take({ mapping, graph }: Simulation): SentStructures {
    const sameMapping = mapping === this.mapping;
    // A graph with other costs is another object over the same columns.
    const sameGraph = sameMapping && graph.users === this.users;
    this.mapping = mapping;
    this.users = graph.users;
    return {
      mapping: sameMapping ? null : copyOfMapping(mapping),
      graph: sameGraph ? null : copyOfGraph(graph),
      costs: graph.costs,
    };
  }
}
