/**
 * What of the city is in sight. The picture is laid out for a box (see lattice.ts) and looked at through a window of the
 * box's own shape: `zoom` times as large as it was laid out, with the point (x, y) of it in the middle. x and y are shares
 * 0 … 1 of the picture's width and height, so that a window means the same in a box of any size.
 */
export interface CityWindow {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const wholeCity: CityWindow = { zoom: 1, x: 0.5, y: 0.5 };

/** Closer than this there is nothing more to see: a floor is some 200 px high. */
export const MOST_CITY_ZOOM = 16;

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** The nearest window that lies within the picture. */
export function clampCity({ zoom, x, y }: CityWindow): CityWindow {
  const closer = within(zoom, 1, MOST_CITY_ZOOM);
  const half = 0.5 / closer;
  return { zoom: closer, x: within(x, half, 1 - half), y: within(y, half, 1 - half) };
}

/** Zooms by a factor; what is at (x, y) of the window, in shares of it, stays there. */
export function zoomCity(window: CityWindow, factor: number, x: number, y: number): CityWindow {
  const zoom = within(window.zoom * factor, 1, MOST_CITY_ZOOM);
  const moved = 1 / window.zoom - 1 / zoom;
  return clampCity({ zoom, x: window.x + (x - 0.5) * moved, y: window.y + (y - 0.5) * moved });
}

/** Moves what is drawn by shares of the window. */
export const panCity = ({ zoom, x, y }: CityWindow, dx: number, dy: number): CityWindow =>
  clampCity({ zoom, x: x - dx / zoom, y: y - dy / zoom });

/** The same window, with a point of the picture in its middle if it was not in sight. */
export function revealCity(window: CityWindow, x: number, y: number): CityWindow {
  const half = 0.5 / window.zoom;
  const inSight = Math.abs(x - window.x) <= half && Math.abs(y - window.y) <= half;
  return inSight ? window : clampCity({ ...window, x, y });
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The upper left corner of the window, px of the picture as it is laid out for a box of the given size. */
export const cornerOf = ({ zoom, x, y }: CityWindow, { width, height }: Size): { x: number; y: number } => ({
  x: (x - 0.5 / zoom) * width,
  y: (y - 0.5 / zoom) * height,
});

/** The point of the picture, as it is laid out, that is drawn at a place of its box. */
export function cityPoint(
  window: CityWindow,
  size: Size,
  { x, y }: { readonly x: number; readonly y: number },
): { x: number; y: number } {
  const corner = cornerOf(window, size);
  return { x: corner.x + x / window.zoom, y: corner.y + y / window.zoom };
}

/** Where a point of the picture, as it is laid out, is drawn. */
export function placeInCity(
  window: CityWindow,
  size: Size,
  { x, y }: { readonly x: number; readonly y: number },
): { x: number; y: number } {
  const corner = cornerOf(window, size);
  return { x: (x - corner.x) * window.zoom, y: (y - corner.y) * window.zoom };
}
