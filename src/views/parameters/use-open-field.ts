import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { watchPresses } from '../stage/page-pointer.ts';

/**
 * The field whose definition is unfolded: the one with the focus. While a pointer is down nothing folds or unfolds,
 * because what is being clicked would move away from under it.
 */
export function useOpenField(): readonly [path: string, handlers: { onFocus(event: FocusEvent): void }] {
  const [open, setOpen] = useState('');
  const held = useRef(false);
  const wanted = useRef('');

  useEffect(() => {
    const press = () => {
      held.current = true;
    };
    const release = () => {
      held.current = false;
      // After the click that this release completes.
      setTimeout(() => setOpen(wanted.current), 0);
    };
    return watchPresses(press, release);
  }, []);

  return [
    open,
    {
      onFocus(event) {
        wanted.current = event.target.closest<HTMLElement>('[data-path]')?.dataset['path'] ?? '';
        if (!held.current) setOpen(wanted.current);
      },
    },
  ];
}
