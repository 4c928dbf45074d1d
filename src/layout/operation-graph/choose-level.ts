import type { GraphPlaces } from './graph-places.ts';
import { foldGrid, type Grid, type GraphLevel } from './grid-fold.ts';
import { type GraphBox, HEAD_HEIGHT, ROW_PITCH } from './graph-layout.ts';

/** Px below which a column says nothing: a block narrower than this is better folded into its layer. */
const LEAST_COLUMN = 4.5;

/** Whether rows of a count fit without scrolling. */
const rowsFit = (rows: number, passes: number, stacks: number, box: GraphBox): boolean =>
  (rows + 0.6 * Math.max(0, passes - stacks)) * ROW_PITCH.least + (stacks - 1) * (HEAD_HEIGHT + 10) + 14 <= box.height;

/** The finest level whose overview is readable in the box: Token, else Block, else Layer. */
export function fittingLevel(places: GraphPlaces, box: GraphBox): GraphLevel {
  const columns = Math.max(...places.stacks.map((stack) => stack.columns));
  if (box.width / columns < LEAST_COLUMN) return 'layer';
  return rowsFit(places.rows, places.passes.length, places.stacks.length, box) ? 'token' : 'block';
}

/** What is folded at a level in a box; `level` null = the fitting one. */
export function gridFor(
  places: GraphPlaces,
  level: GraphLevel | null,
  toggled: ReadonlySet<string>,
  box: GraphBox,
): Grid {
  const chosen = level ?? fittingLevel(places, box);
  const fitting = Math.max(4, Math.floor((box.height - 30) / (ROW_PITCH.least * 1.6) / places.stacks.length));
  // Levels that show tokens may be taller than the box; 400 rows of 13 px are seven screens.
  const maxRows = chosen === 'token' || chosen === 'op' ? 400 : fitting;
  const layers = chosen === 'layer' || chosen === 'step' ? box.width / 7 : box.width / 10;
  return foldGrid(places, { level: chosen, toggled, maxRows, maxLayers: Math.floor(layers) });
}
