import {
  energyUnits,
  engineeringText,
  exactFigure,
  exactText,
  percentFigure,
  plural,
  timeUnits,
} from '../../base/format.ts';
import { t } from '../../base/language.ts';
import type { Measurement } from '../../model/measurement.ts';
import type { ChoiceField } from '../../model/field.ts';
import type { Mapping } from '../../model/scenario.ts';
import { measureFailureText } from '../../state/measure-failure-text.ts';
import { classes } from '../shared/classes.ts';
import button from '../shared/Button.module.css';
import { FigureMark } from '../shared/FigureMark.tsx';
import type { Measured } from '../shared/use-measurements.ts';
import table from '../shared/Table.module.css';
import track from '../shared/Track.module.css';
import css from './StrategyTable.module.css';

type Strategy = Mapping['strategy'];

interface Props {
  readonly options: ChoiceField<Strategy>['options'];
  readonly measured: readonly Measured[];
  readonly current: Strategy;
  readonly onUse: (strategy: Strategy) => void;
}

const share = ({ waits }: Measurement): string => (waits.mvms > 0 ? percentFigure(waits.waited / waits.mvms) : '0');

/** One row per strategy: whether it fits, what it takes, and how the run goes. */
export function StrategyTable({ options, measured, current, onUse }: Props) {
  const values = measured.flatMap((outcome) => (outcome?.ok ? [outcome.value] : []));
  const fastest = Math.min(...values.map(({ executionTime }) => executionTime));
  const slowest = Math.max(...values.map(({ executionTime }) => executionTime), 1);
  return (
    <table className={classes(table['table'], table['wide'], css['table'])}>
      <caption className="visually-hidden">{t`Mapping strategies compared`}</caption>
      <thead>
        <tr>
          <th scope="col">{t`Strategy`}</th>
          <th scope="col">
            {t`Tiers used`} <FigureMark half={null} />
          </th>
          <th scope="col">
            {t`Conflicts`} <FigureMark half="latency" />
          </th>
          <th scope="col">
            {t`Total wait`} <FigureMark half="latency" />
          </th>
          <th scope="col">
            {t`Energy`} <FigureMark half="energy" />
          </th>
          <th scope="col">
            {t`Execution time`} <FigureMark half="latency" />
          </th>
          <th scope="col">
            <span className="visually-hidden">{t`Choice##a column`}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {options.map(({ value, label, definition }, i) => {
          const outcome = measured[i] ?? null;
          return (
            <tr key={value} data-strategy={value}>
              <th scope="row">
                {label}
                <span className={css['definition']}>{definition}</span>
              </th>
              <Figures outcome={outcome} fastest={fastest} slowest={slowest} />
              <td className={css['use']}>
                {value === current ? (
                  <strong>{t`in use`}</strong>
                ) : (
                  <button type="button" className={button['button']} onClick={() => onUse(value)}>
                    {t`Use ${label}`}
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface FiguresProps {
  readonly outcome: Measured;
  readonly fastest: number;
  readonly slowest: number;
}

function Figures({ outcome, fastest, slowest }: FiguresProps) {
  if (outcome === null)
    return (
      <td colSpan={5} className={css['wait']}>
        {t`computing…`}
      </td>
    );
  if (!outcome.ok)
    return (
      <td colSpan={5} className={css['failure']}>
        ▲ {measureFailureText(outcome.error)}
      </td>
    );
  const { energy, executionTime, tiersUsed, tilesUsed, waits } = outcome.value;
  return (
    <>
      <td data-label={t`Tiers used`}>
        {exactFigure(tiersUsed)}
        <span className={css['detail']}>{plural(tilesUsed, 'on {n} tile', 'on {n} tiles')}</span>
      </td>
      <td data-label={t`Conflicts`}>
        {exactFigure(waits.waited)}
        <span className={css['detail']}>{t`${share(outcome.value)} % of the MVMs`}</span>
      </td>
      <td data-label={t`Total wait`} title={exactText(waits.total, 'ns')}>
        {engineeringText(waits.total, timeUnits)}
      </td>
      <td data-label={t`Energy`} title={exactText(energy, 'nJ')}>
        {engineeringText(energy, energyUnits)}
      </td>
      <td
        className={css['time']}
        data-label={t`Execution time`}
        data-value={executionTime}
        title={exactText(executionTime, 'ns')}
      >
        {executionTime === fastest ? (
          <strong>{engineeringText(executionTime, timeUnits)}</strong>
        ) : (
          engineeringText(executionTime, timeUnits)
        )}
        <span className={classes(track['track'], css['track'])} aria-hidden="true">
          <span style={{ width: `${(executionTime / slowest) * 100}%` }} />
        </span>
        <span className={css['detail']}>
          {executionTime === fastest ? t`fastest` : `+${percentFigure(executionTime / fastest - 1)} %`}
        </span>
      </td>
    </>
  );
}
