import { expect, test } from 'vitest';
import { keep, kept, type Storage } from './keep.ts';
import { keepPreferences, readPreferences } from './preferences.ts';
import { type KeptScenario, MOST_RECENT, noteRecent, putBack, readShelf, remove, rename, save } from './shelf.ts';

/** A store of at most so many characters. */
function fakeStorage(room = 5e6): Storage & { readonly content: Map<string, string> } {
  const content = new Map<string, string>();
  return {
    content,
    getItem: (key) => content.get(key) ?? null,
    removeItem: (key) => void content.delete(key),
    setItem(key, value) {
      if (value.length > room) throw new DOMException('no room', 'QuotaExceededError');
      content.set(key, value);
    },
  };
}

/** As browsers are that block all data of a site. */
const forbidden: Storage = {
  getItem: () => {
    throw new DOMException('denied', 'SecurityError');
  },
  setItem: () => {
    throw new DOMException('denied', 'SecurityError');
  },
  removeItem: () => undefined,
};

const entry = (n: number, more: Partial<KeptScenario> = {}): KeptScenario => ({
  id: `id${n}`,
  name: `Chip ${n}`,
  digest: `digest${n}`,
  link: `1j.check.digest.payload${n}`,
  at: 1000 + n,
  ...more,
});
const names = (list: readonly KeptScenario[]) => list.map(({ name }) => name);

test('the latest comes first, equal ones are one, and old ones go', () => {
  const storage = fakeStorage();
  for (let n = 0; n < MOST_RECENT + 5; n++) expect(noteRecent(storage, entry(n))).toBeNull();
  expect(readShelf(storage, 'recent')).toHaveLength(MOST_RECENT);
  noteRecent(storage, entry(99, { digest: 'digest20' }));
  expect(names(readShelf(storage, 'recent')).slice(0, 3)).toEqual(['Chip 99', 'Chip 24', 'Chip 23']);
  expect(names(readShelf(storage, 'recent'))).not.toContain('Chip 20');
});

test('what is made of a scenario takes the place of its own entry', () => {
  const storage = fakeStorage();
  noteRecent(storage, entry(1));
  noteRecent(storage, entry(2, { id: 'id1' }));
  expect(names(readShelf(storage, 'recent'))).toEqual(['Chip 2']);
});

test('saved ones are renamed, deleted and put back where they stood', () => {
  const storage = fakeStorage();
  for (const n of [1, 2, 3]) expect(save(storage, entry(n))).toBeNull();
  rename(storage, 'id2', 'My chip');
  remove(storage, 'saved', 'id2');
  expect(names(readShelf(storage, 'saved'))).toEqual(['Chip 3', 'Chip 1']);
  putBack(storage, 'saved', entry(2, { name: 'My chip' }));
  expect(names(readShelf(storage, 'saved'))).toEqual(['Chip 3', 'My chip', 'Chip 1']);
});

test('a full store lets go of old recent ones, and says so where nothing helps', () => {
  const storage = fakeStorage(700);
  for (let n = 0; n < 12; n++) expect(noteRecent(storage, entry(n))).toBeNull();
  expect(names(readShelf(storage, 'recent'))[0]).toBe('Chip 11');
  expect(noteRecent(storage, entry(13, { link: 'x'.repeat(900) }))).toBe('full');
  expect(save(storage, entry(1, { link: 'x'.repeat(900) }))).toBe('full');
});

test.each([
  ['throws', forbidden],
  ['is not there', null],
])('a store that %s costs nothing but what it would have kept', (_what, storage) => {
  expect(readShelf(storage, 'saved')).toEqual([]);
  expect(save(storage, entry(1))).toBe('forbidden');
  expect(noteRecent(storage, entry(1))).toBe('forbidden');
  expect(readPreferences(storage)).toMatchObject({ theme: 'system' });
  expect(keepPreferences(storage, readPreferences(storage))).toBe('forbidden');
});

test.each(['{', '3', '[1, null, {"id": 3}]', '{"id": "a"}', 'null'])('a damaged list is an empty one: %s', (text) => {
  const storage = fakeStorage();
  storage.content.set('tierscope.saved', text);
  expect(readShelf(storage, 'saved')).toEqual([]);
  expect(save(storage, entry(1))).toBeNull();
  expect(readShelf(storage, 'saved')).toHaveLength(1);
});

test('the arrangement of the page is kept; what cannot be is as on the first visit', () => {
  const storage = fakeStorage();
  keepPreferences(storage, { mapShare: 0.3, upperShare: 0.6, theme: 'dark' });
  expect(readPreferences(storage)).toEqual({ mapShare: 0.3, upperShare: 0.6, theme: 'dark' });
  keep(storage, 'tierscope.preferences', { mapShare: 7, upperShare: 'wide', theme: 'pink' });
  expect(readPreferences(storage)).toEqual({ mapShare: 0.47, upperShare: 0.51, theme: 'system' });
  expect(kept(storage, 'nothing')).toBeUndefined();
});
