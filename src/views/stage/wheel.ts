import type { Place } from './spaces.ts';
import type { ViewportControl } from './viewport-control.ts';

/** e-fold zoom per px of a wheel: 26 % for a notch of 100. */
const WHEEL = 0.0023;
/** The same for a trackpad's pinch, which browsers report as a wheel with Ctrl: ten steps of 10 zoom 2.72 times. */
const PINCH = 0.01;
/** px of what some mice count in. */
const UNIT: Readonly<Record<number, number>> = { 0: 1, 1: 16, 2: 400 };

type Turn = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'shiftKey' | 'altKey' | 'ctrlKey'>;

/** What a turn of the wheel at a place does: it zooms there; with Shift or sideways it pans; with Alt it scrolls. */
export function turnWheel(turn: Turn, at: Place, viewport: ViewportControl): void {
  const unit = UNIT[turn.deltaMode] ?? 1;
  const [dx, dy] = [turn.deltaX * unit, turn.deltaY * unit];
  if (turn.ctrlKey) viewport.zoom(Math.exp(-dy * PINCH), at);
  else if (turn.altKey || viewport.isMargin?.(at)) viewport.pan(0, -dy);
  else if (turn.shiftKey || Math.abs(dx) > Math.abs(dy)) viewport.pan(-(dx || dy), 0);
  else viewport.zoom(Math.exp(-dy * WHEEL), at);
}
