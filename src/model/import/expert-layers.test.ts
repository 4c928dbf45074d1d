import { expect, test } from 'vitest';
import { expertLayersOf } from './expert-layers.ts';

const layers = (count: number, sparse: (layer: number) => boolean): boolean[] =>
  Array.from({ length: count }, (_, layer) => sparse(layer));

test.each([
  ['all', layers(4, () => true), { frequency: 1, offset: 0, denseLayers: 0, exact: true }],
  ['all but the first', layers(28, (i) => i >= 1), { frequency: 1, offset: 0, denseLayers: 1, exact: true }],
  ['odd ones', layers(12, (i) => i % 2 === 1), { frequency: 2, offset: 1, denseLayers: 0, exact: true }],
  [
    'every fourth from the fourth',
    layers(24, (i) => i % 4 === 3),
    { frequency: 4, offset: 3, denseLayers: 0, exact: true },
  ],
  [
    'even ones from the fourth',
    layers(12, (i) => i >= 3 && i % 2 === 0),
    { frequency: 2, offset: 0, denseLayers: 3, exact: true },
  ],
  ['one of a thousand', layers(1000, (i) => i === 700), { frequency: 1000, offset: 700, denseLayers: 0, exact: true }],
  ['the first half', layers(8, (i) => i < 4), { exact: false }],
  ['all but one in the middle', layers(8, (i) => i !== 3), { frequency: 1, offset: 0, denseLayers: 0, exact: false }],
])('%s', (_, sparse, expected) => {
  expect(expertLayersOf(sparse)).toMatchObject(expected);
});
