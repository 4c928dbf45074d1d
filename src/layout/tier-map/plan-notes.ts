import { counted, engineeringText, exactFigure, timeUnits } from '../../base/format.ts';
import { describeOp } from '../describe-op.ts';
import { matrixRole, roles } from '../roles.ts';
import { tiersUsed } from './chip-cells.ts';
import { type ChipMoment, waitingInOrder } from './chip-moment.ts';
import { percentText } from './percent.ts';
import type { PlanSource } from './plan-source.ts';

/** A note under the picture: a heading and a sentence or two, worked out from the result. */
export interface Note {
  readonly heading: string;
  readonly text: string;
}

const first = new Int32Array(1);

/** The tile that a note speaks of while none is selected: the first one with the longest queue of the run. */
export function busiestTile({ run }: PlanSource): number {
  const longest = run?.activity.perTile.longestQueue;
  return longest ? longest.indexOf(longest.reduce((a, b) => Math.max(a, b), 0)) : 0;
}

/** What a tile does at the time cursor. */
export function tileNote(source: PlanSource, moment: ChipMoment, tile: number): Note {
  const heading = `Tile ${exactFigure(tile)} at ${engineeringText(moment.time, timeUnits)}`;
  const { run, cells } = source;
  if (!run || tiersUsed(cells, tile) === 0) return { heading, text: 'Holds no weights and so never computes.' };
  const { simulation, activity } = run;
  const running: string[] = [];
  for (let at = moment.runFrom[tile]; at < moment.runTo[tile] && running.length < 3; at++) {
    const { title, chunk, sequence, token } = describeOp(simulation, activity.op[at]);
    running.push(`${title.replace(/^MVM /, '')} on tier ${chunk?.tier}, sequence ${sequence}, token ${token}`);
  }
  const more = moment.runTo[tile] - moment.runFrom[tile] - running.length;
  const runs =
    running.length === 0 ? 'Stands idle.' : `Runs ${running.join('; ')}${more > 0 ? ` and ${more} more` : ''}.`;
  const waiting = moment.waitingOn[tile];
  if (waiting === 0) return { heading, text: `${runs} No MVM waits for it.` };
  waitingInOrder(activity, moment, tile, 1, first);
  const next = describeOp(simulation, first[0]);
  const verb = waiting === 1 ? 'waits' : 'wait';
  return {
    heading,
    text: `${runs} ${counted(waiting, 'MVM')} ${verb}; next is ${next.title.replace(/^MVM /, '')}, sequence ${next.sequence}, token ${next.token}.`,
  };
}

/** How to read the picture, as far as it depends on the chip. */
export function readingNote({ scenario, run }: PlanSource): Note {
  const turns = scenario.accelerator.oneTierAtATime
    ? 'A tile uses one tier at a time.'
    : 'A tile starts all that waits for it at once, and takes on more when it is free again.';
  const frames = run ? ' Framed cells compute at the time cursor.' : '';
  return { heading: 'Reading the plan', text: `A band is one row of a weight matrix’s chunks.${frames} ${turns}` };
}

interface Filling {
  readonly label: string;
  readonly share: number;
  readonly rows: number;
  readonly cols: number;
}

/** The same for the skyline. */
export function skylineNote({ scenario }: PlanSource): Note {
  const turns = scenario.accelerator.oneTierAtATime ? 'one floor at a time' : 'all that waits at once';
  return {
    heading: 'Reading the skyline',
    text: `A tower is a tile and computes ${turns}; lit floors do so now. Dots at its door wait, the first in line at the left. An outline means selected.`,
  };
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
    const label = matrix.role === 'positionEmbedding' ? 'Position table' : roles[matrixRole(matrix)].label;
    if (share < (leastByRole.get(label)?.share ?? 1)) leastByRole.set(label, { label, share, rows, cols });
  }
  const emptiest = [...leastByRole.values()].toSorted((a, b) => a.share - b.share).slice(0, 2);
  const fillings = emptiest.map(
    ({ label, share, rows, cols }) => `${label} ${percentText(share)} of an array (${rows} × ${cols})`,
  );
  const filled = fillings.length === 0 ? 'Every array is full.' : `${fillings.join(', ')}.`;
  const unread = run ? matrices.filter((_, index) => read[index] === 0).length : 0;
  const table = matrices.some(({ role }, index) => role === 'positionEmbedding' && read[index] === 0);
  const never =
    unread === 0
      ? ''
      : table && unread === 1
        ? ' The position table is mapped but never read.'
        : ` Never read: ${counted(unread, 'matrix', 'matrices')}${table ? ', the position table among them' : ''}.`;
  return { heading: 'Least filled arrays', text: `${filled}${never}` };
}
