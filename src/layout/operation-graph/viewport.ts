/**
 * What of the picture is in sight. Spaces, from the data to the screen:
 *   plot   px at zoom 1, origin at the first row and column (`GraphLayout`)
 *   screen px in the canvas: left + x · zoom − scrollX, top + y · zoom − scrollY
 */
export interface Viewport {
  /** Where the plot begins in the canvas: right of the row names, below the heads of the columns. */
  readonly left: number;
  readonly top: number;
  /** Size of the plot on the screen. */
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  /** Screen px scrolled away. */
  readonly scrollX: number;
  readonly scrollY: number;
}

export const screenX = ({ left, zoom, scrollX }: Viewport, x: number): number => left + x * zoom - scrollX;
export const screenY = ({ top, zoom, scrollY }: Viewport, y: number): number => top + y * zoom - scrollY;
export const plotX = ({ left, zoom, scrollX }: Viewport, x: number): number => (x - left + scrollX) / zoom;
export const plotY = ({ top, zoom, scrollY }: Viewport, y: number): number => (y - top + scrollY) / zoom;

const ZOOM = { least: 1, most: 40 } as const;

/** The viewport moved to where there is something to see. */
export function clamped(viewport: Viewport, layout: { readonly width: number; readonly height: number }): Viewport {
  const zoom = Math.min(ZOOM.most, Math.max(ZOOM.least, viewport.zoom));
  const limit = (scroll: number, content: number, box: number) =>
    Math.min(Math.max(0, content * zoom - box), Math.max(0, scroll));
  return {
    ...viewport,
    zoom,
    scrollX: limit(viewport.scrollX, layout.width, viewport.width),
    scrollY: limit(viewport.scrollY, layout.height, viewport.height),
  };
}

/** Zooms by a factor; what is at (x, y) of the screen stays there. */
export function zoomed(viewport: Viewport, factor: number, x: number, y: number): Viewport {
  const zoom = Math.min(ZOOM.most, Math.max(ZOOM.least, viewport.zoom * factor));
  return {
    ...viewport,
    zoom,
    scrollX: plotX(viewport, x) * zoom - (x - viewport.left),
    scrollY: plotY(viewport, y) * zoom - (y - viewport.top),
  };
}

/** Scrolls as little as needed to bring a box of the plot into sight. */
export function revealing(
  viewport: Viewport,
  box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
): Viewport {
  const shift = (scroll: number, size: number, from: number, length: number) => {
    const low = from * viewport.zoom - 12;
    const high = (from + length) * viewport.zoom + 12;
    if (low < scroll || high - low > size) return low;
    return high > scroll + size ? high - size : scroll;
  };
  return {
    ...viewport,
    scrollX: shift(viewport.scrollX, viewport.width, box.x, box.w),
    scrollY: shift(viewport.scrollY, viewport.height, box.y, box.h),
  };
}

/** Whether everything is in sight, so that there is nothing to scroll. */
export const seesAll = (
  { zoom, width, height }: Viewport,
  layout: { readonly width: number; readonly height: number },
): boolean => layout.width * zoom <= width + 2 && layout.height * zoom <= height + 6;
