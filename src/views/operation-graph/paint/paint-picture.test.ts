import { describe, expect, it } from 'vitest';
import { english } from '../../../base/words.ts';
import { beginSimulation } from '../../../engine/simulation-run.ts';
import { boxes, drawn, kindsOfNetwork, resultOf } from '../../../layout/operation-graph/operation-graph.testing.ts';
import { blockAt, blockKey } from '../../../layout/operation-graph/block-names.ts';
import { roles } from '../../../layout/roles.ts';
import { scenarioWith } from '../../../model/presets.ts';
import type { Simulation } from '../../../model/result.ts';
import type { Theme } from '../../shared/read-theme.ts';
import { emphasisOf } from '../emphasis.ts';
import { paintPassage, paintPicture } from './paint-picture.ts';
import { makePalette } from './palette.ts';
import { recordedLines, recordingContext } from '../../stage/recorder.testing.ts';
import { type StageModel, stageModel } from '../stage-model.ts';

/** Colours that a person can read in a list of calls: roles are #000001, #000002, …, on white paper. */
const theme = {
  dark: false,
  bg: '#ffffff',
  raise: '#fffffe',
  ink: '#0a0a0a',
  ink2: '#222222',
  ink3: '#333333',
  line: '#dddddd',
  accent: '#ff00ff',
  dimmed: 0.5,
  roles: roles.map((_, index) => `#0000${(index + 1).toString(16).padStart(2, '0')}`),
  sans: 'sans',
  serif: 'serif',
} as unknown as Theme;

const tiny = resultOf(
  scenarioWith({
    model: { layers: 1, dModel: 8, heads: 1, dFF: 16, vocab: 8, maxSeq: 4 },
    accelerator: { tiles: 4, tiers: 8, tierRows: 8, tierCols: 8 },
    workload: { startLen: 2, targetLen: 3 },
  }),
);
const box = boxes[0];
const viewport = { left: 60, top: 36, width: box.width, height: box.height, zoom: 1, scrollX: 0, scrollY: 0 };

function modelOf(simulation: Simulation, expanded: readonly string[] = [], op: number | null = null): StageModel {
  const { layout, places } = drawn(simulation, box, 'token', expanded);
  const emphasis = emphasisOf(simulation, 0, op === null ? null : { kind: 'op', id: op }, 'trace', null);
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

function recorded(model: StageModel, time: number): string[] {
  const { context, calls } = recordingContext();
  paintPicture(context, model, model.layout, viewport, time, { width: 440, height: 330 });
  return recordedLines(calls);
}

describe('the picture', () => {
  it('is drawn as it was recorded: one layer, two tokens, at half time', () => {
    const calls = recorded(modelOf(tiny), tiny.totals.executionTime / 2);
    expect(calls).toMatchSnapshot();
  });

  it('fills blocks with their full colour once they are done', () => {
    const solid = (time: number) =>
      recorded(modelOf(tiny), time).filter((call) => /^fillRect .* #0000[01][0-9a-f]$/.test(call)).length;
    expect(solid(-1)).toBe(0);
    // Two rows of embed, Q K V, out, FFN; attention, head, sample.
    expect(solid(tiny.totals.executionTime)).toBe(2 * 4 + 3);
  });

  it.each(kindsOfNetwork)(
    '$name: what passing time repaints ends in the same states as painting anew',
    ({ scenario }) => {
      const simulation = resultOf(scenario);
      const { places } = drawn(simulation, box, 'token');
      const key = blockKey(places, Math.floor(places.blocks / 3));
      const model = modelOf(simulation, [key]);
      const { context } = recordingContext();
      const size = { width: 440, height: 330 };
      const { executionTime } = simulation.totals;
      const painted = paintPicture(context, model, model.layout, viewport, 0, size);
      for (const share of [0.1, 0.35, 0.36, 0.8, 0.2, 1]) {
        paintPassage(context, model, painted, share * executionTime);
        const anew = paintPicture(context, model, model.layout, viewport, share * executionTime, size);
        expect(painted.cellSigns).toEqual(anew.cellSigns);
        expect(painted.opSigns).toEqual(anew.opSigns);
      }
    },
  );

  it('leaves in full colour what the selected op needs and feeds, and dims the rest', () => {
    const simulation = resultOf(kindsOfNetwork[0].scenario);
    const { places } = drawn(simulation, box, 'token');
    const block = blockAt(places, 1, 4);
    const model = modelOf(simulation, [], places.blockStart[block] + 40);
    const kept = (row: number, column: number) =>
      model.keptCells?.[model.layout.cells.cellOfBlock[blockAt(places, row, column)]];
    expect(kept(1, 4)).toBe(1);
    expect(kept(2, 4)).toBe(0);
    expect(kept(2, 1)).toBe(1);
    expect(kept(0, 6)).toBe(1);
  });

  it('marks what a run under way has not computed yet', () => {
    const begun = beginSimulation(kindsOfNetwork[0].scenario);
    if (!begun.ok) throw new Error('the preset runs');
    begun.value.advance(4000);
    const model = modelOf(begun.value.result());
    const open = model.openCells?.reduce((sum, flag) => sum + flag, 0) ?? 0;
    expect(open).toBeGreaterThan(10);
    expect(open).toBeLessThan(model.layout.cells.count);
    expect(model.openCells?.[0]).toBe(0);
  });
});
