import { describe, expect, it } from 'vitest';
import { english } from '../../../base/words.ts';
import { blockOfKey } from '../../../layout/operation-graph/block-names.ts';
import { boxes, drawn, resultOf } from '../../../layout/operation-graph/operation-graph.testing.ts';
import { scenarioWith } from '../../../model/presets.ts';
import type { Theme } from '../../shared/read-theme.ts';
import { emphasisOf } from '../emphasis.ts';
import { hoverOf, pressOf } from './graph-press.ts';
import { makePalette } from '../paint/palette.ts';
import { type StageModel, stageModel } from '../stage-model.ts';

const theme = { bg: '#ffffff', dimmed: 0.5, roles: Array.from({ length: 20 }, () => '#123456') } as unknown as Theme;
const simulation = resultOf(
  scenarioWith({
    model: { layers: 2, dModel: 8, heads: 1, dFF: 16, vocab: 8, maxSeq: 4 },
    accelerator: { tiles: 4, tiers: 8, tierRows: 8, tierCols: 8 },
    workload: { startLen: 2, targetLen: 3 },
  }),
);

function modelAt(level: Parameters<typeof drawn>[2], expanded: readonly string[] = []): StageModel {
  const { layout, places } = drawn(simulation, boxes[0], level, expanded);
  const emphasis = emphasisOf(simulation, 0, null, 'off', null);
  return stageModel({
    simulation,
    sequence: 0,
    places,
    layout,
    palette: makePalette(theme),
    say: english,
    roomy: false,
    emphasis,
  });
}

const cellOf = (model: StageModel, block: number) => ({
  kind: 'cell' as const,
  cell: model.layout.cells.cellOfBlock[block],
});

describe('a press', () => {
  it('on nothing, and on the sheet of an open block, does nothing', () => {
    const model = modelAt('token');
    const nothing = { selection: null, toggle: null, focus: false };
    expect(pressOf(model, null)).toEqual(nothing);
    expect(pressOf(model, { kind: 'panel', panel: 0 })).toEqual(nothing);
  });

  it('on an op selects it, in the sequence that is drawn', () => {
    const model = { ...modelAt('token'), sequence: 3 };
    const selection = { kind: 'op', id: 3 * simulation.graph.ops + 5 };
    expect(pressOf(model, { kind: 'op', op: 5 })).toEqual({ selection, toggle: null, focus: true });
    expect(hoverOf(model, { kind: 'op', op: 5 })).toEqual(selection);
  });

  it('on a block selects what it stands for and unfolds it; on an open one it only folds it', () => {
    const model = modelAt('token');
    const block = blockOfKey(model.places, 'D.s0.t1.L0.ffn');
    const hit = cellOf(model, block);
    const press = pressOf(model, hit);
    expect(press).toEqual({ selection: hoverOf(model, hit), toggle: 'D.s0.t1.L0.ffn', focus: true });
    expect(press.selection?.kind).toBe('segment');
    const open = modelAt('token', ['D.s0.t1.L0.ffn']);
    expect(pressOf(open, cellOf(open, block))).toEqual({ selection: null, toggle: 'D.s0.t1.L0.ffn', focus: true });
  });

  it('on a name at the left folds its step, where that has more than one token', () => {
    const model = modelAt('token');
    const { rows } = model.layout.grid;
    const keys = rows.map((_, row) => pressOf(model, { kind: 'row', row }));
    expect(keys.map(({ toggle }) => toggle)).toEqual(rows.map(({ fromPass }) => (fromPass === 0 ? 'D.s0' : null)));
    expect(keys.every(({ selection, focus }) => selection === null && !focus)).toBe(true);
  });

  it('on a name at the top folds its layer; what belongs to none cannot be folded', () => {
    const model = modelAt('token');
    const { columns } = model.layout.grid;
    const keys = columns.map((_, column) => pressOf(model, { kind: 'column', column }).toggle);
    expect(keys).toEqual(columns.map(({ layer }) => (layer >= 0 ? `D.L${layer}` : null)));
    expect(new Set(keys)).toEqual(new Set([null, 'D.L0', 'D.L1']));
  });
});
