import { createContext, useContext, useEffect } from 'react';
import type { Box } from '../../layout/callouts/place-callouts.ts';
import type { Selection } from '../../state/selection.ts';
import type { Place } from './spaces.ts';
import { useLatest } from './use-latest.ts';

/** A thing of the run, or a moment, that words beside a drawing may point at. */
export type Anchor = Exclude<Selection, null> | { readonly kind: 'time'; readonly time: number };

/** Where a drawing has what, in px of its lowest canvas; asked in every frame, so quick. */
export interface Projection {
  /** The canvas that the places are of. */
  readonly canvas: () => HTMLElement | null;
  /** Null for what is not in the picture. */
  readonly placeOf: (anchor: Anchor) => Place | null;
  /** A place on the axis of a chart. */
  readonly placeOfX?: (x: number) => Place | null;
  /** What computes at the cursor, which nothing may cover. */
  readonly lit?: () => readonly Box[];
  /** What had better not be covered. */
  readonly solid?: () => readonly Box[];
}

/** The drawings that things can be found in. */
export type DrawingName = 'city' | 'plan' | 'plot' | 'graph';

/**
 * Who asks drawings where things are, and knows how to find out from what a drawing was given last: so the code for it comes
 * with who asks. Returns what tells that the drawing is gone.
 */
export type ProjectionAsker = (drawing: DrawingName, latest: () => unknown) => () => void;

/** Null where nobody asks. */
export const ProjectionContext = createContext<ProjectionAsker | null>(null);

/** Lets whoever points into a drawing find things in it; `input` is what its projection is made of. */
export function useProjection(drawing: DrawingName, input: unknown): void {
  const asker = useContext(ProjectionContext);
  const latest = useLatest(() => input);
  useEffect(() => asker?.(drawing, latest), [asker, drawing, latest]);
}
