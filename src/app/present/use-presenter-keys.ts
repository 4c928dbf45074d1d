import { useEffect, useRef } from 'react';
import { useExplorer } from '../../views/shared/explorer-context.ts';
import type { Steps } from './steps.ts';

/** What may lie over the picture. */
export type Cover = 'black' | 'code' | 'notes';

/** A key held longer than this works while it is held; a shorter press stays. */
const HOLD_MS = 350;

interface Handlers {
  readonly steps: Steps;
  readonly cover: Cover | null;
  readonly setCover: (cover: Cover | null) => void;
  readonly pointing: boolean;
  readonly setPointing: (pointing: boolean) => void;
  readonly leave: () => void;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, select, textarea');
const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, select, summary') !== null;

/**
 * The keys of a presentation, those of clickers among them: Page Up and Page Down, and “.” or B for a black screen. They
 * come before the page's own and the pictures', because a clicker does not know where the focus is.
 */
export function usePresenterKeys(handlers: Handlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  const { cursor, actions } = useExplorer();
  useEffect(() => {
    let pointedAt = 0;

    /** True if the key meant something. */
    const press = (event: KeyboardEvent): boolean => {
      const { steps, cover, setCover, pointing, setPointing, leave } = latest.current;
      const key = event.key.toLowerCase();
      if (cover !== null) {
        const closes = cover === 'black' || key === 'escape' || key === (cover === 'code' ? 'q' : 'n');
        if (closes) setCover(null);
        return closes;
      }
      const play = (direction: -1 | 1): void => actions.play(cursor.getState().playing === 0 ? direction : 0);
      switch (key) {
        case 'pagedown':
          steps.next();
          return true;
        case 'pageup':
          steps.back();
          return true;
        case 'escape':
          leave();
          return true;
        case 'b':
        case '.':
          setCover('black');
          return true;
        case 'q':
          setCover('code');
          return true;
        case 'n':
          setCover('notes');
          return true;
        case 'l':
          if (!event.repeat) {
            pointedAt = event.timeStamp;
            setPointing(!pointing);
          }
          return true;
        case 'f':
          void document.documentElement.requestFullscreen?.().catch(() => undefined);
          return true;
        case 'r':
          play(-1);
          return true;
        case '+':
        case '=':
          actions.changeSpeed(1);
          return true;
        case '-':
          actions.changeSpeed(-1);
          return true;
      }
      if (isField(event.target)) return false;
      if (key === ' ' && !isPressable(event.target)) play(1);
      else if (key === 'arrowright') steps.next();
      else if (key === 'arrowleft') steps.back();
      else if (key === 'arrowdown') actions.stepEvent(1);
      else if (key === 'arrowup') actions.stepEvent(-1);
      else if (key === 'home') steps.first();
      else if (key === 'end') steps.last();
      else return false;
      return true;
    };

    const down = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape' && document.querySelector('[popover]:popover-open')) return;
      if (!press(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const up = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() === 'l' && event.timeStamp - pointedAt > HOLD_MS) latest.current.setPointing(false);
    };
    window.addEventListener('keydown', down, { capture: true });
    window.addEventListener('keyup', up, { capture: true });
    return () => {
      window.removeEventListener('keydown', down, { capture: true });
      window.removeEventListener('keyup', up, { capture: true });
    };
  }, [cursor, actions]);
}
