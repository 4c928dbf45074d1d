import { now, start } from './bookkeeping.ts';
import { allocate, get, put } from './memory.ts';
import { cost, digitalUnits, latency, loadTime, mhaUnits, ops, sequences, unit as unitOf } from './plan.ts';
import { UnitPool } from './unit-pool.ts';
import { Entry, WaitingOps } from './waiting.ts';

/** With one load from DRAM at a time: ops that load wait apart, so that those which cannot start are never looked at. */
export const loading = changetype<WaitingOps>(memory.data(offsetof<WaitingOps>(), 16));
/** When the load under way ends; Infinity if there is none. */
export let loadEnd: f64 = Infinity;

/** Ops that were looked at and could not start: op, sequence, arrival and lane of each. */
let kept: usize = 0;
let keptCount: i32 = 0;
/** Units on which an op began in this step. */
let begun: usize = 0;

export function initStarts(): void {
  loading.init(loadTime === 0 ? 0 : sequences);
  loadEnd = Infinity;
  const mostUnits = max(digitalUnits, mhaUnits);
  kept = allocate((<usize>mostUnits) << 4);
  keptCount = 0;
  begun = allocate((<usize>mostUnits) << 2);
}

/** The load under way is over, if it ends now. */
export function endLoad(end: f64): void {
  if (loadEnd === end) loadEnd = Infinity;
}

/** Starts as many of the ops that wait for a pool as can start. */
export function startPool(pool: UnitPool): void {
  if (pool.lock === 0) startAny(pool);
  else startLocked(pool);
}

function startAny(pool: UnitPool): void {
  const waiting = pool.waiting;
  for (let free = pool.units - pool.size; free > 0 && waiting.size > 0; free--)
    startOn(pool, waiting.take(), pool.takeLowestFree());
}

function lockOf(pool: UnitPool, op: i32): i32 {
  return load<u16>(pool.lock + ((<usize>op) << 1));
}

/**
 * With locks, only as many candidates are looked at as there are free units, and of those only the ones start whose own
 * unit ran nothing when the step began: two may start together on one unit. The others go back to their places.
 */
function startLocked(pool: UnitPool): void {
  const waiting = pool.waiting;
  let chosen = 0;
  for (let n = min(pool.units - pool.size, waiting.size); n > 0; n--) {
    const entry = waiting.take();
    const unit = lockOf(pool, entry.op);
    if (pool.isBusy(unit)) keep(entry);
    else {
      put(begun, chosen++, unit);
      startOn(pool, entry, unit);
    }
  }
  for (let n = 0; n < chosen; n++) pool.occupy(get(begun, n));
  putBack(waiting);
}

/**
 * Starts attention ops in the order of (sequence, arrival), but one that loads from DRAM only when no other load is under
 * way. With locks as above, save that an op counts as running from its pick on.
 */
export function startWithLoads(pool: UnitPool): void {
  let chosen = 0;
  for (let free = pool.units - pool.size; free > 0; free--) {
    const mayLoad = loading.size > 0 && loadEnd === Infinity;
    if (pool.waiting.size === 0 && !mayLoad) break;
    const queue = pool.waiting.size > 0 && !(mayLoad && loadsFirst(pool.waiting)) ? pool.waiting : loading;
    const entry = queue.take();
    const op = entry.op;
    let unit: i32;
    if (pool.lock === 0) unit = pool.takeLowestFree();
    else {
      unit = lockOf(pool, op);
      if (pool.isBusy(unit)) {
        if (!hasBegun(unit, chosen)) {
          keep(entry);
          continue;
        }
      } else put(begun, chosen++, unit);
      pool.occupy(unit);
    }
    const time = loadTimeOf(op);
    if (time > 0) loadEnd = now + time;
    startOn(pool, entry, unit);
  }
  while (keptCount > 0) {
    const op = get(kept, 4 * --keptCount);
    putBackOne(loadTimeOf(op) > 0 ? loading : pool.waiting, keptCount);
  }
}

/** Whether the first op that loads comes before the first of the others. */
function loadsFirst(others: WaitingOps): bool {
  const a = loading.first();
  const b = others.first();
  return a.lane === b.lane ? a.arrival < b.arrival : a.lane < b.lane;
}

/** Whether an op began on a unit among the first so many of this step. */
function hasBegun(unit: i32, count: i32): bool {
  for (let n = 0; n < count; n++) if (get(begun, n) === unit) return true;
  return false;
}

export function loadTimeOf(op: i32): f64 {
  return load<f64>(loadTime + ((<usize>load<u16>(cost + ((<usize>op) << 1))) << 3));
}

/** Sets an op aside that cannot start. */
function keep(entry: Entry): void {
  const at = 4 * keptCount++;
  put(kept, at, entry.op);
  put(kept, at + 1, entry.sequence);
  put(kept, at + 2, entry.arrival);
  put(kept, at + 3, entry.lane);
}

function putBackOne(queue: WaitingOps, n: i32): void {
  const at = 4 * n;
  queue.pushFront(get(kept, at + 3), get(kept, at), get(kept, at + 1), get(kept, at + 2));
}

/** Puts what was set aside back to the front of its queue, the last one first. */
function putBack(queue: WaitingOps): void {
  while (keptCount > 0) putBackOne(queue, --keptCount);
}

function startOn(pool: UnitPool, entry: Entry, unit: i32): void {
  const op = entry.op;
  const sequence = entry.sequence;
  const takes = load<f64>(latency + ((<usize>load<u16>(cost + ((<usize>op) << 1))) << 3));
  pool.add(now + takes, entry.arrival, op, sequence, unit);
  store<u16>(unitOf + ((<usize>(sequence * ops + op)) << 1), <u16>unit);
  start(op, sequence);
}
