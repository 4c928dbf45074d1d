/** Pure functions that remember what they have worked out. */

/**
 * `compute`, worked out once for each object that is its first argument and kept for as long as that object lives. The
 * other arguments count the first time only: they must follow from the object, or not change the result.
 */
export function memoiseByObject<K extends object, R extends object | number | string, Rest extends readonly unknown[]>(
  compute: (key: K, ...rest: Rest) => R,
): (key: K, ...rest: Rest) => R {
  const results = new WeakMap<K, R>();
  return (key, ...rest) => {
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = compute(key, ...rest);
    results.set(key, result);
    return result;
  };
}

/** `compute`, with its last arguments and result remembered; arguments are compared by identity. */
export function memoiseLast<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | null = null;
  return (...args) => {
    if (last === null || args.some((arg, i) => !Object.is(arg, last?.args[i])))
      last = { args, result: compute(...args) };
    return last.result;
  };
}
