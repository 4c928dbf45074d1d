import {
  energyUnits,
  engineeringText,
  exactFigure,
  exactText,
  percentFigure,
  plural,
  timeUnits,
} from '../../base/format.ts';
import type { Text } from '../../base/text.ts';
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
import { useSay } from '../shared/words-context.ts';

type Strategy = Mapping['strategy'];

interface Props {
  readonly options: ChoiceField<Strategy>['options'];
  readonly measured: readonly Measured[];
  readonly current: Strategy;
  readonly onUse: (strategy: Strategy) => void;
}

const share = ({ waits }: Measurement): Text => (waits.mvms > 0 ? percentFigure(waits.waited / waits.mvms) : '0');

/** One row per strategy: whether it fits, what it takes, and how the run goes. */
export function StrategyTable({ options, measured, current, onUse }: Props) {
  const say = useSay();
  const values = measured.flatMap((outcome) => (outcome?.ok ? [outcome.value] : []));
  const fastest = Math.min(...values.map(({ executionTime }) => executionTime));
  const slowest = Math.max(...values.map(({ executionTime }) => executionTime), 1);
  return (
    <table className={classes(table['table'], table['wide'], css['table'])}>
      <caption className="visually-hidden">{say`Mapping strategies compared`}</caption>
      <thead>
        <tr>
          <th scope="col">{say`Strategy`}</th>
          <th scope="col">
            {say`Tiers used`} <FigureMark half={null} />
          </th>
          <th scope="col">
            {say`Conflicts`} <FigureMark half="latency" />
          </th>
          <th scope="col">
            {say`Total wait`} <FigureMark half="latency" />
          </th>
          <th scope="col">
            {say`Energy`} <FigureMark half="energy" />
          </th>
          <th scope="col">
            {say`Execution time`} <FigureMark half="latency" />
          </th>
          <th scope="col">
            <span className="visually-hidden">{say`Choice##a column`}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {options.map(({ value, label, definition }, i) => {
          const outcome = measured[i] ?? null;
          return (
            <tr key={value} data-strategy={value}>
              <th scope="row">
                {say(label)}
                <span className={css['definition']}>{say(definition)}</span>
              </th>
              <Figures outcome={outcome} fastest={fastest} slowest={slowest} />
              <td className={css['use']}>
                {value === current ? (
                  <strong>{say`in use`}</strong>
                ) : (
                  <button type="button" className={button['button']} onClick={() => onUse(value)}>
                    {say`Use ${label}`}
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
  const say = useSay();
  if (outcome === null)
    return (
      <td colSpan={5} className={css['wait']}>
        {say`computing…`}
      </td>
    );
  if (!outcome.ok)
    return (
      <td colSpan={5} className={css['failure']}>
        ▲ {say(measureFailureText(outcome.error))}
      </td>
    );
  const { energy, executionTime, tiersUsed, tilesUsed, waits } = outcome.value;
  return (
    <>
      <td data-label={say`Tiers used`}>
        {say(exactFigure(tiersUsed))}
        <span className={css['detail']}>{say(plural(tilesUsed, 'on {n} tile', 'on {n} tiles'))}</span>
      </td>
      <td data-label={say`Conflicts`}>
        {say(exactFigure(waits.waited))}
        <span className={css['detail']}>{say`${share(outcome.value)} % of the MVMs`}</span>
      </td>
      <td data-label={say`Total wait`} title={say(exactText(waits.total, 'ns'))}>
        {say(engineeringText(waits.total, timeUnits))}
      </td>
      <td data-label={say`Energy`} title={say(exactText(energy, 'nJ'))}>
        {say(engineeringText(energy, energyUnits))}
      </td>
      <td
        className={css['time']}
        data-label={say`Execution time`}
        data-value={executionTime}
        title={say(exactText(executionTime, 'ns'))}
      >
        {executionTime === fastest ? (
          <strong>{say(engineeringText(executionTime, timeUnits))}</strong>
        ) : (
          say(engineeringText(executionTime, timeUnits))
        )}
        <span className={classes(track['track'], css['track'])} aria-hidden="true">
          <span style={{ width: `${(executionTime / slowest) * 100}%` }} />
        </span>
        <span className={css['detail']}>
          {executionTime === fastest ? say`fastest` : `+${say(percentFigure(executionTime / fastest - 1))} %`}
        </span>
      </td>
    </>
  );
}
