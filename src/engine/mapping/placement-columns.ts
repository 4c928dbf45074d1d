import type { MappingResult, PlacedMatrix, WeightMatrix } from '../../model/network.ts';
import type { Accelerator } from '../../model/scenario.ts';
import { type Chip, chunkGrid, type Placement } from './chip.ts';

/** The placements as columns, matrix by matrix; a matrix that is placed in part has only its placed chunks. */
export function collectPlacements(
  matrices: readonly WeightMatrix[],
  placements: ReadonlyMap<string, Placement>,
  chip: Chip,
  accelerator: Accelerator,
  tiedParameters: number,
): MappingResult {
  const count = matrices.reduce((sum, { name }) => sum + (placements.get(name)?.tiles.length ?? 0), 0);
  const column = () => new Int32Array(count);
  const chunks = {
    matrix: column(),
    row: column(),
    col: column(),
    tile: column(),
    tier: column(),
    usedRows: column(),
    usedCols: column(),
  };
  const { tierRows, tierCols, tiers } = accelerator;
  let chunk = 0;
  const placed = matrices.map((matrix, index): PlacedMatrix => {
    const grid = chunkGrid(matrix, accelerator);
    const firstChunk = chunk;
    const { tiles, tiers: levels } = placements.get(matrix.name) ?? { tiles: [], tiers: [] };
    for (let n = 0; n < tiles.length; n++, chunk++) {
      const row = Math.floor(n / grid.cols);
      const col = n % grid.cols;
      chunks.matrix[chunk] = index;
      chunks.row[chunk] = row;
      chunks.col[chunk] = col;
      chunks.tile[chunk] = tiles[n];
      chunks.tier[chunk] = levels[n];
      chunks.usedRows[chunk] = Math.min(tierRows, matrix.rows - row * tierRows);
      chunks.usedCols[chunk] = Math.min(tierCols, matrix.cols - col * tierCols);
    }
    return { ...matrix, chunkRows: grid.rows, chunkCols: grid.cols, firstChunk };
  });
  const allChunks = placed.reduce((sum, { chunkRows, chunkCols }) => sum + chunkRows * chunkCols, 0);
  return {
    matrices: placed,
    chunks,
    tiersUsed: chip.used.slice(),
    parameters: matrices.reduce((sum, { rows, cols }) => sum + rows * cols, 0) - tiedParameters,
    tilesRequired: Math.ceil(allChunks / tiers),
  };
}
