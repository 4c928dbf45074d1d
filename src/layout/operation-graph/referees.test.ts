import { describe, expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import { randomStream } from '../../base/random.ts';
import { chunkOf } from '../../model/op-graph.ts';
import type { Simulation } from '../../model/result.ts';
import { inputsOf, userCount, usersOf } from '../op-relatives.ts';
import { endTime, readyTime, startTime } from '../schedule-times.ts';
import { cellProgress, doneIn, instantAt, readyIn, startedIn } from './cell-progress.ts';
import { fittingLevel } from './choose-level.ts';
import { drawList, interiorCache } from './draw-list.ts';
import { HEAD_HEIGHT, ROW_PITCH } from './graph-layout.ts';
import { hitTest } from './hit-test.ts';
import { cellsWith, flagsOf, opsOfMatrix, opsOfTile, type OpSpan, opsWhere } from './marked-ops.ts';
import { STATE, stateAt } from './op-state.ts';
import { boxes, drawn, kindsOfNetwork, resultOf } from './operation-graph.testing.ts';
import { searchGraph } from './search.ts';
import { parseQuery } from './search-query.ts';
import { RELATIVE, relativesOf } from './trace.ts';
import { clamped, revealing, seesAll, screenX, screenY, type Viewport, zoomed } from './viewport.ts';

const results = kindsOfNetwork.map(({ name, scenario }) => ({ name, simulation: resultOf(scenario) }));
const count = (n: number): number[] => [...Array(n).keys()];
const opsIn = (spans: readonly OpSpan[]): number[] =>
  spans.flatMap(({ from, to }) => count(to - from).map((n) => from + n));

/** Edges between ops, as the graph lists them. */
function edgesOf({ graph }: Simulation): [number, number][] {
  const edges: [number, number][] = [];
  for (let op = 0; op < graph.ops; op++)
    for (const group of graph.users.subarray(graph.userStart[op], graph.userStart[op + 1]))
      for (let user = graph.groupStart[group]; user < graph.groupStart[group + 1]; user++) edges.push([op, user]);
  return edges;
}

describe('relatives', () => {
  test.each(results)('$name: inputs and users are the two ends of the edges', ({ simulation }) => {
    const { graph } = simulation;
    const [inputs, users]: number[][][] = [count(graph.ops).map(() => []), count(graph.ops).map(() => [])];
    for (const [from, to] of edgesOf(simulation)) {
      users[from]?.push(to);
      inputs[to]?.push(from);
    }
    const all = count(graph.ops);
    expect(all.map((op) => [...inputsOf(graph, op)])).toEqual(inputs);
    expect(all.map((op) => usersOf(graph, op))).toEqual(users);
    expect(all.map((op) => userCount(graph, op))).toEqual(users.map(({ length }) => length));
    for (const limit of [0, 1, 3]) expect(usersOf(graph, 0, limit)).toEqual(users[0]?.slice(0, limit));
  });

  test.each(results)('$name: relatives of several ops at once are those of each', ({ simulation }) => {
    const { graph } = simulation;
    const random = randomStream(31);
    for (let n = 0; n < 4; n++) {
      const selected = [random.below(graph.ops), random.below(graph.ops), random.below(graph.ops)];
      const { flags, ancestors, descendants } = relativesOf(graph, selected);
      const each = selected.map((op) => relativesOf(graph, [op]).flags);
      const any = (flag: number) => count(graph.ops).filter((op) => each.some((one) => (one[op] & flag) !== 0));
      const having = (flag: number) => count(graph.ops).filter((op) => (flags[op] & flag) !== 0);
      for (const flag of Object.values(RELATIVE)) expect(having(flag)).toEqual(any(flag));
      // Those that are selected themselves are no relatives to be counted.
      expect(ancestors).toBe(any(RELATIVE.ancestor).filter((op) => !selected.includes(op)).length);
      expect(descendants).toBe(any(RELATIVE.descendant).filter((op) => !selected.includes(op)).length);
    }
    expect(relativesOf(graph, [])).toMatchObject({ ancestors: 0, descendants: 0 });
  });
});

describe('what is marked', () => {
  test.each(results)('$name: ops of a matrix, of a tile and of a tier', ({ simulation }) => {
    const { graph, mapping, schedule } = simulation;
    const { segments } = graph;
    const segmentOf = new Int32Array(graph.ops);
    for (let s = 0; s < segments.count; s++) segmentOf.fill(s, segments.start[s], segments.start[s + 1]);
    const sequence = schedule.sequences - 1;
    const chunkAt = (op: number) => chunkOf(graph, op, sequence);
    for (let tile = 0; tile < 12; tile += 3) {
      const onTile = count(graph.ops).filter((op) => chunkAt(op) >= 0 && mapping.chunks.tile[chunkAt(op)] === tile);
      const spans = opsOfTile(simulation, sequence, tile, null);
      expect(opsIn(spans)).toEqual(onTile);
      // Spans are as long as they can be.
      spans.slice(1).forEach(({ from }, n) => expect(from).toBeGreaterThan(spans[n].to));
      const onTier = onTile.filter((op) => mapping.chunks.tier[chunkAt(op)] === 1);
      expect(opsIn(opsOfTile(simulation, sequence, tile, 1))).toEqual(onTier);
    }
    for (let matrix = 0; matrix < mapping.matrices.length; matrix += 3) {
      const expected = count(graph.ops).filter((op) => {
        const s = segmentOf[op];
        if (segments.matrix[s] < 0) return false;
        return mapping.chunks.matrix[chunkOf(graph, segments.start[s], sequence)] === matrix;
      });
      expect(opsIn(opsOfMatrix(simulation, sequence, matrix))).toEqual(expected);
    }
    const odd = opsWhere(simulation, (op) => op % 5 < 2 || op === graph.ops - 1);
    expect(opsIn(odd)).toEqual(count(graph.ops).filter((op) => op % 5 < 2 || op === graph.ops - 1));
    const flags = flagsOf(graph.ops, [
      { from: 2, to: 4 },
      { from: graph.ops - 1, to: graph.ops },
    ]);
    expect(count(graph.ops).filter((op) => flags[op] === 1)).toEqual([2, 3, graph.ops - 1]);

    const { layout, places } = drawn(simulation, boxes[1], 'block');
    const cells = cellsWith(places, layout.cells, flags);
    const expectedCells = new Uint8Array(layout.cells.count);
    for (let block = 0; block < places.blocks; block++)
      for (let op = places.blockStart[block]; op < places.blockStart[block + 1]; op++)
        if (flags[op] === 1) expectedCells[layout.cells.cellOfBlock[block]] = 1;
    expect([...cells]).toEqual([...expectedCells]);
  });

  test.each(results)('$name: a search finds the segments that fit every word', ({ simulation }) => {
    const { graph, mapping } = simulation;
    const { segments } = graph;
    const { places } = drawn(simulation, boxes[1]);
    const matrixOf = (s: number) =>
      segments.matrix[s] < 0
        ? undefined
        : mapping.matrices[mapping.chunks.matrix[chunkOf(graph, segments.start[s], 0)]];
    const all = count(segments.count);
    const found = (text: string) => {
      const query = parseQuery(text, english);
      if (!query) throw new Error('it asks for something');
      return [...searchGraph(simulation, 0, places, query).found];
    };
    expect(found('token 1')).toEqual(all.filter((s) => segments.token[s] === 1));
    expect(found('step 1')).toEqual(all.filter((s) => segments.step[s] === 1));
    expect(found('expert 1')).toEqual(all.filter((s) => matrixOf(s)?.expert === 1));
    expect(found('proj')).toEqual(all.filter((s) => matrixOf(s)?.name.includes('proj')));
    expect(found('token 1 step 0 proj')).toEqual(
      all.filter((s) => segments.token[s] === 1 && segments.step[s] === 0 && matrixOf(s)?.name.includes('proj')),
    );
    const { ops } = graph;
    const last = ops * simulation.schedule.sequences - 1;
    expect([found(`op ${last}`), found(`op ${last + 1}`)]).toEqual([[ops - 1], []]);
  });
});

describe('what has happened', () => {
  test.each(results)('$name: of a run that goes on, what it has not come to has not happened', ({ simulation }) => {
    const { graph, schedule } = simulation;
    const completed = Math.floor(schedule.completed / 2);
    const partial = { ...simulation, schedule: { ...schedule, completed } };
    const { layout, places } = drawn(partial, boxes[1], 'block');
    const { cells } = layout;
    for (let sequence = 0; sequence < schedule.sequences; sequence++) {
      const progress = cellProgress(partial, sequence, places, cells);
      const known = new Set(schedule.order.subarray(0, completed));
      const time = endTime(simulation, schedule.order[completed - 1]);
      const instant = instantAt(partial, time);
      const expected = count(cells.count).map(() => [0, 0, 0]);
      for (let block = 0; block < places.blocks; block++)
        for (let op = places.blockStart[block]; op < places.blockStart[block + 1]; op++) {
          const id = sequence * graph.ops + op;
          const counts = expected[cells.cellOfBlock[block]];
          if (!known.has(id) || !counts) continue;
          if (readyTime(simulation, id) <= time) counts[0] = (counts[0] ?? 0) + 1;
          if (startTime(simulation, id) <= time) counts[1] = (counts[1] ?? 0) + 1;
          if (endTime(simulation, id) <= time + 5e-4) counts[2] = (counts[2] ?? 0) + 1;
        }
      const found = count(cells.count).map((cell) => [
        readyIn(progress, cell, instant),
        startedIn(progress, cell, instant),
        doneIn(progress, cell, instant),
      ]);
      expect(found).toEqual(expected);
    }
  });

  test.each(results)('$name: at the very moments of an op it is already in its next state', ({ simulation }) => {
    const random = randomStream(32);
    for (let n = 0; n < 60; n++) {
      const id = random.below(simulation.graph.ops * simulation.schedule.sequences);
      const [ready, start, end] = [readyTime(simulation, id), startTime(simulation, id), endTime(simulation, id)];
      if (start < end) expect(stateAt(simulation, id, start)).toBe(STATE.running);
      if (start < end) expect(stateAt(simulation, id, end - 0.01)).toBe(STATE.running);
      expect(stateAt(simulation, id, end)).toBe(STATE.done);
      if (ready < start) expect(stateAt(simulation, id, ready)).toBe(STATE.waiting);
      if (ready < start) expect(stateAt(simulation, id, start - 0.01)).toBe(STATE.waiting);
      if (ready > 0) expect(stateAt(simulation, id, ready - 0.01)).toBe(STATE.missing);
    }
  });
});

describe('what is in sight', () => {
  const seen = (box: (typeof boxes)[number], change: Partial<Viewport>): Viewport => ({
    left: 128,
    top: 36,
    width: box.width,
    height: box.height,
    zoom: 1,
    scrollX: 0,
    scrollY: 0,
    ...change,
  });

  test.each(results)('$name: just the cells that reach into the viewport are listed', ({ simulation }) => {
    const random = randomStream(33);
    for (const level of ['layer', 'token', 'op'] as const)
      for (const box of boxes) {
        const { layout, places } = drawn(simulation, box, level);
        const { cells, rowY, rowHeight, columnX, columnWidth } = layout;
        for (const zoom of [1, 2.5, 9]) {
          const viewport = clamped(
            seen(box, {
              zoom,
              scrollX: random.uniform() * layout.width * zoom,
              scrollY: random.uniform() * layout.height * zoom,
            }),
            layout,
          );
          const list = drawList(simulation, places, layout, viewport, interiorCache());
          const listed = [...list.cells.ref.subarray(0, list.cells.count)].toSorted((a, b) => a - b);
          expect(new Set(listed).size).toBe(listed.length);
          const { left, top, width, height } = viewport;
          /** How far a cell reaches into the viewport, px; negative beside it. */
          const depth = (cell: number) => {
            const column = cells.column[cell];
            const x0 = screenX(viewport, columnX[column]);
            const x1 = x0 + columnWidth[column] * zoom;
            const y0 = screenY(viewport, rowY[cells.firstRow[cell]]);
            const y1 = screenY(viewport, rowY[cells.lastRow[cell]] + rowHeight[cells.lastRow[cell]]);
            return Math.min(x1 - left, left + width - x0, y1 - top, top + height - y0);
          };
          const among = new Set(listed);
          expect(count(cells.count).filter((cell) => depth(cell) > 0.01 && !among.has(cell))).toEqual([]);
          // What is off by more than its own size is not listed.
          expect(listed.filter((cell) => depth(cell) < -0.01)).toEqual([]);
          list.cells.ref.subarray(0, list.cells.count).forEach((cell, at) => {
            expect(list.cells.x[at]).toBeCloseTo(screenX(viewport, columnX[cells.column[cell]]), 1);
            expect(list.cells.y[at]).toBeCloseTo(screenY(viewport, rowY[cells.firstRow[cell]]), 1);
          });
        }
      }
  });

  test('names of rows and columns are hit beside and above the picture, and nothing outside it', () => {
    const { simulation } = results[0];
    const box = boxes[1];
    const { layout, places } = drawn(simulation, box, 'token');
    for (const viewport of [seen(box, {}), seen(box, { zoom: 2, scrollX: 40, scrollY: 25 })]) {
      const list = drawList(simulation, places, layout, viewport, interiorCache());
      const at = (x: number, y: number) => hitTest(list, layout, viewport, x, y);
      for (const row of [0, 1, layout.rowY.length - 1]) {
        const y = screenY(viewport, layout.rowY[row] + layout.rowHeight[row] / 2);
        if (y > viewport.top && y < viewport.top + viewport.height) expect(at(60, y)).toEqual({ kind: 'row', row });
      }
      for (const column of [0, 3, layout.columnX.length - 1]) {
        const x = screenX(viewport, layout.columnX[column] + layout.columnWidth[column] / 2);
        if (x > viewport.left) expect(at(x, 10)).toEqual({ kind: 'column', column });
      }
      expect(at(60, 10)).toBeNull();
      expect(at(viewport.left + viewport.width + 1, viewport.top + 50)).toBeNull();
      expect(at(viewport.left + 50, viewport.top + viewport.height + 1)).toBeNull();
    }
  });

  test('a zoom keeps the point under the pointer, within its limits', () => {
    const viewport = seen(boxes[1], { zoom: 2, scrollX: 300, scrollY: 100 });
    const closer = zoomed(viewport, 1.5, 400, 250);
    expect(closer.zoom).toBe(3);
    const [x, y] = [(400 - 128 + 300) / 2, (250 - 36 + 100) / 2];
    expect([screenX(closer, x), screenY(closer, y)]).toEqual([400, 250]);
    expect([zoomed(viewport, 100, 0, 0).zoom, zoomed(viewport, 0.01, 0, 0).zoom]).toEqual([40, 1]);
    const far = clamped(seen(boxes[1], { zoom: 2, scrollX: 1e6, scrollY: -5 }), { width: 1264, height: 900 });
    expect([far.scrollX, far.scrollY]).toEqual([1264, 0]);
    const low = clamped(seen(boxes[1], { scrollX: 5, scrollY: 1e6 }), { width: 1264, height: 900 });
    expect([low.scrollX, low.scrollY]).toEqual([0, 900 - 690]);
  });

  test('a box is brought into sight with a margin, and no farther', () => {
    const viewport = seen({ width: 400, height: 300, roomy: false }, { zoom: 2, scrollX: 100, scrollY: 100 });
    const shown = (x: number, y: number, w = 20, h = 10) => {
      const { scrollX, scrollY } = revealing(viewport, { x, y, w, h });
      return [scrollX, scrollY];
    };
    expect(shown(100, 100)).toEqual([100, 100]);
    expect(shown(56, 56)).toEqual([100, 100]);
    expect(shown(55, 55)).toEqual([98, 98]);
    expect(shown(224, 184)).toEqual([100, 100]);
    expect(shown(225, 185)).toEqual([102, 102]);
    // What is larger than the viewport is shown from its beginning.
    expect(shown(100, 100, 300, 200)).toEqual([188, 188]);
    const layout = { width: 201, height: 153 };
    expect(seesAll(viewport, layout)).toBe(true);
    expect(seesAll(viewport, { ...layout, width: 202 })).toBe(false);
    expect(seesAll(viewport, { ...layout, height: 154 })).toBe(false);
  });

  test.each(results)('$name: rows are as high as there is room, within their limits', ({ simulation }) => {
    for (const height of [200, 320, 460, 620, 900]) {
      const { layout, places } = drawn(simulation, { width: 900, height, roomy: false }, 'token');
      const { rowY, rowHeight, grid } = layout;
      const pitch = rowHeight[0] + Math.min(4, (rowHeight[0] / 0.86) * 0.14);
      expect(pitch).toBeGreaterThanOrEqual(ROW_PITCH.least - 1e-9);
      expect(pitch).toBeLessThanOrEqual(ROW_PITCH.most + 1e-9);
      grid.rows.slice(1).forEach((row, n) => {
        const before = grid.rows[n];
        const gap = rowY[n + 1] - rowY[n] - pitch;
        const expected =
          row.stack !== before?.stack
            ? HEAD_HEIGHT + 10
            : row.fromPass !== before.fromPass
              ? Math.min(16, 0.6 * pitch)
              : 0;
        expect(gap).toBeCloseTo(expected, 6);
      });
      if (pitch > ROW_PITCH.least + 0.01 && pitch < ROW_PITCH.most - 0.01) {
        expect(layout.height).toBeLessThanOrEqual(height);
        expect(layout.height).toBeGreaterThan(height - 16 * places.passes.length);
      }
    }
  });

  test('tokens are shown while their rows fit, and blocks while their columns can be told apart', () => {
    const { places } = drawn(results[0].simulation, boxes[1]);
    const steps = places.passes.length;
    const needed = (places.rows + 0.6 * (steps - 1)) * ROW_PITCH.least + 14;
    const box = (width: number, height: number) => ({ width, height, roomy: false });
    expect(fittingLevel(places, box(800, needed))).toBe('token');
    expect(fittingLevel(places, box(800, needed - 1))).toBe('block');
    const columns = places.columns.length;
    expect(fittingLevel(places, box(4.5 * columns, needed))).toBe('token');
    expect(fittingLevel(places, box(4.5 * columns - 1, needed))).toBe('layer');
  });
});
