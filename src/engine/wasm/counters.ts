import { get, put } from './memory.ts';

/** One less in a counter of 1 << width bytes; returns what is left. */
export function countDown(counters: usize, width: i32, index: i32): i32 {
  if (width === 0) {
    const at = counters + <usize>index;
    const left = <i32>load<u8>(at) - 1;
    store<u8>(at, <u8>left);
    return left;
  }
  if (width === 1) {
    const at = counters + ((<usize>index) << 1);
    const left = <i32>load<u16>(at) - 1;
    store<u16>(at, <u16>left);
    return left;
  }
  const left = get(counters, index) - 1;
  put(counters, index, left);
  return left;
}
