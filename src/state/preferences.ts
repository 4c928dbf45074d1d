import type { ViewState } from './explorer-state.ts';
import { initialView } from './initial-view.ts';
import { keep, kept, type Storage } from './keep.ts';
import { type MachineKey, machineFields } from './view-fields.ts';

/** How this machine likes the page: kept here over a reload, and in no link. */
export type Preferences = Pick<ViewState, MachineKey>;

const KEY = 'tierscope.preferences';

/** Preferences by a rule for each. */
const preferencesBy = (value: (key: MachineKey) => unknown): Preferences =>
  Object.fromEntries([...machineFields.keys()].map((key) => [key, value(key)])) as unknown as Preferences;

/** Those that are kept; what is missing or cannot be is as on the first visit. */
export function readPreferences(storage: Storage | null): Preferences {
  const json = kept(storage, KEY);
  const record = new Map(Object.entries(typeof json === 'object' && json !== null ? json : {}));
  return preferencesBy((key) => machineFields.get(key)?.read(record.get(key)) ?? initialView[key]);
}

/** Keeps them. Where that is not allowed the page is simply arranged anew next time, which is worth no word. */
export const keepPreferences = (storage: Storage | null, preferences: Preferences): unknown =>
  keep(
    storage,
    KEY,
    preferencesBy((key) => preferences[key]),
  );

export const samePreferences = (a: Preferences, b: Preferences): boolean =>
  [...machineFields.keys()].every((key) => a[key] === b[key]);
