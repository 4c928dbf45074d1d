import { useEffect, useMemo, useState } from 'react';
import { engineeringText, exactFigure, plural, timeUnits } from '../../base/format.ts';
import { instantAt } from '../../layout/operation-graph/cell-progress.ts';
import { tableRows } from '../../layout/operation-graph/table-rows.ts';
import { useExplorer } from '../shared/explorer-context.ts';
import css from './GraphTable.module.css';
import type { StageModel } from './stage-model.ts';
import { useSay } from '../shared/words-context.ts';

const PAGE = 200;
/** While time plays, the table follows four times a second: faster is not read. */
const BEAT_MS = 250;

function useSlowTime(): number {
  const { cursor } = useExplorer();
  const [time, setTime] = useState(() => cursor.getState().time);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = cursor.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setTime(cursor.getState().time);
      }, BEAT_MS);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [cursor]);
  return time;
}

interface Props {
  readonly model: StageModel;
  readonly onChoose: (cell: number) => void;
}

/** The picture as a table: one line per mark, at the level that is shown. */
export function GraphTable({ model, onChoose }: Props) {
  const say = useSay();
  const time = useSlowTime();
  const [page, setPage] = useState(0);
  const { simulation, places, layout, progress } = model;
  const pages = Math.max(1, Math.ceil(layout.cells.count / PAGE));
  const shown = Math.min(page, pages - 1);
  const rows = useMemo(
    () => tableRows(places, layout, progress, instantAt(simulation, time), shown * PAGE, PAGE),
    [simulation, places, layout, progress, time, shown],
  );
  return (
    <div className={css['holder']}>
      <table className={css['table']}>
        <caption>
          {say(
            plural(
              layout.cells.count,
              'Sequence {0}, {n} block at {1}',
              'Sequence {0}, {n} blocks at {1}',
              model.sequence,
              engineeringText(time, timeUnits),
            ),
          )}
          {pages > 1 && (
            <span>
              <button type="button" disabled={shown === 0} onClick={() => setPage(shown - 1)}>
                {say`‹ previous ${PAGE}`}
              </button>
              {say`${shown + 1} of ${pages}`}
              <button type="button" disabled={shown === pages - 1} onClick={() => setPage(shown + 1)}>
                {say`next ${PAGE} ›`}
              </button>
            </span>
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say`Step`}</th>
            <th scope="col">{say`Token`}</th>
            <th scope="col">{say`Layer`}</th>
            <th scope="col">{say`Block`}</th>
            <th scope="col">{say`Ops`}</th>
            <th scope="col">{say`Done`}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.cell}>
              <td>{say(row.step)}</td>
              <td>{say(row.token)}</td>
              <td>{say(row.layer)}</td>
              <th scope="row">
                <button type="button" onClick={() => onChoose(row.cell)}>
                  {say(row.block)}
                </button>
              </th>
              <td>{say(exactFigure(row.ops))}</td>
              <td>{say(exactFigure(row.done))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
