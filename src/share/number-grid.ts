import { t, type Text } from '../base/text.ts';
import { failure, type Outcome, success } from '../base/outcome.ts';
import { readNpy } from './npy.ts';

/** Rows of numbers, all of one length. */
export type NumberGrid = readonly (readonly number[])[];

const MOST_CELLS = 1 << 22;

/** Reads rows of numbers from CSV; commas, semicolons, tabs or spaces separate. Never throws; failures name the line. */
function readCsv(text: string): Outcome<NumberGrid, Text> {
  const rows: number[][] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const cells = line.trim().split(/\s*[,;\t]\s*|\s+/);
    if (line.trim() === '') continue;
    const numbers = cells.map(Number);
    const odd = cells.find((cell, i) => cell === '' || !Number.isFinite(numbers[i]));
    if (odd !== undefined) return failure(t`Line ${index + 1}: “${odd.slice(0, 20)}” is no number.`);
    const [first] = rows;
    if (first && first.length !== numbers.length)
      return failure(t`Line ${index + 1} has ${numbers.length} numbers, the lines before it ${first.length}.`);
    rows.push(numbers);
    if (rows.length * numbers.length > MOST_CELLS) return failure(t`The file holds more numbers than any density has.`);
  }
  return rows.length === 0 ? failure(t`There are no numbers in it.`) : success(rows);
}

/** Reads rows of numbers from a .npy file; an array of one index is one row. */
function readArray(bytes: Uint8Array): Outcome<NumberGrid, Text> {
  const read = readNpy(bytes);
  if (!read.ok) return read;
  const { shape, values } = read.value;
  const [rows, columns] = shape.length === 1 ? [1, shape[0] ?? 0] : [shape[0] ?? 0, shape[1] ?? 0];
  if (shape.length > 2 || shape.length === 0 || rows * columns === 0)
    return failure(t`The array is of shape [${shape.join(', ')}]; one or two indices are wanted.`);
  return success(Array.from({ length: rows }, (_, row) => [...values.subarray(row * columns, (row + 1) * columns)]));
}

/** Rows of numbers from a file, which is .npy by its first bytes, else CSV. Never throws. */
export function readNumberGrid(bytes: Uint8Array): Outcome<NumberGrid, Text> {
  const read = bytes[0] === 0x93 ? readArray(bytes) : readCsv(new TextDecoder().decode(bytes));
  if (read.ok && read.value.some((row) => row.some((value) => !(value >= 0) || !Number.isFinite(value))))
    return failure(t`Weights are 0 or more; one of them is not.`);
  return read;
}
