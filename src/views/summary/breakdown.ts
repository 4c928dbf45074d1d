import { energyUnits, engineering, exactText, fixedFigure, percentFigure, timeUnits } from '../../base/format.ts';
import { busyShares } from '../../layout/busy.ts';
import { figuresOf } from '../../layout/run-figures.ts';
import type { Breakdown, Simulation } from '../../model/result.ts';
import type { Bar } from './Bars.tsx';
import { shareLabel } from './verdict.ts';

/** A figure per op kind, in rows, attention in its two parts. */
export interface BreakdownRow {
  readonly label: string;
  readonly value: number;
  readonly colour: string;
}

export function breakdownRows(breakdown: Breakdown): readonly BreakdownRow[] {
  const { mvm, mha, layerNorm, relu, gelu, add, sample, communication } = breakdown;
  return [
    { label: 'MVM', value: mvm, colour: '--role-expert2' },
    { label: 'Attention', value: mha.compute, colour: '--role-attention' },
    { label: 'KV cache load', value: mha.dram, colour: '--role-attention' },
    { label: 'LayerNorm', value: layerNorm, colour: '--role-norm' },
    { label: 'ReLU', value: relu, colour: '--role-activation' },
    { label: 'GELU', value: gelu, colour: '--role-activation' },
    { label: 'Add', value: add, colour: '--role-add' },
    { label: 'Sample', value: sample, colour: '--role-sample' },
    { label: 'Communication', value: communication, colour: '--role-communication' },
  ];
}

const poolColours = { mha: '--role-attention', tiles: '--role-expert2', digital: '--role-norm' } as const;

export const busyBars = (simulation: Simulation): readonly Bar[] =>
  busyShares(simulation, figuresOf(simulation).busy).map((share) => ({
    label: shareLabel(simulation, share),
    length: share.share,
    figure: percentFigure(share.share),
    unit: '%',
    colour: poolColours[share.pool],
    exact: `${fixedFigure(share.share * 100, 4)} % of the run, averaged over ${shareLabel(simulation, share)}`,
  }));

/** The parts of the critical path, largest first. */
export function pathBars(simulation: Simulation): readonly Bar[] {
  const { time, loading } = figuresOf(simulation).critical;
  const total = simulation.totals.executionTime;
  const rows = breakdownRows({ ...time, mha: { dram: loading, compute: time.mha - loading } });
  return rows
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, MOST_BARS)
    .map(({ label, value, colour }) => ({
      label,
      length: value / total,
      ...engineering(value, timeUnits),
      colour,
      exact: `${exactText(value, 'ns')}, ${percentFigure(value / total)} % of the critical path`,
    }));
}

/** Parts that are drawn; the table has them all. */
const MOST_BARS = 6;

/** The largest parts of the energy, largest first. */
export function energyBars({ totals }: Simulation): readonly Bar[] {
  const { energyBreakdown, energy } = totals;
  const rows = [
    ...breakdownRows(energyBreakdown),
    { label: 'Passive', value: energyBreakdown.passive, colour: '--ink3' },
  ];
  return rows
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value)
    .slice(0, MOST_BARS)
    .map(({ label, value, colour }) => ({
      label,
      length: value / energy,
      ...engineering(value, energyUnits),
      colour,
      exact: `${exactText(value, 'nJ')}, ${percentFigure(value / energy)} %`,
    }));
}
