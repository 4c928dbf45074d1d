import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBench, createSettledBench } from './explorer.testing.ts';
import type { Storage } from './keep.ts';
import { keepRecent } from './recent.ts';
import { readShelf } from './shelf.ts';

function fakeStorage(): Storage {
  const content = new Map<string, string>();
  return {
    getItem: (key) => content.get(key) ?? null,
    removeItem: (key) => void content.delete(key),
    setItem: (key, value) => void content.set(key, value),
  };
}

// Time alone: what resolves promises goes on.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** Lets an entry be noted, which writes a link first; as many turns as that may take where `changes` is expected. */
async function noted(storage: Storage, changes: boolean): Promise<string[]> {
  const before = JSON.stringify(readShelf(storage, 'recent'));
  vi.advanceTimersByTime(400);
  const turns = changes ? 100_000 : 100;
  for (let turn = 0; turn < turns && JSON.stringify(readShelf(storage, 'recent')) === before; turn++)
    await new Promise((resolve) => setImmediate(resolve));
  return readShelf(storage, 'recent').map(({ id }) => id);
}

test('an edit is noted when its result is there, and not before', async () => {
  const storage = fakeStorage();
  const { explorer, settle } = await createSettledBench();
  keepRecent(explorer, storage, 'visit', () => 5);
  // The opening example is among the examples anyway.
  expect(await noted(storage, false)).toEqual([]);
  explorer.actions.typeField('accelerator.tiles', '25', '.');
  expect(await noted(storage, false)).toEqual([]);
  await settle();
  expect(await noted(storage, true)).toEqual(['visit/0+']);
  expect(readShelf(storage, 'recent')[0]?.at).toBe(5);
});

test('all that is made of one thing is one entry, which is its last state', async () => {
  const storage = fakeStorage();
  const { explorer, settle } = await createSettledBench();
  keepRecent(explorer, storage, 'visit', () => 5);
  for (const tiles of ['25', '26', '27']) {
    explorer.actions.typeField('accelerator.tiles', tiles, '.');
    explorer.actions.endGesture();
    await settle();
    expect(await noted(storage, true)).toHaveLength(1);
  }
  const first = readShelf(storage, 'recent')[0]?.digest;
  explorer.actions.typeField('accelerator.tiles', '28', '.');
  await settle();
  await noted(storage, true);
  expect(readShelf(storage, 'recent')[0]?.digest).not.toBe(first);
});

test('before the first result there is nothing to note', async () => {
  const storage = fakeStorage();
  const { explorer } = createBench();
  keepRecent(explorer, storage, 'visit', () => 5);
  explorer.actions.typeField('accelerator.tiles', '25', '.');
  expect(await noted(storage, false)).toEqual([]);
});

test('a browser that keeps nothing is said to once, not after every edit', async () => {
  const { explorer, settle } = await createSettledBench();
  keepRecent(explorer, null, 'visit', () => 5);
  const notices: unknown[] = [];
  explorer.dialogs.subscribe(({ notice }) => notices.push(notice));
  for (const tiles of ['25', '26']) {
    explorer.actions.typeField('accelerator.tiles', tiles, '.');
    explorer.actions.endGesture();
    await settle();
    vi.advanceTimersByTime(400);
    for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
  expect(notices).toHaveLength(1);
});
