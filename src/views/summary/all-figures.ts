import { counted, exactText } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { kindWords } from '../../layout/describe-op.ts';
import { opKinds } from '../../model/op.ts';
import type { Simulation } from '../../model/result.ts';
import type { Provenance } from '../../model/costs/cost-basis.ts';
import { totalProvenance } from '../../state/provenance.ts';
import { breakdownRows } from './breakdown.ts';
import { derivedFigures } from './derived-figures.ts';
import { partProvenance } from './part-provenance.ts';

/** One row of the table of all figures. */
export interface Figure {
  readonly id: string;
  readonly label: Text;
  readonly value: number;
  readonly text: Text;
  /** What it rests on. */
  readonly provenance: Provenance;
}

export interface FigureGroup {
  readonly id: string;
  readonly title: Text;
  readonly figures: readonly Figure[];
}

/** Counts follow from the scenario by the rules of the simulation, whatever the costs. */
const count = (id: string, label: Text, value: number, text: Text): Figure => ({
  id,
  label,
  value,
  text,
  provenance: 'derived',
});

const cost = (id: string, label: Text, value: number, unit: string, provenance: Provenance): Figure => ({
  id,
  label,
  value,
  text: exactText(value, unit),
  provenance,
});

const present = (figures: readonly Figure[]): readonly Figure[] => figures.filter(({ value }) => value !== 0);

/** Everything that a run adds up to, in full; of the parts of a sum only those that are not zero. */
export function allFigures(simulation: Simulation): readonly FigureGroup[] {
  const { totals } = simulation;
  const energy = [
    ...breakdownRows(totals.energyBreakdown, simulation.scenario),
    { label: t`Passive`, part: 'passive' as const, value: totals.energyBreakdown.passive },
  ];
  const times = breakdownRows(totals.latencyBreakdown, simulation.scenario);
  return [
    { id: 'totals', title: t`Totals`, figures: totalFigures(simulation) },
    {
      id: 'derived',
      title: t`Per token, power, area`,
      figures: derivedFigures(simulation).map(({ id, label, value, exact, provenance }) => ({
        id,
        label,
        value,
        text: exact,
        provenance,
      })),
    },
    {
      id: 'ops',
      title: t`Ops`,
      figures: present(
        opKinds.map((kind) =>
          count(kind, t`${kindWords[kind]} ops##of a kind`, totals.ops[kind], counted(totals.ops[kind], 'op')),
        ),
      ),
    },
    {
      id: 'energy',
      title: t`Energy`,
      figures: present(
        energy.map(({ label, part, value }) =>
          cost(part, t`${label} energy##of a kind`, value, 'nJ', partProvenance(simulation, part, 'energy')),
        ),
      ),
    },
    {
      id: 'times',
      title: t`Time of all ops added up`,
      figures: present(
        times.map(({ label, part, value }) =>
          cost(part, t`${label} time##of a kind`, value, 'ns', partProvenance(simulation, part, 'latency')),
        ),
      ),
    },
  ];
}

function totalFigures(simulation: Simulation): readonly Figure[] {
  const { mapping, routing, totals } = simulation;
  const { clockSteps, edges, energy, executionTime, flops, opCount, peakMemory } = totals;
  const { chunks, parameters, tilesRequired } = mapping;
  const tiersUsed = chunks.tile.length;
  return [
    cost('executionTime', t`Execution time`, executionTime, 'ns', totalProvenance(simulation, 'latency')),
    cost('energy', t`Energy`, energy, 'nJ', totalProvenance(simulation, 'energy')),
    count('flops', t`FLOPs`, flops, exactText(flops, 'FLOP')),
    count('ops', t`Ops`, opCount, counted(opCount, 'op')),
    count('edges', t`Edges`, edges, counted(edges, 'edge')),
    count('peakMemory', t`Peak scratchpad`, peakMemory, exactText(peakMemory, 'B')),
    count('clockSteps', t`Clock steps`, clockSteps, counted(clockSteps, 'step')),
    count('parameters', t`Parameters##of a network`, parameters, counted(parameters, 'weight')),
    count('tiersUsed', t`Tiers used`, tiersUsed, counted(tiersUsed, 'tier')),
    count('tilesRequired', t`Tiles required`, tilesRequired, counted(tilesRequired, 'tile')),
    ...(routing
      ? [
          count('given', t`Vectors with given experts`, routing.given, counted(routing.given, 'vector')),
          count('drawn', t`Vectors with drawn experts`, routing.drawn, counted(routing.drawn, 'vector')),
          count('unused', t`Routing rows left aside`, routing.unused, counted(routing.unused, 'row')),
        ]
      : []),
  ];
}
