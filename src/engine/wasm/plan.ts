/**
 * What the host sets before a run: numbers, and the addresses of columns that it has put into memory. Their meaning is that
 * of the fields of the same name in `OpGraph`, `RunPlan` and `MemoryPlan`. Times are in ticks.
 */

export let ops: i32 = 0;
export let sequences: i32 = 0;
export let tokens: i32 = 0;
export let tiles: i32 = 0;
export let groups: i32 = 0;
export let oneTierAtATime: i32 = 0;
export let communication: i32 = 0;
export let mvmLatency: f64 = 0;
export let communicationLatency: f64 = 0;

/** By cost class: latencies, and load times from DRAM where only one load goes on at a time; no address = any number. */
export let latency: usize = 0;
export let loadTime: usize = 0;

export let flags: usize = 0;
export let cost: usize = 0;
export let token: usize = 0;
export let groupStart: usize = 0;
export let groupInputs: usize = 0;
export let groupCounter: usize = 0;
export let userStart: usize = 0;
export let mvmUserStart: usize = 0;
export let users: usize = 0;

export let tileOf: usize = 0;
/** Where sequences choose their experts apart; no address = all choose alike. */
export let expertSlot: usize = 0;
export let expertChoice: usize = 0;
export let choicesPerSequence: i32 = 0;
export let expertStride: i32 = 0;
export let chunk: usize = 0;
export let chunkTile: usize = 0;

export let bytesAtEnd: usize = 0;
export let freedAtStart: usize = 0;
export let firstRegistration: usize = 0;
export let registrationBuffer: usize = 0;
export let nextRegistration: usize = 0;
export let bufferBytes: usize = 0;

/** Counters of all sequences, each of 1 << width bytes. */
export let inputCounters: usize = 0;
export let inputWidth: i32 = 0;
export let inputsPerSequence: i32 = 0;
export let consumerCounters: usize = 0;
export let consumerWidth: i32 = 0;
export let buffersPerSequence: i32 = 0;

export let digitalUnits: i32 = 0;
export let mhaUnits: i32 = 0;
/** Unit that each op is bound to; no address = any unit will do. */
export let digitalLock: usize = 0;
export let attentionLock: usize = 0;

/** History, a column each, and the log of steps: pairs of end and bytes in use. */
export let readyStep: usize = 0;
export let startStep: usize = 0;
export let unit: usize = 0;
export let order: usize = 0;
export let log: usize = 0;
export let logSteps: i32 = 0;
