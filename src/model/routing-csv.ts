import { failure, type Outcome, success } from '../base/outcome.ts';
import type { RoutingRow } from './scenario.ts';
import { moeBlockName } from './workload-shape.ts';

/** Rows of a table of routing: layer (a number, or the dotted name of the block), step, token, experts. */
const HEADER = 'layer,step,token,experts';

const isWhole = (text: string): boolean => /^-?\d+$/.test(text);

/** The name of a block from what stands in the first column; a number is a layer of the decoder. */
const blockOf = (text: string): string => (isWhole(text) ? moeBlockName('decoder_stack', Number(text)) : text);

/**
 * Reads a table of routing: one row per vector, `layer, step, token, expert, expert …`, separated by commas, semicolons or
 * tabs; a first line without numbers is a heading. Rows that are no rows are named by their line.
 */
export function parseRoutingCsv(text: string): Outcome<RoutingRow[], string> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const rows: RoutingRow[] = [];
  for (const [index, line] of lines.entries()) {
    const cells = line
      .split(/[,;\t]/)
      .map((cell) => cell.trim().replaceAll('"', ''))
      .filter((cell) => cell !== '');
    if (cells.length === 0) continue;
    const [layer = '', step = '', token = '', ...experts] = cells;
    const list = experts.flatMap((cell) => cell.split(/\s+/));
    if (rows.length === 0 && !isWhole(step)) continue;
    if (!isWhole(step) || !isWhole(token) || list.length === 0 || !list.every(isWhole))
      return failure(`Line ${index + 1} is no row of routing: layer, step, token and at least one expert are wanted.`);
    rows.push([blockOf(layer), Number(step), Number(token), list.map(Number)]);
  }
  return rows.length === 0 ? failure('There is no row in it: layer, step, token, experts.') : success(rows);
}

/** A table of routing as text that `parseRoutingCsv` reads. */
export const routingCsv = (rows: readonly RoutingRow[]): string =>
  [HEADER, ...rows.map(([block, step, token, experts]) => [block, step, token, experts.join(' ')].join(','))].join(
    '\n',
  );
