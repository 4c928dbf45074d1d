import type { ReactNode } from 'react';
import { FigureMark } from '../shared/FigureMark.tsx';
import { Label } from '../shared/Term.tsx';
import css from './Inspector.module.css';

/** One line of a page: a figure with its name and unit. */
export interface Fact {
  readonly label: string;
  readonly figure: ReactNode;
  readonly unit?: string;
  /** What the figure means, or the figure in full. */
  readonly title?: string;
}

/** Units of what the simulation computed from the costs; other figures are counts and sizes. */
const timeLike = new Set(['ns', '% of the run']);

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={css['facts']}>
      {facts.map(({ label, figure, unit, title }) => (
        <div key={label} className={css['fact']} title={title}>
          <dt>
            <Label text={label} />
          </dt>
          <dd>
            {figure}
            {unit !== undefined && <span className={css['unit']}> {unit}</span>}
            {typeof figure === 'string' && /\d/.test(figure) && (
              <>
                {' '}
                <FigureMark half={unit !== undefined && timeLike.has(unit) ? 'latency' : null} />
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
