/** What the host sets before a graph is completed or planned, beside what plan.ts has; see `OpGraph` and `GraphBuilder`. */

export let kind: usize = 0;
/** The op that each edge comes from, group after group. */
export let edgeFrom: usize = 0;

export let segments: i32 = 0;
export let segmentStart: usize = 0;
export let segmentPart: usize = 0;
/** Code of the part that embeds. */
export let embedPart: i32 = 0;

/** By cost class. */
export let costSize: usize = 0;
export let costSeqLen: usize = 0;
export let costCached: usize = 0;

export let tierRows: i32 = 0;
/** Used columns of each chunk. */
export let usedCols: usize = 0;
/** Kind of the ops that yield the results of the whole run. */
export let resultKind: i32 = 0;
/** MVMs are labelled in the order of their creation, not by the chunk of their matrix. */
export let byCreation: i32 = 0;
/** Bytes of every op's result, where each vector counts once; no address = as in the original. */
export let vectorBytes: usize = 0;
