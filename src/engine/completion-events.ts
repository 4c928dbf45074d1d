import { OP } from '../model/op.ts';
import { communicationsFrom, type OpGraph } from '../model/op-graph.ts';
import type { Schedule } from '../model/result.ts';

/** One completion. For a communication `op` is the op whose result it carries, or the `sample` that it feeds. */
export interface CompletionEvent {
  readonly kind: number;
  readonly op: number;
  readonly sequence: number;
  /** ns */
  readonly start: number;
  readonly end: number;
}

/** Times lie on a grid of at least 0.001 ns; sums of them are compared with half a step of tolerance. */
const HALF_TICK = 5e-4;

/**
 * All completions in the order of the simulator, communications included. Those are not recorded: they end in the order
 * in which the ops before them ended, one transfer time later, and before all other ops that end at the same step.
 */
export function* completionEvents(graph: OpGraph, schedule: Schedule): Generator<CompletionEvent> {
  const { order, completed, startStep, stepEnd, steps } = schedule;
  const latency = graph.costs.find(({ kind }) => kind === OP.communication)?.latency ?? 0;
  const openOfSample = new Map<number, number>();
  const transfers: { op: number; sequence: number; count: number; step: number }[] = [];
  let nextTransfer = 0;
  let at = 0;
  const endOf = (step: number): number => (step < 0 ? 0 : stepEnd[step]);
  /** Whether what began at the end of step `begun` and takes `duration` is over at the end of step `step`. */
  const isOver = (begun: number, duration: number, step: number): boolean =>
    begun < step && endOf(begun) + duration <= endOf(step) + HALF_TICK;

  /** Communications that begin because `op` is done in `step`. */
  function begin(op: number, sequence: number, step: number): void {
    if (!graph.communication) return;
    for (let user = graph.userStart[op]; user < graph.userStart[op + 1]; user++) {
      const first = graph.groupStart[graph.users[user]];
      if (graph.kind[first] !== OP.sample) continue;
      const id = sequence * graph.ops + first;
      const open = (openOfSample.get(id) ?? graph.groupInputs[graph.users[user]]) - 1;
      openOfSample.set(id, open);
      if (open === 0) transfers.push({ op: first, sequence, count: 1, step });
    }
    const count = communicationsFrom(graph, op);
    if (count > 0) transfers.push({ op, sequence, count, step });
  }

  for (let step = 0; step < steps; step++) {
    const end = stepEnd[step];
    while (nextTransfer < transfers.length && isOver(transfers[nextTransfer].step, latency, step)) {
      const transfer = transfers[nextTransfer++];
      const { op, sequence, count } = transfer;
      for (let n = 0; n < count; n++) yield { kind: OP.communication, op, sequence, start: endOf(transfer.step), end };
    }
    for (; at < completed; at++) {
      const id = order[at];
      const op = id % graph.ops;
      const costClass = graph.costs[graph.cost[op]];
      if (!isOver(startStep[id], costClass.latency, step)) break;
      const sequence = (id - op) / graph.ops;
      yield { kind: costClass.kind, op, sequence, start: endOf(startStep[id]), end };
      begin(op, sequence, step);
    }
  }
}
