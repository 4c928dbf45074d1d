import { Fragment } from 'react';
import type { Simulation } from '../../model/result.ts';
import { ProvenanceMark } from '../shared/ProvenanceMark.tsx';
import { allFigures } from './all-figures.ts';
import css from './FigureTable.module.css';

/** All totals of a run in full, for reading, copying and machines. */
export function FigureTable({ result }: { readonly result: Simulation }) {
  return (
    <table className={css['table']}>
      <caption className="visually-hidden">All figures of the run</caption>
      <tbody>
        {allFigures(result).map(({ title, figures }) => (
          <Fragment key={title}>
            <tr>
              <th colSpan={2} scope="colgroup" className={css['group']}>
                {title}
              </th>
            </tr>
            {figures.map(({ label, value, text, provenance }) => (
              <tr key={label}>
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
