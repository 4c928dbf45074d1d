/**
 * Views may be drawn larger than they are laid out, so that they can be read from the back of a room: a box with
 * `data-enlarged="2"` is half as wide to whoever draws in it, and scaled to twice that by CSS. Nothing else has to know:
 * canvases take their resolution from here, and pointers their place.
 */

/** How many times larger than laid out an element is drawn; 1 in the ordinary page. */
export const enlargementOf = (element: Element): number =>
  Number(element.closest('[data-enlarged]')?.getAttribute('data-enlarged') ?? 1);

/** Device pixels per CSS pixel of an element's own layout. */
export const pixelRatio = (element: Element): number => devicePixelRatio * enlargementOf(element);

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a pointer is within an element, in CSS pixels of the element's own layout. */
export function pointIn(element: Element, { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): Point {
  const { left, top } = element.getBoundingClientRect();
  const enlargement = enlargementOf(element);
  return { x: (clientX - left) / enlargement, y: (clientY - top) / enlargement };
}
