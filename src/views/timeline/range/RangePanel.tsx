import { memo } from 'react';
import {
  byteUnits,
  counted,
  energyUnits,
  engineering,
  engineeringText,
  exactFigure,
  fixedFigure,
  percentFigure,
  plural,
  quantityText,
  timeUnits,
} from '../../../base/format.ts';
import { joined, t, type Text } from '../../../base/text.ts';
import { kindWords, opTitle } from '../../../layout/describe-op.ts';
import { roles } from '../../../layout/roles.ts';
import type { RangeStatistics } from '../../../layout/timeline/range-statistics.ts';
import type { OpKind } from '../../../model/op.ts';
import type { Simulation } from '../../../model/result.ts';
import type { CostHalf } from '../../../state/cost-field.ts';
import { useActions } from '../../shared/explorer-context.ts';
import { FigureMark } from '../../shared/FigureMark.tsx';
import { useSay } from '../../shared/words-context.ts';
import { BusyByTile } from './BusyByTile.tsx';
import css from './RangePanel.module.css';

interface Props {
  readonly simulation: Simulation;
  readonly statistics: RangeStatistics;
  /** True for a chosen range, false where these are the figures of what is in sight. */
  readonly chosen: boolean;
  readonly selectedTile: number;
}

/** What a figure rests on, by its unit: bytes and counts on no cost, joules on energies, all else on times. */
const halfOf = (unit: string): CostHalf | null =>
  unit.endsWith('J') ? 'energy' : unit === '' || unit.endsWith('B') ? null : 'latency';

function Figure({ value, unit = '' }: { readonly value: Text; readonly unit?: string }) {
  const say = useSay();
  return (
    <td>
      {say(value)} <small>{unit}</small> <FigureMark half={halfOf(unit)} />
    </td>
  );
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/** “10 200–10 900 ns”, in the unit that suits both ends. */
function rangeWords({ from, to }: RangeStatistics): { readonly figures: Text; readonly unit: string } {
  const [unit, size] = timeUnits.findLast(([, unitSize]) => unitSize <= to / 100) ?? ['ns', 1];
  const decimals = Math.max(0, Math.min(3, Math.ceil(2 - Math.log10(Math.max((to - from) / size, 1e-9)))));
  return { figures: joined([fixedFigure(from / size, decimals), '–', fixedFigure(to / size, decimals)]), unit };
}

function asFigure(time: number): { readonly value: Text; readonly unit: string } {
  const { figure, unit } = engineering(time, timeUnits);
  return { value: figure, unit };
}

/** Kinds whose words are too long for a narrow column. */
const narrowWords: Partial<Record<OpKind, Text>> = {
  communication: t`Comm.`,
  layerNorm: t`Norm##where there is little room`,
};

/** The figures of a stretch of time, beside the lanes. */
export const RangePanel = memo(function RangePanel({ simulation, statistics, chosen, selectedTile }: Props) {
  const say = useSay();
  const actions = useActions();
  const { scenario, totals } = simulation;
  const { tiles, digitalUnits, mhaUnits } = scenario.accelerator;
  const { from, to, laneBusy, roleTime } = statistics;
  const length = Math.max(to - from, Number.MIN_VALUE);
  const { figures, unit } = rangeWords(statistics);
  const duration = engineeringText(to - from, timeUnits);
  const ofRun = quantityText({
    figure: percentFigure((to - from) / Math.max(totals.executionTime, 1e-9)),
    unit: '%',
  });
  const energy = engineering(statistics.energy, energyUnits);
  const memory = engineering(statistics.peakMemory, byteUnits);
  const wait = engineering(statistics.meanWait, timeUnits);
  const longest = engineering(statistics.longestWaits[0]?.time ?? 0, timeUnits);
  const busyOf = (first: number, count: number) =>
    percentFigure(count === 0 ? 0 : sum(laneBusy.subarray(first, first + count)) / (count * length));
  const tileTime = sum(roleTime);
  const allBusy = statistics.kinds.reduce((total, { busy }) => total + busy, 0);
  const byRole = roles
    .map((role, code) => ({ role, share: tileTime === 0 ? 0 : (roleTime[code] ?? 0) / tileTime }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share);
  const most = byRole[0]?.share ?? 1;
  const label = chosen ? say`Range statistics` : say`Statistics of what is in sight`;

  return (
    // Scrolled with its own keys: what is in sight has nothing that takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <aside className={css['panel']} tabIndex={0} aria-label={label}>
      <h3 className={css['heading']}>
        {chosen ? say`Range` : say`In sight`}
        {chosen && (
          <button type="button" className={css['clear']} onClick={() => actions.setView({ timelineRange: null })}>
            {say`clear`}
          </button>
        )}
      </h3>
      <p className={css['range']}>
        {say(figures)} <small>{unit}</small>
      </p>
      <p className={css['of']}>
        {chosen
          ? say`${duration}, ${ofRun} of the run`
          : say`${duration}, ${ofRun} of the run. Drag along the axis to choose a range.`}
      </p>
      <table className={css['figures']}>
        <tbody>
          <tr>
            <th scope="row">{say`Ops in range`}</th>
            <Figure value={exactFigure(statistics.ops)} />
          </tr>
          <tr>
            <th scope="row">{say`MVMs started`}</th>
            <Figure value={exactFigure(statistics.mvmsStarted)} />
          </tr>
          <tr>
            <th scope="row">{say`Mean wait of those`}</th>
            <Figure value={wait.figure} unit={wait.unit} />
          </tr>
          <tr>
            <th scope="row">{say`Longest wait`}</th>
            <Figure value={longest.figure} unit={longest.unit} />
          </tr>
          <tr>
            <th scope="row">{say`Energy, without passive`}</th>
            <Figure value={energy.figure} unit={energy.unit} />
          </tr>
          <tr>
            <th scope="row">{say`Scratchpad peak`}</th>
            <Figure value={memory.figure} unit={memory.unit} />
          </tr>
        </tbody>
      </table>
      <table className={css['figures']}>
        <caption>{say`Busy`}</caption>
        <tbody>
          <tr>
            <th scope="row">{say(plural(tiles, '{n} tile, mean', '{n} tiles, mean'))}</th>
            <Figure value={busyOf(0, tiles)} unit="%" />
          </tr>
          <tr>
            <th scope="row">{say(counted(digitalUnits, 'digital unit'))}</th>
            <Figure value={busyOf(tiles, digitalUnits)} unit="%" />
          </tr>
          <tr>
            <th scope="row">{say(counted(mhaUnits, 'MHA unit'))}</th>
            <Figure value={busyOf(tiles + digitalUnits, mhaUnits)} unit="%" />
          </tr>
          <tr>
            <th scope="row">{say`Communications in flight`}</th>
            <Figure value={fixedFigure(statistics.inFlight, 1)} />
          </tr>
        </tbody>
      </table>
      <h4 className={css['sub']}>{say`Busy share by tile`}</h4>
      <BusyByTile busy={laneBusy.subarray(0, tiles)} length={length} selected={selectedTile} />
      <table className={css['roles']}>
        <caption>{say`Tile time by role`}</caption>
        <tbody>
          {byRole.map(({ role, share }) => (
            <tr key={role.id}>
              <th scope="row">
                <i style={{ background: `var(--role-${role.id})` }} />
                {say(role.label)}
              </th>
              <td className={css['bar']} aria-hidden="true">
                <i style={{ width: `${(100 * share) / most}%`, background: `var(--role-${role.id})` }} />
              </td>
              <Figure value={percentFigure(share)} unit="%" />
            </tr>
          ))}
        </tbody>
      </table>
      <table className={css['kinds']}>
        <caption>{say`By kind of op`}</caption>
        <thead>
          <tr>
            <th scope="col">{say`kind`}</th>
            <th scope="col">
              {say`ops##head of a column`} <FigureMark half={null} />
            </th>
            <th scope="col">
              {say`time`} <FigureMark half="latency" />
            </th>
            <th scope="col">{say`share`}</th>
            <th scope="col">
              {say`energy`} <FigureMark half="energy" />
            </th>
          </tr>
        </thead>
        <tbody>
          {statistics.kinds.map(({ kind, ops, busy, energy: used }) => (
            <tr key={kind}>
              <th scope="row">{say(narrowWords[kind] ?? kindWords[kind])}</th>
              <td>{say(exactFigure(ops))}</td>
              <td>{say(engineeringText(busy, timeUnits))}</td>
              <td>{say(quantityText({ figure: percentFigure(allBusy === 0 ? 0 : busy / allBusy), unit: '%' }))}</td>
              <td>{say(engineeringText(used, energyUnits))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {statistics.longestWaits.length > 0 && (
        <table className={css['figures']}>
          <caption>{say`Longest waits`}</caption>
          <tbody>
            {statistics.longestWaits.map(({ id, time }) => (
              <tr key={id}>
                <th scope="row">
                  <button type="button" className={css['link']} onClick={() => actions.select({ kind: 'op', id })}>
                    {say(opTitle(simulation, id % simulation.graph.ops))}
                  </button>
                  , {say`s${Math.floor(id / simulation.graph.ops)}##a sequence`}
                </th>
                <Figure {...asFigure(time)} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ul className={css['key']}>
        <li>
          <svg width="34" height="10" aria-hidden="true">
            <path d="M1 5h30M26 1l5 4-5 4" fill="none" stroke="currentColor" strokeWidth="1.4" />
          </svg>
          {say`what the selected op needed`}
        </li>
        <li>
          <svg width="34" height="10" aria-hidden="true">
            <path d="M1 5h30" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="3 2.5" />
            <path d="M26 1l5 4-5 4" fill="none" stroke="currentColor" strokeWidth="1.4" />
          </svg>
          {say`what it feeds`}
        </li>
        <li className={css['whisker']}>
          <svg width="34" height="10" aria-hidden="true">
            <path d="M2 1v8M2 5h30" fill="none" stroke="currentColor" strokeWidth="1.8" />
          </svg>
          <span>{say`ready to start: waiting`}</span>
        </li>
        <li>
          <span className={css['hatch']} aria-hidden="true" />
          {say`hatched: KV cache load`}
        </li>
      </ul>
    </aside>
  );
});
