import { browserStorage } from '../../state/keep.ts';
import { keepPreferences, samePreferences } from '../../state/preferences.ts';
import { keepRecent } from '../../state/recent.ts';
import type { Explorer } from '../../state/store.ts';
import { keepAddress } from './address.ts';

/** From now on the address, the recent scenarios and the arrangement of the page are saved when they change. */
export function keepPlaces(explorer: Explorer): void {
  const storage = browserStorage();
  keepAddress(explorer);
  keepRecent(explorer, storage, String(performance.timeOrigin), () => Date.now());
  explorer.store.subscribe(({ view }, before) => {
    if (!samePreferences(view, before.view)) keepPreferences(storage, view);
  });
}
