import { engineeringText, exactText } from '../../base/format.ts';
import { type MeasureName, measures } from '../../model/sweeps/measures.ts';
import type { Sweep, SweepFigures } from '../../model/sweeps/sweep.ts';
import { measureFailureText } from '../../state/measure-failure-text.ts';
import { classes } from '../shared/classes.ts';
import button from '../shared/Button.module.css';
import { ProvenanceMark } from '../shared/ProvenanceMark.tsx';
import type { Measured } from '../shared/use-measurements.ts';
import { sweepIndex } from '../../model/sweeps/sweep.ts';
import type { RunPoint } from './SweepChart.tsx';
import table from '../shared/Table.module.css';
import css from './SweepTable.module.css';
import type { RunsBasis, SweepLine } from './sweep-runs.ts';
import { useSay } from '../shared/words-context.ts';

interface Props {
  readonly sweep: Sweep;
  readonly lines: readonly SweepLine[];
  readonly answers: readonly Measured[];
  readonly figures: SweepFigures;
  readonly basis: (measure: MeasureName) => RunsBasis;
  readonly onOpen: (point: RunPoint) => void;
}

/** All that the charts show and some more, in figures; each run can be opened from here. */
export function SweepTable({ sweep, lines, answers, figures, basis, onOpen }: Props) {
  const say = useSay();
  const columns = [...sweep.charts.map(({ measure }) => measure), ...sweep.columns];
  const { symbol, unit } = sweep.parameter;
  return (
    <div className={css['scroll']}>
      <table className={classes(table['table'], table['wide'], css['table'])}>
        <caption className="visually-hidden">{say`${sweep.name}: all runs`}</caption>
        <thead>
          <tr>
            <th scope="col">
              {symbol}
              {unit !== '' && `, ${say(unit)}`}
            </th>
            <th scope="col">{say`Line##of a chart`}</th>
            {columns.map((measure) => (
              <th key={measure} scope="col" title={say(measures[measure].definition)}>
                {say(measures[measure].label)}{' '}
                <ProvenanceMark of={basis(measure).provenance} source={basis(measure).source} />
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{say`Scenario`}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sweep.values.flatMap((value, at) =>
            lines.map((line, i) => {
              const answer = line.series < 0 ? null : (answers[sweepIndex(sweep, line.series, at)] ?? null);
              return (
                <tr key={`${value} ${line.id}`} className={i === 0 ? css['first'] : undefined}>
                  <th scope="row">{value}</th>
                  <td className={css['line']} title={say(line.definition)}>
                    {say(line.label)}
                  </td>
                  {answer !== null && !answer.ok ? (
                    <td colSpan={columns.length} className={css['failure']}>
                      ▲ {say(measureFailureText(answer.error))}
                    </td>
                  ) : (
                    columns.map((measure) => (
                      <FigureCell key={measure} measure={measure} figure={figures(line.id, measure, value)} />
                    ))
                  )}
                  <td>
                    {line.series >= 0 && (
                      <button
                        type="button"
                        className={button['button']}
                        aria-label={say`Open ${symbol} = ${value}, ${line.label}`}
                        onClick={() => onOpen({ series: line.series, value })}
                      >
                        {say`Open`}
                      </button>
                    )}
                  </td>
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
    </div>
  );
}

function FigureCell({ measure, figure }: { readonly measure: MeasureName; readonly figure: number | null }) {
  const say = useSay();
  const { unit, units } = measures[measure];
  if (figure === null) return <td>–</td>;
  return (
    <td data-value={figure} title={say(exactText(figure, unit))}>
      {say(engineeringText(figure, units))}
    </td>
  );
}
