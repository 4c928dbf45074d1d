import { describe, expect, it } from 'vitest';
import { randomStream } from '../../base/random.ts';
import { english } from '../../base/words.ts';
import { scenarioWith } from '../../model/presets.ts';
import { textWidth } from '../text-width.ts';
import { columnLabels, rowLabels } from './axis-labels.ts';
import { blockKey } from './block-names.ts';
import { chainLines } from './chain-lines.ts';
import { drawList, interiorCache } from './draw-list.ts';
import { graphPlaces } from './graph-places.ts';
import { graphLevels } from './grid-fold.ts';
import { hitTest } from './hit-test.ts';
import { tweenLayout } from './layout-tween.ts';
import { boxes, type Drawn, drawn, kindsOfNetwork, resultOf } from './operation-graph.testing.ts';
import type { Viewport } from './viewport.ts';

const results = kindsOfNetwork.map(({ name, scenario }) => ({ name, simulation: resultOf(scenario) }));
const cases = results.flatMap(({ name, simulation }) =>
  [null, ...graphLevels].flatMap((level) =>
    boxes.map((box) => ({
      title: `${name}, ${level ?? 'fitting'} level, ${box.width} × ${box.height}`,
      simulation,
      level,
      box,
    })),
  ),
);

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Rectangles that overlap by more than rounding, checked along a sweep in y. */
function overlaps(rects: readonly Rect[]): number {
  const sorted = rects.toSorted((a, b) => a.y - b.y);
  let count = 0;
  for (let i = 0; i < sorted.length; i++)
    for (let j = i + 1; j < sorted.length && sorted[j].y < sorted[i].y + sorted[i].h - 0.01; j++) {
      const [a, b] = [sorted[i], sorted[j]];
      if (a.x < b.x + b.w - 0.01 && b.x < a.x + a.w - 0.01) count++;
    }
  return count;
}

const cellRects = ({ layout }: Drawn): Rect[] =>
  Array.from({ length: layout.cells.count }, (_, cell) => {
    const { cells, rowY, rowHeight, columnX, columnWidth } = layout;
    const y = rowY[cells.firstRow[cell]];
    const last = cells.lastRow[cell];
    const column = cells.column[cell];
    return { x: columnX[column], y, w: columnWidth[column], h: rowY[last] + rowHeight[last] - y };
  });

const viewportOf = (width: number, height: number, zoom = 1): Viewport => ({
  left: 128,
  top: 36,
  width,
  height,
  zoom,
  scrollX: 0,
  scrollY: 0,
});

/** A few blocks that can be unfolded, drawn with a seed. */
function someBlocks(simulation: Drawn['simulation'], seed: number, count: number): string[] {
  const places = graphPlaces(simulation);
  const random = randomStream(seed);
  return Array.from({ length: count }, () => blockKey(places, random.below(places.blocks)));
}

describe('layout', () => {
  it.each(cases)(
    '$title: no two cells overlap, all lie inside, every op is in one cell',
    ({ simulation, level, box }) => {
      const picture = drawn(simulation, box, level, someBlocks(simulation, 5, 2));
      const { layout, places } = picture;
      const rects = cellRects(picture);
      expect(overlaps(rects)).toBe(0);
      for (const { x, y, w, h } of rects) {
        expect(Math.min(x, y, w, h)).toBeGreaterThanOrEqual(0);
        expect(x + w).toBeLessThanOrEqual(layout.width + 0.01);
        expect(y + h).toBeLessThanOrEqual(layout.height);
      }
      expect(layout.cells.ops.reduce((sum, ops) => sum + ops, 0)).toBe(simulation.graph.ops);
      expect(layout.cells.blocks.reduce((sum, blocks) => sum + blocks, 0)).toBe(places.blocks);
      for (const [index, panel] of layout.panels.entries()) {
        const y = layout.panelY[index];
        const box1 = { x: 0, y, w: layout.width, h: layout.panelHeight[index] };
        expect(overlaps([...rects, box1])).toBe(0);
        expect(panel.interior.height).toBeLessThanOrEqual(layout.panelHeight[index] + 0.01);
      }
    },
  );

  it.each(cases)('$title: no two labels overlap', ({ simulation, level, box }) => {
    const { layout, places } = drawn(simulation, box, level);
    for (const zoom of [1, 1.7, 5]) {
      const viewport = viewportOf(box.width, box.height, zoom);
      const labels = places.stacks.flatMap((_, stack) =>
        columnLabels(simulation.scenario, places, layout, viewport, stack, stack * 100, english),
      );
      const rects = [...labels, ...rowLabels(places, layout, viewport, box.roomy, english)]
        .filter(({ text }) => text !== '')
        .map(({ x, y, text, align }) => {
          const w = textWidth(text);
          return { x: align === 'center' ? x - w / 2 : x, y: y - 9, w, h: 11 };
        });
      // Heads and names stand in separate strips; y of heads begins at 0 here, of names below the top of the plot.
      const heads = rects.slice(0, labels.filter(({ text }) => text !== '').length);
      expect(overlaps(heads)).toBe(0);
      expect(overlaps(rects.slice(heads.length))).toBe(0);
    }
  });

  it.each(results)('$name: the overview of the fitting level needs no scrolling', ({ simulation }) => {
    for (const box of boxes) {
      const { layout } = drawn(simulation, box);
      expect(layout.height).toBeLessThanOrEqual(box.height + 6);
    }
  });

  it.each(results)('$name: the inside of a block has each op once, without overlaps', ({ simulation }) => {
    for (const box of boxes)
      for (const key of someBlocks(simulation, 11, 12)) {
        const { layout } = drawn(simulation, box, 'token', [key]);
        for (const { interior, stages } of layout.panels) {
          const { x, y, w, h } = interior;
          expect(x).toHaveLength(stages.ops);
          const rects = Array.from(x, (_, op) => ({ x: x[op], y: y[op], w: w[op], h: h[op] }));
          for (const rect of rects) expect(rect.w > 0 && rect.h > 0).toBe(true);
          expect(overlaps(rects)).toBe(0);
          for (const rect of rects) expect(rect.x + rect.w).toBeLessThanOrEqual(layout.width + 0.5);
          const words = interior.labels.flatMap((label) => {
            const text = [label.text, label.short]
              .map((either) => english(either))
              .find((candidate) => textWidth(candidate) <= label.width);
            if (text === undefined) return [];
            const width = textWidth(text);
            return [{ x: label.align === 'left' ? label.x : label.x - width / 2, y: label.y - 8, w: width, h: 9 }];
          });
          expect(overlaps(words)).toBe(0);
        }
      }
  });

  it('keeps every place when batch, latencies or tiles change', () => {
    const base = { model: { layers: 4 }, workload: { startLen: 3, targetLen: 6 } };
    const before = drawn(resultOf(scenarioWith(base)), boxes[0]).layout;
    for (const accelerator of [{ tiles: 9 }, { mvmLatency: 7 }, { digitalUnits: 1, mhaUnits: 4 }]) {
      const scenario = scenarioWith({ ...base, accelerator, workload: { ...base.workload, batch: 2 } });
      const after = drawn(resultOf(scenario), boxes[0]).layout;
      for (const part of ['rowY', 'rowHeight', 'columnX', 'columnWidth', 'cells', 'grid'] as const)
        expect(after[part]).toEqual(before[part]);
    }
  });

  it('folds what does not fit: 256 steps of 48 layers', () => {
    const scenario = scenarioWith({
      model: { layers: 48, dModel: 32, heads: 2, dFF: 32, vocab: 32, maxSeq: 300 },
      accelerator: { kvCaching: true, tierRows: 32, tierCols: 32 },
      workload: { startLen: 1, targetLen: 257 },
    });
    const simulation = resultOf(scenario);
    for (const box of boxes) {
      const { layout } = drawn(simulation, box);
      expect(layout.grid.level).toBe(box.roomy ? 'block' : 'layer');
      expect(layout.height).toBeLessThanOrEqual(box.height + 6);
      expect(layout.grid.rows.some(({ fold }) => fold === 'steps')).toBe(true);
    }
  });

  it('unfolds bands, steps and layers where they are', () => {
    const simulation = results[1].simulation;
    const folded = drawn(simulation, boxes[0], 'layer');
    expect(folded.layout.grid.rows).toHaveLength(11);
    const opened = drawn(simulation, boxes[0], 'layer', ['D.s3', 'D.L1']);
    expect(opened.layout.grid.rows).toHaveLength(14);
    expect(opened.layout.grid.columns.map(({ fold }) => fold)).toEqual([
      'block',
      'layer',
      'block',
      'block',
      'block',
      'block',
      'layer',
      'block',
      'block',
    ]);
    expect(overlaps(cellRects(opened))).toBe(0);
  });

  it('moves from one layout to another without a jump', () => {
    const simulation = results[1].simulation;
    const before = drawn(simulation, boxes[0], 'layer').layout;
    const after = drawn(simulation, boxes[0], 'layer', ['D.s3']).layout;
    const start = tweenLayout(before, after, 0);
    expect(start.rowY[0]).toBeCloseTo(before.rowY[0]);
    expect(start.rowY[3]).toBeCloseTo(before.rowY[3]);
    expect(start.rowY[7]).toBeCloseTo(before.rowY[4]);
    expect(start.columnX).toEqual(before.columnX);
    expect(tweenLayout(before, after, 1)).toBe(after);
  });
});

describe('draw list and hit test', () => {
  it.each(results)('$name: under the pointer is what was drawn there', ({ simulation }) => {
    const random = randomStream(3);
    let tested = 0;
    for (const level of ['token', 'op'] as const)
      for (const zoom of [1, 2.5]) {
        const box = boxes[1];
        const { layout, places } = drawn(simulation, box, level, someBlocks(simulation, 2, 1));
        const viewport = {
          ...viewportOf(box.width, box.height, zoom),
          scrollX: (zoom - 1) * 90,
          scrollY: (zoom - 1) * 40,
        };
        const list = drawList(simulation, places, layout, viewport, interiorCache());
        for (let n = 0; n < 60; n++) {
          const marks = n % 2 === 0 || list.ops.count === 0 ? list.cells : list.ops;
          const at = random.below(marks.count);
          const [x, y] = [marks.x[at] + marks.w[at] / 2, marks.y[at] + marks.h[at] / 2];
          const inPlot =
            x > viewport.left && y > viewport.top && x < viewport.left + box.width && y < viewport.top + box.height;
          const covered = list.panels.some((panel) => y >= panel.y && y <= panel.y + panel.h);
          if (!inPlot || covered) continue;
          const hit = hitTest(list, layout, viewport, x, y);
          tested++;
          if (marks === list.ops) expect(hit).toEqual({ kind: 'op', op: marks.ref[at] });
          else if (!list.open.has(marks.ref[at])) expect(hit).toEqual({ kind: 'cell', cell: marks.ref[at] });
        }
      }
    expect(tested).toBeGreaterThan(30);
  });

  it('draws the inside of cells of another height anew, whatever was drawn before', () => {
    const { simulation } = results[0];
    const cache = interiorCache();
    const places = graphPlaces(simulation);
    const { layout: base } = drawn(simulation, { width: 1264, height: 690, roomy: true }, 'op');
    let different = 0;
    for (const stretch of [1, 1.5, 0.8]) {
      const layout = { ...base, rowHeight: base.rowHeight.map((height) => height * stretch) };
      const viewport = viewportOf(1264, 690, 2);
      const [kept, fresh] = [cache, interiorCache()].map((each) =>
        drawList(simulation, places, layout, viewport, each),
      );
      expect(fresh?.ops.count).toBeGreaterThan(100);
      const heights = ({ ops }: NonNullable<typeof kept>) => [...ops.h.subarray(0, ops.count)];
      expect(kept && heights(kept)).toEqual(fresh && heights(fresh));
      if (stretch !== 1 && kept?.ops.count) different++;
    }
    expect(different).toBe(2);
  });

  it('lists an unfolded block as long as any of it, or the light that falls on it, is in sight', () => {
    const { simulation } = results[0];
    const { layout, places } = drawn(simulation, boxes[1], 'token', ['D.s1.t0.L0.ffn']);
    expect(layout.panels).toHaveLength(1);
    const [top, height] = [layout.panelY[0], layout.panelHeight[0]];
    const panels = (scrollY: number, seen: number) =>
      drawList(simulation, places, layout, { ...viewportOf(1264, seen), scrollY }, interiorCache()).panels.length;
    expect([panels(top + height - 1, 690), panels(top + height + 1, 690)]).toEqual([1, 0]);
    expect([panels(0, top - 59), panels(0, top - 61)]).toEqual([1, 0]);
  });

  it('lists the same marks at any time: only structure and viewport decide', () => {
    const { simulation } = results[0];
    const { layout, places } = drawn(simulation, boxes[0]);
    const viewport = viewportOf(boxes[0].width, boxes[0].height);
    const list = drawList(simulation, places, layout, viewport, interiorCache());
    expect(list.cells.count).toBe(layout.cells.count);
    const lines = chainLines(places, layout, viewport);
    // Chains: 3 rows of 18 gaps less the two of head and sample, 4 full rows; loops: 3 steps of 3 lines and one embedding.
    expect(lines).toHaveLength(3 * 16 + 4 * 18 + 3 * 4);
  });
});

it('a small network in a wide picture is drawn at 2.2 times its size and no larger; in a narrow one it fills the width', () => {
  const scenario = scenarioWith({
    model: { layers: 1, dModel: 64, dFF: 64, heads: 4, vocab: 64, maxSeq: 8 },
    accelerator: { tiles: 12, tiers: 96, tierRows: 64, tierCols: 64 },
    workload: { startLen: 1, targetLen: 2 },
  });
  const simulation = resultOf(scenario);
  const wide = drawn(simulation, { width: 4000, height: 600, roomy: true }, 'token');
  const narrow = drawn(simulation, { width: 300, height: 600, roomy: true }, 'token');
  const { columns } = wide.layout.grid;
  const attention = columns.findIndex(({ slot }) => slot === 'attention');
  const ffn = columns.findIndex(({ slot }) => slot === 'ffn');
  // The drawn sizes are 31 and 104.
  expect(wide.layout.columnWidth[attention]).toBeCloseTo(2.2 * 31, 9);
  expect(wide.layout.columnWidth[ffn]).toBeCloseTo(2.2 * 104, 9);
  expect(narrow.layout.columnWidth[ffn]).toBeLessThan(2.2 * 104);
  const right = ({ layout }: Drawn) => Math.max(...[...layout.columnX].map((x, n) => x + layout.columnWidth[n]));
  expect(right(narrow)).toBeCloseTo(300, 6);
  expect(right(wide)).toBeLessThan(4000);
});
