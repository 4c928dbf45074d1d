import { describe, expect, test } from 'vitest';
import { chainLines, LOOP_MARGIN } from './chain-lines.ts';
import { type Drawn, drawn, kindsOfNetwork, resultOf } from './operation-graph.testing.ts';
import { screenX, screenY, type Viewport } from './viewport.ts';

const networks = kindsOfNetwork.map(({ name, scenario }) => ({ name, simulation: resultOf(scenario) }));

/** All of a picture in sight. */
const viewportOf = ({ layout }: Drawn): Viewport => ({
  left: 128,
  top: 36,
  width: layout.width,
  height: layout.height + 50,
  zoom: 1,
  scrollX: 0,
  scrollY: 0,
});

/** The cells of a row from left to right, and whether the row holds only what cross attention reads. */
function rowOf({ layout, places }: Drawn, row: number) {
  const { grid, cells } = layout;
  const { stack, fromPass, fold, from } = grid.rows[row];
  const pass = places.passes[fromPass];
  const own = grid.columns.flatMap((column, index) => (column.stack === stack ? [index] : []));
  const found = own.map((column) => cells.at[row * grid.columns.length + column]).filter((cell) => cell >= 0);
  return { found, isMemory: fold === 'token' && from - pass.firstRow >= pass.tokens };
}

describe.each(networks)('$name', ({ simulation }) => {
  test.each(['token', 'block', 'layer'] as const)(
    'by %s: cells are joined along their rows, memory only to what reads it',
    (level) => {
      const picture = drawn(simulation, { width: 900, height: 700, roomy: true }, level);
      const { layout } = picture;
      const { cells, grid, columnX, columnWidth, rowY, rowHeight } = layout;
      const viewport = viewportOf(picture);
      const wanted = grid.rows.flatMap((_, row) => {
        const { found, isMemory } = rowOf(picture, row);
        const y = screenY(viewport, rowY[row] + rowHeight[row] / 2);
        return found.slice(1).flatMap((to, n) => {
          const from = found[n] ?? -1;
          if (isMemory && grid.columns[cells.column[from]].slot !== 'crossQkv') return [];
          const x0 = screenX(viewport, columnX[cells.column[from]] + columnWidth[cells.column[from]]);
          return [{ x0, y0: y, x1: screenX(viewport, columnX[cells.column[to]]), y1: y, from, to }];
        });
      });
      const right = screenX(viewport, 0);
      const joins = chainLines(picture.places, layout, viewport).filter(
        ({ from, to, x0, x1, y0, y1 }) => from >= 0 && to >= 0 && y0 === y1 && x0 >= right && x1 > x0,
      );
      expect(joins).toEqual(wanted);
    },
  );

  test('from the sample of each step a loop leads to all embeddings of the next, and from no encoder', () => {
    const picture = drawn(simulation, { width: 900, height: 700, roomy: true }, 'token');
    const { layout, places } = picture;
    const { cells, grid, columnX, columnWidth, rowY, rowHeight } = layout;
    const viewport = viewportOf(picture);
    const lines = chainLines(places, layout, viewport);
    const loopX = screenX(viewport, 0) - LOOP_MARGIN;
    const middle = (row: number) => screenY(viewport, rowY[row] + rowHeight[row] / 2);
    const wanted = places.passes.flatMap((pass, index) => {
      const before = places.passes[index - 1];
      if (before?.stack !== pass.stack) return [];
      const rows = grid.rows.flatMap((row, at) => (row.fromPass === index ? [at] : []));
      const [first = -1] = rows;
      const sample = [...cells.column.subarray(0, cells.count).keys()].find(
        (cell) =>
          grid.columns[cells.column[cell]].slot === 'sample' && grid.rows[cells.firstRow[cell]].fromPass === index - 1,
      );
      const source = sample ?? -1;
      const foot = rowY[cells.lastRow[source]] + rowHeight[cells.lastRow[source]];
      const above = rowY[first - 1] + rowHeight[first - 1];
      const gapY = screenY(viewport, rowY[first] - Math.min(6, (rowY[first] - above) / 2));
      const column = cells.column[source];
      const x = screenX(viewport, columnX[column] + columnWidth[column] / 2);
      const embeddings = rows.flatMap((row) => {
        const target = rowOf(picture, row).found[0] ?? -1;
        return grid.columns[cells.column[target]].slot === 'embed' ? [{ row, target }] : [];
      });
      const target = embeddings[0]?.target ?? -1;
      return [
        ...embeddings.map(({ row, target: to }) => [loopX, middle(row), screenX(viewport, 0), middle(row), source, to]),
        [x, screenY(viewport, foot), x, gapY, source, target],
        [x, gapY, loopX, gapY, source, target],
        [loopX, gapY, loopX, middle(embeddings.at(-1)?.row ?? -1), source, target],
      ];
    });
    const ends = lines.map(({ x0, y0, x1, y1, from, to }) => [x0, y0, x1, y1, from, to]);
    const rounded = (list: readonly (readonly number[])[]) => list.map((line) => line.map((value) => value.toFixed(3)));
    expect(rounded(ends)).toEqual(expect.arrayContaining(rounded(wanted)));
    const isSample = (cell: number) => grid.columns[cells.column[cell]]?.slot === 'sample';
    expect(lines.filter(({ from }) => from >= 0 && isSample(from))).toHaveLength(wanted.length);
  });
});

test('the encoder’s outputs lead to every block of the first step that projects them', () => {
  const { simulation } = networks.find(({ name }) => name === 'encoder–decoder') ?? networks[0];
  const picture = drawn(simulation, { width: 900, height: 700, roomy: true }, 'token');
  const { layout, places } = picture;
  const { cells, grid, columnX, columnWidth, rowY } = layout;
  const viewport = viewportOf(picture);
  const firstDecoder = grid.rows.findIndex(({ stack }) => stack === 1);
  const last = grid.columns.findLastIndex(({ stack }) => stack === 0);
  const source = cells.at[(firstDecoder - 1) * grid.columns.length + last];
  const lines = chainLines(places, layout, viewport).filter(({ from }) => from === source);
  const arrivals = lines.filter(({ to }) => to >= 0);
  const cross = grid.columns.flatMap(({ slot }, index) => (slot === 'crossQkv' ? [index] : []));
  expect(arrivals.map(({ to }) => [cells.column[to], cells.firstRow[to]])).toEqual(
    cross.map((column) => [column, firstDecoder]),
  );
  arrivals.forEach(({ x0, x1, y0, y1 }, n) => {
    const x = screenX(viewport, columnX[cross[n] ?? -1] + columnWidth[cross[n] ?? -1] / 2);
    expect([x0, x1]).toEqual([x, x]);
    expect([y0, y1]).toEqual([screenY(viewport, rowY[firstDecoder]) - 2.5, screenY(viewport, rowY[firstDecoder])]);
  });
  // One from each row of outputs, and the four lines that bring them over.
  expect(lines).toHaveLength(firstDecoder + cross.length + 4);
  const right = screenX(viewport, columnX[last] + columnWidth[last]);
  expect(lines.filter(({ x0, x1 }) => x0 === right && x1 === right + LOOP_MARGIN)).toHaveLength(firstDecoder);
});
