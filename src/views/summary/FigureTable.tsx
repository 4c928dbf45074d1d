import { Fragment } from 'react';
import type { Simulation } from '../../model/result.ts';
import { ProvenanceMark } from '../shared/ProvenanceMark.tsx';
import { allFigures } from './all-figures.ts';
import { classes } from '../shared/classes.ts';
import table from '../shared/Table.module.css';
import css from './FigureTable.module.css';
import { useSay } from '../shared/words-context.ts';

/** All totals of a run in full, for reading, copying and machines. */
export function FigureTable({ result }: { readonly result: Simulation }) {
  const say = useSay();
  return (
    <table className={classes(table['table'], table['wide'], css['table'])}>
      <caption className="visually-hidden">{say`All figures of the run`}</caption>
      <tbody>
        {allFigures(result).map(({ id, title, figures }) => (
          <Fragment key={id}>
            <tr>
              <th colSpan={2} scope="colgroup" className={css['group']}>
                {say(title)}
              </th>
            </tr>
            {figures.map(({ id: row, label, value, text, provenance }) => (
              <tr key={row}>
                <th scope="row">{say(label)}</th>
                <td data-value={value}>
                  {say(text)} <ProvenanceMark of={provenance} />
                </td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
