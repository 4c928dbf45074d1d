import { entryAt } from '../base/column.ts';
import { PART } from '../model/op.ts';
import type { Simulation } from '../model/result.ts';
import type { RoutingRow } from '../model/scenario.ts';
import { moeBlockName } from '../model/workload-shape.ts';

/**
 * The experts that every token of the first sequence took, given or drawn, as rows of a scenario: in the order in which
 * the graph visits them. A scenario with these rows runs as this one, whatever its seed.
 */
export function routingRowsOf({ graph, mapping }: Simulation): RoutingRow[] {
  const rows = new Map<string, RoutingRow>();
  const { segments } = graph;
  for (let s = 0; s < segments.count; s++) {
    if (segments.part[s] !== PART.ffn1) continue;
    const matrix = mapping.matrices[segments.matrix[s] ?? -1];
    if (!matrix || matrix.expert < 0 || matrix.stack === null) continue;
    const block = moeBlockName(matrix.stack, matrix.layer);
    const step = entryAt(segments.step, s);
    const token = entryAt(segments.token, s);
    const key = `${block} ${step} ${token}`;
    const row = rows.get(key) ?? [block, step, token, []];
    row[3].push(matrix.expert);
    rows.set(key, row);
  }
  return [...rows.values()];
}
