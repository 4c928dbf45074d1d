import {
  byteUnits,
  countUnits,
  energyUnits,
  engineeringText,
  exactText,
  percentFigure,
  timeUnits,
  type UnitScale,
} from '../../base/format.ts';
import { joined, t, type Text } from '../../base/text.ts';
import type { Measurement } from '../../model/measurement.ts';
import { costModelName } from '../../model/costs/cost-model.ts';
import type { Scenario } from '../../model/scenario.ts';
import { measureFailureText } from '../../state/measure-failure-text.ts';
import { FigureMark } from '../shared/FigureMark.tsx';
import { ProvenanceMark } from '../shared/ProvenanceMark.tsx';
import type { Measured } from '../shared/use-measurements.ts';
import { classes } from '../shared/classes.ts';
import text from '../shared/Text.module.css';
import table from '../shared/Table.module.css';
import track from '../shared/Track.module.css';
import css from './FidelityDialog.module.css';
import { useSay } from '../shared/words-context.ts';

type Figure = 'executionTime' | 'energy' | 'peakMemory' | 'ops';

const rows: readonly {
  readonly key: Figure;
  readonly label: Text;
  readonly units: UnitScale;
  readonly unit: string;
}[] = [
  { key: 'executionTime', label: t`Execution time`, units: timeUnits, unit: 'ns' },
  { key: 'energy', label: t`Energy`, units: energyUnits, unit: 'nJ' },
  { key: 'peakMemory', label: t`Peak scratchpad`, units: byteUnits, unit: 'B' },
  { key: 'ops', label: t`Ops`, units: countUnits, unit: '' },
];

/** “+3.2 %”, “−0.1 %”, “none”. */
function change(off: number, on: number): Text {
  if (off === on) return t`none##a difference`;
  if (off === 0) return t`from zero`;
  return joined([on > off ? '+' : '−', percentFigure(Math.abs(on / off - 1)), ' %']);
}

interface Props {
  readonly scenario: Scenario;
  readonly off: Measured;
  readonly on: Measured;
}

/** Figures of two runs side by side, and by how much they differ. */
export function DifferenceTable({ scenario, off, on }: Props) {
  const say = useSay();
  const stub = costModelName(scenario) === 'stub';
  const largest = (key: Figure) => Math.max(...[off, on].map((run) => (run?.ok ? run.value[key] : 0)), 1e-9);
  return (
    <>
      <table className={classes(table['table'], table['wide'], css['table'])}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{say`Figure##a number`}</span>
            </th>
            <th scope="col">{say`off, as 3D-SiM`}</th>
            <th scope="col">{say`on##a switch`}</th>
            <th scope="col">{say`difference`}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, units, unit }) => (
            <tr key={key}>
              <th scope="row">
                {say(label)}{' '}
                <FigureMark half={key === 'executionTime' ? 'latency' : key === 'energy' ? 'energy' : null} />
              </th>
              {[off, on].map((run, i) => (
                <Cell key={i === 0 ? 'off' : 'on'} run={run} figure={key} {...{ units, unit }} most={largest(key)} />
              ))}
              <td className={css['change']}>{off?.ok && on?.ok ? say(change(off.value[key], on.value[key])) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css['status']} role="status">
        {off === null || on === null ? say`Computing…` : ''}
      </p>
      {[off, on].map((run, i) =>
        run !== null && !run.ok ? (
          <p key={i === 0 ? 'off' : 'on'} className={text['trouble']}>
            ▲ {i === 0 ? say`Off: ${measureFailureText(run.error)}` : say`On: ${measureFailureText(run.error)}`}
          </p>
        ) : null,
      )}
      {stub && (
        <p className={classes(text['aside'], css['note'])}>
          <ProvenanceMark of="placeholder" />{' '}
          {say`Attention and digital ops have the placeholder costs here, so what concerns them shows less than it would.`}
        </p>
      )}
    </>
  );
}

interface CellProps {
  readonly run: Measured;
  readonly figure: keyof Pick<Measurement, Figure>;
  readonly units: UnitScale;
  readonly unit: string;
  readonly most: number;
}

function Cell({ run, figure, units, unit, most }: CellProps) {
  const say = useSay();
  if (!run?.ok) return <td className={css['figure']}>–</td>;
  const value = run.value[figure];
  return (
    <td className={css['figure']} data-value={value} title={say(exactText(value, unit))}>
      {say(engineeringText(value, units))}
      <span className={classes(track['track'], css['track'])} aria-hidden="true">
        <span style={{ width: `${(value / most) * 100}%` }} />
      </span>
    </td>
  );
}
