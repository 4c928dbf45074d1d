import { type ReactNode, useId, useState } from 'react';
import { counted } from '../../base/format.ts';
import { type Searchable, searchPresets } from '../../model/presets/preset-search.ts';
import css from './PresetList.module.css';

interface Props<T extends Searchable> {
  /** What is looked for: “models”. */
  readonly what: string;
  readonly presets: readonly T[];
  readonly children: (preset: T) => ReactNode;
}

/** A list that is searched by words; every entry says what it is and where that comes from. */
export function PresetList<T extends Searchable>({ what, presets, children }: Props<T>) {
  const id = useId();
  const [query, setQuery] = useState('');
  const found = searchPresets(presets, query);
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
          {found.length === presets.length ? counted(found.length, what.slice(0, -1)) : `${found.length} found`}
        </span>
      </div>
      <ul className={css['list']} aria-label={what}>
        {found.map((preset) => (
          <li key={preset.id} className={css['entry']}>
            {children(preset)}
          </li>
        ))}
      </ul>
    </>
  );
}
