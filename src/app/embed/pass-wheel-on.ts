import { keepWheel, watchPageLeave } from '../../views/stage/page-pointer.ts';

function giveKeysBack(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  if (document.querySelector('dialog[open], [popover]:popover-open') === null) window.parent.focus();
}

/**
 * How an embed behaves on somebody else's page. The wheel scrolls that page, as it does beside the frame, until the reader
 * has clicked into the frame or holds Ctrl (⌘): only then it zooms. When the pointer leaves, it is as before. Escape gives
 * the keys back to the page around. (Fingers: see EmbedPage.module.css.) `hint` is called when a wheel was let through.
 */
export function passWheelOn(views: HTMLElement, hint: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let within = false;

  const isMeant = (event: WheelEvent): boolean => within || event.ctrlKey || event.metaKey;
  const leave = (): void => {
    within = false;
  };
  const ends = [keepWheel(views, isMeant, hint), watchPageLeave(leave)];
  views.addEventListener('click', () => (within = true), { signal });
  window.addEventListener('blur', leave, { signal });
  window.addEventListener('keydown', giveKeysBack, { signal });
  return () => {
    stop.abort();
    for (const end of ends) end();
  };
}
