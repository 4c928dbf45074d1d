import { type ReactNode, useId, useState } from 'react';
import { type Searchable, searched } from '../../model/search.ts';
import control from './Control.module.css';
import css from './SearchList.module.css';
import { useSay } from './words-context.ts';

interface Props<T extends Searchable> {
  /** Accessible name of the list: “models”. */
  readonly name: string;
  /** What the field for the words is called: “Search models”. */
  readonly label: string;
  /** How many there are, in words: “3 models”. */
  readonly amount: (count: number) => string;
  readonly entries: readonly T[];
  /** What is looked for at first. */
  readonly initial?: string;
  readonly children: (entry: T) => ReactNode;
}

/** A list that is searched by words; every entry is drawn by `children`. */
export function SearchList<T extends Searchable>({ name, label, amount, entries, initial = '', children }: Props<T>) {
  const say = useSay();
  const id = useId();
  const [query, setQuery] = useState(initial);
  const found = searched(entries, query, say);
  return (
    <>
      <div className={css['search']}>
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="search"
          className={control['control']}
          value={query}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setQuery(event.target.value)}
        />
        <span role="status" className={css['count']}>
          {found.length === entries.length ? amount(found.length) : say`${found.length} found`}
        </span>
      </div>
      <ul className={css['list']} aria-label={name}>
        {found.map((entry) => (
          <li key={entry.id} className={css['entry']}>
            {children(entry)}
          </li>
        ))}
      </ul>
    </>
  );
}
