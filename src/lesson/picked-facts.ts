import { describeOp } from '../layout/describe-op.ts';
import { findOp } from '../layout/op-query.ts';
import { matrixRole, roles } from '../layout/roles.ts';
import type { FigureValue } from '../model/figure-query.ts';
import type { Simulation } from '../model/result.ts';
import type { PickKind, SelectionWords } from './lesson.ts';

/** What can be said of a pick, by what kind of thing it is: `pick.tile` and so on. */
export const pickedFacts: Readonly<Record<PickKind, readonly string[]>> = {
  tile: ['tile', 'tiers'],
  tier: ['tile', 'tier', 'used', 'matrix', 'role', 'layer', 'expert'],
  matrix: ['matrix', 'role', 'layer', 'expert', 'rows', 'columns', 'chunks'],
  op: ['kind', 'role', 'sequence', 'step', 'token', 'layer', 'expert', 'tile', 'tier', 'ready', 'start', 'end', 'wait'],
};

type Facts = Readonly<Record<string, FigureValue>>;

function ofMatrix({ mapping }: Simulation, index: number): Facts {
  const matrix = mapping.matrices[index];
  if (!matrix) return {};
  const { name, layer, expert, rows, cols, chunkRows, chunkCols } = matrix;
  const role = roles[matrixRole(matrix)]?.id ?? '';
  return { matrix: name, role, layer, expert, rows, columns: cols, chunks: chunkRows * chunkCols };
}

/** The facts of what was picked; null where the run has no such thing. */
export function factsOfPick(simulation: Simulation, pick: SelectionWords): Facts | null {
  const { mapping } = simulation;
  switch (pick.kind) {
    case 'tile':
      return pick.tile < mapping.tiersUsed.length
        ? { tile: pick.tile, tiers: mapping.tiersUsed[pick.tile] ?? 0 }
        : null;
    case 'tier': {
      const { tile, tier } = mapping.chunks;
      const chunk = tile.findIndex((at, i) => at === pick.tile && tier[i] === pick.tier);
      const place = { tile: pick.tile, tier: pick.tier, used: chunk >= 0 };
      return chunk < 0 ? place : { ...ofMatrix(simulation, mapping.chunks.matrix[chunk] ?? -1), ...place };
    }
    case 'matrix': {
      const index = mapping.matrices.findIndex(({ name }) => name === pick.matrix);
      return index < 0 ? null : ofMatrix(simulation, index);
    }
    case 'op': {
      const id = findOp(simulation, pick);
      return id < 0 ? null : factsOfOp(simulation, id);
    }
  }
}

/** As `factsOfPick`, of an op by its id in the run. */
export function factsOfOp(simulation: Simulation, id: number): Facts {
  const { kind, role, sequence, step, token, layer, expert, chunk, ready, start, end } = describeOp(simulation, id);
  const place: Facts = chunk === null ? {} : { tile: chunk.tile, tier: chunk.tier };
  const what = { kind, role: roles[role]?.id ?? '', sequence, step, token, layer, expert };
  return { ...what, ready, start, end, wait: start - ready, ...place };
}
