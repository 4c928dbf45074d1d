import type { ViewState } from './explorer-state.ts';
import { initialView } from './initial-view.ts';
import { keep, kept, type Storage } from './keep.ts';
import { type MachineKey, machineFields } from './view-fields.ts';

/** How the page is arranged and coloured in this browser: kept over a reload, and not part of links. */
export type Preferences = Pick<ViewState, MachineKey>;

const KEY = 'tierscope.preferences';

/** Preferences by a rule for each. */
const preferencesBy = (value: (key: MachineKey) => unknown): Preferences =>
  Object.fromEntries([...machineFields.keys()].map((key) => [key, value(key)])) as unknown as Preferences;

/** The saved ones; a missing or invalid one has its default. */
export function readPreferences(storage: Storage | null): Preferences {
  const json = kept(storage, KEY);
  const record = new Map(Object.entries(typeof json === 'object' && json !== null ? json : {}));
  return preferencesBy((key) => machineFields.get(key)?.read(record.get(key)) ?? initialView[key]);
}

/** Saves them. If the browser does not allow it, nothing is said: the page starts with the default arrangement next time. */
export const keepPreferences = (storage: Storage | null, preferences: Preferences): unknown =>
  keep(
    storage,
    KEY,
    preferencesBy((key) => preferences[key]),
  );

export const samePreferences = (a: Preferences, b: Preferences): boolean =>
  [...machineFields.keys()].every((key) => a[key] === b[key]);
