import type { SizeEstimate } from '../model/result.ts';
import type { Scenario } from '../model/scenario.ts';
import { type GraphSize, graphSize } from './graph/graph-size.ts';
import { chunkCount } from './mapping/fit-chip.ts';

/** What a run may take; a browser's page has 4 GB at most, and the views need their share. */
export const MEMORY_LIMIT = 2 * 2 ** 30;

/** Bytes per chunk: seven columns, and the lists of the mapping. */
const CHUNK_BYTES = 7 * 4 + 32;
/** Bytes per op of one sequence: columns of the graph, of the run plan and of the memory plan; most in the clock as well. */
const GRAPH_OP_BYTES = 1 + 2 + 4 * 4 + 2 * (1 + 4 + 3 * 4) + 2 + 3 * 4;
/** Bytes per group: start, inputs, counter; all in the clock as well. */
const GROUP_BYTES = 2 * 3 * 4;
/** Bytes per edge to a group: twice while the graph is built, once for good and once in the clock. */
const EDGE_BYTES = 4 * 4;
const SEGMENT_BYTES = 5 * 4;
/** Bytes per registration of a consumer on a buffer; an MVM has about one. */
const REGISTRATION_BYTES = 2 * 4;

/** Bytes per op of the run: ready, start, unit, order; in the clock's memory, and once more when they are fetched. */
const RUN_OP_BYTES = 2 * (4 + 4 + 2 + 4);
/** Clock steps per op (communications left out) rarely exceed this; each takes two doubles, and two more when joined. */
const STEPS_PER_OP = 0.7;
const STEP_BYTES = 2 * 16;
/** Counters of open inputs and consumers, bytes per op of the run. */
const COUNTER_BYTES = 1;

const graphBytes = (size: GraphSize): number =>
  size.ops * GRAPH_OP_BYTES +
  size.groups * GROUP_BYTES +
  size.groupEdges * EDGE_BYTES +
  size.segments * SEGMENT_BYTES +
  size.mvms * REGISTRATION_BYTES;

/** Bytes of a placement; it stops where the chip is full. */
export function mappingBytes(scenario: Scenario): number {
  const { tiles, tiers } = scenario.accelerator;
  return Math.min(chunkCount(scenario), tiles * tiers) * CHUNK_BYTES;
}

/** Ops and bytes that a run would need; costs microseconds, whatever the size. */
export function estimateSize(scenario: Scenario): SizeEstimate {
  const size = graphSize(scenario);
  const { batch } = scenario.workload;
  const runOps = size.ops * batch;
  const bytes =
    chunkCount(scenario) * CHUNK_BYTES +
    graphBytes(size) +
    runOps * (RUN_OP_BYTES + STEPS_PER_OP * STEP_BYTES + COUNTER_BYTES);
  return { ops: (size.ops + size.communications) * batch, bytes, limitBytes: MEMORY_LIMIT };
}
