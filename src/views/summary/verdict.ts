import { counted, exactFigure, percentFigure, plural, THIN } from '../../base/format.ts';
import { joined, t, type Text } from '../../base/text.ts';
import { type BusyShare, busyShares } from '../../layout/busy.ts';
import type { CriticalPath } from '../../layout/critical-path.ts';
import { figuresOf } from '../../layout/run-figures.ts';
import type { Simulation } from '../../model/result.ts';

const percent = (share: number): Text => joined([percentFigure(share), `${THIN}%`]);

/** Counts from two on, as they read in a sentence. */
const smallNumbers = [
  t`two##a count`,
  t`three##a count`,
  t`four##a count`,
  t`five##a count`,
  t`six##a count`,
  t`seven##a count`,
  t`eight##a count`,
  t`nine##a count`,
  t`ten##a count`,
  t`eleven##a count`,
  t`twelve##a count`,
];

/** “two”, “24”. */
const inWords = (count: number): Text => smallNumbers[count - 2] ?? exactFigure(count);

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

/** Share of the critical path's ops that could have started sooner, had their tile or unit been free. */
const blockedShare = ({ blocked, ops }: CriticalPath): number => (ops.length > 0 ? blocked / ops.length : 0);

/** From this share on, a part is worth a word. */
const NOTABLE = 0.1;

function attentionVerdict(units: number, share: number, loading: number): Text {
  return loading >= NOTABLE
    ? plural(
        units,
        'Attention limits this run. The one MHA unit carries <0>{1}</0> of the critical path, and <0>{2}</0> of that is loading the KV cache from DRAM.',
        'Attention limits this run. The {0} MHA units carry <0>{1}</0> of the critical path, and <0>{2}</0> of that is loading the KV cache from DRAM.',
        inWords(units),
        percent(share),
        percent(loading),
      )
    : plural(
        units,
        'Attention limits this run. The one MHA unit carries <0>{1}</0> of the critical path.',
        'Attention limits this run. The {0} MHA units carry <0>{1}</0> of the critical path.',
        inWords(units),
        percent(share),
      );
}

function analogVerdict(share: number, blocked: number): Text {
  return blocked >= NOTABLE
    ? t`Analog computing limits this run: MVMs are <0>${percent(share)}</0> of the critical path. On that path <0>${percent(blocked)}</0> of the ops had to wait until their tile or unit was free.`
    : t`Analog computing limits this run: MVMs are <0>${percent(share)}</0> of the critical path. Nearly every op on that path starts as soon as its inputs are there: more units would not help.`;
}

function digitalVerdict(units: number, share: number, blocked: number): Text {
  return blocked >= NOTABLE
    ? plural(
        units,
        'Digital work limits this run: norms, activations and additions on one digital unit are <0>{1}</0> of the critical path. On that path <0>{2}</0> of the ops had to wait until their tile or unit was free.',
        'Digital work limits this run: norms, activations and additions on {0} digital units are <0>{1}</0> of the critical path. On that path <0>{2}</0> of the ops had to wait until their tile or unit was free.',
        inWords(units),
        percent(share),
        percent(blocked),
      )
    : plural(
        units,
        'Digital work limits this run: norms, activations and additions on one digital unit are <0>{1}</0> of the critical path. Nearly every op on that path starts as soon as its inputs are there: more units would not help.',
        'Digital work limits this run: norms, activations and additions on {0} digital units are <0>{1}</0> of the critical path. Nearly every op on that path starts as soon as its inputs are there: more units would not help.',
        inWords(units),
        percent(share),
      );
}

/**
 * What limits the run, with the evidence: the largest part of its critical path, which is the chain of ops that leads from
 * the start to the end without a gap. What is not on it could take longer without making the run longer. Figures
 * to be set in bold stand between <0> and </0>.
 */
export function verdict(simulation: Simulation): Text {
  const { critical } = figuresOf(simulation);
  const { mhaUnits, digitalUnits } = simulation.scenario.accelerator;
  const [first] = pathParts(critical, simulation.totals.executionTime);
  if (first === undefined || first.time === 0) return t`Nothing ran.`;
  switch (first.pool) {
    case 'mha':
      return attentionVerdict(mhaUnits, first.share, first.loading / first.time);
    case 'tiles':
      return analogVerdict(first.share, blockedShare(critical));
    case 'digital':
      return digitalVerdict(digitalUnits, first.share, blockedShare(critical));
    case 'transfers':
      return t`Moving vectors limits this run: communication is <0>${percent(first.share)}</0> of the critical path.`;
  }
}

/** The verdict in half a line: the busiest kind of unit and its share. */
export function shortVerdict(simulation: Simulation): Text {
  const first = busyShares(simulation, figuresOf(simulation).busy).reduce((a, b) => (b.share > a.share ? b : a));
  return t`Busiest: ${shareLabel(simulation, first)}, ${percent(first.share)} of the run`;
}

/** “2 MHA units”, “24 tiles”, “8 digital units”; single tiers where a tile can compute on several at once. */
export function shareLabel({ scenario }: Simulation, { pool, units }: BusyShare): Text {
  switch (pool) {
    case 'mha':
      return counted(units, 'MHA unit');
    case 'tiles':
      return scenario.accelerator.oneTierAtATime ? counted(units, 'tile') : counted(units, 'tier');
    case 'digital':
      return counted(units, 'digital unit');
  }
}
