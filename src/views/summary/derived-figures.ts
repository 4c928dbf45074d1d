import { energyUnits, engineering, exactText, type Quantity, rateUnits, type UnitScale } from '../../base/format.ts';
import { AREA, derivedMetrics } from '../../model/derived-metrics.ts';
import type { Provenance } from '../../model/costs/cost-basis.ts';
import { worse } from '../../model/costs/cost-basis.ts';
import type { Simulation } from '../../model/result.ts';
import { totalProvenance } from '../../state/provenance.ts';

/** A figure that follows from the totals, with its formula. */
export interface DerivedFigure {
  readonly label: string;
  readonly definition: string;
  readonly value: number;
  readonly shown: Quantity;
  readonly exact: string;
  readonly provenance: Provenance;
  readonly source: string;
}

const scale = (unit: string): UnitScale => [
  [`f${unit}`, 1e-15],
  [`p${unit}`, 1e-12],
  [`n${unit}`, 1e-9],
  [`µ${unit}`, 1e-6],
  [`m${unit}`, 1e-3],
  [unit, 1],
  [`k${unit}`, 1e3],
];

/** Units that have no prefixes in use. */
const plainUnit = (unit: string): UnitScale => [[unit, 1]];

const perToken: UnitScale = energyUnits.map(([unit, size]) => [`${unit}/tok`, size]);
const perArea: UnitScale = rateUnits.map(([unit, size]) => [`${unit}/mm²`, size]);

const SECOND_HAND = `tile ${AREA.tile} mm², MHA unit ${AREA.mhaUnit} mm², digital unit ${AREA.digitalUnit} mm²: figures of the 3D-CiM paper at second hand; DRAM and wires are left out.`;

function figure(
  label: string,
  value: number,
  units: UnitScale,
  provenance: Provenance,
  definition: string,
  source = 'computed from the totals of the run.',
): DerivedFigure {
  const unit = units.find(([, size]) => size === 1)?.[0] ?? '';
  const shown = engineering(value, units);
  return { label, definition, value, shown, exact: exactText(value, unit), provenance, source };
}

export function derivedFigures(simulation: Simulation): readonly DerivedFigure[] {
  const metrics = derivedMetrics(simulation);
  const time = totalProvenance(simulation, 'latency');
  const energy = totalProvenance(simulation, 'energy');
  const both = worse(time, energy);
  const encoder = simulation.scenario.model.kind === 'encoder';
  return [
    figure(
      'Throughput',
      metrics.throughput,
      rateUnits,
      time,
      `${encoder ? 'Tokens read' : 'Tokens generated'} by all sequences ÷ execution time.`,
    ),
    figure('Energy per token', metrics.energyPerToken, perToken, energy, 'Energy ÷ tokens of all sequences.'),
    figure('Average power', metrics.averagePower, scale('W'), both, 'Energy ÷ execution time.'),
    figure('Energy–delay product', metrics.energyDelay, scale('J·s'), both, 'Energy × execution time.'),
    figure(
      'Useful TOPS',
      metrics.tops,
      plainUnit('TOPS'),
      time,
      'Floating-point operations ÷ execution time, in 10¹²/s.',
    ),
    figure(
      'Peak TOPS',
      metrics.peakTops,
      plainUnit('TOPS'),
      'derived',
      'Tiles × 2 × tier rows × tier columns ÷ MVM latency: every tile always busy with its whole array.',
      'computed from the chip alone.',
    ),
    figure(
      'Useful TOPS per watt',
      metrics.topsPerWatt,
      plainUnit('TOPS/W'),
      energy,
      'Floating-point operations ÷ energy.',
    ),
    figure(
      'Chip area',
      metrics.area,
      plainUnit('mm²'),
      'derived',
      `Tiles × ${AREA.tile} + MHA units × ${AREA.mhaUnit} + digital units × ${AREA.digitalUnit} mm².`,
      SECOND_HAND,
    ),
    figure('Throughput per area', metrics.throughputPerArea, perArea, time, 'Throughput ÷ chip area.', SECOND_HAND),
  ];
}
