import type { ReactNode } from 'react';
import type { Provenance } from '../../model/costs/cost-basis.ts';
import { ProvenanceMark } from '../shared/ProvenanceMark.tsx';
import { Term } from '../shared/Term.tsx';
import text from '../shared/Text.module.css';
import css from './Bars.module.css';

/** One bar with its label and its figure; the bar repeats what the figure says. */
export interface Bar {
  readonly id: string;
  readonly label: string;
  /** Length, 0 … 1 of the longest possible. */
  readonly length: number;
  readonly figure: string;
  readonly unit: string;
  /** Custom property of its colour, such as `--role-add`. */
  readonly colour: string;
  readonly exact: string;
  /** What the figure rests on. */
  readonly provenance: Provenance;
}

interface Props {
  readonly title: string;
  /** What the title stands for in the glossary. */
  readonly term: string;
  readonly note?: ReactNode;
  readonly bars: readonly Bar[];
}

/** Horizontal bars under a heading. */
export function Bars({ title, term, note, bars }: Props) {
  return (
    <section className={css['bars']} aria-label={title}>
      <h3 className={css['title']}>
        <Term id={term}>{title}</Term> {note !== undefined && <span className={text['small']}>{note}</span>}
      </h3>
      <dl>
        {bars.map(({ id, label, length, figure, unit, colour, exact, provenance }) => (
          <div key={id} className={css['row']}>
            <dt className={css['label']}>{label}</dt>
            <dd className={css['value']} title={exact}>
              <span className={css['track']} aria-hidden="true">
                <span style={{ width: `${(length * 100).toFixed(2)}%`, background: `var(${colour})` }} />
              </span>
              <span>
                {figure} <span className={text['faint']}>{unit}</span> <ProvenanceMark of={provenance} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
