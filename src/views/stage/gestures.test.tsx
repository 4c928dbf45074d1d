import { beforeEach, expect, test, vi } from 'vitest';
import { attachGestures, CLICK_SLACK, type Gestures } from './gestures.ts';
import type { Place } from './spaces.ts';
import type { ViewportControl } from './viewport-control.ts';

const log: string[] = [];
const worded = ({ x, y }: Place) => `${Math.round(x)},${Math.round(y)}`;

/** A viewport that writes down what is asked of it; what it shows is `zoomed` times as large as it was. */
let zoomed = 1;
const viewport: ViewportControl = {
  zoom(factor, at) {
    zoomed *= factor;
    log.push(`zoom ${factor.toFixed(3)} at ${worded(at)}`);
  },
  pan: (dx, dy) => log.push(`pan ${dx},${dy}`),
  fit: () => log.push('fit'),
  seesAll: () => zoomed === 1,
  plot: () => ({ x: 0, y: 0, width: 600, height: 400 }),
  isMargin: ({ x }) => x < 50,
};
const gestures: Gestures<string> = {
  hit: ({ x, y }) => `thing at ${x},${y}`,
  point: (hit) => log.push(hit === null ? 'away' : `point ${hit}`),
  click: (hit, { shiftKey }) => log.push(`click ${hit}${shiftKey ? ' shift' : ''}`),
  viewport,
};

const capture = vi.fn();
let element: HTMLElement;
let end: () => void;
function attach(what: Gestures<string> = gestures, enlarged?: number): void {
  document.body.innerHTML = `<div${enlarged ? ` data-enlarged="${enlarged}"` : ''}><canvas></canvas></div>`;
  element = document.querySelector('canvas') as HTMLElement;
  element.getBoundingClientRect = () => new DOMRect(100, 50, 600, 400);
  element.setPointerCapture = capture;
  end = attachGestures(element, () => what);
}

beforeEach(() => {
  log.length = 0;
  zoomed = 1;
  capture.mockClear();
  attach();
});

/** Places are in canvas px. */
function pointer(type: string, x: number, y: number, more: PointerEventInit = {}): void {
  const at = { clientX: x + 100, clientY: y + 50, pointerId: 1, button: 0, bubbles: true, ...more };
  element.dispatchEvent(new PointerEvent(type, at));
}
function click(x: number, y: number, more: MouseEventInit = {}): void {
  element.dispatchEvent(new MouseEvent('click', { clientX: x + 100, clientY: y + 50, detail: 1, ...more }));
}
function wheel(x: number, y: number, more: WheelEventInit): boolean {
  const event = new WheelEvent('wheel', { cancelable: true, ...more });
  // Not every DOM takes these from a wheel's init.
  for (const [key, value] of Object.entries({ clientX: x + 100, clientY: y + 50, ...more }))
    Object.defineProperty(event, key, { value });
  element.dispatchEvent(event);
  return event.defaultPrevented;
}

test('what the pointer is over is pointed at, in canvas px, until it leaves', () => {
  pointer('pointermove', 30, 40);
  pointer('pointerleave', 0, 0);
  expect(log).toEqual(['point thing at 30,40', 'away']);
});

test('in an enlarged view a place is where the drawing laid it out', () => {
  attach(gestures, 2);
  pointer('pointermove', 30, 40);
  expect(log).toEqual(['point thing at 15,20']);
});

test('a press that moves less than the slack is a click', () => {
  pointer('pointerdown', 100, 100);
  pointer('pointermove', 100 + CLICK_SLACK - 1, 100);
  pointer('pointerup', 103, 100);
  click(103, 100, { shiftKey: true });
  expect(log).toEqual(['click thing at 103,100 shift']);
});

test('one that moves as much pans by all of its way, points at nothing, and is no click', () => {
  pointer('pointerdown', 100, 100);
  pointer('pointermove', 100 + CLICK_SLACK, 100);
  pointer('pointermove', 110, 93);
  pointer('pointerup', 110, 93);
  click(110, 93);
  expect(log).toEqual(['away', `pan ${CLICK_SLACK},0`, 'pan 6,-7']);
  expect(capture).toHaveBeenCalledWith(1);
  pointer('pointerdown', 110, 93);
  pointer('pointerup', 110, 93);
  click(110, 93);
  expect(log.at(-1)).toBe('click thing at 110,93');
});

test('other buttons than the first do nothing', () => {
  pointer('pointerdown', 100, 100, { button: 2 });
  pointer('pointermove', 150, 100, { pointerType: 'touch' });
  expect(log).toEqual([]);
});

test('two fingers zoom by how their distance changes, about their middle, which pans', () => {
  const touch = (id: number) => ({ pointerId: id, pointerType: 'touch' });
  pointer('pointerdown', 100, 100, touch(1));
  pointer('pointerdown', 200, 100, touch(2));
  expect(log).toEqual(['away']);
  pointer('pointermove', 300, 100, touch(2));
  expect(log.slice(1)).toEqual(['pan 50,0', 'zoom 2.000 at 200,100']);
  pointer('pointermove', 140, 130, touch(1));
  expect(log.slice(3, 4)).toEqual(['pan 20,15']);
  expect(zoomed).toBeCloseTo(Math.hypot(160, 30) / 100, 9);

  // The finger that stays goes on as a drag from where it is, and neither is a click.
  pointer('pointerup', 140, 130, touch(1));
  pointer('pointermove', 310, 105, touch(2));
  expect(log.at(-1)).toBe('pan 10,5');
  pointer('pointerup', 310, 105, touch(2));
  click(310, 105);
  expect(log.at(-1)).toBe('pan 10,5');
});

test('a double click shows all of it where it is zoomed; elsewhere it is two clicks', () => {
  click(100, 100, { detail: 2 });
  expect(log).toEqual(['click thing at 100,100']);
  zoomed = 2;
  click(100, 100, { detail: 2 });
  expect(log.at(-1)).toBe('fit');
  click(20, 100, { detail: 2 });
  expect(log.at(-1)).toBe('click thing at 20,100');
});

test('ten steps of a trackpad pinch zoom e-fold, and a notch of a wheel a quarter, about the pointer', () => {
  for (let n = 0; n < 10; n++) expect(wheel(200, 100, { deltaY: -10, ctrlKey: true })).toBe(true);
  expect(zoomed).toBeCloseTo(Math.E, 9);
  expect(log[0]).toBe('zoom 1.105 at 200,100');
  zoomed = 1;
  wheel(200, 100, { deltaY: -100 });
  expect(zoomed).toBeCloseTo(Math.exp(0.23), 9);
  zoomed = 1;
  wheel(200, 100, { deltaY: 3, deltaMode: 1 });
  expect(zoomed).toBeCloseTo(Math.exp(-48 * 0.0023), 9);
});

test('the wheel pans with Shift and sideways, and scrolls with Alt and beside the plot', () => {
  wheel(200, 100, { deltaY: 30, shiftKey: true });
  wheel(200, 100, { deltaX: 30, deltaY: 0, shiftKey: true });
  wheel(200, 100, { deltaX: -20, deltaY: 10 });
  wheel(200, 100, { deltaY: 30, altKey: true });
  wheel(20, 100, { deltaY: 30 });
  expect(log).toEqual(['pan -30,0', 'pan -30,0', 'pan 20,0', 'pan 0,-30', 'pan 0,-30']);
});

test('a drawing that stands still leaves the wheel to the page', () => {
  const { viewport: _, ...still } = gestures;
  attach(still);
  expect(wheel(200, 100, { deltaY: 30 })).toBe(false);
  pointer('pointerdown', 100, 100);
  pointer('pointermove', 150, 100);
  pointer('pointerup', 150, 100);
  click(150, 100);
  expect(log).toEqual(['point thing at 150,100', 'click thing at 150,100']);
});

test('a press may take hold of something else, which then moves instead of the viewport', () => {
  const grab = ({ y }: Place) =>
    y < 20 ? { move: (at: Place) => log.push(`hold ${worded(at)}`), end: () => log.push('let go') } : null;
  attach({ ...gestures, grab });
  pointer('pointerdown', 100, 10);
  pointer('pointermove', 130, 10);
  pointer('pointerup', 130, 10);
  click(130, 10);
  expect(log).toEqual(['away', 'hold 130,10', 'let go']);
  pointer('pointerdown', 100, 10);
  pointer('pointerup', 100, 10);
  click(100, 10);
  expect(log.slice(3)).toEqual(['let go', 'click thing at 100,10']);
});

test('what is moved at once is moved by the press itself, which is no click', () => {
  attach({ ...gestures, grab: () => ({ atOnce: true, move: (at) => log.push(`hold ${worded(at)}`) }) });
  pointer('pointerdown', 100, 10);
  pointer('pointerup', 100, 10);
  click(100, 10);
  expect(log).toEqual(['away', 'hold 100,10']);
});

test('the cursor says where a click does something', () => {
  attach({ ...gestures, isPressable: (hit) => hit.endsWith('30,40') });
  pointer('pointermove', 30, 40);
  expect(element.style.cursor).toBe('pointer');
  pointer('pointermove', 31, 40);
  expect(element.style.cursor).toBe('');
});

test('nothing is heard after the end', () => {
  end();
  pointer('pointermove', 30, 40);
  click(30, 40);
  wheel(30, 40, { deltaY: 5 });
  expect(log).toEqual([]);
});
