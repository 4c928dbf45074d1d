import type { ReactNode } from 'react';
import type { Figure, Text } from '../../base/text.ts';
import type { Provenance } from '../../model/costs/cost-basis.ts';
import { ProvenanceMark } from '../shared/ProvenanceMark.tsx';
import { Term } from '../shared/Term.tsx';
import { useSay } from '../shared/words-context.ts';
import text from '../shared/Text.module.css';
import css from './Bars.module.css';

/** One bar with its label and its figure; the bar repeats what the figure says. */
export interface Bar {
  readonly id: string;
  readonly label: Text;
  /** Length, 0 … 1 of the longest possible. */
  readonly length: number;
  readonly figure: Figure;
  readonly unit: string;
  /** Custom property of its colour, such as `--role-add`. */
  readonly colour: string;
  readonly exact: Text;
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
  const say = useSay();
  return (
    <section className={css['bars']} aria-label={title}>
      <h3 className={css['title']}>
        <Term id={term}>{title}</Term> {note !== undefined && <span className={text['small']}>{note}</span>}
      </h3>
      <dl>
        {bars.map(({ id, label, length, figure, unit, colour, exact, provenance }) => (
          <div key={id} className={css['row']}>
            <dt className={css['label']}>{say(label)}</dt>
            <dd className={css['value']} title={say(exact)}>
              <span className={css['track']} aria-hidden="true">
                <span style={{ width: `${(length * 100).toFixed(2)}%`, background: `var(${colour})` }} />
              </span>
              <span>
                {say(figure)} <span className={text['faint']}>{unit}</span> <ProvenanceMark of={provenance} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
