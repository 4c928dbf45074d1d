import type { GraphPlaces } from './graph-places.ts';
import type { Grid } from './grid-fold.ts';

/** A set of keys with one taken in or out. */
const withKey = (keys: readonly string[], key: string): readonly string[] =>
  keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];

/** Folds lie at most this deep: bands of bands of 16, columns and rows. */
const DEEPEST = 12;

/** The toggled keys with which a block stands in a cell of its own, opening one fold after the other. */
export function keysRevealing(
  places: GraphPlaces,
  block: number,
  keys: readonly string[],
  gridOf: (keys: readonly string[]) => Grid,
): readonly string[] {
  const baseRow = places.blockRow[block];
  const baseColumn = places.blockColumn[block];
  const { slot } = places.columns[baseColumn];
  const isBarrier = slot === 'attention' || slot === 'crossAttention';
  let result = keys;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const grid = gridOf(result);
    const row = grid.rows.find(({ from, to }) => baseRow >= from && baseRow < to);
    const column = grid.columns.find(({ from, to }) => baseColumn >= from && baseColumn < to);
    if (!row || !column) return result;
    if (column.fold !== 'block') result = withKey(result, column.key);
    else if (row.fold === 'token' || (isBarrier && row.fold !== 'steps')) return result;
    else result = withKey(result, row.key);
  }
  return result;
}
