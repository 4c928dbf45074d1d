import type { PointerEvent } from 'react';

/** Pointing at an element of the page that stands for something in the drawings: a row, a link, a colour. */
export const hoverProps = (enter: () => void, leave?: () => void) => ({ onPointerEnter: enter, onPointerLeave: leave });

/** The beginning of a press, and the end of one. */
export const pressProps = (press: () => void) => ({ onPointerDown: press });
export const releaseProps = (release: () => void) => ({ onPointerUp: release });

/** An element that is dragged, such as an edge: it keeps the pointer until it is let go. */
export const dragProps = (drag: (event: PointerEvent) => void) => ({
  onPointerDown: (event: PointerEvent) => event.currentTarget.setPointerCapture(event.pointerId),
  onPointerMove: (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
  },
});
