import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { english } from '../../base/words.ts';
import { resultDigest, scenarioDigest } from '../../share/digest.ts';
import { figureCaption } from '../../share/figure-caption.ts';
import { drawnRunOf, PARTIAL } from '../../state/drawn-run.ts';
import type { ViewState } from '../../state/explorer-state.ts';
import { createSettledBench } from '../../state/explorer.testing.ts';
import { CURRENT, selectShownResult } from '../../state/runs.ts';
import { graphFigure } from '../operation-graph/graph-figure.ts';
import { type Figure, type FigureMaker, swatchSign } from '../shared/figure.ts';
import { plainTheme as theme } from '../shared/theme.testing.ts';
import { MOST_SHAPES } from '../shared/vector-pen.ts';
import { planFigure, skylineFigure } from '../tier-map/map-figure.ts';
import { timelineFigure } from '../timeline/timeline-figure.ts';
import { figureSheet } from './figure-sheet.ts';
import { svgFaults } from './svg/svg-check.testing.ts';
import { type SheetTools, svgSheet } from './svg-sheet.ts';
import { sheetOf } from './use-sheets.ts';

const tools: SheetTools = {
  measure: (_font, text) => 6 * text.length,
  encode: () => 'data:image/png;base64,AAAA',
  raster: () => ({ width: 1, height: 1 }) as ImageData,
};

// Soft lights are painted into sprites; what is in them is no matter here.
beforeEach(() => {
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext(): null {
        return null;
      }
    },
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const makers: readonly (readonly [string, FigureMaker])[] = [
  ['Tier map', planFigure],
  ['Skyline', skylineFigure],
  ['Operation graph', graphFigure],
  ['Timeline', timelineFigure],
];

const looks: readonly (readonly [string, Partial<ViewState>])[] = [
  ['as it opens', {}],
  ['an op selected', { selection: { kind: 'op', id: 2232 }, timelineWhiskers: 'all' }],
  ['a tile selected, lanes by token', { selection: { kind: 'tile', tile: 3 }, timelineMode: 'token' }],
  ['all unfolded', { tierFold: false, graphLevel: 'op', graphEmphasis: 'path', tierColouring: 'active' }],
  [
    'folded and cut out',
    { timelineCollapsed: ['tiles'], timelineWindow: { from: 1000, to: 3000 }, timelineRange: { from: 1200, to: 1300 } },
  ],
];

test.each(makers.flatMap(([name, make]) => looks.map(([look, view]) => ({ name, make, look, view }))))(
  '$name, $look: a file that stands alone',
  async ({ name, make, view }) => {
    const { explorer } = await createSettledBench();
    explorer.store.setState((state) => ({ view: { ...state.view, ...view } }));
    const state = explorer.store.getState();
    const run = drawnRunOf(state, CURRENT, explorer.cursor, PARTIAL.none);
    const sheet = run && sheetOf(make, { run, view: state.view, time: 10_000, theme, say: english }, tools.measure);
    if (!sheet) throw new Error('there is nothing to draw');
    const { text, raster } = svgSheet(sheet, theme, tools);
    expect(svgFaults(text)).toEqual([]);
    expect(raster).toBe(false);
    const { scenario } = run.simulation;
    const words = text.replaceAll(/<[^>]*>/g, ' ');
    for (const part of [name, scenario.name, scenarioDigest(scenario), resultDigest(run.simulation), 'Execution time'])
      expect(words).toContain(part);
    for (const { label } of sheet.figure.legend) expect(text).toContain(`>${english(label)}</text>`);
    expect(text).toMatch(/<title id="f-title">[^<]+<\/title>\n<desc id="f-text">[^<]+<\/desc>/);
    expect(text).not.toMatch(/keys walk/i);
    // Everything lies on the sheet.
    expect(sheet.lines.every(({ y }) => y < sheet.height)).toBe(true);
    expect(sheet.legend.every(({ x, label }) => x + 21 + 6 * label.length <= sheet.width)).toBe(true);
  },
);

test('shapes beyond what a printer likes become one image; words around it stay words', async () => {
  const { explorer } = await createSettledBench();
  const result = selectShownResult(explorer.store.getState());
  if (!result) throw new Error('there is no result');
  const figure: Figure = {
    subject: { title: 'Dots', units: [] },
    description: 'Very many dots.',
    legend: [{ label: 'a dot', sign: swatchSign('#123456', { code: 'd' }) }],
    width: 100,
    height: 100,
    paint(pen) {
      for (let n = 0; n <= MOST_SHAPES; n++) pen.fillRect(n % 100, 0, 0.5, 0.5);
    },
  };
  const sheet = figureSheet(figure, figureCaption(result, figure.subject), theme, tools.measure, english);
  const { text, raster } = svgSheet(sheet, theme, tools);
  expect(raster).toBe(true);
  expect(svgFaults(text)).toEqual([]);
  expect(text.length).toBeLessThan(10_000);
  expect(text.match(/<image/g)).toHaveLength(1);
  expect(text).toContain('>a dot</text>');
});
