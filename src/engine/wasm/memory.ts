/** The memory of the clock: whatever the host puts there before a run, then what the run itself needs. Nothing is given back. */

let end: usize = 0;
/** Where what the run itself needs begins. */
let own: usize = 0;

/** Forgets everything from `from` on. */
export function clear(from: usize): void {
  end = from;
}

/** Room for so many bytes, with whatever was there before. A run that does not fit ends in a trap. */
export function allocate(bytes: usize): usize {
  const at = end;
  end = (at + bytes + 15) & ~15;
  const present: usize = (<usize>memory.size()) << 16;
  if (end > present && memory.grow(<i32>((end - present + 0xffff) >>> 16)) < 0) unreachable();
  return at;
}

export function zeroed(bytes: usize): usize {
  const at = allocate(bytes);
  memory.fill(at, 0, bytes);
  return at;
}

/** From now on memory is the run's own: what it needs while it goes on, its history left out. */
export function beginOwn(): void {
  own = end;
}

/** Bytes of the run's own. */
export function ownBytes(): usize {
  return end - own;
}

/** Number `index` of a column of whole numbers. */
export function get(column: usize, index: i32): i32 {
  return load<i32>(column + ((<usize>index) << 2));
}

export function put(column: usize, index: i32, value: i32): void {
  store<i32>(column + ((<usize>index) << 2), value);
}
