import { useEffect } from 'react';

/** Lets Escape dismiss what appears while something is pointed at, whatever else the key does. */
export function useEscape(dismiss: () => void): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') dismiss();
    };
    document.addEventListener('keydown', listener, { capture: true });
    return () => document.removeEventListener('keydown', listener, { capture: true });
  }, [dismiss]);
}
