import { t, type Text } from '../base/text.ts';
import { failure, type Outcome, success } from '../base/outcome.ts';
import type { RoutingRow, Scenario } from '../model/scenario.ts';
import { moeBlockName, type StackShape } from '../model/workload-shape.ts';
import { readNpy } from './npy.ts';
import { csvCell, inChunks } from './ops-csv.ts';
import { routedVectors } from './routed-vectors.ts';

/** What is wrong with a routing table, and in which line of it (from 1; 0 = the table itself). */
export interface RoutingProblem {
  readonly line: number;
  readonly text: Text;
}

const HEAD = 'block,step,token,experts';

function* lines(rows: readonly RoutingRow[]): Generator<string> {
  yield HEAD;
  for (const [block, step, token, experts] of rows) yield `${csvCell(block)},${step},${token},${experts.join(' ')}`;
}

/** Routing rows as CSV in pieces: block, step (−1 for an encoder), token, experts in the order of the visit, with spaces. */
export const routingCsv = (rows: readonly RoutingRow[]): Generator<string> => inChunks(lines(rows));

/** The cells of one line of CSV; quotes as in RFC 4180, but no line breaks within them. */
function cells(line: string, separator: string): string[] {
  const found: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? '';
    if (quoted && character === '"' && line[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) {
      found.push(cell);
      cell = '';
    } else cell += character;
  }
  return [...found, cell].map((text) => text.trim());
}

const isWhole = (text: string): boolean => /^-?\d{1,9}$/.test(text);

/** Lines of CSV that are shown as wrong at most; the rest of them is no other matter. */
const MOST_PROBLEMS = 20;

/** Rows that a routing table has at most. */
const MOST_ROWS = 1_000_000;

/** Line `line` as a row, or what is wrong with it. A number in place of a block is a layer of `stack`. */
function readLine(line: number, parts: readonly string[], stack: StackShape['name']): RoutingRow | Text {
  const [block = '', step = '', token = '', ...rest] = parts;
  const experts = rest.flatMap((part) => part.split(/[\s|]+/)).filter((part) => part !== '');
  if (block === '') return t`Line ${line}: the MoE block is missing.`;
  if (!isWhole(step)) return t`Line ${line}: “${step.slice(0, 20)}” is no step.`;
  if (!isWhole(token)) return t`Line ${line}: “${token.slice(0, 20)}” is no token.`;
  const odd = experts.find((part) => !isWhole(part));
  if (odd !== undefined) return t`Line ${line}: “${odd.slice(0, 20)}” is no expert.`;
  if (experts.length === 0) return t`Line ${line}: the experts are missing.`;
  const name = isWhole(block) ? moeBlockName(stack, Number(block)) : block;
  return [name, Number(step), Number(token), experts.map(Number)];
}

/**
 * Reads routing rows from CSV: `block,step,token,experts`, the experts in one cell with spaces or in a cell each. A block is
 * named, or a number: that of a layer of `stack`. The line of names may be missing; a semicolon or a tab may separate. Never throws. Whether rows fit the network is not checked here:
 * the run says how many do not.
 */
export function readRoutingCsv(
  text: string,
  stack: StackShape['name'] = 'decoder_stack',
): Outcome<RoutingRow[], readonly RoutingProblem[]> {
  const all = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const first = all.find((line) => line.trim() !== '') ?? '';
  const separator = [',', ';', '\t'].find((candidate) => first.includes(candidate)) ?? ',';
  const rows: RoutingRow[] = [];
  const problems: RoutingProblem[] = [];
  for (const [index, line] of all.entries()) {
    if (line.trim() === '') continue;
    if (line === first && /^"?(block|layer)/i.test(line.trim()) && rows.length === 0) continue;
    const row = readLine(index + 1, cells(line, separator), stack);
    if (Array.isArray(row)) rows.push(row);
    else problems.push({ line: index + 1, text: row });
    if (problems.length >= MOST_PROBLEMS || rows.length > MOST_ROWS) break;
  }
  if (rows.length > MOST_ROWS) problems.push({ line: 0, text: t`The table has more than ${MOST_ROWS} rows.` });
  if (problems.length > 0) return failure(problems);
  return rows.length === 0 ? failure([{ line: 0, text: t`There are no rows in this table.` }]) : success(rows);
}

const wrong = (text: Text): Outcome<RoutingRow[], readonly RoutingProblem[]> => failure([{ line: 0, text }]);

/**
 * Reads the experts of a scenario's tokens from a .npy file. Its last index runs over the k experts of a visit (which may be
 * left out where k is 1); the rows before it are, by their number,
 * - all vectors that choose experts: block by block, in a block step by step, in a step token by token;
 * - those of one block, for every block alike; or with a first index over the blocks, [blocks, vectors of one, k];
 * - the positions of a sequence: a token takes the same experts in every step.
 * Never throws.
 */
export function readRoutingNpy(
  bytes: Uint8Array,
  scenario: Scenario,
): Outcome<RoutingRow[], readonly RoutingProblem[]> {
  const { moe } = scenario.model;
  if (moe === null) return wrong(t`The model has no experts to choose from.`);
  const read = readNpy(bytes);
  if (!read.ok) return wrong(read.error);
  const { kind, shape, values } = read.value;
  if (kind === 'f')
    return wrong(t`The .npy file holds decimals; experts are whole numbers, such as those of type <i8.`);
  const { k, numExperts } = moe;
  const given = shape.at(-1) === k && shape.length > 1 ? k : 1;
  const shapeText = `[${shape.join(', ')}]`;
  if (given !== k) return wrong(t`The last index of ${shapeText} must run over the ${k} experts that a token visits.`);

  const vectors = routedVectors(scenario);
  const blocks = (vectors.at(-1)?.blockIndex ?? -1) + 1;
  const rowsGiven = values.length / k;
  const rowOf = new Map<number, (at: number) => number>();
  const positions = 1 + vectors.reduce((most, { position }) => Math.max(most, position), -1);
  const ofFirst = vectors.filter(({ blockIndex }) => blockIndex === 0).length;
  rowOf.set(positions, (at) => vectors[at]?.position ?? 0);
  // Only where all blocks choose alike often: an encoder's and a decoder's blocks need not.
  if (ofFirst * blocks === vectors.length) rowOf.set(ofFirst, (at) => at % ofFirst);
  rowOf.set(vectors.length, (at) => at);
  const row = rowOf.get(rowsGiven);
  if (row === undefined) {
    const counts = [...rowOf.keys()].toSorted((a, b) => a - b).join(', ');
    return wrong(
      t`${shapeText} has ${rowsGiven} rows; this scenario can use ${counts} (positions, one block, all blocks).`,
    );
  }

  const rows: RoutingRow[] = [];
  for (const [at, { block, step, token }] of vectors.entries()) {
    const from = row(at) * k;
    const experts = [...values.subarray(from, from + k)];
    if (new Set(experts).size < k) return wrong(t`Row ${row(at)} visits an expert twice: ${experts.join(', ')}.`);
    const odd = experts.find((expert) => !(expert >= 0 && expert < numExperts));
    if (odd !== undefined)
      return wrong(t`Row ${row(at)} names expert ${odd}; they are numbered from 0 to ${numExperts - 1}.`);
    rows.push([block, step, token, experts]);
  }
  return success(rows);
}
