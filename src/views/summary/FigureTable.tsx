import { Fragment } from 'react';
import { t } from '../../base/language.ts';
import type { Simulation } from '../../model/result.ts';
import { ProvenanceMark } from '../shared/ProvenanceMark.tsx';
import { allFigures } from './all-figures.ts';
import { classes } from '../shared/classes.ts';
import table from '../shared/Table.module.css';
import css from './FigureTable.module.css';

/** All totals of a run in full, for reading, copying and machines. */
export function FigureTable({ result }: { readonly result: Simulation }) {
  return (
    <table className={classes(table['table'], table['wide'], css['table'])}>
      <caption className="visually-hidden">{t`All figures of the run`}</caption>
      <tbody>
        {allFigures(result).map(({ id, title, figures }) => (
          <Fragment key={id}>
            <tr>
              <th colSpan={2} scope="colgroup" className={css['group']}>
                {title}
              </th>
            </tr>
            {figures.map(({ id: row, label, value, text, provenance }) => (
              <tr key={row}>
                <th scope="row">{label}</th>
                <td data-value={value}>
                  {text} <ProvenanceMark of={provenance} />
                </td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
