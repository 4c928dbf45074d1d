import { exactText } from '../../base/format.ts';
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
  readonly label: string;
  readonly value: number;
  readonly text: string;
  /** What it rests on. */
  readonly provenance: Provenance;
}

export interface FigureGroup {
  readonly title: string;
  readonly figures: readonly Figure[];
}

/** Counts follow from the scenario by the rules of the simulation, whatever the costs. */
const figure = (label: string, value: number, unit = '', provenance: Provenance = 'derived'): Figure => ({
  label,
  value,
  text: exactText(value, unit),
  provenance,
});

const present = (figures: readonly Figure[]): readonly Figure[] => figures.filter(({ value }) => value !== 0);

/** Everything that a run adds up to, in full; of the parts of a sum only those that are not zero. */
export function allFigures(simulation: Simulation): readonly FigureGroup[] {
  const { mapping, routing, totals } = simulation;
  const energy = [
    ...breakdownRows(totals.energyBreakdown, simulation.scenario),
    { label: 'Passive', part: 'passive' as const, value: totals.energyBreakdown.passive },
  ];
  const times = breakdownRows(totals.latencyBreakdown, simulation.scenario).map(({ label, part, value }) =>
    figure(`${label} time`, value, 'ns', partProvenance(simulation, part, 'latency')),
  );
  return [
    {
      title: 'Totals',
      figures: [
        figure('Execution time', totals.executionTime, 'ns', totalProvenance(simulation, 'latency')),
        figure('Energy', totals.energy, 'nJ', totalProvenance(simulation, 'energy')),
        figure('FLOPs', totals.flops, 'FLOP'),
        figure('Ops', totals.opCount, 'ops'),
        figure('Edges', totals.edges, 'edges'),
        figure('Peak scratchpad', totals.peakMemory, 'B'),
        figure('Clock steps', totals.clockSteps, 'steps'),
        figure('Parameters', mapping.parameters, 'weights'),
        figure('Tiers used', mapping.chunks.tile.length, 'tiers'),
        figure('Tiles required', mapping.tilesRequired, 'tiles'),
        ...(routing
          ? [
              figure('Vectors with given experts', routing.given, 'vectors'),
              figure('Vectors with drawn experts', routing.drawn, 'vectors'),
              figure('Routing rows left aside', routing.unused, 'rows'),
            ]
          : []),
      ],
    },
    {
      title: 'Per token, power, area',
      figures: derivedFigures(simulation).map(({ label, value, exact, provenance }) => ({
        label,
        value,
        text: exact,
        provenance,
      })),
    },
    {
      title: 'Ops',
      figures: present(opKinds.map((kind) => figure(`${kindWords[kind]} ops`, totals.ops[kind], 'ops'))),
    },
    {
      title: 'Energy',
      figures: present(
        energy.map(({ label, part, value }) =>
          figure(`${label} energy`, value, 'nJ', partProvenance(simulation, part, 'energy')),
        ),
      ),
    },
    { title: 'Time of all ops added up', figures: present(times) },
  ];
}
