import { exactFigure, fixedFigure } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { matrixTitle } from '../names.ts';
import { tiersUsed } from './chip-cells.ts';
import type { PlanSource } from './plan-source.ts';

/** The plan as a table: what it lists, its columns, and any row's cells as text and as numbers to sort by. */
export interface PlanTable {
  readonly rows: number;
  readonly columns: readonly TableColumn[];
  /** The tile of a row, and its tier; −1 for a row that is a whole tile. */
  readonly tile: (row: number) => number;
  readonly tier: (row: number) => number;
}

export interface TableColumn {
  readonly label: Text;
  readonly unit: Text;
  /** Set flush right and with figures of equal width. */
  readonly numeric: boolean;
  readonly text: (row: number) => Text;
  /** What rows are ordered by. */
  readonly key: (row: number) => number;
}

const number = (label: Text, unit: Text, key: (row: number) => number, decimals = 0): TableColumn => ({
  label,
  unit,
  numeric: true,
  text: (row) => (decimals === 0 ? exactFigure(key(row)) : fixedFigure(key(row), decimals)),
  key,
});

/** One row per tile. */
export function tileTable({ cells, run }: PlanSource): PlanTable {
  const columns = [number(t`Tile`, '', (row) => row), number(t`Tiers used`, '', (row) => tiersUsed(cells, row))];
  if (run) {
    const { activity, simulation } = run;
    const { perTile, first } = activity;
    const total = simulation.totals.executionTime;
    columns.push(
      number(t`MVMs`, '', (row) => first[row + 1] - first[row]),
      number(t`Busy`, t`% of run`, (row) => (100 * perTile.busy[row]) / total, 1),
      number(t`Waited`, t`MVMs`, (row) => perTile.waited[row]),
      number(t`Sum of waits`, 'ns', (row) => perTile.waitTime[row]),
      number(t`Longest queue`, t`MVMs`, (row) => perTile.longestQueue[row]),
    );
  }
  return { rows: cells.tiles, columns, tile: (row) => row, tier: () => -1 };
}

/** One row per chunk, tile by tile from tier 0 up. */
export function chunkTable(source: PlanSource): PlanTable {
  const { cells, mapping, scenario, run } = source;
  const { chunks, matrices } = mapping;
  const titles = matrices.map((matrix) => matrixTitle(scenario, matrix));
  const size = scenario.accelerator.tierRows * scenario.accelerator.tierCols;
  const of = (column: Int32Array) => (row: number) => column[cells.chunkOf[row]];
  const matrix = of(chunks.matrix);
  const columns: TableColumn[] = [
    number(t`Tile`, '', of(chunks.tile)),
    number(t`Tier`, '', of(chunks.tier)),
    { label: t`Matrix`, unit: '', numeric: false, text: (row) => titles[matrix(row)], key: matrix },
    {
      label: t`Chunk`,
      unit: '',
      numeric: false,
      text: (row) => `${of(chunks.row)(row)},${of(chunks.col)(row)}`,
      key: (row) => of(chunks.row)(row) * 1e6 + of(chunks.col)(row),
    },
    number(t`Rows`, t`used##of rows and columns`, of(chunks.usedRows)),
    number(t`Columns`, t`used##of rows and columns`, of(chunks.usedCols)),
    number(t`Array used`, '%', (row) => (100 * of(chunks.usedRows)(row) * of(chunks.usedCols)(row)) / size, 1),
  ];
  if (run) {
    const { perChunk } = run.activity;
    columns.push(
      number(t`MVMs`, '', of(perChunk.mvms)),
      number(t`Busy`, 'ns', (row) => perChunk.busy[cells.chunkOf[row]]),
    );
  }
  return { rows: cells.chunkOf.length, columns, tile: of(chunks.tile), tier: of(chunks.tier) };
}

/** The rows in the order of a column; rows that are equal there keep the order they have. */
export function orderedRows({ rows, columns }: PlanTable, column: number, falling: boolean): Int32Array {
  const order = Int32Array.from({ length: rows }, (_, row) => row);
  const chosen = columns[column];
  if (!chosen) return order;
  const keys = Float64Array.from(order, (row) => chosen.key(row));
  return order.toSorted((a, b) => (falling ? keys[b] - keys[a] : keys[a] - keys[b]) || a - b);
}
