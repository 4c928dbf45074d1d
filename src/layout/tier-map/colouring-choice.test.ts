import { describe, expect, test } from 'vitest';
import { preset, simulated } from '../timeline/timeline.testing.ts';
import { chosenColouring, classNamed, colouringOf } from './colouring.ts';

const moe = simulated(preset('moe-24'));
const dense = simulated(preset('readme'));

describe('what tiers are coloured by', () => {
  test('until somebody chooses: by expert where there are some, in the skyline by role', () => {
    expect(chosenColouring('auto', moe.mapping, 'plan')).toBe('expert');
    expect(chosenColouring('auto', moe.mapping, 'skyline')).toBe('role');
    expect(chosenColouring('auto', dense.mapping, 'plan')).toBe('role');
  });

  test('what was chosen holds for every network', () => {
    for (const { mapping } of [moe, dense])
      for (const by of ['role', 'expert', 'layer'] as const) expect(chosenColouring(by, mapping, 'plan')).toBe(by);
  });

  test('what stands out is found by its label, and by no other', () => {
    const { scenario, mapping } = moe;
    const colouring = colouringOf('layer', { scenario, mapping, figures: null, executionTime: 1 });
    expect(colouring.classes[classNamed(colouring, 'Layer 2')]?.code).toBe('L2');
    expect([classNamed(colouring, 'Layer 9'), classNamed(colouring, null)]).toEqual([-1, -1]);
  });
});
