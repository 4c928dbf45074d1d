import { expect, test } from 'vitest';
import { scenarioPresets, scenarioWith } from '../model/presets.ts';
import { describeOp } from '../layout/describe-op.ts';
import { simulated } from '../layout/timeline/timeline.testing.ts';
import { carrySelection, type Selection, tileOfSelection } from './selection.ts';
import { readSelection, selectionIn, type SelectionRecord, selectionRecordOf } from './selection-record.ts';
import { followedInRun } from './run-bound.ts';
import { recordOnRun } from './view-record.ts';

const result = simulated(
  scenarioWith({
    accelerator: { tiles: 5, tiers: 16, tierRows: 64, tierCols: 64, digitalUnits: 3, mhaUnits: 2 },
    model: { layers: 1, dModel: 64, heads: 2, dFF: 128, vocab: 64 },
    workload: { startLen: 1, targetLen: 3, batch: 2 },
  }),
);
const { graph, mapping, totals } = result;

/** Selections that are just on the chip, and the same one step beyond it. */
const edges: [NonNullable<Selection> & SelectionRecord, NonNullable<Selection> & SelectionRecord][] = [
  [
    { kind: 'tile', tile: 4 },
    { kind: 'tile', tile: 5 },
  ],
  [
    { kind: 'tier', tile: 4, tier: 15 },
    { kind: 'tier', tile: 4, tier: 16 },
  ],
  [
    { kind: 'tier', tile: 4, tier: 0 },
    { kind: 'tier', tile: 5, tier: 0 },
  ],
  [
    { kind: 'unit', pool: 'digital', unit: 2 },
    { kind: 'unit', pool: 'digital', unit: 3 },
  ],
  [
    { kind: 'unit', pool: 'mha', unit: 1 },
    { kind: 'unit', pool: 'mha', unit: 2 },
  ],
];

test.each(edges)('%o is on the chip, %o is not', (on, beyond) => {
  expect(carrySelection(on, result, result)).toEqual(on);
  expect(carrySelection(beyond, result, result)).toBeNull();
  expect(selectionIn(on, result)).toEqual(on);
  expect(selectionIn(beyond, result)).toBeNull();
  expect(readSelection(selectionRecordOf(on, result))).toEqual(on);
});

test('with experts of its own in each sequence an op is on the tile that its sequence uses', () => {
  const preset = scenarioPresets.find(({ id }) => id === 'moe-24');
  if (!preset) throw new Error('no preset with experts');
  const { mapping: placing, fidelity } = preset.scenario;
  const routed = simulated({
    ...preset.scenario,
    // The preset's own strategy puts the experts of a layer on the same tiles.
    mapping: { ...placing, strategy: 'GREEDY_IN_ORDER' },
    fidelity: { ...fidelity, routingPerSequence: true },
  });
  const { ops, chunk } = routed.graph;
  const mvms = [...routed.schedule.order].filter((id) => chunk[id % ops] >= 0);
  const tiles = mvms.map((id) => tileOfSelection(routed, { kind: 'op', id }));
  expect(tiles).toEqual(mvms.map((id) => describeOp(routed, id).chunk?.tile));
  // The sequences do differ, so that the template alone would not tell.
  expect(tiles).not.toEqual(mvms.map((id) => routed.mapping.chunks.tile[chunk[id % ops]]));
});

test('every op, segment and matrix of a run is found again by its record and in the same network', () => {
  for (let id = 0; id < 2 * graph.ops; id++) {
    const selection: Selection = { kind: 'op', id };
    const record = readSelection(selectionRecordOf(selection, result));
    expect(record && selectionIn(record, result)).toEqual(selection);
    expect(carrySelection(selection, result, result)).toEqual(selection);
    const chunk = graph.chunk[id % graph.ops];
    expect(tileOfSelection(result, selection)).toBe(chunk < 0 ? -1 : mapping.chunks.tile[chunk]);
  }
  for (let segment = 0; segment < graph.segments.count; segment++)
    for (const sequence of [0, 1]) {
      const selection: Selection = { kind: 'segment', segment, sequence };
      const record = readSelection(selectionRecordOf(selection, result));
      expect(record && selectionIn(record, result)).toEqual(selection);
      expect(carrySelection(selection, result, result)).toEqual(selection);
    }
  for (let matrix = 0; matrix < mapping.matrices.length; matrix++) {
    const selection: Selection = { kind: 'matrix', matrix };
    const record = readSelection(selectionRecordOf(selection, result));
    expect(record && selectionIn(record, result)).toEqual(selection);
  }
  const gone: Selection = { kind: 'segment', segment: 0, sequence: 2 };
  expect(carrySelection(gone, result, result)).toBeNull();
  expect(selectionIn({ kind: 'segment', sequence: 2 }, result)).toBeNull();
  expect(selectionIn({ kind: 'op', sequence: 2 }, result)).toBeNull();
  expect(tileOfSelection(result, { kind: 'tier', tile: 3, tier: 1 })).toBe(3);
  expect(tileOfSelection(result, { kind: 'matrix', matrix: 0 })).toBe(-1);
});

test('half of a selection is none', () => {
  for (const json of [
    { kind: 'tier', tile: 1 },
    { kind: 'tile', tile: -1 },
    { kind: 'tile', tile: 1.5 },
    { kind: 'tile', tile: 1, tier: 2 },
    { kind: 'unit', pool: 'tiles', unit: 0 },
    { kind: 'op', layer: 'x' },
    { kind: 'constructor' },
    { tile: 1 },
    [],
    'tile',
  ])
    expect(readSelection(json)).toBeUndefined();
});

test('what a record asks of a run stays within it', () => {
  const end = totals.executionTime;
  const first = recordOnRun({}, result);
  expect(first.time).toBeCloseTo(0.12 * end, 9);
  expect(first.view).toMatchObject({ selection: null, graphSequence: 0, timelineWindow: null, timelineRange: null });
  const beyond = recordOnRun(
    { time: end + 1, window: [10, end + 50], range: [end, end + 50], graphSequence: 7 } as never,
    result,
  );
  expect(beyond.time).toBe(end);
  expect(beyond.view.timelineWindow).toEqual({ from: 10, to: end });
  expect(beyond.view.graphSequence).toBe(1);
  expect(beyond.view.timelineRange).toBeNull();
  expect(recordOnRun({ range: [end - 1, end] } as never, result).view.timelineRange).toEqual({
    from: end - 1,
    to: end,
  });
  const followed = (sequence: number) => ({ sequence }) as never;
  expect(followedInRun.fit(followed(1), result)).not.toBeNull();
  expect(followedInRun.fit(followed(2), result)).toBeNull();
});
