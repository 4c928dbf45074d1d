import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clampWindow, NARROWEST, panned, timeOf, timeScale, windowAround, xOf, zoomed } from './time-scale.ts';

const SPAN = 83_851;
const window = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 1e-4, max: 1, noNaN: true }))
  .map(([at, share]) => ({ from: at * (1 - share) * SPAN, to: (at * (1 - share) + share) * SPAN }));

describe('windows', () => {
  test('pixels and times are each other’s inverse', () => {
    fc.assert(
      fc.property(window, fc.double({ min: 0, max: 900, noNaN: true }), (shown, x) => {
        const scale = timeScale(shown, 120, 900);
        expect(xOf(scale, timeOf(scale, 120 + x))).toBeCloseTo(120 + x, 6);
      }),
      { seed: 1 },
    );
  });

  test('zooming keeps the moment under the pointer, and stays within the run', () => {
    fc.assert(
      fc.property(
        window,
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (shown, factor, share) => {
          const anchor = shown.from + share * (shown.to - shown.from);
          const next = zoomed(shown, factor, anchor, SPAN);
          expect(next.from).toBeGreaterThanOrEqual(-1e-6);
          expect(next.to).toBeLessThanOrEqual(SPAN + 1e-6);
          if (next.from > 1e-6 && next.to < SPAN - 1e-6)
            expect((anchor - next.from) / (next.to - next.from)).toBeCloseTo(share, 6);
        },
      ),
      { seed: 2 },
    );
  });

  test('panning keeps the length', () => {
    fc.assert(
      fc.property(window, fc.double({ min: -1e5, max: 1e5, noNaN: true }), (shown, by) => {
        const next = panned(shown, by, SPAN);
        expect(next.to - next.from).toBeCloseTo(shown.to - shown.from, 6);
        expect(next.from).toBeGreaterThanOrEqual(-1e-6);
        expect(next.to).toBeLessThanOrEqual(SPAN + 1e-6);
      }),
      { seed: 3 },
    );
  });

  test('nothing is closer than 1 ns, and nothing wider than the run', () => {
    expect(clampWindow({ from: 50, to: 50.2 }, SPAN)).toEqual({ from: 49.6, to: 50.6 });
    expect(clampWindow({ from: -10, to: 2 * SPAN }, SPAN)).toEqual({ from: 0, to: SPAN });
    const empty = clampWindow({ from: 0, to: 0 }, 0);
    expect(empty.to - empty.from).toBe(NARROWEST);
  });

  test('a stretch is shown with its surroundings', () => {
    expect(windowAround(1000, 1100, 0.5, SPAN)).toEqual({ from: 950, to: 1150 });
  });
});
