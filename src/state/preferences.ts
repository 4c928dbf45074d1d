import type { ViewState } from './explorer-state.ts';
import { initialView } from './initial-view.ts';
import { keep, kept, type Storage } from './keep.ts';

/** How this machine likes the page: kept here over a reload, and in no link. */
export type Preferences = Pick<ViewState, 'mapShare' | 'upperShare' | 'theme'>;

const KEY = 'tierscope.preferences';

const share = (json: unknown, initial: number): number =>
  typeof json === 'number' && json > 0.1 && json < 0.9 ? json : initial;

/** Those that are kept; what is missing or cannot be is as on the first visit. */
export function readPreferences(storage: Storage | null): Preferences {
  const json = kept(storage, KEY);
  const { mapShare, upperShare, theme } = (typeof json === 'object' && json !== null ? json : {}) as Record<
    keyof Preferences,
    unknown
  >;
  return {
    mapShare: share(mapShare, initialView.mapShare),
    upperShare: share(upperShare, initialView.upperShare),
    theme: theme === 'light' || theme === 'dark' ? theme : initialView.theme,
  };
}

/** Keeps them. Where that is not allowed the page is simply arranged anew next time, which is worth no word. */
export const keepPreferences = (storage: Storage | null, { mapShare, upperShare, theme }: Preferences): unknown =>
  keep(storage, KEY, { mapShare, upperShare, theme });

export const samePreferences = (a: Preferences, b: Preferences): boolean =>
  a.mapShare === b.mapShare && a.upperShare === b.upperShare && a.theme === b.theme;
