import { OP } from '../../model/op.ts';
import type { OpGraph } from '../../model/op-graph.ts';

/** An op of the whole run as an object, communications included. */
export interface NaiveOp {
  readonly kind: number;
  /** Op of the shared graph; for a communication the op whose result it carries, or the `sample` that it feeds. */
  readonly op: number;
  readonly sequence: number;
  readonly latency: number;
  readonly users: NaiveOp[];
  openInputs: number;
  arrival: number;
  remaining: number;
  started: boolean;
  start: number;
  ready: number;
}

/**
 * All ops of a run as objects, with communications put between them the way the simulator's description says it: after
 * every MVM, before every `sample`, and one from every other op to each MVM that uses it. Slow and plain on purpose: it
 * is what the fast engine is checked against. Ticks are ns.
 */
export function expandGraph(graph: OpGraph, sequences: number): NaiveOp[] {
  const transfer = graph.costs.find(({ kind }) => kind === OP.communication)?.latency ?? 0;
  const all: NaiveOp[] = [];
  const make = (kind: number, op: number, sequence: number, latency: number): NaiveOp => {
    const made = {
      kind,
      op,
      sequence,
      latency,
      users: [],
      openInputs: 0,
      arrival: -1,
      remaining: 0,
      started: false,
      start: 0,
      ready: 0,
    };
    all.push(made);
    return made;
  };
  const connect = (from: NaiveOp, to: NaiveOp): void => {
    from.users.push(to);
    to.openInputs++;
  };

  for (let sequence = 0; sequence < sequences; sequence++) {
    const ops = Array.from(graph.kind, (kind, op) => make(kind, op, sequence, graph.costs[graph.cost[op]].latency));
    const samples = new Map<NaiveOp, NaiveOp>();
    for (const from of ops) {
      const users: NaiveOp[] = [];
      for (let at = graph.userStart[from.op]; at < graph.userStart[from.op + 1]; at++)
        for (let op = graph.groupStart[graph.users[at]]; op < graph.groupStart[graph.users[at] + 1]; op++)
          users.push(ops[op]);
      if (!graph.communication) {
        for (const user of users) connect(from, user);
        continue;
      }
      const sampled = users.find(({ kind }) => kind === OP.sample);
      if (sampled) {
        let before = samples.get(sampled);
        if (!before) {
          before = make(OP.communication, sampled.op, sequence, transfer);
          samples.set(sampled, before);
          connect(before, sampled);
        }
        connect(from, before);
      } else if (from.kind === OP.mvm) {
        const after = make(OP.communication, from.op, sequence, transfer);
        connect(from, after);
        for (const user of users) connect(after, user);
      } else {
        for (const user of users) if (user.kind !== OP.mvm) connect(from, user);
        for (const user of users) {
          if (user.kind !== OP.mvm) continue;
          const to = make(OP.communication, from.op, sequence, transfer);
          connect(from, to);
          connect(to, user);
        }
      }
    }
  }
  return all;
}
