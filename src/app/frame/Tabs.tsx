import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { Text } from '../../base/text.ts';
import { classes } from '../../views/shared/classes.ts';
import { useSay } from '../../views/shared/words-context.ts';
import css from './Tabs.module.css';

interface TabsProps<T extends string> {
  /** Accessible name of the row of tabs. */
  readonly name: string;
  readonly tabs: readonly { readonly id: T; readonly label: Text }[];
  readonly current: T;
  readonly onChange: (id: T) => void;
  /** For a pointer rather than a thumb: as low as in a frame. */
  readonly low?: boolean;
  readonly panelClass?: string | undefined;
  /** What is behind the current tab. */
  readonly children: ReactNode;
}

/** One part at a time, each behind its tab; the arrow keys lead from tab to tab. */
export function Tabs<T extends string>({ name, tabs, current, onChange, low, panelClass, children }: TabsProps<T>) {
  const say = useSay();
  const base = useId();
  const panelId = `${base}-panel`;
  const tabId = (id: T): string => `${base}-${id}`;

  const press = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = tabs.findIndex(({ id }) => id === current);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (by === 0 || next === undefined) return;
    // The arrows are the tabs' here, not the time cursor's.
    event.preventDefault();
    event.stopPropagation();
    onChange(next.id);
    document.getElementById(tabId(next.id))?.focus();
  };

  return (
    <>
      <div role="tablist" aria-label={name} className={classes(css['tabs'], low && css['low'])}>
        {tabs.map(({ id, label }) => (
          <button
            key={id}
            id={tabId(id)}
            type="button"
            role="tab"
            aria-selected={id === current}
            aria-controls={panelId}
            tabIndex={id === current ? 0 : -1}
            className={css['tab']}
            onClick={() => onChange(id)}
            onKeyDown={press}
          >
            {say(label)}
          </button>
        ))}
      </div>
      <div id={panelId} role="tabpanel" aria-labelledby={tabId(current)} className={panelClass}>
        {children}
      </div>
    </>
  );
}
