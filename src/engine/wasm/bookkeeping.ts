import { countDown } from './counters.ts';
import { get, put } from './memory.ts';
import {
  bufferBytes,
  buffersPerSequence,
  bytesAtEnd,
  consumerCounters,
  consumerWidth,
  firstRegistration,
  freedAtStart,
  log,
  nextRegistration,
  ops,
  order,
  registrationBuffer,
  sequences,
  startStep,
} from './plan.ts';

/** Time, the scratchpad's contents, and the history that a run leaves. */

/** Ticks simulated so far. */
export let now: f64 = 0;
/** The clock step that is being finished, or was finished last; −1 before the first. */
export let present: i32 = -1;
/** Ops that are complete. */
export let done: i32 = 0;
/** Steps in the log. */
export let logged: i32 = 0;
/** Bytes of the scratchpad. */
let inUse: i64 = 0;

export function initBooks(): void {
  now = 0;
  present = -1;
  done = 0;
  logged = 0;
  inUse = 0;
}

/** A clock step goes to the next end. */
export function beginStep(end: f64): void {
  now = end;
  present++;
}

/** Logs the step that is over. */
export function endStep(): void {
  const at = log + ((<usize>logged) << 4);
  store<f64>(at, now);
  store<f64>(at, <f64>inUse, 8);
  logged++;
}

export function emptyLog(): void {
  logged = 0;
}

/** Books the start of an op and releases its inputs. */
export function start(op: i32, sequence: i32): void {
  put(startStep, sequence * ops + op, present);
  inUse -= get(freedAtStart, op);
  // Takes one consumer from each counted buffer of the op; the last one frees the buffer.
  for (let entry = get(firstRegistration, op); entry >= 0; entry = get(nextRegistration, entry)) {
    const buffer = get(registrationBuffer, entry);
    if (countDown(consumerCounters, consumerWidth, sequence * buffersPerSequence + buffer) === 0)
      inUse -= get(bufferBytes, buffer);
  }
}

/** Books the end of an op and the bytes that come into use then. */
export function end(op: i32, sequence: i32): void {
  put(order, done++, sequence * ops + op);
  const bytes = get(bytesAtEnd, op);
  if (bytes >= 0) inUse += bytes;
  else if (sequence === sequences - 1) inUse += ~bytes;
}
