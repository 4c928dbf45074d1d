import { expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import { createBench, createSettledBench } from '../../state/explorer.testing.ts';
import { followExplorer } from './events.ts';
import type { EmbedEvent, EmbedReply, Snapshot } from './protocol.ts';
import { isForTierscope, replyTo } from './requests.ts';

const href = 'https://a.example/tierscope/?embed=timeline';

/** A bench with the first result, and what asks it as a page around would. */
async function embedded({ editable = false, preset = 'readme' } = {}) {
  const bench = await createSettledBench(preset);
  const ask = (message: { readonly type: string } & Readonly<Record<string, unknown>>): Promise<EmbedReply> =>
    replyTo(message, { explorer: bench.explorer, editable, href, say: english });
  const snapshot = async (): Promise<Snapshot> => {
    const reply = await ask({ type: 'tierscope:get' });
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value as Snapshot;
  };
  return { ...bench, ask, snapshot };
}

const errorOf = (reply: EmbedReply) => (reply.ok ? null : reply.error);

test('a reply says what it replies to', async () => {
  const { ask } = await embedded();
  expect(await ask({ type: 'tierscope:pause', id: 'a' })).toEqual({
    type: 'tierscope:reply',
    id: 'a',
    to: 'tierscope:pause',
    ok: true,
    value: null,
  });
  expect(await ask({ type: 'tierscope:pause' })).toMatchObject({ id: null, ok: true });
});

test.each([
  [{ type: 'tierscope:dance' }, /“tierscope:dance” is no request\. There are: tierscope:load, /],
  [{ type: 'tierscope:constructor' }, /is no request/],
  [{ type: 'tierscope:seek' }, /“time” is missing or not what it has to be/],
  [{ type: 'tierscope:seek', time: '9' }, /“time”/],
  [{ type: 'tierscope:seek', time: Number.NaN }, /“time”/],
  [{ type: 'tierscope:play', direction: 2 }, /“direction”/],
  [{ type: 'tierscope:pause', now: true }, /tierscope:pause does not take “now”/],
  [{ type: 'tierscope:load' }, /one of scenario, preset and link/],
  [{ type: 'tierscope:load', preset: 'readme', link: '#' }, /one of scenario, preset and link/],
  [{ type: 'tierscope:select', select: { kind: 'planet' } }, /no selection/],
  [{ type: 'tierscope:setView', view: 'layer' }, /JSON object/],
])('%j is refused in words', async (message, words) => {
  const { ask } = await embedded({ editable: true });
  const error = errorOf(await ask(message));
  expect(error?.tag).toBe('bad-request');
  expect(error?.message).toMatch(words);
});

test('messages of others are not for Tierscope', () => {
  expect([null, 7, 'tierscope:get', { type: 7 }, { type: 'webpackOk' }, []].filter(isForTierscope)).toEqual([]);
  expect(isForTierscope({ type: 'tierscope:get' })).toBe(true);
});

test('time: seek, step, play, pause', async () => {
  const { ask, explorer } = await embedded();
  expect(await ask({ type: 'tierscope:seek', time: 1000 })).toMatchObject({ ok: true, value: 1000 });
  expect(await ask({ type: 'tierscope:seek', time: 1e12 })).toMatchObject({ value: 45_739 });
  await ask({ type: 'tierscope:seek', time: 1000 });
  const next = await ask({ type: 'tierscope:step' });
  expect(next.ok && (next.value as number)).toBeGreaterThan(1000);
  await ask({ type: 'tierscope:play', direction: -1 });
  expect(explorer.cursor.getState().playing).toBe(-1);
  await ask({ type: 'tierscope:pause' });
  expect(explorer.cursor.getState().playing).toBe(0);
});

test('what needs a result says that there is none yet', async () => {
  const { explorer } = createBench('readme');
  for (const message of [
    { type: 'tierscope:play' },
    { type: 'tierscope:seek', time: 1 },
    { type: 'tierscope:step' },
    { type: 'tierscope:select', select: null },
  ])
    expect(errorOf(await replyTo(message, { explorer, editable: false, href, say: english }))?.tag).toBe('not-ready');
});

test('a selection by place, and one that is not there', async () => {
  const { ask, snapshot, explorer } = await embedded();
  await ask({ type: 'tierscope:select', select: { kind: 'tile', tile: 3 } });
  expect(explorer.store.getState().view.selection).toEqual({ kind: 'tile', tile: 3 });
  expect((await snapshot()).view).toMatchObject({ select: { kind: 'tile', tile: 3 } });
  expect(errorOf(await ask({ type: 'tierscope:select', select: { kind: 'tile', tile: 3000 } }))?.tag).toBe('not-found');
  await ask({ type: 'tierscope:select', select: null });
  expect(explorer.store.getState().view.selection).toBeNull();
});

test('a view changes in what it names, as one step', async () => {
  const { ask, explorer } = await embedded();
  await ask({ type: 'tierscope:setView', view: { colouring: 'layer' } });
  await ask({ type: 'tierscope:setView', view: { drawing: 'skyline', nonsense: 1 } });
  expect(explorer.store.getState().view).toMatchObject({ tierColouring: 'layer', tierDrawing: 'skyline' });
  explorer.actions.undo();
  expect(explorer.store.getState().view).toMatchObject({ tierColouring: 'layer', tierDrawing: 'plan' });
  expect(errorOf(await ask({ type: 'tierscope:setView', view: { colouring: 'mood' } }))?.tag).toBe('invalid');
});

test('load: a preset, a scenario, a link; also where nothing may be edited', async () => {
  const { ask, snapshot, settle, explorer } = await embedded();
  const { scenario } = await snapshot();
  expect(await ask({ type: 'tierscope:load', preset: 'moe-24' })).toMatchObject({ ok: true, value: [] });
  await settle();
  const moe = await snapshot();
  expect(moe.result?.totals.executionTime).toBe(83_851);

  const changed = { ...scenario, accelerator: { ...scenario.accelerator, tiles: 50, colour: 'red' } };
  expect(await ask({ type: 'tierscope:load', scenario: changed })).toMatchObject({
    ok: true,
    value: ['accelerator.colour means nothing to this Tierscope and was left out.'],
  });
  expect(explorer.store.getState().edit.scenario.accelerator.tiles).toBe(50);

  expect(await ask({ type: 'tierscope:load', link: moe.link })).toMatchObject({ ok: true, value: [] });
  expect(explorer.store.getState().edit.scenario).toEqual(moe.scenario);
});

test.each([
  [{ scenario: { accelerator: { tiles: -1 } } }, 'invalid'],
  [{ scenario: 'MoE' }, 'invalid'],
  [{ preset: 'nobody' }, 'not-found'],
  [{ link: 'https://a.example/#nothing' }, 'invalid'],
])('load %j fails as %s, and nothing changes', async (what, tag) => {
  const { ask, explorer } = await embedded();
  const before = explorer.store.getState().edit;
  const error = errorOf(await ask({ type: 'tierscope:load', ...what }));
  expect(error).toMatchObject({ tag });
  expect(error?.message).not.toBe('');
  expect(explorer.store.getState().edit).toBe(before);
});

test('edits: refused to readers, one step for editors, all or nothing', async () => {
  const changes = { 'accelerator.tiles': 60, 'workload.batch': 2 };
  const reader = await embedded();
  expect(errorOf(await reader.ask({ type: 'tierscope:edit', changes }))?.tag).toBe('read-only');

  const { ask, explorer } = await embedded({ editable: true });
  expect(await ask({ type: 'tierscope:edit', changes })).toMatchObject({ ok: true });
  const { scenario } = explorer.store.getState().edit;
  expect([scenario.accelerator.tiles, scenario.workload.batch]).toEqual([60, 2]);
  const wrong = { 'accelerator.tiles': 70, 'workload.batch': 0 };
  expect(errorOf(await ask({ type: 'tierscope:edit', changes: wrong }))?.tag).toBe('invalid');
  expect(errorOf(await ask({ type: 'tierscope:edit', changes: { 'accelerator.tyles': 1 } }))?.tag).toBe('not-found');
  expect(explorer.store.getState().edit.scenario).toBe(scenario);
  explorer.actions.undo();
  expect(explorer.store.getState().edit.scenario.workload.batch).toBe(1);
});

test('events: the result as it is and as it becomes, the selection, the time', async () => {
  const { explorer, ask, settle } = await embedded();
  const told: EmbedEvent[] = [];
  const stop = followExplorer(
    explorer,
    (event) => told.push(event),
    () => english,
  );
  expect(told).toMatchObject([{ type: 'tierscope:idle', name: explorer.store.getState().edit.scenario.name }]);

  await ask({ type: 'tierscope:load', preset: 'moe-24' });
  await settle();
  const idle = told.filter((event) => event.type === 'tierscope:idle');
  expect(idle.map((event) => event.totals.executionTime)).toEqual([45_739, 83_851]);

  await ask({ type: 'tierscope:select', select: { kind: 'tile', tile: 3 } });
  expect(told.at(-1)).toEqual({ type: 'tierscope:selection', select: { kind: 'tile', tile: 3 } });

  stop();
  const before = told.length;
  await ask({ type: 'tierscope:select', select: null });
  expect(told).toHaveLength(before);
});
