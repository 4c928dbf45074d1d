import { counted, percentFigure, THIN } from '../../base/format.ts';
import { type BusyShare, busyShares } from '../../layout/busy.ts';
import type { Simulation } from '../../model/result.ts';

/** A sentence in pieces, of which some are figures to be set in bold. */
export type VerdictPiece = string | { readonly figure: string };

const percent = (share: number): VerdictPiece => ({ figure: `${percentFigure(share)}${THIN}%` });

/** From this share on a kind of unit is called busy; below, ops mostly wait for one another. */
const BUSY = 0.5;

const poolWords: Readonly<Record<BusyShare['pool'], { readonly what: string; readonly unit: string }>> = {
  mha: { what: 'Attention', unit: 'MHA unit' },
  tiles: { what: 'Analog computing', unit: 'tile' },
  digital: { what: 'Digital work', unit: 'digital unit' },
};

/** What the units of a pool are called: single tiers where a tile can compute on several at once. */
const unitWord = ({ scenario }: Simulation, pool: BusyShare['pool']): string =>
  pool === 'tiles' && !scenario.accelerator.oneTierAtATime ? 'tier' : poolWords[pool].unit;

const smallNumbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** “two tiles”, “24 tiles”. */
function inWords(count: number, noun: string): string {
  const word = smallNumbers[count];
  return word === undefined ? counted(count, noun) : `${word} ${noun}${count === 1 ? '' : 's'}`;
}

/** Share of attention's time that is loading the key–value cache. */
export function cacheShare({ totals }: Simulation): number {
  const { dram, compute } = totals.latencyBreakdown.mha;
  return dram + compute > 0 ? dram / (dram + compute) : 0;
}

/**
 * One sentence on what the run spends its time with: the busiest kind of unit by its share of the run. It says what is
 * busy, which the totals show, and not what would be faster, which they do not.
 */
export function verdict(simulation: Simulation): readonly VerdictPiece[] {
  const shares = busyShares(simulation).toSorted((a, b) => b.share - a.share);
  const [first] = shares;
  if (first === undefined || first.share === 0) return ['Nothing ran.'];
  const noun = unitWord(simulation, first.pool);
  const units = first.units === 1 ? noun : inWords(first.units, noun);
  const works = first.units === 1 ? 'works' : 'work';
  if (first.share < BUSY)
    return [
      'No part of the chip is busy half of the time: ops mostly wait for the results of other ops. Even the busiest part, ',
      `the ${units}, ${works} `,
      percent(first.share),
      ' of the run.',
    ];
  const loading = first.pool === 'mha' && first.units > 0 ? cacheShare(simulation) : 0;
  return [
    `${poolWords[first.pool].what} is the busiest part of this run. The ${units} ${works} `,
    percent(first.share),
    ' of the time',
    ...(loading >= 0.1 ? [', and ', percent(loading), ' of that is loading the KV cache from DRAM.'] : ['.']),
  ];
}

/** The verdict in half a line: the busiest kind of unit and its share. */
export function shortVerdict(simulation: Simulation): string {
  const first = busyShares(simulation).reduce((a, b) => (b.share > a.share ? b : a));
  return `Busiest: ${shareLabel(simulation, first)}, ${percentFigure(first.share)}${THIN}% of the run`;
}

/** “2 MHA units”, “24 tiles”, “8 digital units”. */
export const shareLabel = (simulation: Simulation, { pool, units }: BusyShare): string =>
  counted(units, unitWord(simulation, pool));
