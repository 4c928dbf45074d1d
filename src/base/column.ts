import { assert } from './assert.ts';

/**
 * Entry `index` of a column, which is there: an index beyond its ends is a defect of ours, and would be drawn as 0 (or as
 * nothing) wherever `?? 0` takes its place. Costs one comparison, of the value that is read anyway.
 */
export function at(column: ArrayLike<number>, index: number): number {
  const value = column[index];
  assert(value !== undefined, `no entry ${index} in a column of ${column.length}`);
  return value;
}
