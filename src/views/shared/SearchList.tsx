import { type ReactNode, useId, useState } from 'react';
import { counted } from '../../base/format.ts';
import { type Searchable, searched } from '../../model/search.ts';
import css from './SearchList.module.css';

interface Props<T extends Searchable> {
  /** What is looked for: “models”. */
  readonly what: string;
  readonly entries: readonly T[];
  /** What is looked for at first. */
  readonly initial?: string;
  readonly children: (entry: T) => ReactNode;
}

/** A list that is searched by words; every entry is drawn by `children`. */
export function SearchList<T extends Searchable>({ what, entries, initial = '', children }: Props<T>) {
  const id = useId();
  const [query, setQuery] = useState(initial);
  const found = searched(entries, query);
  return (
    <>
      <div className={css['search']}>
        <label htmlFor={id}>Search {what}</label>
        <input
          id={id}
          type="search"
          value={query}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setQuery(event.target.value)}
        />
        <span role="status" className={css['count']}>
          {found.length === entries.length ? counted(found.length, what.slice(0, -1)) : `${found.length} found`}
        </span>
      </div>
      <ul className={css['list']} aria-label={what}>
        {found.map((entry) => (
          <li key={entry.id} className={css['entry']}>
            {children(entry)}
          </li>
        ))}
      </ul>
    </>
  );
}
