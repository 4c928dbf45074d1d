import { exactText } from '../../base/format.ts';
import { kindWords } from '../../layout/describe-op.ts';
import { opKinds } from '../../model/op.ts';
import type { Simulation } from '../../model/result.ts';
import { breakdownRows } from './breakdown.ts';
import { derivedFigures } from './derived-figures.ts';

/** One row of the table of all figures. */
export interface Figure {
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

export interface FigureGroup {
  readonly title: string;
  readonly figures: readonly Figure[];
}

const figure = (label: string, value: number, unit = ''): Figure => ({ label, value, text: exactText(value, unit) });

const present = (figures: readonly Figure[]): readonly Figure[] => figures.filter(({ value }) => value !== 0);

/** Everything that a run adds up to, in full; of the parts of a sum only those that are not zero. */
export function allFigures(simulation: Simulation): readonly FigureGroup[] {
  const { mapping, routing, totals } = simulation;
  const energy = [
    ...breakdownRows(totals.energyBreakdown),
    { label: 'Passive', value: totals.energyBreakdown.passive },
  ];
  const times = breakdownRows(totals.latencyBreakdown).map(({ label, value }) => figure(`${label} time`, value, 'ns'));
  return [
    {
      title: 'Totals',
      figures: [
        figure('Execution time', totals.executionTime, 'ns'),
        figure('Energy', totals.energy, 'nJ'),
        figure('FLOPs', totals.flops),
        figure('Ops', totals.opCount),
        figure('Edges', totals.edges),
        figure('Peak scratchpad', totals.peakMemory, 'B'),
        figure('Clock steps', totals.clockSteps),
        figure('Parameters', mapping.parameters),
        figure('Tiers used', mapping.chunks.tile.length),
        figure('Tiles required', mapping.tilesRequired),
        ...(routing
          ? [
              figure('Vectors with given experts', routing.given),
              figure('Vectors with drawn experts', routing.drawn),
              figure('Routing rows left aside', routing.unused),
            ]
          : []),
      ],
    },
    {
      title: 'Per token, power, area',
      figures: derivedFigures(simulation).map(({ label, value, exact }) => ({ label, value, text: exact })),
    },
    { title: 'Ops', figures: present(opKinds.map((kind) => figure(`${kindWords[kind]} ops`, totals.ops[kind]))) },
    { title: 'Energy', figures: present(energy.map(({ label, value }) => figure(`${label} energy`, value, 'nJ'))) },
    { title: 'Time of all ops added up', figures: present(times) },
  ];
}
