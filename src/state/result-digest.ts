import { memoiseByObject } from '../base/memoise.ts';
import { resultDigest } from '../share/digest.ts';

/** The digest of a result, worked out once: some 20 ns per op. */
export const digestOf = memoiseByObject(resultDigest);
