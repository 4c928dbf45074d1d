import { browserStorage } from '../../state/keep.ts';
import { createShelf } from '../../state/lesson-store.ts';

/** Progress on this machine. */
export const shelf = createShelf(browserStorage());
