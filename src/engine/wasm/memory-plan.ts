import { initOrder, orderConsumers, orderedOp } from './consumer-order.ts';
import { costCached, costSeqLen, costSize, kind, resultKind, tierRows, usedCols, vectorBytes } from './graph.ts';
import { MHA, MVM, SAMPLE } from './kinds.ts';
import { get, put } from './memory.ts';
import {
  bufferBytes,
  bytesAtEnd,
  chunk,
  cost,
  firstRegistration,
  freedAtStart,
  groupStart,
  mvmUserStart,
  nextRegistration,
  ops,
  registrationBuffer,
  users,
  userStart,
} from './plan.ts';

/**
 * The scratchpad bookkeeping of one sequence, worked out before the run; `MemoryPlan` says what becomes of it. Worked
 * example, d = 1024 on tiers of 512 rows: a layer norm before a feed-forward network is split into two buffers of 1024
 * bytes, of which the original activates the last only; half of the MVMs of `ffn1` (those whose labels sort last) and the
 * residual addition free it.
 */

/** Consumers of each counted buffer. */
export let bufferConsumers: usize = 0;
/** Counted buffers, and consumers registered with them. */
export let buffers: i32 = 0;
export let registrations: i32 = 0;
/** The lists are written, not only counted. */
let writing: bool = false;

/** Counts buffers and registrations, so that the host can make room for their columns. */
export function countBuffers(): void {
  writing = false;
  initOrder();
  planAll();
}

/** Writes the plan into the columns. */
export function planMemory(): void {
  writing = true;
  memory.fill(bytesAtEnd, 0, (<usize>ops) << 2);
  memory.fill(freedAtStart, 0, (<usize>ops) << 2);
  memory.fill(firstRegistration, 0xff, (<usize>ops) << 2);
  planAll();
}

function planAll(): void {
  buffers = 0;
  registrations = 0;
  for (let op = 0; op < ops; op++)
    if (vectorBytes === 0) plan(op);
    else planVector(op, get(vectorBytes, op));
}

function classOf(op: i32): i32 {
  return load<u16>(cost + ((<usize>op) << 1));
}

function kindOf(op: i32): i32 {
  return load<u8>(kind + <usize>op);
}

function comesIntoUse(op: i32, bytes: i32): void {
  if (writing) put(bytesAtEnd, op, bytes);
}

/** Opens a buffer for so many consumers; one that has none or one needs no counter. */
function open(bytes: i32, consumers: i32): i32 {
  if (consumers <= 1) return -1;
  if (writing) {
    put(bufferBytes, buffers, bytes);
    put(bufferConsumers, buffers, consumers);
  }
  return buffers++;
}

/** One consumer of a buffer; the only one frees it by itself. */
function consume(consumer: i32, bytes: i32, buffer: i32): void {
  if (!writing) {
    if (buffer >= 0) registrations++;
    return;
  }
  if (buffer < 0) {
    put(freedAtStart, consumer, get(freedAtStart, consumer) + bytes);
    return;
  }
  put(registrationBuffer, registrations, buffer);
  put(nextRegistration, registrations, get(firstRegistration, consumer));
  put(firstRegistration, consumer, registrations++);
}

/** Ops in the groups users[from] … users[to − 1]. */
function countOps(from: i32, to: i32): i32 {
  let count = 0;
  for (let at = from; at < to; at++) count += get(groupStart, get(users, at) + 1) - get(groupStart, get(users, at));
  return count;
}

/** One buffer for all ops in the groups users[from] … users[to − 1]. */
function share(from: i32, to: i32, bytes: i32): void {
  const buffer = open(bytes, countOps(from, to));
  for (let at = from; at < to; at++) {
    const end = get(groupStart, get(users, at) + 1);
    for (let consumer = get(groupStart, get(users, at)); consumer < end; consumer++) consume(consumer, bytes, buffer);
  }
}

/** A digital op whose result goes to MVMs and is cut into runs of them. */
function planDigital(op: i32, size: i32): void {
  comesIntoUse(op, size);
  const from = get(userStart, op);
  const firstMvm = get(mvmUserStart, op);
  const to = get(userStart, op + 1);
  const runs = (size + tierRows - 1) / tierRows;
  const mvms = countOps(firstMvm, to);
  if (runs === 1 || mvms === 0 || mvms % runs !== 0) return share(from, to, size);
  // Every run has a buffer, but only the last one's ever comes into use.
  orderConsumers(firstMvm, to);
  const length = mvms / runs;
  const buffer = open(size, length + firstMvm - from);
  for (let at = from; at < firstMvm; at++) consume(get(groupStart, get(users, at)), size, buffer);
  for (let n = mvms - length; n < mvms; n++) consume(orderedOp(n), size, buffer);
}

/** Tokens whose results an attention op hands on. */
function tokensOf(op: i32): i32 {
  return get(costCached, classOf(op)) !== 0 ? 1 : get(costSeqLen, classOf(op));
}

/** Attention: buffers of the whole width for each token, each with its run of that token's consumers. */
function planAttention(op: i32, size: i32): void {
  const tokens = tokensOf(op);
  const runs = (size + tierRows - 1) / tierRows;
  comesIntoUse(op, tokens * runs * size);
  const from = get(mvmUserStart, op);
  const to = get(userStart, op + 1);
  const length = countOps(from, to) / tokens / runs;
  for (let at = from; at < to; at++) {
    orderConsumers(at, at + 1);
    for (let run = 0; run < runs; run++) {
      const buffer = open(size, length);
      for (let n = run * length; n < (run + 1) * length; n++) consume(orderedOp(n), size, buffer);
    }
  }
}

function plan(op: i32): void {
  const from = get(userStart, op);
  const to = get(userStart, op + 1);
  const what = kindOf(op);
  if (what === MVM) {
    if (from === to || kindOf(get(groupStart, get(users, from))) === SAMPLE) return;
    const bytes = get(usedCols, get(chunk, op));
    comesIntoUse(op, bytes);
    share(from, to, bytes);
    return;
  }
  const size = get(costSize, classOf(op));
  // The results of the whole run count as having a consumer that never comes, in the last sequence. Others that nobody
  // uses, such as what the last layer makes of all but the last token, have no buffer.
  if (from === to) {
    if (what === resultKind) comesIntoUse(op, ~size);
  } else if (what === MHA) planAttention(op, size);
  else planDigital(op, size);
}

/** As `plan`, where each vector counts once and is freed when its last consumer starts. */
function planVector(op: i32, bytes: i32): void {
  const from = get(userStart, op);
  const to = get(userStart, op + 1);
  if (from === to) {
    if (kindOf(op) === resultKind) comesIntoUse(op, ~bytes);
  } else if (kindOf(op) !== MHA) {
    comesIntoUse(op, bytes);
    share(from, to, bytes);
  } else {
    comesIntoUse(op, bytes * tokensOf(op));
    for (let at = from; at < to; at++) share(at, at + 1, bytes);
  }
}
