import { type Place, pointIn } from './spaces.ts';
import type { ViewportControl } from './viewport-control.ts';
import { turnWheel } from './wheel.ts';

/** A place that a pointer is at. */
export interface PointerPlace extends Place {
  readonly shiftKey: boolean;
}

/** A drag that moves something else than the viewport: an edge, a range, the frame of a small map. */
export interface Grip {
  move(at: Place): void;
  end?(): void;
  /** The press is the first move already, and never a click. */
  readonly atOnce?: boolean;
}

/** What pointer and wheel mean to a drawing; see README.md. */
export interface Gestures<Hit> {
  /** What is drawn at a place. */
  hit(at: Place): Hit;
  /** Something is pointed at; null = nothing is, since the pointer left or drags. */
  point?(hit: Hit | null, at: PointerPlace): void;
  click?(hit: Hit, at: PointerPlace): void;
  /** A click there does something, so the cursor says it. */
  isPressable?(hit: Hit): boolean;
  /** What a press there takes hold of; null = the viewport. */
  grab?(at: PointerPlace): Grip | null;
  /** Without one the drawing stands still, and the wheel is the page's. */
  readonly viewport?: ViewportControl;
}

/** A press that moves less than this is a click, CSS px. */
export const CLICK_SLACK = 4;
/** Fingers that touch each other are this far apart, px; less would zoom without end. */
const LEAST_SPREAD = 10;

const distance = (a: Place, b: Place): number => Math.hypot(a.x - b.x, a.y - b.y);

interface Pinch extends Place {
  readonly spread: number;
}

/** Pointer, wheel and pinch on an element, as what they mean to the drawing at that time. Returns what ends it. */
export function attachGestures<Hit>(element: HTMLElement | SVGElement, latest: () => Gestures<Hit>): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const pressed = new Map<number, Place>();
  let origin: Place = { x: 0, y: 0 };
  let moved = false;
  let grip: Grip | null = null;

  const placeOf = (event: MouseEvent): PointerPlace => ({ ...pointIn(element, event), shiftKey: event.shiftKey });

  const point = (at: PointerPlace | null): void => {
    const gestures = latest();
    const hit = at && gestures.hit(at);
    if (gestures.isPressable) element.style.cursor = hit !== null && gestures.isPressable(hit) ? 'pointer' : '';
    gestures.point?.(hit, at ?? { x: 0, y: 0, shiftKey: false });
  };

  /** From here on the press is no click. */
  const begin = (): void => {
    if (moved) return;
    moved = true;
    point(null);
  };

  const pinchNow = (): Pinch | null => {
    const [a, b] = [...pressed.values()];
    if (!a || !b) return null;
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, spread: Math.max(LEAST_SPREAD, distance(a, b)) };
  };

  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const gestures = latest();
    const at = placeOf(event);
    if (pressed.size === 0) {
      moved = false;
      origin = at;
      grip = gestures.grab?.(at) ?? null;
    } else {
      begin();
      grip?.end?.();
      grip = null;
    }
    if (!grip && !gestures.viewport) return;
    element.setPointerCapture(event.pointerId);
    pressed.set(event.pointerId, at);
    if (!grip?.atOnce) return;
    begin();
    grip.move(at);
  };

  const move = (event: PointerEvent): void => {
    const at = placeOf(event);
    const before = pressed.get(event.pointerId);
    if (!before) {
      // A finger that moves a viewport points at nothing before it presses.
      if (event.pointerType !== 'touch' || !latest().viewport) point(at);
      return;
    }
    if (!moved && distance(origin, at) < CLICK_SLACK) return;
    begin();
    const { viewport } = latest();
    const pinch = pinchNow();
    pressed.set(event.pointerId, at);
    if (grip) grip.move(at);
    else if (pinch) {
      // Two fingers report in turn: their middle moves the picture, and their distance is the scale.
      const next = pinchNow() ?? pinch;
      viewport?.pan(next.x - pinch.x, next.y - pinch.y);
      viewport?.zoom(next.spread / pinch.spread, next);
    } else viewport?.pan(at.x - before.x, at.y - before.y);
  };

  const up = (event: PointerEvent): void => {
    if (!pressed.delete(event.pointerId) || pressed.size > 0) return;
    grip?.end?.();
    grip = null;
  };

  const click = (event: MouseEvent): void => {
    // To the browser the end of a drag is a click, too.
    if (moved) return;
    const at = placeOf(event);
    const gestures = latest();
    const { viewport } = gestures;
    if (event.detail === 2 && viewport && !viewport.seesAll() && !viewport.isMargin?.(at)) viewport.fit();
    else gestures.click?.(gestures.hit(at), at);
  };

  const wheel = (event: WheelEvent): void => {
    const { viewport } = latest();
    if (!viewport) return;
    event.preventDefault();
    turnWheel(event, placeOf(event), viewport);
  };

  const leave = (event: PointerEvent): void => {
    if (!pressed.has(event.pointerId)) point(null);
  };

  const target: HTMLElement = element as HTMLElement;
  target.addEventListener('pointerdown', down, { signal });
  target.addEventListener('pointermove', move, { signal });
  target.addEventListener('pointerup', up, { signal });
  target.addEventListener('pointercancel', up, { signal });
  target.addEventListener('pointerleave', leave, { signal });
  target.addEventListener('click', click, { signal });
  target.addEventListener('wheel', wheel, { passive: false, signal });
  return () => listening.abort();
}
