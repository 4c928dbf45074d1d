/**
 * The coordinate spaces of all drawings, from the screen to what is drawn:
 *
 *     client                      canvas                       plot                     data
 *     px of the window            CSS px from the canvas's     px from the corner of    time × lane, tile × tier,
 *                                 own corner                   what can be moved        row × column, towers
 *
 *     ┌─ window ───────────┐
 *     │                    │      ┌─ canvas ───────────┐
 *     │   ┌─ canvas ─┐     │      │      axis          │      ┌ all of it at zoom 1 ┐
 *     │   │      ×   │     │  →   │  n  ┌─ plot ───┐   │  →   │  ┌ in sight ┐       │    →   op 17 of lane 3,
 *     │   └──────────┘     │      │  a  │      ×   │   │      │  │      ×   │       │        tile 8, tier 13
 *     │                    │      │  m  └──────────┘   │      │  └──────────┘       │
 *     └────────────────────┘      │  es                │      └─────────────────────┘
 *                                 └────────────────────┘
 *            pointIn, here                  the drawing's viewport:                  its hit test
 *                                           TimeScale, PlanLayout, Viewport
 *
 * The stage hands out canvas px only, and painters paint in them: the context is scaled to device px before, so that
 * nobody else knows of those (bitmaps that are made apart take `ratio`). Viewports and hit tests live in src/layout.
 *
 * Between client and canvas lies the enlargement. Views may be drawn larger than they are laid out, so that they can be
 * read from the back of a room: a box with `data-enlarged="2"` is half as wide to whoever draws in it, and scaled to twice
 * that by CSS. Nothing else has to know: canvases take their resolution from here, and pointers their place.
 */

/** A place in a canvas, CSS px from its corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A part of a canvas, CSS px. */
export interface Area extends Place {
  readonly width: number;
  readonly height: number;
}

export const middleOf = ({ x, y, width, height }: Area): Place => ({ x: x + width / 2, y: y + height / 2 });

/** How many times larger than laid out an element is drawn; 1 in the ordinary page. */
export const enlargementOf = (element: Element): number =>
  Number(element.closest('[data-enlarged]')?.getAttribute('data-enlarged') ?? 1);

/** Device pixels per CSS pixel of an element's own layout. */
export const pixelRatio = (element: Element): number => devicePixelRatio * enlargementOf(element);

/** Where a pointer is within an element, in CSS pixels of the element's own layout. */
export function pointIn(element: Element, { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): Place {
  const { left, top } = element.getBoundingClientRect();
  const enlargement = enlargementOf(element);
  return { x: (clientX - left) / enlargement, y: (clientY - top) / enlargement };
}
