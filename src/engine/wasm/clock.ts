import {
  beginStep,
  done,
  emptyLog,
  end as bookEnd,
  endStep,
  initBooks,
  logged,
  now,
  present,
  start,
} from './bookkeeping.ts';
import { countDown } from './counters.ts';
import { KIND_MASK, MHA, MVM, SAMPLE, SENDS } from './kinds.ts';
import { allocate, beginOwn, clear, get, ownBytes, put } from './memory.ts';
import { Pipeline } from './pipeline.ts';
import {
  attentionLock,
  buffersPerSequence,
  chunk,
  chunkTile,
  choicesPerSequence,
  communication,
  communicationLatency,
  consumerWidth,
  digitalLock,
  digitalUnits,
  expertChoice,
  expertSlot,
  expertStride,
  flags,
  groupCounter,
  groupInputs,
  groups,
  groupStart,
  inputCounters,
  inputsPerSequence,
  inputWidth,
  loadTime,
  logSteps,
  mhaUnits,
  mvmLatency,
  mvmUserStart,
  oneTierAtATime,
  ops,
  readyStep,
  sequences,
  startStep,
  tileOf,
  token,
  tokens,
  users,
  userStart,
  unit as unitOf,
} from './plan.ts';
import {
  allFreed,
  earliest,
  initTiles,
  isEmpty,
  noneStartable,
  occupy,
  pushMvm,
  release,
  sortFreed,
  startableCount,
  startableTile,
  takeEarliest,
  takeNext,
} from './tiles.ts';
import { UnitPool } from './unit-pool.ts';
import { endLoad, initStarts, loadEnd, loading, loadTimeOf, startPool, startWithLoads } from './unit-starts.ts';
import { Entry, forgetEntries } from './waiting.ts';

/**
 * Runs the clock: from one end of an op to the next, starting what can start and handing results on. The cost of a step
 * depends on what happens in it, not on how many ops wait; `../schedule/README.md` tells why the order of events is the
 * original's nevertheless.
 */

let arrivals: i32 = 0;
let lastMvmEnd: f64 = -1;
let mvmsOutOfOrder: bool = false;

const mvms = changetype<Pipeline>(memory.data(offsetof<Pipeline>(), 16));
const communications = changetype<Pipeline>(memory.data(offsetof<Pipeline>(), 16));
const digital = changetype<UnitPool>(memory.data(offsetof<UnitPool>(), 16));
const attention = changetype<UnitPool>(memory.data(offsetof<UnitPool>(), 16));
/** Forgets all columns and all that a run needed. */
export function forget(): void {
  clear(__heap_base);
}

/** Address of room for a column of so many bytes. */
export function room(bytes: usize): usize {
  return allocate(bytes);
}

/** Prepares a run of the plan, and lets arrive what needs nothing. */
export function begin(): void {
  beginOwn();
  forgetEntries();
  initBooks();
  arrivals = 0;
  lastMvmEnd = -1;
  mvmsOutOfOrder = false;
  initTiles(sequences * tokens);
  mvms.init();
  communications.init();
  digital.init(digitalUnits, sequences * tokens, digitalLock);
  attention.init(mhaUnits, sequences, attentionLock);
  initStarts();

  const total: usize = <usize>ops * sequences;
  memory.fill(readyStep, 0xff, total << 2);
  memory.fill(startStep, 0xff, total << 2);
  memory.fill(unitOf, 0, total << 1);
  for (let sequence = 0; sequence < sequences; sequence++)
    for (let group = 0; group < groups; group++) if (get(groupInputs, group) === 0) arrive(group, sequence);
}

/** Runs until `target` ops are complete: 0. Stops at the end: 1. Stops where the log of steps is full: 2. */
export function advance(target: i32): i32 {
  while (done < target) {
    if (logged === logSteps) return 2;
    if (!step()) return 1;
  }
  return 0;
}

/** Ops that are complete. */
export function completed(): i32 {
  return done;
}

/** Ticks simulated so far. */
export function time(): f64 {
  return now;
}

/** Steps in the log, which is empty from now on. */
export function takeLog(): i32 {
  const steps = logged;
  emptyLog();
  return steps;
}

/** Bytes of everything that is needed while the run goes on, the recorded history left out. */
export function stateBytes(): usize {
  return (
    ownBytes() +
    ((<usize>inputsPerSequence * sequences) << inputWidth) +
    ((<usize>buffersPerSequence * sequences) << consumerWidth)
  );
}

/** One clock step; false when nothing is left to do. */
function step(): bool {
  digital.beginStep();
  attention.beginStep();
  if (startableCount > 0) startTiles();
  if (digital.waiting.size > 0) startPool(digital);
  if (loadTime !== 0) startWithLoads(attention);
  else if (attention.waiting.size > 0) startPool(attention);

  const sent = communications.nextEnd();
  const multiplied = mvms.nextEnd();
  const computed = digital.nextEnd();
  const attended = attention.nextEnd();
  const moved = sent < multiplied ? sent : multiplied;
  const worked = computed < attended ? computed : attended;
  let end = moved < worked ? moved : worked;
  if (loadEnd < end) end = loadEnd;
  if (end === Infinity) return false;
  beginStep(end);

  // Tiles are freed before anything arrives; what arrives comes in the order of the picks.
  if (multiplied === end) freeTiles(end);
  if (sent === end) deliverAll(end);
  if (multiplied === end) completeMvms(end);
  if (computed === end) finishPool(digital, end);
  if (attended === end) finishPool(attention, end);
  if (digital.freshCount > 0) finishFresh(digital);
  if (attention.freshCount > 0) finishFresh(attention);
  endLoad(end);
  endStep();
  return true;
}

function startTiles(): void {
  const end = now + mvmLatency;
  // Two batches that end together: after a step of zero length.
  if (lastMvmEnd === end) mvmsOutOfOrder = true;
  lastMvmEnd = end;
  sortFreed();
  for (let n = 0; n < startableCount; n++) {
    const tile = startableTile(n);
    const key = earliest(tile);
    if (oneTierAtATime !== 0) startMvm(tile, takeNext(tile), key, end);
    else
      do {
        startMvm(tile, takeEarliest(tile), key, end);
      } while (!isEmpty(tile));
  }
  noneStartable();
}

function startMvm(tile: i32, entry: Entry, key: i32, end: f64): void {
  const op = entry.op;
  const sequence = entry.sequence;
  occupy(tile);
  mvms.push(op, sequence, key, end);
  start(op, sequence);
}

function tileAt(op: i32, sequence: i32): i32 {
  if (expertSlot === 0) return get(tileOf, op);
  const slot = get(expertSlot, op);
  if (slot < 0) return get(tileOf, op);
  const choice = get(expertChoice, sequence * choicesPerSequence + slot) - get(expertChoice, slot);
  return get(chunkTile, get(chunk, op) + choice * expertStride);
}

/** Frees the tiles of the MVMs that end now. */
function freeTiles(end: f64): void {
  if (mvmsOutOfOrder) {
    mvms.sortEnding(end);
    mvmsOutOfOrder = false;
  }
  for (let position = mvms.head; ; position++) {
    const entry = mvms.at(position);
    if (entry.end !== end) break;
    release(tileAt(entry.op, entry.sequence));
  }
  allFreed();
}

function completeMvms(end: f64): void {
  let position = mvms.head;
  for (; ; position++) {
    const entry = mvms.at(position);
    if (entry.end !== end) break;
    complete(entry.op, entry.sequence);
  }
  mvms.head = position;
}

/** Completes the ops that end now, except those that were picked in this very step. */
function finishPool(pool: UnitPool, end: f64): void {
  while (pool.nextEnd() === end) {
    const running = pool.take();
    if (!pool.keepIfFresh(running)) complete(running.op, running.sequence);
  }
}

function finishFresh(pool: UnitPool): void {
  for (let n = 0; n < pool.freshCount; n++) {
    const running = pool.freshAt(n);
    complete(running.op, running.sequence);
  }
  pool.freshCount = 0;
}

function complete(op: i32, sequence: i32): void {
  bookEnd(op, sequence);
  const flag = <i32>load<u8>(flags + <usize>op);
  const first = get(userStart, op);
  if ((flag & SENDS) === 0) inputs(first, get(userStart, op + 1), sequence);
  else {
    // What does not travel through a communication arrives at once.
    if ((flag & KIND_MASK) !== MVM) inputs(first, get(mvmUserStart, op), sequence);
    communications.push(op, sequence, 0, now + communicationLatency);
  }
}

function deliverAll(end: f64): void {
  let position = communications.head;
  for (; ; position++) {
    const entry = communications.at(position);
    if (entry.end !== end) break;
    const op = entry.op;
    // A `sample` (coded as ~op) got its inputs through a communication of its own.
    if (op < 0) queueDigital(~op, entry.sequence);
    else {
      const first = ((<i32>load<u8>(flags + <usize>op)) & KIND_MASK) === MVM ? userStart : mvmUserStart;
      inputs(get(first, op), get(userStart, op + 1), entry.sequence);
    }
  }
  communications.head = position;
}

/** One more input is there for each of the groups in a range of `users`. */
function inputs(from: i32, to: i32, sequence: i32): void {
  const counters = sequence * inputsPerSequence;
  for (let at = from; at < to; at++) {
    const group = get(users, at);
    const counter = get(groupCounter, group);
    if (counter < 0 || countDown(inputCounters, inputWidth, counters + counter) === 0) arrive(group, sequence);
  }
}

/** All inputs of a group are there. */
function arrive(group: i32, sequence: i32): void {
  const op = get(groupStart, group);
  const kind = (<i32>load<u8>(flags + <usize>op)) & KIND_MASK;
  if (kind === MVM) queueMvms(op, get(groupStart, group + 1), sequence);
  else if (kind === MHA) queueAttention(op, sequence);
  else if (kind === SAMPLE && communication !== 0) communications.push(~op, sequence, 0, now + communicationLatency);
  else queueDigital(op, sequence);
}

function queueAttention(op: i32, sequence: i32): void {
  put(readyStep, sequence * ops + op, present);
  const queue = loadTime !== 0 && loadTimeOf(op) > 0 ? loading : attention.waiting;
  queue.push(sequence, op, sequence, arrivals++);
}

function queueDigital(op: i32, sequence: i32): void {
  put(readyStep, sequence * ops + op, present);
  digital.waiting.push(sequence * tokens + get(token, op), op, sequence, arrivals++);
}

function queueMvms(first: i32, end: i32, sequence: i32): void {
  const lane = sequence * tokens + get(token, first);
  const ready = readyStep + ((<usize>(sequence * ops)) << 2);
  for (let op = first; op < end; op++) {
    put(ready, op, present);
    pushMvm(tileAt(op, sequence), lane, op, sequence, arrivals++);
  }
}
