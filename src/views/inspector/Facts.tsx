import type { ReactNode } from 'react';
import css from './Inspector.module.css';

/** One line of a page: a figure with its name and unit. */
export interface Fact {
  readonly label: string;
  readonly figure: ReactNode;
  readonly unit?: string;
  /** What the figure means, or the figure in full. */
  readonly title?: string;
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={css['facts']}>
      {facts.map(({ label, figure, unit, title }) => (
        <div key={label} className={css['fact']} title={title}>
          <dt>{label}</dt>
          <dd>
            {figure}
            {unit !== undefined && <span className={css['unit']}> {unit}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
