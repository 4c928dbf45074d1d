import type { MappingResult } from '../../model/network.ts';
import { OP } from '../../model/op.ts';
import { chunkOf, type OpGraph } from '../../model/op-graph.ts';
import type { Scenario } from '../../model/scenario.ts';
import { attentionLocks, digitalLocks } from '../schedule/run-plan.ts';
import { expandGraph, type NaiveOp } from './expanded-graph.ts';

/** What the plain reading of the clock yields, for comparison. */
export interface NaiveRun {
  /** Completed ops in order, communications included. */
  readonly events: readonly NaiveOp[];
  readonly stepEnd: readonly number[];
}

const bySequence = (a: NaiveOp, b: NaiveOp): number => a.sequence - b.sequence || a.arrival - b.arrival;
const isDigital = ({ kind }: NaiveOp): boolean => kind >= OP.layerNorm;

interface PoolRules {
  readonly units: number;
  readonly lock: Uint16Array | null;
  /** Whether an op may be picked, which can depend on what was picked before it in the same step. */
  readonly allows: (op: NaiveOp) => boolean;
  readonly onPick: (op: NaiveOp) => void;
}

function pickFromPool(running: NaiveOp[], waiting: NaiveOp[], { units, lock, allows, onPick }: PoolRules): NaiveOp[] {
  const busy = new Set(lock === null ? [] : running.map(({ op }) => lock[op]));
  const picked: NaiveOp[] = [];
  let free = units - running.length;
  for (const op of waiting) {
    if (free <= 0) break;
    if (!allows(op)) continue;
    free--;
    if (lock !== null && busy.has(lock[op.op])) continue;
    onPick(op);
    picked.push(op);
  }
  return picked;
}

/**
 * The clock read literally: at every step it looks through the whole list of ready ops. Its cost grows with the square of
 * the ops, so it serves as the referee in tests and as the yardstick in benchmarks, never as the engine.
 */
export function runNaively(scenario: Scenario, graph: OpGraph, mapping: MappingResult, stopAfter = Infinity): NaiveRun {
  const { accelerator, workload } = scenario;
  const { digitalUnits, mhaUnits, oneTierAtATime } = accelerator;
  const digitalLock = accelerator.lockDigitalUnitToLayer ? digitalLocks(graph, digitalUnits) : null;
  const attentionLock = accelerator.lockMhaUnitToLayer ? attentionLocks(graph, scenario) : null;
  const all = expandGraph(graph, workload.batch);
  let ready = all.filter(({ openInputs }) => openInputs === 0);
  let arrivals = 0;
  for (const op of ready) op.arrival = arrivals++;
  const events: NaiveOp[] = [];
  const stepEnd: number[] = [];
  let clock = 0;
  let loadEnd = Infinity;

  const tileOf = (op: NaiveOp): number => mapping.chunks.tile[chunkOf(graph, op.op, op.sequence)];
  const tokenOf = (op: NaiveOp): number => graph.token[op.op];
  const bySequenceAndToken = (a: NaiveOp, b: NaiveOp): number =>
    a.sequence - b.sequence || tokenOf(a) - tokenOf(b) || a.arrival - b.arrival;
  while (ready.length > 0 && events.length < stopAfter) {
    const picked = ready.filter(({ kind }) => kind === OP.communication);
    const byTile = new Map<number, NaiveOp[]>();
    for (const op of ready) {
      if (op.kind !== OP.mvm) continue;
      const onTile = byTile.get(tileOf(op));
      if (onTile) onTile.push(op);
      else byTile.set(tileOf(op), [op]);
    }
    for (const onTile of byTile.values()) {
      const running = onTile.filter(({ started }) => started);
      if (running.length > 0) picked.push(...running);
      else if (oneTierAtATime) picked.push(onTile.toSorted(bySequenceAndToken)[0]);
      else picked.push(...onTile);
    }
    const digital = ready.filter(isDigital);
    const attention = ready.filter(({ kind }) => kind === OP.mha);
    const runningDigital = digital.filter(({ started }) => started);
    const runningAttention = attention.filter(({ started }) => started);
    const waitingDigital = digital.filter(({ started }) => !started).toSorted(bySequenceAndToken);
    const waitingAttention = attention.filter(({ started }) => !started).toSorted(bySequence);
    const loadTime = ({ op }: NaiveOp): number => {
      const { cached, dramLatency } = graph.costs[graph.cost[op]];
      return scenario.fidelity.serialDram && cached ? dramLatency : 0;
    };
    const digitalRules = { units: digitalUnits, lock: digitalLock, allows: () => true, onPick: () => undefined };
    const attentionRules = {
      units: mhaUnits,
      lock: attentionLock,
      allows: (op: NaiveOp) => loadTime(op) === 0 || loadEnd === Infinity,
      onPick: (op: NaiveOp) => {
        if (loadTime(op) > 0) loadEnd = clock + loadTime(op);
      },
    };
    picked.push(
      ...runningDigital,
      ...runningAttention,
      ...pickFromPool(runningDigital, waitingDigital, digitalRules),
      ...pickFromPool(runningAttention, waitingAttention, attentionRules),
    );

    for (const op of picked) {
      if (op.started) continue;
      op.started = true;
      op.start = clock;
      op.remaining = op.latency;
    }
    // The end of a load is an event, too.
    const dt = picked.reduce((least, { remaining }) => Math.min(least, remaining), loadEnd - clock);
    clock += dt;
    if (loadEnd === clock) loadEnd = Infinity;
    const done = picked.filter(({ remaining }) => remaining === dt);
    for (const op of picked) op.remaining -= dt;
    stepEnd.push(clock);
    events.push(...done);

    const finished = new Set(done);
    ready = ready.filter((op) => !finished.has(op));
    for (const op of done)
      for (const user of op.users) {
        if (--user.openInputs > 0) continue;
        user.arrival = arrivals++;
        user.ready = clock;
        ready.push(user);
      }
  }
  return { events, stepEnd };
}
