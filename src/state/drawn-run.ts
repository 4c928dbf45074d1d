import type { Headline } from '../model/headline.ts';
import type { Simulation } from '../model/result.ts';
import type { ExplorerState } from './explorer-state.ts';
import type { CursorStore } from './cursor.ts';
import { CURRENT, resultOf, selectionIn } from './runs.ts';
import type { Selection } from './selection.ts';

/** A run as a view draws it: views take this value and do not look for results in the store. */
export interface DrawnRun {
  /** The name under which the store keeps the run. */
  readonly name: string;
  readonly simulation: Simulation;
  /** The run is still being computed: final as far as it goes, but its op ids mean nothing outside of this picture. */
  readonly partial: boolean;
  /** What the result before came to, for what an edit has changed; null where there is nothing to compare with. */
  readonly before: Headline | null;
  /** What is selected in this run. */
  readonly selection: Selection;
  /** Time cursor and pointed-at item; they change many times a second, so that painters subscribe. */
  readonly cursor: CursorStore;
}

/**
 * How many ops may be done in a run under way for it to be drawn before its end: none of such a run; as many as can be
 * drawn anew many times while it goes on; all of them.
 */
export const PARTIAL = {
  none: -1,
  /**
   * Working out what tiles do takes about 70 ms per million ops, on the page's own thread: for what is replaced a moment
   * later, only while it is quick.
   */
  quick: 1e6,
  any: Infinity,
} as const;

/** What there is of a run under way, or of one that was cancelled, if it is to be drawn. */
const partialOf = ({ run: { partial } }: ExplorerState, name: string, most: number): Simulation | null =>
  name === CURRENT && partial !== null && partial.schedule.completed <= most ? partial : null;

/**
 * A run of the store as a value, with the cursor that it is to be drawn with: as much as there is of it while it is
 * computed, if that is at most so many ops, else its last complete result. Null while there is neither.
 */
export function drawnRunOf(state: ExplorerState, name: string, cursor: CursorStore, most: number): DrawnRun | null {
  const partial = partialOf(state, name, most);
  const simulation = partial ?? resultOf(state, name);
  if (simulation === null) return null;
  return {
    name,
    simulation,
    partial: partial !== null,
    before: name === CURRENT ? state.run.before : null,
    // Selections are of the last complete result; of a run under way nothing is selected yet.
    selection: partial === null ? selectionIn(state, name) : null,
    cursor,
  };
}

/** True if both look the same when drawn. */
export function sameDrawnRun(a: DrawnRun | null, b: DrawnRun | null): boolean {
  if (a === null || b === null) return a === b;
  return (Object.keys(a) as (keyof DrawnRun)[]).every((key) => a[key] === b[key]);
}
