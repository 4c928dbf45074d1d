import { countUnits, engineeringText, exactFigure, fixedFigure, quantityText, timeUnits } from '../../base/format.ts';
import { joined, t, type Text } from '../../base/text.ts';
import { matrixTitle } from '../names.ts';
import { type ChipCells, chunkAt, tiersUsed } from './chip-cells.ts';
import { percentText } from './percent.ts';
import type { PlanSource } from './plan-source.ts';

/** A figure with its name, as readouts and side columns list them. */
export interface Fact {
  readonly name: Text;
  readonly value: Text;
}

/** What there is to say of one cell. */
export interface CellFacts {
  /** Such as “Tile 8, tier 13”. */
  readonly place: Text;
  /** The matrix, or “Free”. */
  readonly title: Text;
  readonly facts: readonly Fact[];
}

const percentOf = (part: number, whole: number): Text => percentText(whole > 0 ? part / whole : 0);

/** The figures of a cell, for the readout, the side column and the table. */
export function cellFacts(source: PlanSource, tile: number, tier: number): CellFacts {
  const { mapping, scenario, cells, run } = source;
  const place = t`Tile ${exactFigure(tile)}, tier ${exactFigure(tier)}`;
  const chunk = chunkAt(cells, tile, tier);
  if (chunk < 0) return { place, title: t`Free##tiers without weights`, facts: [tileUse(cells, tile)] };
  const { chunks } = mapping;
  const matrix = mapping.matrices[chunks.matrix[chunk]];
  const { tierRows, tierCols } = scenario.accelerator;
  const [rows, cols] = [chunks.usedRows[chunk], chunks.usedCols[chunk]];
  const facts: Fact[] = [
    {
      name: t`Chunk`,
      value: t`${`${chunks.row[chunk]},${chunks.col[chunk]}`} of ${`${matrix.chunkRows} × ${matrix.chunkCols}`}`,
    },
    { name: t`Rows × columns used`, value: joined([exactFigure(rows), exactFigure(cols)], ' × ') },
    { name: t`Array used`, value: percentOf(rows * cols, tierRows * tierCols) },
  ];
  if (run) {
    const { perChunk, perTile } = run.activity;
    const total = run.simulation.totals.executionTime;
    const busy = perChunk.busy[chunk];
    facts.push(
      { name: t`MVMs in run`, value: exactFigure(perChunk.mvms[chunk]) },
      {
        name: t`Busy`,
        value: t`${engineeringText(busy, timeUnits)}, ${percentOf(busy, total)}##a figure and its share`,
      },
      { name: t`Tile busy`, value: percentOf(perTile.busy[tile], total) },
    );
  }
  return { place, title: matrixTitle(scenario, matrix), facts: [...facts, tileUse(cells, tile)] };
}

function tileUse(cells: ChipCells, tile: number): Fact {
  return { name: t`Tile used`, value: t`${exactFigure(tiersUsed(cells, tile))} of ${exactFigure(cells.tiers)} tiers` };
}

/** The figures of a whole tile. */
export function tileFacts({ cells, run }: PlanSource, tile: number): CellFacts {
  const facts: Fact[] = [tileUse(cells, tile)];
  if (run) {
    const { perTile, first } = run.activity;
    const mvms = first[tile + 1] - first[tile];
    facts.push(
      { name: t`MVMs in run`, value: exactFigure(mvms) },
      { name: t`Busy`, value: percentOf(perTile.busy[tile], run.simulation.totals.executionTime) },
      {
        name: t`Waited for it`,
        value: t`${exactFigure(perTile.waited[tile])} MVMs, ${percentOf(perTile.waited[tile], mvms)}`,
      },
      { name: t`Sum of waits`, value: engineeringText(perTile.waitTime[tile], timeUnits) },
    );
  }
  const title = t`Tile ${exactFigure(tile)}`;
  return { place: title, title, facts };
}

/** The figures of a whole chip. `moment` is what happens at the time cursor. */
export function chipFacts(source: PlanSource): readonly Fact[] {
  const { cells, mapping } = source;
  return [
    { name: t`Tiers used`, value: t`${exactFigure(cells.used)} of ${exactFigure(cells.tiles * cells.tiers)}` },
    { name: t`Share used`, value: percentOf(cells.used, cells.tiles * cells.tiers) },
    { name: t`Weights stored`, value: engineeringText(storedWeights(source), countUnits) },
    { name: t`Matrices`, value: exactFigure(mapping.matrices.length) },
  ];
}

function storedWeights({ mapping }: PlanSource): number {
  const { usedRows, usedCols } = mapping.chunks;
  let sum = 0;
  for (let chunk = 0; chunk < usedRows.length; chunk++) sum += usedRows[chunk] * usedCols[chunk];
  return sum;
}

function freeShare({ tiers, used, tiles }: ChipCells): Text {
  const all = tiles * tiers;
  const free = (100 * (all - used)) / all;
  return quantityText({ figure: fixedFigure(free, free > 99 && free < 100 ? 2 : 0), unit: '%' });
}

/** The same where there is little room: “78 % free”. */
export const freeShareText = (cells: ChipCells): Text => t`${freeShare(cells)} free##tiers`;

/** “98 to 106 free tiers per tile (78 %)”; the same number twice is said once. */
export function freeTiersText(cells: ChipCells): Text {
  const { tiers, mostUsed, leastUsed } = cells;
  const [fewest, most] = [tiers - mostUsed, tiers - leastUsed];
  const share = freeShare(cells);
  return fewest === most
    ? t`${exactFigure(most)} free tiers per tile (${share})`
    : t`${exactFigure(fewest)} to ${exactFigure(most)} free tiers per tile (${share})`;
}
