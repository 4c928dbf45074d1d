import type { RunPlan } from './run-plan.ts';

/** Counters of open inputs, as narrow as the largest of them allows. */
export function openInputs({ counters, maxInputs }: RunPlan, sequences: number): Uint8Array | Int32Array {
  const all =
    maxInputs < 256 ? new Uint8Array(counters.length * sequences) : new Int32Array(counters.length * sequences);
  for (let sequence = 0; sequence < sequences; sequence++) all.set(counters, sequence * counters.length);
  return all;
}

export function openConsumers({ memory: { bufferConsumers } }: RunPlan, sequences: number): Uint16Array | Int32Array {
  const count = bufferConsumers.length * sequences;
  const all = bufferConsumers.every((consumers) => consumers < 65_536) ? new Uint16Array(count) : new Int32Array(count);
  for (let sequence = 0; sequence < sequences; sequence++) all.set(bufferConsumers, sequence * bufferConsumers.length);
  return all;
}
