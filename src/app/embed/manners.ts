function giveKeysBack(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  if (document.querySelector('dialog[open], [popover]:popover-open') === null) window.parent.focus();
}

/**
 * How an embed behaves on somebody else's page. The wheel scrolls that page, as it does beside the frame, until the reader
 * has clicked into the frame or holds Ctrl (⌘): only then it zooms. When the pointer leaves, it is as before. Escape gives
 * the keys back to the page around. (Fingers: see EmbedPage.module.css.) `hint` is called when a wheel was let through.
 */
export function keepManners(views: HTMLElement, hint: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let within = false;

  const wheel = (event: WheelEvent): void => {
    if (within || event.ctrlKey || event.metaKey) return;
    // Not prevented, so that it scrolls what can be scrolled: a list in here, or the page around.
    event.stopPropagation();
    if (event.target instanceof HTMLCanvasElement) hint();
  };
  const leave = (): void => {
    within = false;
  };
  // Before the views hear of it: they take every wheel for themselves.
  views.addEventListener('wheel', wheel, { capture: true, passive: true, signal });
  views.addEventListener('click', () => (within = true), { signal });
  document.documentElement.addEventListener('pointerleave', leave, { signal });
  window.addEventListener('blur', leave, { signal });
  window.addEventListener('keydown', giveKeysBack, { signal });
  return () => stop.abort();
}
