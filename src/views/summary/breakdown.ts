import { energyUnits, engineering, exactText, fixedFigure, percentFigure, timeUnits } from '../../base/format.ts';
import { joined, t, type Text } from '../../base/text.ts';
import { busyShares } from '../../layout/busy.ts';
import { figuresOf } from '../../layout/run-figures.ts';
import type { Breakdown, Simulation } from '../../model/result.ts';
import type { Scenario } from '../../model/scenario.ts';
import { totalProvenance } from '../../state/provenance.ts';
import type { Bar } from './Bars.tsx';
import { type Part, partProvenance } from './part-provenance.ts';
import { shareLabel } from './verdict.ts';

/** A figure per op kind, in rows, attention in its two parts. */
export interface BreakdownRow {
  readonly label: Text;
  readonly part: Part;
  readonly value: number;
  readonly colour: string;
}

/** SiLU is charged as GELU and RMSNorm as LayerNorm; they are called by their own names all the same. */
export function breakdownRows(breakdown: Breakdown, { model }: Scenario): readonly BreakdownRow[] {
  const gelus = model.activation === 'silu' ? 'SiLU' : 'GELU';
  const norms = model.norm === 'rmsNorm' ? 'RMSNorm' : 'LayerNorm';
  const { mvm, mha, layerNorm, relu, gelu, add, sample, communication } = breakdown;
  return [
    { label: 'MVM', part: 'mvm', value: mvm, colour: '--role-expert2' },
    { label: t`Attention`, part: 'mha', value: mha.compute, colour: '--role-attention' },
    { label: t`KV cache load`, part: 'cacheLoad', value: mha.dram, colour: '--role-attention' },
    { label: norms, part: 'layerNorm', value: layerNorm, colour: '--role-norm' },
    { label: 'ReLU', part: 'relu', value: relu, colour: '--role-activation' },
    { label: gelus, part: 'gelu', value: gelu, colour: '--role-activation' },
    { label: t`Add##an op`, part: 'add', value: add, colour: '--role-add' },
    { label: t`Sample##an op`, part: 'sample', value: sample, colour: '--role-sample' },
    { label: t`Communication`, part: 'communication', value: communication, colour: '--role-communication' },
  ];
}

const poolColours = { mha: '--role-attention', tiles: '--role-expert2', digital: '--role-norm' } as const;

export const busyBars = (simulation: Simulation): readonly Bar[] =>
  busyShares(simulation, figuresOf(simulation).busy).map((share) => ({
    id: share.pool,
    label: shareLabel(simulation, share),
    length: share.share,
    figure: percentFigure(share.share),
    unit: '%',
    provenance: totalProvenance(simulation, 'latency'),
    colour: poolColours[share.pool],
    exact: t`${fixedFigure(share.share * 100, 4)} % of the run, averaged over ${shareLabel(simulation, share)}`,
  }));

/** Parts that are drawn; the table has them all. */
const MOST_BARS = 6;

/** The largest parts of `total`, largest first. `exact` is the whole figure of a part and its share in words. */
const largestBars = (
  simulation: Simulation,
  rows: readonly BreakdownRow[],
  total: number,
  units: Parameters<typeof engineering>[1],
  of: Parameters<typeof partProvenance>[2],
  exact: (value: number, share: Text) => Text,
): readonly Bar[] =>
  rows
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, MOST_BARS)
    .map(({ label, part, value, colour }) => ({
      id: part,
      label,
      length: value / total,
      ...engineering(value, units),
      provenance: partProvenance(simulation, part, of),
      colour,
      exact: exact(value, percentFigure(value / total)),
    }));

/** The parts of the critical path, largest first. */
export function pathBars(simulation: Simulation): readonly Bar[] {
  const { time, loading } = figuresOf(simulation).critical;
  const rows = breakdownRows({ ...time, mha: { dram: loading, compute: time.mha - loading } }, simulation.scenario);
  return largestBars(
    simulation,
    rows,
    simulation.totals.executionTime,
    timeUnits,
    'latency',
    (value, share) => t`${exactText(value, 'ns')}, ${share} % of the critical path`,
  );
}

/** The largest parts of the energy, largest first. */
export function energyBars(simulation: Simulation): readonly Bar[] {
  const { energyBreakdown, energy } = simulation.totals;
  const rows = [
    ...breakdownRows(energyBreakdown, simulation.scenario),
    { label: t`Passive`, part: 'passive' as const, value: energyBreakdown.passive, colour: '--ink3' },
  ];
  return largestBars(simulation, rows, energy, energyUnits, 'energy', (value, share) =>
    joined([exactText(value, 'nJ'), ', ', share, ' %']),
  );
}
