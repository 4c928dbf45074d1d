import { entryAt } from '../base/column.ts';
import { SHARED_EXPERT } from '../model/network.ts';
import { chunkOf } from '../model/op-graph.ts';
import type { Simulation } from '../model/result.ts';
import type { RoutingRow } from '../model/scenario.ts';
import { moeBlockName } from '../model/workload-shape.ts';

/** How often the experts of one MoE layer were visited in a run, all sequences together. */
export interface LayerLoad {
  readonly stack: string;
  readonly layer: number;
  /** Dotted name of the MoE block, as routing rows use it. */
  readonly block: string;
  /** Visits per expert. */
  readonly visits: readonly number[];
  /** First weight matrix of each expert, −1 where the network has none. */
  readonly matrix: readonly number[];
}

export interface ExpertLoad {
  readonly layers: readonly LayerLoad[];
  readonly experts: number;
  /** Visits per expert over all layers. */
  readonly perExpert: readonly number[];
  readonly most: number;
  /** Of the busiest expert of a layer to the layer's mean, averaged over the layers; 1 = all alike. */
  readonly skew: number;
  /** The choices of sequence 0, in the order of the network. */
  readonly choices: readonly RoutingRow[];
}

const stackNames = ['encoder_stack', 'decoder_stack'] as const;

/** Busiest over mean; 0 where nothing was visited. */
export function peakToMean(visits: readonly number[]): number {
  const sum = visits.reduce((total, count) => total + count, 0);
  return sum === 0 ? 0 : (Math.max(...visits) * visits.length) / sum;
}

/** The load of every expert, counted from the ops that ran; null for a network without experts. */
export function expertLoad(simulation: Simulation): ExpertLoad | null {
  const { graph, mapping, scenario, schedule } = simulation;
  const experts = scenario.model.moe?.numExperts ?? 0;
  if (experts === 0) return null;

  const layers = new Map<string, { load: LayerLoad; visits: number[] }>();
  mapping.matrices.forEach(({ role, expert, stack, layer }, index) => {
    if (role !== 'expertFfn1' || expert === SHARED_EXPERT || stack === null) return;
    const block = moeBlockName(stack, layer);
    const known = layers.get(block);
    const matrix = known ? (known.load.matrix as number[]) : Array.from({ length: experts }, () => -1);
    matrix[expert] = index;
    if (known) return;
    const visits = Array.from({ length: experts }, () => 0);
    layers.set(block, { load: { stack, layer, block, visits, matrix }, visits });
  });

  const rows = new Map<string, RoutingRow>();
  const { segments } = graph;
  for (let segment = 0; segment < segments.count; segment++) {
    const matrix = mapping.matrices[segments.matrix[segment] ?? -1];
    const op = entryAt(segments.start, segment);
    // Sums of partial results carry the matrix as well; only MVMs have a chunk.
    if (matrix?.role !== 'expertFfn1' || matrix.expert === SHARED_EXPERT || (graph.chunk[op] ?? -1) < 0) continue;
    const block = moeBlockName(stackNames[segments.stack[segment] ?? 1] ?? 'decoder_stack', matrix.layer);
    const entry = layers.get(block);
    if (!entry) continue;
    const [step, token] = [entryAt(segments.step, segment), entryAt(segments.token, segment)];
    const key = `${block} ${step} ${token}`;
    const row = rows.get(key) ?? ([block, step, token, []] satisfies RoutingRow);
    row[3].push(matrix.expert);
    rows.set(key, row);
    if (graph.expertChoices === null)
      entry.visits[matrix.expert] = entryAt(entry.visits, matrix.expert) + schedule.sequences;
    else
      for (let sequence = 0; sequence < schedule.sequences; sequence++) {
        const chosen = mapping.matrices[mapping.chunks.matrix[chunkOf(graph, op, sequence)] ?? -1]?.expert ?? -1;
        entry.visits[chosen] = (entry.visits[chosen] ?? 0) + 1;
      }
  }

  const list = [...layers.values()].map(({ load }) => load);
  const perExpert = Array.from({ length: experts }, (_, expert) =>
    list.reduce((sum, { visits }) => sum + entryAt(visits, expert), 0),
  );
  return {
    layers: list,
    experts,
    perExpert,
    most: Math.max(1, ...list.flatMap(({ visits }) => visits)),
    skew: list.length === 0 ? 0 : list.reduce((sum, { visits }) => sum + peakToMean(visits), 0) / list.length,
    choices: [...rows.values()],
  };
}
