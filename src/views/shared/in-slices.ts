/** Longer than this the page is not held up at a time. */
const SLICE_MS = 8;

/** Runs work that pauses to its end, in slices between frames; what is returned stops it. */
export function inSlices<R>(work: Generator<void, R>, done: (result: R) => void, delay = 0): () => void {
  let timer = 0;
  const slice = (): void => {
    const until = performance.now() + SLICE_MS;
    for (;;) {
      const next = work.next();
      if (next.done) {
        done(next.value);
        return;
      }
      if (performance.now() > until) break;
    }
    timer = window.setTimeout(slice);
  };
  timer = window.setTimeout(slice, delay);
  return () => clearTimeout(timer);
}
