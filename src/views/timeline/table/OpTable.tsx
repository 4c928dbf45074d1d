import { useMemo, useState } from 'react';
import { engineeringText, exactFigure, plural, timeUnits } from '../../../base/format.ts';
import { describeOp, kindWords } from '../../../layout/describe-op.ts';
import { roles } from '../../../layout/roles.ts';
import { opList, opsOfList } from '../../../layout/timeline/op-list.ts';
import type { Simulation } from '../../../model/result.ts';
import { useActions, useExplorerState } from '../../shared/explorer-context.ts';
import { useSelected } from '../../shared/run-context.tsx';
import css from './OpTable.module.css';
import { placeWords } from '../op-words.ts';
import { useSay } from '../../shared/words-context.ts';

/** Rows of one page: what one reads, not what one scrolls. */
const PAGE = 50;

/** The timeline in words and figures: the ops that run in the window, page by page. */
export function OpTable({ simulation }: { readonly simulation: Simulation }) {
  const say = useSay();
  const actions = useActions();
  const window = useExplorerState((state) => state.view.timelineWindow);
  const { from, to } = window ?? { from: 0, to: simulation.totals.executionTime };
  const selection = useSelected();
  const list = useMemo(() => opList(simulation, { from, to }), [simulation, from, to]);
  const [wanted, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(list.count / PAGE));
  const page = Math.min(wanted, pages - 1);
  const ops = opsOfList(simulation, list, page * PAGE, (page + 1) * PAGE).map((id) => describeOp(simulation, id));
  const selected = selection?.kind === 'op' ? selection.id : -1;
  const shown = `${say(exactFigure(page * PAGE + 1))}–${say(exactFigure(page * PAGE + ops.length))}`;
  const [start, end] = [say(engineeringText(from, timeUnits)), say(engineeringText(to, timeUnits))];

  return (
    <div className={css['frame']}>
      <div className={css['pages']}>
        <button type="button" disabled={page === 0} onClick={() => setPage(page - 1)}>
          {say`← Earlier`}
        </button>
        <button type="button" disabled={page >= pages - 1} onClick={() => setPage(page + 1)}>
          {say`Later →`}
        </button>
        <span role="status">
          {ops.length === 0
            ? say`No ops run from ${start} to ${end}`
            : say`Ops ${shown} of ${exactFigure(list.count)} that run from ${start} to ${end}, in order of completion`}
        </span>
      </div>
      {/* A region that scrolls has to take the focus, so that keys can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css['scroll']} tabIndex={0} role="region" aria-label={say`Table of the timeline`}>
        <table>
          <caption className="visually-hidden">
            {say(
              plural(
                list.count,
                '{n} op in the window, communications left out; times in ns',
                '{n} ops in the window, communications left out; times in ns',
              ),
            )}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say`Op`}</th>
              <th scope="col">{say`Kind`}</th>
              <th scope="col">{say`Lane`}</th>
              <th scope="col">{say`Sequence`}</th>
              <th scope="col">{say`Step`}</th>
              <th scope="col">{say`Token`}</th>
              <th scope="col">
                {say`Ready`} <small>ns</small>
              </th>
              <th scope="col">
                {say`Start##of an op`} <small>ns</small>
              </th>
              <th scope="col">
                {say`End##of an op`} <small>ns</small>
              </th>
              <th scope="col">
                {say`Waited`} <small>ns</small>
              </th>
            </tr>
          </thead>
          <tbody>
            {ops.map((op) => (
              <tr key={op.id} data-op={op.id} aria-selected={op.id === selected}>
                <th scope="row">
                  <i style={{ background: `var(--role-${roles[op.role]?.id ?? 'norm'})` }} />
                  <button type="button" onClick={() => actions.select({ kind: 'op', id: op.id })}>
                    {say(op.title)}
                  </button>
                </th>
                <td>{say(kindWords[op.kind])}</td>
                <td>{say(placeWords(op))}</td>
                <td>{op.sequence}</td>
                <td>{op.step < 0 ? '–' : op.step}</td>
                <td>{op.token < 0 ? '–' : op.token}</td>
                <td>{say(exactFigure(op.ready))}</td>
                <td>{say(exactFigure(op.start))}</td>
                <td>{say(exactFigure(op.end))}</td>
                <td>{say(exactFigure(op.start - op.ready))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
