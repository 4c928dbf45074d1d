import { runChunk } from '../../../model/op-graph.ts';
import type { Selection } from '../../../state/selection.ts';
import { segmentOf } from '../../../layout/describe-op.ts';
import { chunkAt } from '../../../layout/tier-map/chip-cells.ts';
import type { PlanSource } from '../../../layout/tier-map/plan-source.ts';

/** What a selection means on the chip; −1 = nothing in particular. */
export interface PlanMark {
  readonly tile: number;
  readonly tier: number;
  /** Matrix whose chunks are lit. */
  readonly matrix: number;
}

const nowhere: PlanMark = { tile: -1, tier: -1, matrix: -1 };

export function planMark(source: PlanSource, selection: Selection): PlanMark {
  const { chunks } = source.mapping;
  const ofChunk = (chunk: number): PlanMark => ({
    tile: chunks.tile[chunk] ?? -1,
    tier: chunks.tier[chunk] ?? -1,
    matrix: chunks.matrix[chunk] ?? -1,
  });
  switch (selection?.kind) {
    case 'tile':
      return { ...nowhere, tile: selection.tile };
    case 'tier': {
      const chunk = chunkAt(source.cells, selection.tile, selection.tier);
      return chunk < 0 ? { ...nowhere, tile: selection.tile, tier: selection.tier } : ofChunk(chunk);
    }
    case 'matrix':
      return { ...nowhere, matrix: selection.matrix };
    case 'op':
    case 'segment': {
      if (!source.run) return nowhere;
      const { graph } = source.run.simulation;
      const op = selection.kind === 'op' ? selection.id % graph.ops : -1;
      const chunk = selection.kind === 'op' ? runChunk(graph, selection.id) : -1;
      if (chunk >= 0) return ofChunk(chunk);
      const segment = selection.kind === 'segment' ? selection.segment : segmentOf(graph, op);
      return { ...nowhere, matrix: graph.segments.matrix[segment] ?? -1 };
    }
    case 'unit':
    case undefined:
      return nowhere;
  }
}
