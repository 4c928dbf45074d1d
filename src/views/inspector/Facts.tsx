import type { ReactNode } from 'react';
import { FigureMark } from '../shared/FigureMark.tsx';
import { Label } from '../shared/Term.tsx';
import { classes } from '../shared/classes.ts';
import text from '../shared/Text.module.css';
import list from '../shared/Facts.module.css';
import css from './Inspector.module.css';

/** One line of a page: a figure with its name and unit. */
export interface Fact {
  readonly label: string;
  readonly figure: ReactNode;
  readonly unit?: string;
  /** Whether it rests on latencies; what is in ns does. Other figures are counts and sizes. */
  readonly timed?: boolean;
  /** What the figure means, or the figure in full. */
  readonly title?: string;
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={css['facts']}>
      {facts.map(({ label, figure, unit, timed = unit === 'ns', title }) => (
        <div key={label} className={classes(list['fact'], css['fact'])} title={title}>
          <dt>
            <Label text={label} />
          </dt>
          <dd>
            {figure}
            {unit !== undefined && <span className={text['faint']}> {unit}</span>}
            {typeof figure === 'string' && /\d/.test(figure) && (
              <>
                {' '}
                <FigureMark half={timed ? 'latency' : null} />
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
