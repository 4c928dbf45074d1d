import { type Area, middleOf, type Place } from './spaces.ts';

/** The viewport of a drawing, as gestures, keys and buttons move it. Places are in canvas px; see spaces.ts. */
export interface ViewportControl {
  /** Makes everything `factor` times as large; what is at a place stays there. */
  zoom(factor: number, at: Place): void;
  /** Moves what is drawn, px to the right and down. */
  pan(dx: number, dy: number): void;
  /** Shows all of it. */
  fit(): void;
  /** All of it is in sight. */
  seesAll(): boolean;
  /** The part of the canvas that what is drawn moves in. */
  plot(): Area;
  /** What keys and buttons zoom about; null = the middle. */
  attention?(): Place | null;
  /** Shows what is selected or attended to, close. */
  closeUp?(): void;
  /** Beside the plot, where the wheel scrolls. */
  isMargin?(at: Place): boolean;
}

/** One press of a key or button. */
const STEP = 1.4;
/** A key pans by this share of the plot. */
const PAN = 0.15;

/** Zooms by one step, closer (1) or farther (−1). */
export function zoomStep(viewport: ViewportControl, direction: 1 | -1): void {
  viewport.zoom(STEP ** direction, viewport.attention?.() ?? middleOf(viewport.plot()));
}

type Keys = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

const arrows: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [PAN, 0],
  ArrowRight: [-PAN, 0],
  ArrowUp: [0, PAN],
  ArrowDown: [0, -PAN],
};

/** Moves the viewport as a key says; false if the key says nothing about it. The same keys in every drawing. */
export function moveByKey(event: Keys, viewport: ViewportControl): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  const pan = ([dx, dy]: readonly [number, number]): void => {
    const { width, height } = viewport.plot();
    viewport.pan(dx * width, dy * height);
  };
  const arrow = arrows[event.key];
  if (arrow) {
    if (event.shiftKey) pan(arrow);
    return event.shiftKey;
  }
  switch (event.key.toLowerCase()) {
    case 'w':
    case '+':
    case '=':
      zoomStep(viewport, 1);
      return true;
    case 's':
    case '-':
    case '−':
      zoomStep(viewport, -1);
      return true;
    case 'a':
      pan([PAN, 0]);
      return true;
    case 'd':
      pan([-PAN, 0]);
      return true;
    case 'f':
    case '0':
      viewport.fit();
      return true;
    case 'z':
      viewport.closeUp?.();
      return viewport.closeUp !== undefined;
    default:
      return false;
  }
}
