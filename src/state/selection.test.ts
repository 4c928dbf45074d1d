import { expect, test } from 'vitest';
import { describeOp } from '../layout/describe-op.ts';
import { findSameOp } from '../layout/same-op.ts';
import type { Simulation } from '../model/result.ts';
import { createSettledBench } from './explorer.testing.ts';
import { sameSelection, type Selection } from './selection.ts';

/** Selects, edits one field, and returns what is selected afterwards. */
async function selectThenEdit(selection: (result: Simulation) => Selection, path: string, text: string) {
  const { explorer, settle } = await createSettledBench();
  const { store, actions } = explorer;
  const before = store.getState().run.result;
  if (!before) throw new Error('no result');
  actions.select(selection(before));
  actions.typeField(path, text, '.');
  await settle();
  const { run, view } = store.getState();
  if (!run.result) throw new Error('no result');
  return { before, after: run.result, selection: view.selection };
}

/** An MVM of an expert in sequence 2. */
const someOp = 2 * 3236 + 415;

test('an op stays selected by its place in the network, whatever its new number', async () => {
  const { before, after, selection } = await selectThenEdit(() => ({ kind: 'op', id: someOp }), 'model.layers', '6');
  if (selection?.kind !== 'op') throw new Error('the selection was lost');
  expect(selection.id).not.toBe(someOp);
  const [was, is] = [describeOp(before, someOp), describeOp(after, selection.id)];
  const place = ({ title, sequence, step, token, chunk }: typeof was) => ({
    title,
    sequence,
    step,
    token,
    chunk: chunk && [chunk.row, chunk.col],
  });
  expect(place(is)).toEqual(place(was));
});

test('every op of a sequence finds itself again in an unchanged network', async () => {
  const { after, before } = await selectThenEdit(() => null, 'accelerator.mvmLatency', '120');
  for (let op = 0; op < before.graph.ops; op += 7) expect(findSameOp(before, after, op)).toBe(op);
});

test('an op of a sequence that is gone is no longer selected', async () => {
  const { selection } = await selectThenEdit(() => ({ kind: 'op', id: someOp }), 'workload.batch', '2');
  expect(selection).toBeNull();
});

test('a matrix is followed by its name', async () => {
  const { before, after, selection } = await selectThenEdit(
    ({ mapping }) => ({ kind: 'matrix', matrix: mapping.matrices.length - 1 }),
    'model.layers',
    '6',
  );
  if (selection?.kind !== 'matrix') throw new Error('the selection was lost');
  expect(after.mapping.matrices[selection.matrix].name).toBe(before.mapping.matrices.at(-1)?.name);
});

test('a tile beyond the new chip is no longer selected, one within it is', async () => {
  const beyond = await selectThenEdit(() => ({ kind: 'tile', tile: 23 }), 'accelerator.tiles', '23');
  expect(beyond.selection).toBeNull();
  const within = await selectThenEdit(() => ({ kind: 'tile', tile: 22 }), 'accelerator.tiles', '23');
  expect(within.selection).toEqual({ kind: 'tile', tile: 22 });
});

test('a segment is followed', async () => {
  const { before, after, selection } = await selectThenEdit(
    () => ({ kind: 'segment', segment: 100, sequence: 1 }),
    'model.layers',
    '6',
  );
  if (selection?.kind !== 'segment') throw new Error('the selection was lost');
  const part = ({ graph }: Simulation, segment: number) => [
    graph.segments.part[segment],
    graph.segments.layer[segment],
    graph.segments.token[segment],
  ];
  expect(part(after, selection.segment)).toEqual(part(before, 100));
});

test('selections are compared by what they mean', () => {
  expect(sameSelection({ kind: 'tile', tile: 1 }, { kind: 'tile', tile: 1 })).toBe(true);
  expect(sameSelection({ kind: 'tile', tile: 1 }, { kind: 'tier', tile: 1, tier: 0 })).toBe(false);
  expect(sameSelection(null, { kind: 'tile', tile: 1 })).toBe(false);
});
