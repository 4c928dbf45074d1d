/**
 * A figure of many runs as terrain: one step for each run, none between them.
 *
 *     value ┌───┐
 *       ┌───┘   └──…      each step is as wide as the stride, with its run in the middle
 *       x₀  x₁  x₂
 */

export interface TerrainRun {
  readonly x: number;
  /** Null while it is not computed. */
  readonly value: number | null;
}

export interface TerrainSpec {
  readonly runs: readonly TerrainRun[];
  /** Distance of neighbouring runs, in units of the axis. */
  readonly stride: number;
  /** Runs up to here are drawn; null = all. */
  readonly known: number | null;
  /** Where the axis ends; null = behind the last run. */
  readonly ends: number | null;
  /** What has to fit as well, such as a guess, and the end of its slider. */
  readonly least: number;
  readonly width: number;
  readonly height: number;
  /** px kept free around the plot. */
  readonly margin: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

export interface Terrain {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The largest value of the axis. */
  readonly most: number;
  /** The steps that are drawn, px. */
  readonly steps: readonly TerrainStep[];
  /** The outline of the steps, as an SVG path. */
  readonly outline: string;
  /** Where what is not run yet begins, px; null = all is run. */
  readonly unknown: number | null;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly xOf: (x: number) => number;
  readonly yOf: (value: number) => number;
  readonly valueAt: (y: number) => number;
}

export interface TerrainStep {
  readonly x: number;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

const ROUND = [1, 2, 2.5, 5, 10] as const;

/** The least round step that makes at most `count` steps of `most`. */
function roundStep(most: number, count: number): number {
  const size = 10 ** Math.floor(Math.log10(most / count));
  return size * (ROUND.find((factor) => factor * size * count >= most * (1 - 1e-9)) ?? 10);
}

/** Room over the highest step, for what is written there. */
const HEADROOM = 1.12;
const TICK_PX = 70;

export function terrain(spec: TerrainSpec): Terrain {
  const { runs, stride, known, ends, least, width, height, margin } = spec;
  const [left, right] = [margin.left, Math.max(margin.left + 1, width - margin.right)];
  const [top, bottom] = [margin.top, Math.max(margin.top + 1, height - margin.bottom)];
  const first = (runs[0]?.x ?? 0) - stride / 2;
  const last = (ends ?? runs.at(-1)?.x ?? 1) + stride / 2;
  const xOf = (x: number): number => left + ((x - first) / (last - first)) * (right - left);
  const drawn = runs.filter(({ x, value }) => value !== null && x <= (known ?? Infinity) && x < last);
  const highest = Math.max(least, ...drawn.map(({ value }) => value ?? 0));
  const count = Math.max(2, Math.min(6, Math.floor((bottom - top) / TICK_PX)));
  const step = roundStep(highest > 0 ? highest : 1, count);
  const most = Math.max(step, highest * HEADROOM);
  const yOf = (value: number): number => bottom - (value / most) * (bottom - top);
  const steps = drawn.map(({ x, value }): TerrainStep => {
    return {
      x,
      value: value ?? 0,
      from: Math.max(left, xOf(x - stride / 2)),
      to: Math.min(right, xOf(x + stride / 2)),
      y: yOf(value ?? 0),
    };
  });
  return {
    left,
    right,
    top,
    bottom,
    most,
    steps,
    outline: outlineOf(steps),
    unknown: known === null ? null : xOf(known + stride / 2),
    ticks: Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, i) => ({
      value: i * step,
      y: yOf(i * step),
    })),
    xOf,
    yOf,
    valueAt: (y) => ((bottom - y) / (bottom - top)) * most,
  };
}

const px = (value: number): string => value.toFixed(1);

/** Upright where the value changes, level in between; a run that is missing leaves a gap. */
function outlineOf(steps: readonly TerrainStep[]): string {
  return steps
    .map(({ from, to, y }, i) => {
      const before = steps[i - 1];
      const joins = before !== undefined && Math.abs(before.to - from) < 0.5;
      return `${joins ? `V${px(y)}` : `M${px(from)} ${px(y)}`}H${px(to)}`;
    })
    .join('');
}

/** Round places of the axis, at least `apart` px from each other, of runs at `at`. */
export function axisPlaces({ left, right, xOf }: Terrain, at: readonly number[], apart: number): readonly number[] {
  const xs = at.filter((x) => xOf(x) <= right + 1);
  const first = xs[0] ?? 0;
  const last = xs.at(-1) ?? first;
  if (last <= first) return xs;
  const wanted = Math.max(1, Math.floor((right - left) / apart));
  const stride = (xs[1] ?? last) - first;
  // Widths of networks are multiples of powers of two, so their ticks are, too.
  let step = stride;
  while ((last - first) / step > wanted) step *= 2;
  return Array.from({ length: Math.floor((last - first) / step + 1e-9) + 1 }, (_, i) => first + i * step);
}
