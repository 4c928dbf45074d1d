import { counted, engineeringText, exactFigure, plural, timeUnits } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { inSentences, listed } from '../../base/lists.ts';
import type { Simulation } from '../../model/result.ts';
import { describeOp, mvmTitle } from '../describe-op.ts';
import { matrixRole, roles } from '../roles.ts';
import { tiersUsed } from './chip-cells.ts';
import { type ChipInstant, waitingInOrder } from './chip-instant.ts';
import { percentText } from './percent.ts';
import type { PlanSource } from './plan-source.ts';
import type { TileActivity } from './tile-activity.ts';

/** A note under the picture: a heading and a sentence or two, worked out from the result. */
export interface Note {
  readonly heading: Text;
  readonly text: Text;
}

const first = new Int32Array(1);

/** The tile that a note speaks of while none is selected: the first one with the longest queue of the run. */
export function busiestTile({ run }: PlanSource): number {
  const longest = run?.activity.perTile.longestQueue;
  return longest ? longest.indexOf(longest.reduce((a, b) => Math.max(a, b), 0)) : 0;
}

/** What a tile runs: the first three ops by name. */
function runsText(simulation: Simulation, { op }: TileActivity, from: number, to: number): Text {
  if (from === to) return t`Stands idle.`;
  const named = Array.from<number, Text>(op.subarray(from, Math.min(to, from + 3)), (id) => {
    const { op: templateOp, chunk, sequence, token } = describeOp(simulation, id);
    return t`${mvmTitle(simulation, templateOp)} on tier ${chunk?.tier ?? -1}, sequence ${sequence}, token ${token}`;
  }).reduce((list, next) => t`${list}; ${next}##clauses`);
  const more = to - from - 3;
  return more > 0 ? t`Runs ${named} and ${exactFigure(more)} more.` : t`Runs ${named}.`;
}

/** What a tile does at the time cursor. */
export function tileNote(source: PlanSource, cursor: ChipInstant, tile: number): Note {
  const heading = t`Tile ${exactFigure(tile)} at ${engineeringText(cursor.time, timeUnits)}`;
  const { run, cells } = source;
  if (!run || tiersUsed(cells, tile) === 0) return { heading, text: t`Holds no weights and so never computes.` };
  const { simulation, activity } = run;
  const runs = runsText(simulation, activity, cursor.runFrom[tile], cursor.runTo[tile]);
  const waiting = cursor.waitingOn[tile];
  if (waiting === 0) return { heading, text: inSentences(runs, t`No MVM waits for it.`) };
  waitingInOrder(activity, cursor, tile, 1, first);
  const { op, sequence, token } = describeOp(simulation, first[0]);
  const queue = plural(
    waiting,
    '{n} MVM waits; next is {0}, sequence {1}, token {2}.',
    '{n} MVMs wait; next is {0}, sequence {1}, token {2}.',
    mvmTitle(simulation, op),
    sequence,
    token,
  );
  return { heading, text: inSentences(runs, queue) };
}

/** How to read the picture, as far as it depends on the chip. */
export function readingNote({ scenario, run }: PlanSource): Note {
  return {
    heading: t`Reading the plan`,
    text: inSentences(
      t`A band is one row of a weight matrix’s chunks.`,
      run ? t`Framed cells compute at the time cursor.` : '',
      scenario.accelerator.oneTierAtATime
        ? t`A tile uses one tier at a time.`
        : t`A tile starts all that waits for it at once, and takes on more when it is free again.`,
    ),
  };
}

/** The same for the skyline. */
export function skylineNote({ scenario }: PlanSource): Note {
  return {
    heading: t`Reading the skyline`,
    text: inSentences(
      scenario.accelerator.oneTierAtATime
        ? t`A tower is a tile and computes one floor at a time; lit floors do so now.`
        : t`A tower is a tile and computes all that waits at once; lit floors do so now.`,
      t`Dots at its door wait, the first in line at the left. An outline means selected.`,
    ),
  };
}

interface Filling {
  readonly label: Text;
  readonly share: number;
  readonly rows: number;
  readonly cols: number;
}

/** The kinds of matrices that leave most of their arrays empty, and those that are mapped but never read. */
export function fillingNote({ mapping, scenario, run }: PlanSource): Note {
  const { chunks, matrices } = mapping;
  const { tierRows, tierCols } = scenario.accelerator;
  const leastByRole = new Map<string, Filling>();
  const read = new Uint8Array(matrices.length);
  for (let chunk = 0; chunk < chunks.tile.length; chunk++) {
    const matrix = matrices[chunks.matrix[chunk]];
    if (run && run.activity.perChunk.mvms[chunk] > 0) read[chunks.matrix[chunk]] = 1;
    const [rows, cols] = [chunks.usedRows[chunk], chunks.usedCols[chunk]];
    const share = (rows * cols) / (tierRows * tierCols);
    const { id, label } =
      matrix.role === 'positionEmbedding' ? { id: '', label: t`Position table` } : roles[matrixRole(matrix)];
    if (share < (leastByRole.get(id)?.share ?? 1)) leastByRole.set(id, { label, share, rows, cols });
  }
  const emptiest = [...leastByRole.values()].toSorted((a, b) => a.share - b.share).slice(0, 2);
  const fillings = emptiest.map(
    ({ label, share, rows, cols }) => t`${label} ${percentText(share)} of an array (${`${rows} × ${cols}`})`,
  );
  const filled = fillings.length === 0 ? t`Every array is full.` : t`${listed(fillings)}.##a sentence`;
  const unread = run ? matrices.filter((_, index) => read[index] === 0).length : 0;
  const table = matrices.some(({ role }, index) => role === 'positionEmbedding' && read[index] === 0);
  return { heading: t`Least filled arrays`, text: inSentences(filled, neverText(unread, table)) };
}

/** How many matrices are mapped but never read, and whether the position table is one of them. */
function neverText(unread: number, table: boolean): Text {
  if (unread === 0) return '';
  if (table && unread === 1) return t`The position table is mapped but never read.`;
  const matrices = counted(unread, 'matrix', 'matrices');
  return table ? t`Never read: ${matrices}, the position table among them.` : t`Never read: ${matrices}.`;
}
