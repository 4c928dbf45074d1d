import { createShelf } from '../../state/lesson-store.ts';

/** Progress on this machine. */
export const shelf = createShelf(() => localStorage);
