import { countUnits, energyUnits, rateUnits, timeUnits, type UnitScale } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { tokensOut } from '../derived-metrics.ts';
import type { Measurement } from '../measurement.ts';
import { networkParameters } from '../presets/network-size.ts';
import type { Scenario } from '../scenario.ts';

/** A scenario that was simulated, and its figures. */
export interface SweepRun {
  readonly scenario: Scenario;
  readonly measurement: Measurement;
}

/** A figure of a run that comparisons show. */
export interface Measure {
  readonly label: Text;
  readonly definition: Text;
  /** Unit of the value in full; empty for a count. */
  readonly unit: string;
  readonly units: UnitScale;
  /** Which costs it rests on; null = none, it is counted. */
  readonly half: 'latency' | 'energy' | null;
  readonly of: (run: SweepRun) => number;
}

const shareUnits: UnitScale = [['%', 0.01]];

const NS_PER_S = 1e9;

export const measures = {
  executionTime: {
    label: t`Execution time`,
    definition: t`From the start to the end of the last op.`,
    unit: 'ns',
    units: timeUnits,
    half: 'latency',
    of: ({ measurement }) => measurement.executionTime,
  },
  energy: {
    label: t`Energy`,
    definition: t`Of all ops, and passive power for the time of the run.`,
    unit: 'nJ',
    units: energyUnits,
    half: 'energy',
    of: ({ measurement }) => measurement.energy,
  },
  tiersUsed: {
    label: t`Tiers used`,
    definition: t`Crossbar arrays that hold a chunk of a matrix.`,
    unit: '',
    units: countUnits,
    half: null,
    of: ({ measurement }) => measurement.tiersUsed,
  },
  conflicts: {
    label: t`Conflicts`,
    definition: t`Share of the MVMs that were ready and had to wait for their tile.`,
    unit: '',
    units: shareUnits,
    half: 'latency',
    of: ({ measurement: { waits } }) => (waits.mvms > 0 ? waits.waited / waits.mvms : 0),
  },
  mvms: {
    label: t`MVMs`,
    definition: t`Matrix–vector multiplications on tiers.`,
    unit: '',
    units: countUnits,
    half: null,
    of: ({ measurement }) => measurement.totals.ops.mvm,
  },
  adds: {
    label: t`Additions`,
    definition: t`Additions of vectors: sums of partial results, residuals, mixing of experts.`,
    unit: '',
    units: countUnits,
    half: null,
    of: ({ measurement }) => measurement.totals.ops.add,
  },
  parameters: {
    label: t`Parameters`,
    definition: t`Weights of the network.`,
    unit: '',
    units: countUnits,
    half: null,
    of: ({ scenario }) => networkParameters(scenario),
  },
  throughput: {
    label: t`Throughput`,
    definition: t`Generated tokens of all sequences per second.`,
    unit: 'tok/s',
    units: rateUnits,
    half: 'latency',
    of: ({ measurement, scenario }) => (tokensOut({ scenario }) * NS_PER_S) / measurement.executionTime,
  },
  energyPerToken: {
    label: t`Energy per token`,
    definition: t`Energy ÷ generated tokens of all sequences.`,
    unit: 'nJ',
    units: energyUnits,
    half: 'energy',
    of: ({ measurement, scenario }) => measurement.energy / tokensOut({ scenario }),
  },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;
