/** Codes of kinds, as `OP` in src/model/op.ts has them, and what `flags` has beside them. */
export const MVM: i32 = 0;
export const MHA: i32 = 2;
export const SAMPLE: i32 = 7;
export const KIND_MASK: i32 = 7;
/** A communication carries the op's result to (some of) its users. */
export const SENDS: i32 = 8;
