import {
  type Column,
  columnFromValues,
  type DataType,
  dictionary,
  float64,
  int32,
  tableFromColumns,
  tableToIPC,
  utf8,
} from '@uwdata/flechette';
import type { Simulation } from '../model/result.ts';
import { type OpColumn, type OpEvent, opColumns } from './op-table.ts';

/*
 * Apache Arrow by @uwdata/flechette: 45 kB minified against 200 for apache-arrow, no dependencies. Import this module when
 * it is needed (`await import`), so that the page does without it until then.
 */

const typeOf = ({ type }: OpColumn): DataType =>
  type === 'int' ? int32() : type === 'float' ? float64() : dictionary(utf8(), int32());

/**
 * The table of ops as an Arrow IPC file (“Feather version 2”): the rows and columns of `opsCsv`, text as dictionaries,
 * missing values null. Events are kept while the columns are made: some 100 B per op.
 */
export function opsArrow(simulation: Simulation, events: Iterable<OpEvent>): Uint8Array {
  const rows = [...events];
  const columns = opColumns(simulation).map((column): [string, Column<unknown>] => {
    const visit = (callback: (value: unknown) => void): void => {
      for (const row of rows) callback(column.of(row));
    };
    return [column.name, columnFromValues(visit, typeOf(column))];
  });
  const bytes = tableToIPC(tableFromColumns(columns), { format: 'file' });
  if (bytes === null) throw new Error('flechette wrote to no sink, yet returned nothing');
  return bytes;
}
