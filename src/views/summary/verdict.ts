import { counted, percentFigure, THIN } from '../../base/format.ts';
import { type BusyShare, busyShares } from '../../layout/busy.ts';
import type { CriticalPath } from '../../layout/critical-path.ts';
import { figuresOf, type RunFigures } from '../../layout/run-figures.ts';
import type { Simulation } from '../../model/result.ts';

/** A sentence in pieces, of which some are figures to be set in bold. */
export type VerdictPiece = string | { readonly figure: string };

const percent = (share: number): VerdictPiece => ({ figure: `${percentFigure(share)}${THIN}%` });

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

/** What the critical path is made of, the largest part first. */
function pathParts({ time, loading }: CriticalPath, length: number) {
  const digital = time.layerNorm + time.relu + time.gelu + time.add + time.sample;
  const parts = [
    { pool: 'mha', time: time.mha },
    { pool: 'tiles', time: time.mvm },
    { pool: 'digital', time: digital },
    { pool: 'transfers', time: time.communication },
  ] as const;
  return parts
    .map((part) => ({
      ...part,
      share: length > 0 ? part.time / length : 0,
      loading: part.pool === 'mha' ? loading : 0,
    }))
    .toSorted((x, y) => y.time - x.time);
}

const unitsOf = (simulation: Simulation, pool: BusyShare['pool'], busy: RunFigures['busy']): string => {
  const units = busyShares(simulation, busy).find((share) => share.pool === pool)?.units ?? 0;
  const noun = unitWord(simulation, pool);
  return units === 1 ? `one ${noun}` : inWords(units, noun);
};

/** The critical path's ops that could have started sooner, had their tile or unit been free. */
const blockedText = ({ blocked, ops }: CriticalPath): readonly VerdictPiece[] =>
  ops.length > 0 && blocked / ops.length >= 0.1
    ? [' On that path ', percent(blocked / ops.length), ' of the ops had to wait until their tile or unit was free.']
    : [' Nearly every op on that path starts as soon as its inputs are there: more units would not help.'];

/**
 * What limits the run, with the evidence: the largest part of its critical path, which is the chain of ops that leads from
 * the start to the end without a gap. Whatever is not on it may take longer and nobody would notice.
 */
export function verdict(simulation: Simulation): readonly VerdictPiece[] {
  const { critical, busy } = figuresOf(simulation);
  const [first] = pathParts(critical, simulation.totals.executionTime);
  if (first === undefined || first.time === 0) return ['Nothing ran.'];
  const share = percent(first.share);
  switch (first.pool) {
    case 'mha': {
      const loading = first.loading / first.time;
      const units = unitsOf(simulation, 'mha', busy);
      return [
        `Attention limits this run. The ${units} ${units.startsWith('one') ? 'carries' : 'carry'} `,
        share,
        ' of the critical path',
        ...(loading >= 0.1 ? [', and ', percent(loading), ' of that is loading the KV cache from DRAM.'] : ['.']),
      ];
    }
    case 'tiles':
      return ['Analog computing limits this run: MVMs are ', share, ' of the critical path.', ...blockedText(critical)];
    case 'digital':
      return [
        `Digital work limits this run: norms, activations and additions on ${unitsOf(simulation, 'digital', busy)} are `,
        share,
        ' of the critical path.',
        ...blockedText(critical),
      ];
    case 'transfers':
      return ['Moving vectors limits this run: communication is ', share, ' of the critical path.'];
  }
}

/** The verdict in half a line: the busiest kind of unit and its share. */
export function shortVerdict(simulation: Simulation): string {
  const first = busyShares(simulation, figuresOf(simulation).busy).reduce((a, b) => (b.share > a.share ? b : a));
  return `Busiest: ${shareLabel(simulation, first)}, ${percentFigure(first.share)}${THIN}% of the run`;
}

/** “2 MHA units”, “24 tiles”, “8 digital units”. */
export const shareLabel = (simulation: Simulation, { pool, units }: BusyShare): string =>
  counted(units, unitWord(simulation, pool));
