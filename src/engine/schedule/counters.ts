import type { RunPlan } from './run-plan.ts';

/** Counters as narrow as the highest of them allows. */
export type Counters = Uint8Array | Uint16Array | Int32Array;

function newCounters(count: number, highest: number): Counters {
  if (highest < 2 ** 8) return new Uint8Array(count);
  return highest < 2 ** 16 ? new Uint16Array(count) : new Int32Array(count);
}

/** Inputs that each group of each sequence still waits for, where it has more than one. */
export function openInputs({ counters, maxInputs }: RunPlan, sequences: number): Counters {
  const all = newCounters(counters.length * sequences, maxInputs);
  for (let sequence = 0; sequence < sequences; sequence++) all.set(counters, sequence * counters.length);
  return all;
}

/** Consumers that each counted buffer of each sequence still has. */
export function openConsumers({ memory: { bufferConsumers } }: RunPlan, sequences: number): Counters {
  const most = bufferConsumers.reduce((highest, consumers) => Math.max(highest, consumers), 0);
  const all = newCounters(bufferConsumers.length * sequences, most);
  for (let sequence = 0; sequence < sequences; sequence++) all.set(bufferConsumers, sequence * bufferConsumers.length);
  return all;
}
