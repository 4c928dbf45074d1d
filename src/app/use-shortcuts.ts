import { useEffect } from 'react';
import { useExplorer } from '../views/shared/explorer-context.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=range], [type=checkbox]), textarea, select');

/** Space presses a focused control, so it plays only where nothing would be pressed. */
const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, summary, [role=switch], [role=tab]') !== null;

/** The keys that work wherever the focus is. */
export function useShortcuts(): void {
  const { store, moment, actions } = useExplorer();
  useEffect(() => {
    /** True if the key meant something. */
    const handle = (event: KeyboardEvent): boolean => {
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) {
        if (key === 'z' && event.shiftKey) actions.redo();
        else if (key === 'z') actions.undo();
        else if (key === 'y') actions.redo();
        else return false;
        return true;
      }
      if (event.altKey) return false;
      if (key === 'escape') {
        const { run, view } = store.getState();
        if (run.slow) actions.cancelRun();
        else if (view.fullscreen !== null) actions.setView({ fullscreen: null });
        else if (view.selection !== null && !isTyping(event.target)) actions.select(null);
        else return false;
        return true;
      }
      if (isTyping(event.target)) return false;
      if (key === ' ' && !isPressable(event.target)) actions.play(moment.getState().playing === 0 ? 1 : 0);
      else if (key === ',') actions.stepEvent(-1);
      else if (key === '.') actions.stepEvent(1);
      else if (key === 'n') actions.seekSelection();
      else return false;
      return true;
    };

    const listener = (event: KeyboardEvent): void => {
      // An open popover takes its own Escape; a dialog hides all that keys could mean.
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      if (event.key === 'Escape' && document.querySelector('[popover]:popover-open')) return;
      if (handle(event)) event.preventDefault();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [store, moment, actions]);
}
