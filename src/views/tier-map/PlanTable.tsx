import { useMemo, useState } from 'react';
import { counted, exactFigure } from '../../base/format.ts';
import { english } from '../../base/words.ts';
import type { PlanSource } from '../../layout/tier-map/plan-source.ts';
import { chunkTable, orderedRows, tileTable } from '../../layout/tier-map/plan-table.ts';
import type { Selection } from '../../state/selection.ts';
import { classes } from '../shared/classes.ts';
import { useActions } from '../shared/explorer-context.ts';
import { hoverProps } from '../stage/pointer-props.ts';
import { Segmented } from '../shared/Segmented.tsx';
import { useSelected } from '../shared/run-context.tsx';
import css from './PlanTable.module.css';
import { planMark } from './scene/plan-mark.ts';
import { useSay } from '../shared/words-context.ts';

/** Rows of one page: about three screens, and few enough for the page to stay light. */
const PAGE = 100;

/** The plan's twin: the same tiles and chunks as a table that can be sorted, read out and copied. */
export function PlanTable({ source }: { readonly source: PlanSource }) {
  const say = useSay();
  const actions = useActions();
  const selection = useSelected();
  const mark = planMark(source, selection);
  const [what, setWhat] = useState<'tiles' | 'chunks'>('chunks');
  const [sorting, setSorting] = useState({ column: -1, falling: false });
  const [page, setPage] = useState(0);

  const table = useMemo(() => (what === 'tiles' ? tileTable(source) : chunkTable(source)), [what, source]);
  const order = useMemo(() => orderedRows(table, sorting.column, sorting.falling), [table, sorting]);
  const pages = Math.max(1, Math.ceil(table.rows / PAGE));
  const shown = Math.min(page, pages - 1);
  const rows = order.subarray(shown * PAGE, (shown + 1) * PAGE);

  const selectionOf = (row: number): Selection => {
    const tile = table.tile(row);
    const tier = table.tier(row);
    return tier < 0 ? { kind: 'tile', tile } : { kind: 'tier', tile, tier };
  };
  const isMarked = (row: number): boolean => {
    if (table.tile(row) !== mark.tile) {
      const chunk = what === 'chunks' ? (source.cells.chunkOf[row] ?? -1) : -1;
      return mark.tile < 0 && mark.matrix >= 0 && source.mapping.chunks.matrix[chunk] === mark.matrix;
    }
    return table.tier(row) < 0 || mark.tier < 0 || table.tier(row) === mark.tier;
  };

  return (
    <div className={css['twin']}>
      <div className={css['bar']}>
        <Segmented
          name={say`Rows of the table`}
          options={[
            { value: 'chunks', label: say`Chunks` },
            { value: 'tiles', label: say`Tiles` },
          ]}
          value={what}
          onChoose={(value) => {
            setWhat(value);
            setPage(0);
            setSorting({ column: -1, falling: false });
          }}
        />
        <span className={css['count']}>
          {what === 'tiles' ? say(counted(table.rows, 'tile')) : say(counted(table.rows, 'chunk'))}
        </span>
        {pages > 1 && (
          <span className={css['pages']}>
            <button
              type="button"
              disabled={shown === 0}
              onClick={() => setPage(shown - 1)}
              aria-label={say`Previous page`}
            >
              ‹
            </button>
            {say`${exactFigure(shown * PAGE + 1)} to ${exactFigure(shown * PAGE + rows.length)}`}
            <button
              type="button"
              disabled={shown === pages - 1}
              onClick={() => setPage(shown + 1)}
              aria-label={say`Next page`}
            >
              ›
            </button>
          </span>
        )}
      </div>
      {/* Focusable, so that the keyboard can scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css['scroll']} tabIndex={0} role="region" aria-label={say`Table of the tier map`}>
        <table>
          <thead>
            <tr>
              {table.columns.map(({ label, unit, numeric }, column) => (
                <th
                  key={english(label)}
                  scope="col"
                  className={classes(numeric && css['numeric'])}
                  aria-sort={sorting.column === column ? (sorting.falling ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    onClick={() => {
                      setSorting({ column, falling: sorting.column === column && !sorting.falling });
                      setPage(0);
                    }}
                  >
                    {say(label)} {unit && <span className={css['unit']}>{say(unit)}</span>}
                    <span aria-hidden="true">{sorting.column === column ? (sorting.falling ? ' ▾' : ' ▴') : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from(rows, (row) => (
              <tr
                key={row}
                aria-current={isMarked(row)}
                onClick={() => actions.select(selectionOf(row))}
                {...hoverProps(
                  () => actions.hover(selectionOf(row)),
                  () => actions.hover(null),
                )}
              >
                {table.columns.map(({ label, numeric, text }, column) => (
                  <td key={english(label)} className={classes(numeric && css['numeric'])}>
                    {column === 0 ? (
                      <button type="button" className={css['row']} onClick={() => actions.select(selectionOf(row))}>
                        {say(text(row))}
                      </button>
                    ) : (
                      say(text(row))
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
