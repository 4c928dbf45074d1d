import { expect, test } from 'vitest';
import { english, wordsOf } from '../../base/words.ts';
import type { Sweep, SweepFigures } from '../../model/sweeps/sweep.ts';
import { CHART_HEIGHT, chartLayout, runNear } from './chart-layout.ts';
import type { SweepLine } from './sweep-runs.ts';

const sweep = {
  parameter: { label: 'Width', symbol: 'd', unit: '', scale: 'linear' },
  values: [100, 200, 300],
  charts: [
    { measure: 'tiersUsed', scale: 'linear' },
    { measure: 'mvms', scale: 'log' },
  ],
} as unknown as Sweep;

const line = (id: string, index: number, series = index): SweepLine => ({
  id,
  label: id,
  definition: '',
  series,
  index,
});
const lines = [line('a', 0), line('b', 1), line('bound', 2, -1)];
const figures: SweepFigures = (id, _, value) => (id === 'b' && value === 300 ? null : value * (id === 'a' ? 1 : 1.01));

const laidOut = (measure: 'tiersUsed' | 'mvms', width: number) => {
  const layout = chartLayout(sweep, lines, figures, measure, width);
  if (layout === null) throw new Error('there is something to draw');
  return layout;
};

test('points lie in the plot, from zero, and what is not known is left out', () => {
  const { lines: drawn, plot, yTicks } = laidOut('tiersUsed', 600);
  expect(drawn.map(({ points }) => points.length)).toEqual([3, 2, 3]);
  for (const { x, y } of drawn.flatMap(({ points }) => points)) {
    expect(x).toBeGreaterThanOrEqual(plot.left);
    expect(x).toBeLessThanOrEqual(plot.right);
    expect(y).toBeGreaterThanOrEqual(plot.top);
    expect(y).toBeLessThanOrEqual(plot.bottom);
  }
  expect(yTicks[0]?.at).toBe(plot.bottom);
  expect(english(yTicks[0]?.text ?? '')).toBe('0');
  expect(plot.bottom).toBeLessThan(CHART_HEIGHT);
});

test('a logarithmic axis has whole decades', () => {
  expect(laidOut('mvms', 600).yTicks.map(({ text }) => english(text))).toEqual(['100', '1\u202fk']);
});

test('a tick is a round number with either decimal mark', () => {
  const layout = chartLayout(sweep, lines, (id, _, value) => (id === 'a' ? value * 5 : null), 'tiersUsed', 600);
  const ticks = layout?.yTicks.map(({ text }) => text) ?? [];
  expect(ticks.map((text) => english(text))).toEqual(['0', '500', '1\u202fk', '1.5\u202fk']);
  const german = wordsOf('de', {});
  expect(ticks.map((text) => german(text))).toEqual(['0', '500', '1\u202fk', '1,5\u202fk']);
});

test('names do not overlap; a narrow chart leaves them to the legend', () => {
  const { lines: drawn, named } = laidOut('tiersUsed', 600);
  const places = drawn.map(({ labelY }) => labelY).toSorted((a, b) => a - b);
  for (const [i, place] of places.entries())
    if (i > 0) expect(place - (places[i - 1] ?? 0)).toBeGreaterThanOrEqual(12.9);
  expect(named).toBe(true);
  expect(laidOut('tiersUsed', 340).named).toBe(false);
});

test('a pointer means the nearest run, never a bound', () => {
  const layout = laidOut('tiersUsed', 600);
  const [a] = layout.lines;
  const point = a?.points[2];
  expect(runNear(layout, (point?.x ?? 0) + 3, (point?.y ?? 0) - 3)).toEqual(point);
  expect(runNear(layout, (point?.x ?? 0) - 60, (point?.y ?? 0) + 60)).toBeNull();
});

test('nothing is laid out before there is a figure, or a width', () => {
  expect(chartLayout(sweep, lines, () => null, 'mvms', 600)).toBeNull();
  expect(chartLayout(sweep, lines, figures, 'mvms', 0)).toBeNull();
});
