/** Between two pieces, so that the page has the processor for itself where there is only one. */
const PAUSE_MS = 10;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, PAUSE_MS);
  });

/**
 * Every result leaves this thread by transfer. V8 compiles array accesses on the guess that nothing is ever transferred,
 * and throws all of it away when something is: better now, with nothing compiled yet, than after the first result.
 */
export function giveUpBuffer(): void {
  const buffer = new ArrayBuffer(8);
  structuredClone(buffer, { transfer: [buffer] });
}

/** Does the pieces one by one, in the pauses while nothing else is to be done. */
export async function whileIdle(pieces: Iterator<void>, isIdle: () => boolean): Promise<void> {
  do {
    // Pieces must run one after the other.
    // oxlint-disable-next-line no-await-in-loop
    do await pause();
    while (!isIdle());
  } while (pieces.next().done !== true);
}
