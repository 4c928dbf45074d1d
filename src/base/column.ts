/** Apart from its caller, so that the caller is small enough to be put in place where it is used. */
function outside(index: number, length: number): never {
  throw new Error(`invariant broken: no entry ${index} in a column of ${length}`);
}

/**
 * Entry `index` of a column, which is there. Where `?? 0` stands in its place, a wrong index, which is a defect of ours, goes
 * on as 0 and is drawn.
 */
export function entryAt(column: ArrayLike<number>, index: number): number {
  const value = column[index];
  return value === undefined ? outside(index, column.length) : value;
}
