import { countUnits, engineeringText, exactFigure, THIN, timeUnits } from '../../base/format.ts';
import { matrixTitle } from '../names.ts';
import { type ChipCells, chunkAt, tiersUsed } from './chip-cells.ts';
import { percentText } from './percent.ts';
import type { PlanSource } from './plan-source.ts';

/** A figure with its name, as readouts and side columns list them. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What there is to say of one cell. */
export interface CellFacts {
  /** Such as “Tile 8, tier 13”. */
  readonly place: string;
  /** The matrix, or “Free”. */
  readonly title: string;
  readonly facts: readonly Fact[];
}

const share = (part: number, whole: number): string => percentText(whole > 0 ? part / whole : 0);

/** The figures of a cell, for the readout, the side column and the table. */
export function cellFacts(source: PlanSource, tile: number, tier: number): CellFacts {
  const { mapping, scenario, cells, run } = source;
  const place = `Tile ${exactFigure(tile)}, tier ${exactFigure(tier)}`;
  const chunk = chunkAt(cells, tile, tier);
  if (chunk < 0) return { place, title: 'Free', facts: [tileUse(cells, tile)] };
  const { chunks } = mapping;
  const matrix = mapping.matrices[chunks.matrix[chunk]];
  const { tierRows, tierCols } = scenario.accelerator;
  const [rows, cols] = [chunks.usedRows[chunk], chunks.usedCols[chunk]];
  const facts: Fact[] = [
    { name: 'Chunk', value: `${chunks.row[chunk]},${chunks.col[chunk]} of ${matrix.chunkRows} × ${matrix.chunkCols}` },
    { name: 'Rows × columns used', value: `${exactFigure(rows)} × ${exactFigure(cols)}` },
    { name: 'Array used', value: share(rows * cols, tierRows * tierCols) },
  ];
  if (run) {
    const { perChunk, perTile } = run.activity;
    const total = run.simulation.totals.executionTime;
    const busy = perChunk.busy[chunk];
    facts.push(
      { name: 'MVMs in run', value: exactFigure(perChunk.mvms[chunk]) },
      { name: 'Busy', value: `${engineeringText(busy, timeUnits)}, ${share(busy, total)}` },
      { name: 'Tile busy', value: share(perTile.busy[tile], total) },
    );
  }
  return { place, title: matrixTitle(scenario, matrix), facts: [...facts, tileUse(cells, tile)] };
}

function tileUse(cells: ChipCells, tile: number): Fact {
  return { name: 'Tile used', value: `${exactFigure(tiersUsed(cells, tile))} of ${exactFigure(cells.tiers)} tiers` };
}

/** The figures of a whole tile. */
export function tileFacts({ cells, run }: PlanSource, tile: number): CellFacts {
  const facts: Fact[] = [tileUse(cells, tile)];
  if (run) {
    const { perTile, first } = run.activity;
    const mvms = first[tile + 1] - first[tile];
    facts.push(
      { name: 'MVMs in run', value: exactFigure(mvms) },
      { name: 'Busy', value: share(perTile.busy[tile], run.simulation.totals.executionTime) },
      {
        name: 'Waited for it',
        value: `${exactFigure(perTile.waited[tile])} MVMs, ${share(perTile.waited[tile], mvms)}`,
      },
      { name: 'Sum of waits', value: engineeringText(perTile.waitTime[tile], timeUnits) },
    );
  }
  return { place: `Tile ${exactFigure(tile)}`, title: `Tile ${exactFigure(tile)}`, facts };
}

/** The figures of a whole chip. `moment` is what happens at the time cursor. */
export function chipFacts(source: PlanSource): readonly Fact[] {
  const { cells, mapping } = source;
  return [
    { name: 'Tiers used', value: `${exactFigure(cells.used)} of ${exactFigure(cells.tiles * cells.tiers)}` },
    { name: 'Share used', value: share(cells.used, cells.tiles * cells.tiers) },
    { name: 'Weights stored', value: engineeringText(storedWeights(source), countUnits) },
    { name: 'Matrices', value: exactFigure(mapping.matrices.length) },
  ];
}

function storedWeights({ mapping }: PlanSource): number {
  const { usedRows, usedCols } = mapping.chunks;
  let sum = 0;
  for (let chunk = 0; chunk < usedRows.length; chunk++) sum += usedRows[chunk] * usedCols[chunk];
  return sum;
}

/** “98 to 106 free tiers per tile (78 %)”; the same number twice is said once. */
export function freeTiersText({ tiers, mostUsed, leastUsed, used, tiles }: ChipCells): string {
  const [fewest, most] = [tiers - mostUsed, tiers - leastUsed];
  const range = fewest === most ? exactFigure(most) : `${exactFigure(fewest)} to ${exactFigure(most)}`;
  const all = tiles * tiers;
  const free = (100 * (all - used)) / all;
  const percent = free > 99 && free < 100 ? free.toFixed(2) : free.toFixed(0);
  return `${range} free tiers per tile (${percent}${THIN}%)`;
}
