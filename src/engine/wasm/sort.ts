/** Whole numbers of 64 bits, sorted in place. */

export function keyAt(keys: usize, n: i32): u64 {
  return load<u64>(keys + ((<usize>n) << 3));
}

export function putKey(keys: usize, n: i32, key: u64): void {
  store<u64>(keys + ((<usize>n) << 3), key);
}

/** Up to so many an insertion sort is faster. */
const FEW = 24;

export function sortKeys(keys: usize, count: i32): void {
  if (count > FEW) return heapSort(keys, count);
  for (let n = 1; n < count; n++) {
    const key = keyAt(keys, n);
    let at = n;
    for (; at > 0 && keyAt(keys, at - 1) > key; at--) putKey(keys, at, keyAt(keys, at - 1));
    putKey(keys, at, key);
  }
}

function heapSort(keys: usize, count: i32): void {
  for (let n = (count >>> 1) - 1; n >= 0; n--) sink(keys, n, count);
  for (let size = count - 1; size > 0; size--) {
    const largest = keyAt(keys, 0);
    putKey(keys, 0, keyAt(keys, size));
    putKey(keys, size, largest);
    sink(keys, 0, size);
  }
}

/** Lets the key at `n` of a heap of so many sink to its place. */
function sink(keys: usize, n: i32, size: i32): void {
  const key = keyAt(keys, n);
  let at = n;
  for (let child = 2 * at + 1; child < size; child = 2 * at + 1) {
    if (child + 1 < size && keyAt(keys, child + 1) > keyAt(keys, child)) child++;
    if (keyAt(keys, child) <= key) break;
    putKey(keys, at, keyAt(keys, child));
    at = child;
  }
  putKey(keys, at, key);
}
