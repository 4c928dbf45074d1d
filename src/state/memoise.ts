/** Remembers the last arguments and result of a pure function; arguments are compared by identity. */
export function memoiseLast<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | null = null;
  return (...args) => {
    if (last === null || args.some((arg, i) => !Object.is(arg, last?.args[i])))
      last = { args, result: compute(...args) };
    return last.result;
  };
}
