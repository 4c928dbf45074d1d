import { keep, type KeepProblem, kept, type Storage } from './keep.ts';

/*
 * Recent and saved scenarios of this browser. Each is kept as a link, which is small, versioned, and checked when it is
 * opened like any link from elsewhere. Other tabs write here too, so everything is read anew before it is changed.
 */

/** A scenario that is kept. */
export interface KeptScenario {
  /** Unique within its list. */
  readonly id: string;
  readonly name: string;
  /** Of the scenario: equal ones are one recent entry. */
  readonly digest: string;
  /** What `writeLink` made of it. */
  readonly link: string;
  /** When it was kept, ms since 1970. */
  readonly at: number;
}

export type ListName = 'recent' | 'saved';

const keys: Readonly<Record<ListName, string>> = { recent: 'tierscope.recent', saved: 'tierscope.saved' };

/** Recent scenarios that are kept. */
export const MOST_RECENT = 20;
const LONGEST_NAME = 200;

function entryOf(json: unknown): KeptScenario[] {
  if (typeof json !== 'object' || json === null) return [];
  const { id, name, digest, link, at } = json as Record<keyof KeptScenario, unknown>;
  const sound =
    typeof id === 'string' &&
    typeof name === 'string' &&
    typeof digest === 'string' &&
    typeof link === 'string' &&
    typeof at === 'number';
  return sound ? [{ id, name: name.slice(0, LONGEST_NAME), digest, link, at }] : [];
}

/** What is kept in a list, the latest first. */
export function readShelf(storage: Storage | null, list: ListName): readonly KeptScenario[] {
  const json = kept(storage, keys[list]);
  return Array.isArray(json) ? json.flatMap(entryOf) : [];
}

/** Puts a scenario at the head of the recent ones, in the place of those that are the same. Old ones give way to it. */
export function noteRecent(storage: Storage | null, entry: KeptScenario): KeepProblem | null {
  const others = readShelf(storage, 'recent').filter(({ id, digest }) => id !== entry.id && digest !== entry.digest);
  let list = [entry, ...others].slice(0, MOST_RECENT);
  for (;;) {
    const problem = keep(storage, keys.recent, list);
    if (problem !== 'full' || list.length <= 1) return problem;
    list = list.slice(0, Math.floor(list.length / 2));
  }
}

/** Saves a scenario under its name. One of the same name is replaced only if it has the same id. */
export const save = (storage: Storage | null, entry: KeptScenario): KeepProblem | null =>
  keep(storage, keys.saved, [entry, ...readShelf(storage, 'saved').filter(({ id }) => id !== entry.id)]);

export const rename = (storage: Storage | null, id: string, name: string): KeepProblem | null =>
  keep(
    storage,
    keys.saved,
    readShelf(storage, 'saved').map((entry) =>
      entry.id === id ? { ...entry, name: name.slice(0, LONGEST_NAME) } : entry,
    ),
  );

/** Takes an entry out; `putBack` undoes it. */
export const remove = (storage: Storage | null, list: ListName, id: string): KeepProblem | null =>
  keep(
    storage,
    keys[list],
    readShelf(storage, list).filter((entry) => entry.id !== id),
  );

/** Puts a removed entry back where it stood by its age. */
export const putBack = (storage: Storage | null, list: ListName, entry: KeptScenario): KeepProblem | null =>
  keep(
    storage,
    keys[list],
    [entry, ...readShelf(storage, list).filter(({ id }) => id !== entry.id)].toSorted((a, b) => b.at - a.at),
  );
