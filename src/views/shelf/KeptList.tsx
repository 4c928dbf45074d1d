import { useId, useMemo, useRef, useState } from 'react';
import type { KeptScenario } from '../../state/shelf.ts';
import { classes } from '../shared/classes.ts';
import button from '../shared/Button.module.css';
import control from '../shared/Control.module.css';
import css from './ShelfDialog.module.css';
import { useSay } from '../shared/words-context.ts';

interface Props {
  readonly title: string;
  readonly empty: string;
  readonly entries: readonly KeptScenario[];
  readonly onOpen: (entry: KeptScenario) => void;
  readonly onRemove: (entry: KeptScenario) => void;
  /** Only where names are the user's. */
  readonly onRename?: (entry: KeptScenario, name: string) => void;
}

/** Times in a language, as the reader's country has it where the browser says which. */
const timesIn = (language: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(navigator.languages.find((tag) => tag.startsWith(language)) ?? language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });

/** Scenarios that are kept, each with what can be done with it. */
export function KeptList({ title, empty, entries, onOpen, onRemove, onRename }: Props) {
  const say = useSay();
  const time = useMemo(() => timesIn(say.language), [say]);
  const id = useId();
  const [renaming, setRenaming] = useState<string | null>(null);
  return (
    <section className={css['list']} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {entries.length === 0 ? (
        <p className={css['empty']}>{empty}</p>
      ) : (
        <ul>
          {entries.map((entry) => (
            <li key={entry.id} className={css['entry']}>
              {renaming === entry.id && onRename ? (
                <NameField
                  entry={entry}
                  onName={(name) => {
                    setRenaming(null);
                    if (name !== null && name !== entry.name) onRename(entry, name);
                  }}
                />
              ) : (
                <button type="button" className={css['open']} onClick={() => onOpen(entry)}>
                  <span className={css['entryName']}>{entry.name || say`Without a name`}</span>{' '}
                  <span className={css['when']}>{time.format(entry.at)}</span>
                </button>
              )}
              {onRename && (
                <button type="button" className={button['button']} onClick={() => setRenaming(entry.id)}>
                  {say`Rename`}
                  <span className="visually-hidden"> {entry.name}</span>
                </button>
              )}
              <button type="button" className={button['button']} onClick={() => onRemove(entry)}>
                {say`Delete`}
                <span className="visually-hidden"> {entry.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Takes a new name: Enter or leaving it takes it over, Escape does not. */
function NameField({
  entry,
  onName,
}: {
  readonly entry: KeptScenario;
  readonly onName: (name: string | null) => void;
}) {
  const say = useSay();
  const [name, setName] = useState(entry.name);
  // Its going away takes the focus from it, which is no second answer.
  const answered = useRef(false);
  const answer = (given: string | null): void => {
    if (answered.current) return;
    answered.current = true;
    onName(given);
  };
  const finish = (): void => answer(name.trim() === '' ? null : name.trim());
  return (
    <input
      // It appears in the place of the button that was pressed to have it.
      ref={(input) => input?.focus()}
      className={classes(control['control'], css['name'])}
      aria-label={say`New name of ${entry.name}`}
      value={name}
      maxLength={200}
      onChange={(event) => setName(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
        else if (event.key === 'Escape') {
          // Not the dialog's Escape.
          event.preventDefault();
          event.stopPropagation();
          answer(null);
        }
      }}
    />
  );
}
