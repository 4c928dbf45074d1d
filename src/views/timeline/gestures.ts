import type { Scene } from '../../layout/timeline/scene.ts';
import { nsPerPixel, panned, timeOf, type TimeWindow, xOf, zoomed } from '../../layout/timeline/time-scale.ts';
import { pointIn } from '../stage/spaces.ts';

/** What gestures do to the view. Coordinates are CSS pixels of the canvas. */
export interface GestureHost {
  scene(): Scene | null;
  span(): number;
  cursorTime(): number;
  setWindow(window: TimeWindow): void;
  scrollTo(scroll: number): void;
  pointAt(x: number, y: number): void;
  leave(): void;
  click(x: number, y: number): void;
  fit(): void;
  seek(time: number): void;
  /** A range that is being dragged, and whether it is final. */
  range(range: TimeWindow | null): void;
  /** A drag or a pinch begins or ends. */
  moving(moving: boolean): void;
}

type Drag =
  | {
      readonly kind: 'pan';
      readonly x: number;
      readonly y: number;
      readonly window: TimeWindow;
      readonly scroll: number;
    }
  | { readonly kind: 'range'; readonly from: number; readonly x: number }
  | { readonly kind: 'scrub' }
  | { readonly kind: 'pinch'; readonly window: TimeWindow; readonly distance: number; readonly middle: number };

/** A pointer that moves less than this clicks, CSS pixels. */
const STILL = 4;
/** Zoom per unit of wheel; trackpads pinch in smaller units than wheels turn. */
const WHEEL = 0.0022;
const PINCH = 0.012;
const LINE = 16;
/** How near to the cursor's line on the axis one takes hold of it, CSS pixels. */
const GRIP = 9;

/** Wheel, drag, pinch and click on an element. Returns what takes the listeners off again. */
export function attachGestures(element: HTMLElement, host: GestureHost): () => void {
  const pointers = new Map<number, { x: number; y: number }>();
  let drag: Drag | null = null;
  let origin: { x: number; y: number } | null = null;
  let moved = false;

  const place = (event: MouseEvent): { x: number; y: number } => pointIn(element, event);

  const wheel = (event: WheelEvent): void => {
    const scene = host.scene();
    if (!scene) return;
    event.preventDefault();
    const { x } = place(event);
    const unit = event.deltaMode === 0 ? 1 : LINE;
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
    const { scale, layout } = scene;
    if (x < scale.left || event.altKey) host.scrollTo(layout.scroll + dy);
    else if (event.shiftKey || Math.abs(dx) > Math.abs(dy))
      host.setWindow(panned(scale, (event.shiftKey && dx === 0 ? dy : dx) * nsPerPixel(scale), host.span()));
    else {
      const factor = Math.exp(-dy * (event.ctrlKey ? PINCH : WHEEL));
      host.setWindow(zoomed(scale, factor, timeOf(scale, x), host.span()));
    }
  };

  const pinchOf = (): { distance: number; middle: number } | null => {
    const [a, b] = [...pointers.values()];
    return a && b ? { distance: Math.max(10, Math.abs(a.x - b.x)), middle: (a.x + b.x) / 2 } : null;
  };

  const beginDrag = (event: PointerEvent, { scale, layout }: Scene): Drag => {
    const { x, y } = place(event);
    if (y < layout.axisBottom && x >= scale.left - GRIP) {
      const cursor = xOf(scale, host.cursorTime());
      return Math.abs(x - cursor) <= GRIP ? { kind: 'scrub' } : { kind: 'range', from: timeOf(scale, x), x };
    }
    if (event.shiftKey && x >= scale.left) return { kind: 'range', from: timeOf(scale, x), x };
    return { kind: 'pan', x, y, window: { from: scale.from, to: scale.to }, scroll: layout.scroll };
  };

  const down = (event: PointerEvent): void => {
    const scene = host.scene();
    if (!scene || event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, place(event));
    if (pointers.size === 1) {
      origin = place(event);
      moved = false;
      drag = beginDrag(event, scene);
    } else {
      const pinch = pinchOf();
      moved = true;
      if (pinch) drag = { kind: 'pinch', window: scene.scale, ...pinch };
    }
  };

  const move = (event: PointerEvent): void => {
    const scene = host.scene();
    const at = place(event);
    if (!scene) return;
    if (!drag || !pointers.has(event.pointerId)) {
      if (event.pointerType !== 'touch') host.pointAt(at.x, at.y);
      return;
    }
    pointers.set(event.pointerId, at);
    if (!moved && origin && Math.hypot(at.x - origin.x, at.y - origin.y) < STILL) return;
    if (!moved) {
      moved = true;
      host.leave();
      host.moving(true);
    }
    dragTo(drag, at, scene);
  };

  const dragTo = (current: Drag, { x, y }: { x: number; y: number }, { scale }: Scene): void => {
    switch (current.kind) {
      case 'pan': {
        const perPixel = (current.window.to - current.window.from) / scale.width;
        host.setWindow(panned(current.window, (current.x - x) * perPixel, host.span()));
        host.scrollTo(current.scroll + current.y - y);
        return;
      }
      case 'scrub':
        host.seek(timeOf(scale, x));
        return;
      case 'range': {
        const time = Math.min(host.span(), Math.max(0, timeOf(scale, x)));
        host.range({ from: Math.min(current.from, time), to: Math.max(current.from, time) });
        return;
      }
      case 'pinch': {
        const pinch = pinchOf();
        if (!pinch) return;
        const { window } = current;
        const perPixel = (window.to - window.from) / scale.width;
        const anchor = window.from + (current.middle - scale.left) * perPixel;
        const closer = zoomed(window, pinch.distance / current.distance, anchor, host.span());
        const shift = ((current.middle - pinch.middle) * (closer.to - closer.from)) / scale.width;
        host.setWindow(panned(closer, shift, host.span()));
      }
    }
  };

  const up = (event: PointerEvent): void => {
    if (!pointers.delete(event.pointerId)) return;
    const scene = host.scene();
    const at = place(event);
    if (!moved && event.type === 'pointerup' && scene) {
      const onAxis = at.y < scene.layout.axisBottom && at.x >= scene.scale.left;
      if (onAxis) host.seek(timeOf(scene.scale, at.x));
      else host.click(at.x, at.y);
    }
    if (pointers.size === 0) {
      drag = null;
      if (moved) host.moving(false);
    } else if (scene) {
      // One finger of two is lifted: the other goes on as a drag from where it is.
      const [rest] = pointers.values();
      if (rest) drag = { kind: 'pan', ...rest, window: scene.scale, scroll: scene.layout.scroll };
    }
  };

  const doubleClick = (event: MouseEvent): void => {
    const scene = host.scene();
    if (scene && place(event).x >= scene.scale.left) host.fit();
  };
  const leave = (): void => host.leave();

  element.addEventListener('wheel', wheel, { passive: false });
  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('pointerleave', leave);
  element.addEventListener('dblclick', doubleClick);
  return () => {
    element.removeEventListener('wheel', wheel);
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
    element.removeEventListener('pointerleave', leave);
    element.removeEventListener('dblclick', doubleClick);
  };
}
