import { expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import { textWidth } from '../text-width.ts';
import { type CellLabel, cellLabel } from './cell-labels.ts';
import { boxes, drawn, kindsOfNetwork, resultOf } from './operation-graph.testing.ts';

const moe = resultOf(kindsOfNetwork[0].scenario);

/** Labels of all cells of the picture at a level, by the width that they get. */
function labelsAt(level: 'layer' | 'token', width: number): CellLabel[] {
  const { places, layout } = drawn(moe, boxes[0], level, []);
  return Array.from({ length: layout.cells.count }, (_, cell) =>
    cellLabel(moe, places, layout, cell, width, 20, 0, english),
  );
}

test('beside experts stands how many ops there are, or nothing where that has no room', () => {
  const ofExperts = (width: number) => labelsAt('token', width).filter(({ left, centre }) => /E\d/.test(left + centre));
  expect(ofExperts(200)[0]).toEqual({ left: 'E0 + E2', right: '116 ops', centre: '' });
  expect(ofExperts(60)[0]).toEqual({ left: '', right: '', centre: 'E0 + E2' });
});

test.each([12, 24, 36, 60, 120, 240])('at %i px no count stands without its noun, and all words fit', (width) => {
  for (const { left, right, centre } of [...labelsAt('token', width), ...labelsAt('layer', width)]) {
    expect(textWidth(left) + textWidth(right) + textWidth(centre)).toBeLessThanOrEqual(width);
    // Experts stand alone as numbers where “E2 + E5” has no room.
    for (const text of [right, centre]) expect(text).toMatch(/^$|^[\d\u202f]+ ops?$|^[\d\u202f]* ?◆$|^E\d.*$|^\d \d$/);
  }
});
