import { keep, kept, type Storage } from './keep.ts';

const KEY = 'tierscope.tour';

/** Whether the tour may still be offered: it was neither taken nor declined in this browser. */
export const offersTour = (storage: Storage | null): boolean => kept(storage, KEY) !== 'done';

/** Stops offering the tour: for good, or for this visit only if the browser saves nothing. */
export const declineTour = (storage: Storage | null): unknown => keep(storage, KEY, 'done');
