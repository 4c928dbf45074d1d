import { entryAt } from '../base/column.ts';
import type { Simulation } from '../model/result.ts';
import { type OpEvent, opColumns } from './op-table.ts';

/** Characters of one piece of a long text: large enough to be worth a write, small enough to show progress. */
const CHUNK = 1 << 16;

/** Joins lines into pieces of about `CHUNK` characters. Each line gets its line break. */
export function* inChunks(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < CHUNK) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/** A cell by RFC 4180; a missing value is empty. */
export function csvCell(value: number | string | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function* opLines(simulation: Simulation, events: Iterable<OpEvent>): Generator<string> {
  const columns = opColumns(simulation);
  yield columns.map(({ name }) => name).join(',');
  for (const event of events) {
    let line = '';
    for (const { of } of columns) line += `${csvCell(of(event))},`;
    yield line.slice(0, -1);
  }
}

/** All ops as CSV, in pieces; see `opColumns` for the columns, whose names end in their units. */
export const opsCsv = (simulation: Simulation, events: Iterable<OpEvent>): Generator<string> =>
  inChunks(opLines(simulation, events));

function* mappingLines({ mapping, scenario }: Simulation): Generator<string> {
  const { chunks, matrices } = mapping;
  const weights = scenario.accelerator.tierRows * scenario.accelerator.tierCols;
  yield 'matrix,role,layer,expert,rows,cols,chunk_row,chunk_col,tile,tier,used_rows,used_cols,utilisation';
  for (let chunk = 0; chunk < chunks.tile.length; chunk++) {
    const matrix = matrices[entryAt(chunks.matrix, chunk)];
    if (!matrix) continue;
    const { name, role, layer, expert, rows, cols } = matrix;
    const usedRows = entryAt(chunks.usedRows, chunk);
    const usedCols = entryAt(chunks.usedCols, chunk);
    const place = [chunks.row, chunks.col, chunks.tile, chunks.tier].map((column) => column[chunk] ?? null);
    const of = [layer, expert].map((index) => (index < 0 ? null : index));
    const cells = [name, role, ...of, rows, cols, ...place, usedRows, usedCols, (usedRows * usedCols) / weights];
    yield cells.map(csvCell).join(',');
  }
}

/** Where every chunk of every weight matrix lies, as CSV in pieces: sizes in weights, utilisation 0 … 1. */
export const mappingCsv = (simulation: Simulation): Generator<string> => inChunks(mappingLines(simulation));
