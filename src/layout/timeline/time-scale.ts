/**
 * The map between simulated time and the plot. Three spaces meet here: time (ns), plot (CSS pixels from the left edge of
 * the canvas), and device pixels, which only the painter knows. Immutable: a gesture makes a new one.
 */
export interface TimeScale {
  /** The stretch of time that is shown, ns. */
  readonly from: number;
  readonly to: number;
  /** Where the plot begins, and how wide it is, CSS pixels. */
  readonly left: number;
  readonly width: number;
}

export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** No closer than this: 0.001 ns is the grid that times lie on, and an op rarely takes less than 1 ns. */
export const NARROWEST = 1;

export const timeScale = ({ from, to }: TimeWindow, left: number, width: number): TimeScale => ({
  from,
  to,
  left,
  width: Math.max(1, width),
});

export const nsPerPixel = ({ from, to, width }: TimeScale): number => (to - from) / width;
export const xOf = (scale: TimeScale, time: number): number =>
  scale.left + ((time - scale.from) * scale.width) / (scale.to - scale.from);
export const timeOf = (scale: TimeScale, x: number): number =>
  scale.from + ((x - scale.left) * (scale.to - scale.from)) / scale.width;

/** A window of the given length nearest to the wanted one, inside 0 … span. */
export function clampWindow({ from, to }: TimeWindow, span: number): TimeWindow {
  const whole = Math.max(span, NARROWEST);
  const length = Math.min(whole, Math.max(NARROWEST, to - from));
  const middle = (from + to) / 2;
  const begin = Math.min(whole - length, Math.max(0, middle - length / 2));
  return { from: begin, to: begin + length };
}

/** The window after zooming by `factor` (above 1 = closer) with the moment under the pointer standing still. */
export function zoomed({ from, to }: TimeWindow, factor: number, anchor: number, span: number): TimeWindow {
  const whole = Math.max(span, NARROWEST);
  const length = Math.min(whole, Math.max(NARROWEST, (to - from) / factor));
  const share = (anchor - from) / (to - from);
  return clampWindow({ from: anchor - share * length, to: anchor + (1 - share) * length }, span);
}

export const panned = ({ from, to }: TimeWindow, by: number, span: number): TimeWindow =>
  clampWindow({ from: from + by, to: to + by }, span);

/** The window that shows a stretch with some of its surroundings; `share` is the part of the window that it fills. */
export function windowAround(from: number, to: number, share: number, span: number): TimeWindow {
  const length = Math.max(to - from, NARROWEST) / share;
  const middle = (from + to) / 2;
  return clampWindow({ from: middle - length / 2, to: middle + length / 2 }, span);
}
