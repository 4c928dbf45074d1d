/** Throws when an internal invariant is broken: a defect of ours, never a fault of the user's input. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`invariant broken: ${message}`);
}
