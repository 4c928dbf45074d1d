import { scaleLinear, scaleLog } from 'd3';
import { entryAt } from '../../base/column.ts';
import { engineering, exactFigure, quantityText, type UnitScale } from '../../base/format.ts';
import type { Text } from '../../base/text.ts';
import { type MeasureName, measures } from '../../model/sweeps/measures.ts';
import type { Sweep, SweepFigures } from '../../model/sweeps/sweep.ts';
import type { SweepLine } from './sweep-runs.ts';

/** A point of a line, px from the corner of the chart. */
export interface ChartPoint {
  readonly line: SweepLine;
  readonly value: number;
  readonly figure: number;
  readonly x: number;
  readonly y: number;
}

export interface ChartLine {
  readonly line: SweepLine;
  readonly points: readonly ChartPoint[];
  /** Where its name stands at its end; no two overlap. */
  readonly labelY: number;
}

export interface Tick {
  readonly at: number;
  readonly text: Text;
}

/** What is drawn of one measure of a sweep, in px. */
export interface ChartLayout {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly lines: readonly ChartLine[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly x: (value: number) => number;
  /** Whether there is room for the names of the lines at their ends. */
  readonly named: boolean;
}

export const CHART_HEIGHT = 188;
const MARGIN = { left: 62, right: 16, top: 22, bottom: 20 };
/** Names of lines want this much, and are left to the legend where a chart is narrower than `NAMED`. */
const NAME_WIDTH = 128;
const NAMED = 420;
const NAME_HEIGHT = 13;
const TICK_WIDTH = 38;

/** “100 µs”: a tick is a round number, so it is written as one. */
function tickText(value: number, units: UnitScale): Text {
  const { figure, unit } = engineering(value, units);
  return quantityText({ figure: { figure: figure.figure.replace(/\.0+$|(\.\d*[1-9])0+$/, '$1') }, unit });
}

/** Names below one another, each as near to its line's end as the others let it be. */
function spread(ends: readonly number[], least: number, most: number): number[] {
  const order = ends.map((_, i) => i).toSorted((a, b) => entryAt(ends, a) - entryAt(ends, b));
  const places = [...ends];
  let next = least;
  for (const i of order) {
    places[i] = Math.max(entryAt(places, i), next);
    next = entryAt(places, i) + NAME_HEIGHT;
  }
  let limit = most;
  for (const i of order.toReversed()) {
    places[i] = Math.min(entryAt(places, i), limit);
    limit = entryAt(places, i) - NAME_HEIGHT;
  }
  return places;
}

/** Lays one measure of a sweep out; null while there is nothing to draw. */
export function chartLayout(
  { charts, parameter, values }: Sweep,
  all: readonly SweepLine[],
  figures: SweepFigures,
  measure: MeasureName,
  width: number,
): ChartLayout | null {
  const lines = all.map((line) => ({
    line,
    known: values.flatMap((value) => {
      const figure = figures(line.id, measure, value);
      return figure === null ? [] : [{ value, figure }];
    }),
  }));
  const known = lines.filter((line) => line.known.length > 0);
  const every = known.flatMap((line) => line.known.map(({ figure }) => figure));
  if (every.length === 0 || width <= 0) return null;

  const named = width >= NAMED;
  const plot = {
    left: MARGIN.left,
    right: width - (named ? NAME_WIDTH : MARGIN.right),
    top: MARGIN.top,
    bottom: CHART_HEIGHT - MARGIN.bottom,
  };
  const most = Math.max(...every);
  const logarithmic = charts.some((chart) => chart.measure === measure && chart.scale === 'log');
  const y = logarithmic
    ? scaleLog([Math.min(...every), most], [plot.bottom, plot.top]).nice()
    : scaleLinear([0, most > 0 ? most : 1], [plot.bottom, plot.top]).nice(4);
  const ends = [values[0] ?? 0, values.at(-1) ?? 1];
  const x = (parameter.scale === 'log' ? scaleLog() : scaleLinear()).domain(ends).range([plot.left + 8, plot.right]);
  const { units } = measures[measure];
  const yTicks = (
    logarithmic ? y.ticks().filter((tick) => /^1e?[+-]?\d*$/.test(tick.toExponential())) : y.ticks(4)
  ).map((tick) => ({ at: y(tick), text: tickText(tick, units) }));
  const stride = Math.ceil(values.length / Math.max(2, (plot.right - plot.left) / TICK_WIDTH));
  const xTicks = values.filter((_, i) => i % stride === 0).map((value) => ({ at: x(value), text: exactFigure(value) }));

  const drawn = known.map(({ line, known: figuresKnown }) => ({
    line,
    points: figuresKnown.map(({ value, figure }) => ({ line, value, figure, x: x(value), y: y(figure) })),
  }));
  const labels = spread(
    drawn.map(({ points }) => points.at(-1)?.y ?? plot.top),
    plot.top,
    plot.bottom - 4,
  );
  return {
    plot,
    lines: drawn.map((line, i) => ({ ...line, labelY: labels[i] ?? plot.top })),
    xTicks,
    yTicks,
    x,
    named,
  };
}

/** How far from a point, px, a pointer still means it. */
const REACH = 28;

/** The run nearest to a place in a chart; null where none is near. Points of yardsticks are no runs. */
export function runNear({ lines }: ChartLayout, x: number, y: number): ChartPoint | null {
  const runs = lines.filter(({ line }) => line.series >= 0).flatMap(({ points }) => points);
  const distance = (point: ChartPoint): number => Math.hypot(point.x - x, point.y - y);
  const nearest = runs.reduce<ChartPoint | null>(
    (best, point) => (best === null || distance(point) < distance(best) ? point : best),
    null,
  );
  return nearest !== null && distance(nearest) <= REACH ? nearest : null;
}
