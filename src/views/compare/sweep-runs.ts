import { t, type Text } from '../../base/text.ts';
import { inSentences } from '../../base/lists.ts';
import { type CostBasis, type Provenance, worse } from '../../model/costs/cost-basis.ts';
import { costModelName } from '../../model/costs/cost-model.ts';
import { type MeasureName, measures, type SweepRun } from '../../model/sweeps/measures.ts';
import { type Sweep, type SweepFigures, sweepIndex } from '../../model/sweeps/sweep.ts';
import { costFieldAt, type CostHalf, costKindLabels, costKinds, costModelPath } from '../../state/cost-field.ts';
import { costBasisIn, totalProvenance } from '../../state/provenance.ts';
import type { Measured } from '../shared/use-measurements.ts';

/** A line of a chart: a series of runs, or a yardstick that is worked out beside one. */
export interface SweepLine {
  readonly id: string;
  readonly label: Text;
  readonly definition: Text;
  /** Index of its series; −1 for a yardstick, whose points are no runs. */
  readonly series: number;
  /** Which of the lines it is, for its colour and dashes. */
  readonly index: number;
}

/** The lines of a sweep, those that are simulated first. */
export const linesOf = ({ series, yardsticks }: Sweep): readonly SweepLine[] => [
  ...series.map(({ id, label, definition }, index) => ({ id, label, definition, series: index, index })),
  ...yardsticks.map(({ id, label, definition }, i) => ({
    id,
    label,
    definition,
    series: -1,
    index: series.length + i,
  })),
];

/** The run at a point of a series; null until it is there, or where there is none. */
function runAt(sweep: Sweep, answers: readonly Measured[], series: number, value: number): SweepRun | null {
  const at = sweep.values.indexOf(value);
  const answer = answers[sweepIndex(sweep, series, at)];
  const scenario = sweep.series[series]?.scenario(value);
  return answer?.ok && scenario ? { scenario, measurement: answer.value } : null;
}

/** Figures of the runs that have answered so far. */
export const figuresOf =
  (sweep: Sweep, answers: readonly Measured[]): SweepFigures =>
  (line, measure, value) => {
    const yardstick = sweep.yardsticks.find(({ id }) => id === line);
    const series = sweep.series.findIndex(({ id }) => id === (yardstick?.of ?? line));
    const run = runAt(sweep, answers, series, value);
    if (run === null || (yardstick && yardstick.measure !== measure)) return null;
    return yardstick ? yardstick.value(run) : measures[measure].of(run);
  };

/** The cost model that the runs of a sweep rest on, in words. */
export function costWords({ series, values }: Sweep): { readonly label: Text; readonly definition: Text } {
  const field = costFieldAt(costModelPath);
  const [first] = values;
  const scenario = first === undefined ? undefined : series[0]?.scenario(first);
  const name = scenario && costModelName(scenario);
  const words = field?.type === 'choice' ? field.options.find(({ value }) => value === name) : undefined;
  return { label: words?.label ?? '', definition: words?.definition ?? '' };
}

/** What a figure of all the runs together rests on, and why. */
export interface RunsBasis {
  readonly provenance: Provenance;
  readonly source: Text;
}

/** The least reliable cost among the ops of a run, as a sentence and its source; empty if nothing costs anything. */
function weakest({ scenario, measurement }: SweepRun, half: CostHalf): Text {
  const bases = costKinds
    .filter((kind) => measurement.totals.ops[kind] > 0)
    .map((kind) => ({ kind, basis: costBasisIn(scenario, measurement.costs, kind, half) }));
  const least = bases.reduce<{ kind: (typeof costKinds)[number]; basis: CostBasis } | null>(
    (worst, entry) =>
      worst === null || worse(worst.basis.provenance, entry.basis.provenance) !== worst.basis.provenance
        ? entry
        : worst,
    null,
  );
  return least === null ? '' : t`The least certain cost in it: ${costKindLabels[least.kind]}. ${least.basis.source}`;
}

/** What a measure rests on in the runs that have answered. */
export function basisOf(sweep: Sweep, answers: readonly Measured[], measure: MeasureName): RunsBasis {
  const { half } = measures[measure];
  if (half === null) return { provenance: 'derived', source: t`counted by the simulation.` };
  const runs = sweep.series.flatMap((_, series) =>
    sweep.values.flatMap((value) => runAt(sweep, answers, series, value) ?? []),
  );
  const provenance = runs
    .map(({ scenario, measurement: { costs, totals } }) =>
      totalProvenance({ scenario, graph: { costs }, totals }, half),
    )
    .reduce<Provenance>(worse, 'derived');
  const [run] = runs;
  const { label } = costWords(sweep);
  return {
    provenance,
    source: inSentences(t`simulated with the cost model “${label}”.`, run ? weakest(run, half) : ''),
  };
}
