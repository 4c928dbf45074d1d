import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that never changes and calls the latest one. */
export function useLatest<A extends readonly unknown[], R>(callback: (...args: A) => R): (...args: A) => R {
  const latest = useRef(callback);
  useLayoutEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
