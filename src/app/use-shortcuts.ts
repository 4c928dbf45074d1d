import { useEffect } from 'react';
import { selectShownSelection } from '../state/runs.ts';
import type { Explorer } from '../state/store.ts';
import { usePage } from '../views/shared/page-context.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=range], [type=checkbox]), textarea, select');

/** Space presses a focused control, so it plays only where nothing would be pressed. */
const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, summary, [role=switch], [role=tab]') !== null;

/** Saves the scenario as a file; what writes files comes when it is first wanted. */
const save = async (explorer: Explorer): Promise<void> =>
  (await import('../views/share/save-scenario.ts')).saveScenario(explorer);

/** The keys that work wherever the focus is; `present` is what P does, where the page can be presented. */
export function useShortcuts(present: ((explorer: Explorer) => void) | null = null): void {
  const explorer = usePage();
  const { store, cursor, actions } = explorer;
  useEffect(() => {
    /** True if the key meant something. */
    const handle = (event: KeyboardEvent): boolean => {
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) {
        if (key === 'z' && event.shiftKey) actions.redo();
        else if (key === 'z') actions.undo();
        else if (key === 'y') actions.redo();
        else if (key === 's' && !event.shiftKey) void save(explorer);
        else return false;
        return true;
      }
      if (event.altKey) return false;
      if (key === 'escape') {
        const state = store.getState();
        const { run, view } = state;
        if (run.slow) actions.cancelRun();
        else if (view.fullscreen !== null) actions.setView({ fullscreen: null });
        else if (selectShownSelection(state) !== null && !isTyping(event.target)) actions.select(null);
        else return false;
        return true;
      }
      if (isTyping(event.target)) return false;
      if (key === ' ' && !isPressable(event.target)) actions.play(cursor.getState().playing === 0 ? 1 : 0);
      else if (key === ',') actions.stepEvent(-1);
      else if (key === '.') actions.stepEvent(1);
      else if (key === 'n') actions.seekSelection();
      else if (key === 'p' && present !== null) present(explorer);
      else if (key === '?') actions.openDialog('glossary');
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
  }, [explorer, store, cursor, actions, present]);
}
