/** Hears of presses anywhere in the page before what is pressed does. Returns what ends it. */
export function watchPresses(press: () => void, release: () => void): () => void {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  document.addEventListener('pointerdown', press, options);
  document.addEventListener('pointerup', release, options);
  document.addEventListener('pointercancel', release, options);
  return () => listening.abort();
}

/** Hears of every movement of the pointer over the page, as client px. */
export function watchPointer(move: (x: number, y: number) => void): () => void {
  const listener = ({ clientX, clientY }: PointerEvent): void => move(clientX, clientY);
  addEventListener('pointermove', listener, { passive: true });
  return () => removeEventListener('pointermove', listener);
}

/** Hears when the pointer leaves the page. */
export function watchPageLeave(leave: () => void): () => void {
  document.documentElement.addEventListener('pointerleave', leave);
  return () => document.documentElement.removeEventListener('pointerleave', leave);
}

/**
 * Keeps the wheel from the drawings within an element as long as it is not meant for them, so that it scrolls what can be
 * scrolled: a list in there, or the page around. `kept` hears of each turn that a drawing did not get.
 */
export function keepWheel(within: HTMLElement, isMeant: (event: WheelEvent) => boolean, kept: () => void): () => void {
  const listener = (event: WheelEvent): void => {
    if (isMeant(event)) return;
    event.stopPropagation();
    if (event.target instanceof HTMLCanvasElement) kept();
  };
  // Before the drawings hear of it: they take every wheel for themselves.
  within.addEventListener('wheel', listener, { capture: true, passive: true });
  return () => within.removeEventListener('wheel', listener, { capture: true });
}
