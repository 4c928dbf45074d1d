import {
  byteUnits,
  energyUnits,
  engineering,
  exactText,
  type Quantity,
  rateUnits,
  timeUnits,
} from '../../base/format.ts';
import { derivedMetrics } from '../../model/derived-metrics.ts';
import type { Headline } from '../../model/headline.ts';
import type { Simulation } from '../../model/result.ts';
import type { Provenance } from '../../model/costs/cost-basis.ts';
import { totalProvenance } from '../../state/provenance.ts';

/** One of the four figures at the head of the summary. */
export interface KeyFigure {
  readonly key: keyof Headline;
  readonly label: string;
  /** For a narrow screen. */
  readonly short: string;
  readonly definition: string;
  readonly value: number;
  readonly shown: Quantity;
  /** The value in full. */
  readonly exact: string;
  /** What it rests on. */
  readonly provenance: Provenance;
}

export function keyFigures(simulation: Simulation): readonly KeyFigure[] {
  const { executionTime, energy, peakMemory } = simulation.totals;
  const rate = derivedMetrics(simulation).throughput;
  const time = totalProvenance(simulation, 'latency');
  const encoder = simulation.scenario.model.kind === 'encoder';
  return [
    {
      key: 'executionTime',
      label: 'Execution time',
      short: 'Time',
      definition: 'From the start to the end of the last op.',
      value: executionTime,
      shown: engineering(executionTime, timeUnits),
      exact: exactText(executionTime, 'ns'),
      provenance: time,
    },
    {
      key: 'energy',
      label: 'Energy',
      short: 'Energy',
      definition: 'Of all ops, and of what draws power for the whole run.',
      value: energy,
      shown: engineering(energy, energyUnits),
      exact: exactText(energy, 'nJ'),
      provenance: totalProvenance(simulation, 'energy'),
    },
    {
      key: 'throughput',
      label: 'Throughput',
      short: 'Tokens',
      definition: `${encoder ? 'Tokens read' : 'Tokens generated'} by all sequences, per second.`,
      value: rate,
      shown: engineering(rate, rateUnits),
      exact: exactText(rate, 'tok/s'),
      provenance: time,
    },
    {
      key: 'peakMemory',
      label: 'Peak scratchpad',
      short: 'Peak',
      definition: 'The most bytes of results in use at once, as the original simulator counts them.',
      value: peakMemory,
      shown: engineering(peakMemory, byteUnits),
      exact: exactText(peakMemory, 'B'),
      provenance: 'derived',
    },
  ];
}
