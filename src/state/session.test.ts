import { expect, test } from 'vitest';
import { createBench, createSettledBench } from './explorer.testing.ts';
import { handOver, sessionOf, takeOver } from './session.ts';

/** A store with room for so many characters. */
function storage(room = Number.POSITIVE_INFINITY) {
  const content = new Map<string, string>();
  return {
    getItem: (key: string) => content.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      content.set(key, value);
    },
    removeItem: (key: string) => void content.delete(key),
  };
}

const TILES = 'accelerator.tiles';

/** An explorer that somebody has worked with: three edits, the last of them undone, an op selected, another view. */
async function usedBench() {
  const bench = await createSettledBench('readme');
  const { actions } = bench.explorer;
  actions.typeField(TILES, '50');
  await bench.settle();
  actions.endGesture();
  actions.setView({ timelineMode: 'token' });
  actions.typeField('accelerator.tiers', '512');
  await bench.settle();
  actions.undo();
  await bench.settle();
  actions.select({ kind: 'op', id: 40 });
  actions.seek(1234);
  return bench;
}

test('the next page goes on: same edits, views, selection and time, and the way back and forth', async () => {
  const { explorer } = await usedBench();
  const store = storage();
  handOver(store, sessionOf(explorer.store.getState(), explorer.moment.getState().time));
  const session = takeOver(store);
  expect(takeOver(store)).toBeNull();

  const next = createBench(undefined, session);
  await next.settle();
  const { edit, view, history } = next.explorer.store.getState();
  const before = explorer.store.getState();
  expect(edit).toEqual(before.edit);
  expect(view).toEqual(before.view);
  expect(history).toEqual(before.history);
  expect(next.explorer.moment.getState().time).toBe(1234);
  next.explorer.actions.redo();
  expect(next.explorer.store.getState().edit.scenario.accelerator.tiers).toBe(512);
  next.explorer.actions.undo();
  next.explorer.actions.undo();
  next.explorer.actions.undo();
  expect(next.explorer.store.getState().edit.scenario.accelerator.tiles).toBe(100);
});

test('what has no room is left behind from the oldest step on, never what is edited', async () => {
  const { explorer } = await usedBench();
  const whole = storage();
  const session = sessionOf(explorer.store.getState(), 0);
  handOver(whole, session);
  const bare = JSON.stringify({ ...session, history: { ...session.history, past: [], future: [] } }).length;
  const small = storage(bare + 2000);
  handOver(small, session);
  const taken = takeOver(small);
  expect(taken?.edit).toEqual(session.edit);
  expect(taken?.history.past).toEqual([]);
  const none = storage(10);
  handOver(none, session);
  expect(takeOver(none)).toBeNull();
});

test('where there is room for some steps, those next to the present stay, on the way back and on the way forth', async () => {
  const { explorer } = await createSettledBench('readme');
  const { actions, store } = explorer;
  for (let tiles = 20; tiles < 40; tiles++) {
    actions.setField({ path: TILES, value: tiles });
    actions.endGesture();
  }
  for (let n = 0; n < 10; n++) actions.undo();
  const session = sessionOf(store.getState(), 0);
  const { past, future } = session.history;
  const shortened = { ...session, history: { ...session.history, past: past.slice(-5), future: future.slice(-5) } };
  const some = storage(JSON.stringify(shortened).length + 1000);
  handOver(some, session);
  const taken = takeOver(some);
  if (taken === null) throw new Error('nothing was handed over');
  expect([past.length, future.length]).toEqual([10, 10]);
  expect(taken.history).toEqual(shortened.history);

  const next = createBench(undefined, taken).explorer;
  next.actions.redo();
  expect(next.store.getState().edit.scenario.accelerator.tiles).toBe(30);
  next.actions.undo();
  next.actions.undo();
  expect(next.store.getState().edit.scenario.accelerator.tiles).toBe(28);
});

test.each(['', '{', 'null', '{"shape":"other","session":{}}'])('nothing is taken over from “%s”', (text) => {
  const store = storage();
  store.setItem('tierscope.session', text);
  expect(takeOver(store)).toBeNull();
});
