import { expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import { cellProgress, doneIn, instantAt } from './cell-progress.ts';
import type { GraphLevel } from './grid-fold.ts';
import { boxes, drawn, kindsOfNetwork, resultOf } from './operation-graph.testing.ts';
import { tableRows } from './table-rows.ts';

const moe = resultOf(kindsOfNetwork[0].scenario);

function tableOf(level: GraphLevel, first: number, limit: number) {
  const { layout, places } = drawn(moe, boxes[1], level);
  const progress = cellProgress(moe, 1, places, layout.cells);
  const instant = instantAt(moe, moe.totals.executionTime / 2);
  const rows = tableRows(places, layout, progress, instant, first, limit);
  return { rows, layout, done: (cell: number) => doneIn(progress, cell, instant) };
}
const words = (level: GraphLevel, first: number, limit: number) =>
  tableOf(level, first, limit).rows.map(({ step, layer, block, token, ops }) =>
    [step, layer, block, token]
      .map((text) => english(text))
      .concat(String(ops))
      .join(' | '),
  );

test('cells row by row, from left to right', () => {
  const { rows, layout, done } = tableOf('token', 0, 1e6);
  const { cells } = layout;
  expect(rows).toHaveLength(cells.count);
  const width = layout.grid.columns.length;
  const places = rows.map(({ cell }) => cells.firstRow[cell] * width + cells.column[cell]);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  for (const row of rows) expect([row.ops, row.done]).toEqual([cells.ops[row.cell], done(row.cell)]);
  expect([rows.some((row) => row.done === row.ops), rows.some((row) => row.done === 0)]).toEqual([true, true]);
  expect(tableOf('token', 7, 5).rows).toEqual(rows.slice(7, 12));
});

test('each with its step, layer, block and tokens; attention is over all of them', () => {
  const ops = (row: string) => row.replace(/ \| \d+$/, '');
  expect(words('token', 0, 5).map(ops)).toEqual([
    '0 | – | embed | 0',
    '0 | 0 | Q K V | 0',
    '0 | 0 | MHA | all',
    '0 | 0 | out | 0',
    '0 | 0 | MoE FFN | 0',
  ]);
  expect(words('layer', 0, 3).map(ops)).toEqual([
    '0 | – | embed | 0–3',
    '0 | 0 | all blocks | 0–3',
    '0 | 1 | all blocks | 0–3',
  ]);
  expect(words('step', 0, 4).map(ops)).toEqual([
    '0 | all | all blocks | 0–3',
    '1 | all | all blocks | 0',
    '2 | all | all blocks | 0',
    '3 | all | all blocks | 0',
  ]);
});
