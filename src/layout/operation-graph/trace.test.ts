import { describe, expect, it } from 'vitest';
import { randomStream } from '../../base/random.ts';
import type { OpGraph } from '../../model/op-graph.ts';
import { inputsOf, usersOf } from '../op-relatives.ts';
import { endTime, readyTime, startTime } from '../schedule-times.ts';
import { criticalChain } from './critical-chain.ts';
import { kindsOfNetwork, resultOf } from './operation-graph.testing.ts';
import { RELATIVE, relativesOf } from './trace.ts';

const results = kindsOfNetwork.map(({ name, scenario }) => ({ name, simulation: resultOf(scenario) }));

/** All ops that can be reached, by the book. */
function reached(start: number, next: (op: number) => Iterable<number>): Set<number> {
  const found = new Set<number>();
  const open = [start];
  for (let op = open.pop(); op !== undefined; op = open.pop())
    for (const other of next(op)) {
      if (found.has(other)) continue;
      found.add(other);
      open.push(other);
    }
  return found;
}

const flagged = (graph: OpGraph, flags: Uint8Array, flag: number): number[] =>
  Array.from({ length: graph.ops }, (_, op) => op).filter((op) => (flags[op] & flag) !== 0);

describe('relatives', () => {
  it.each(results)('$name: the ancestors and descendants of some ops are those of a plain search', ({ simulation }) => {
    const { graph } = simulation;
    const random = randomStream(21);
    for (let n = 0; n < 6; n++) {
      const op = random.below(graph.ops);
      const { flags, ancestors, descendants } = relativesOf(graph, [op]);
      const up = reached(op, (other) => inputsOf(graph, other));
      const down = reached(op, (other) => usersOf(graph, other));
      expect(flagged(graph, flags, RELATIVE.ancestor)).toEqual([...up].toSorted((a, b) => a - b));
      expect(flagged(graph, flags, RELATIVE.descendant)).toEqual([...down].toSorted((a, b) => a - b));
      expect([ancestors, descendants]).toEqual([up.size, down.size]);
    }
  });

  it('finds the 118 ancestors and 2 605 descendants that the design names', () => {
    const { graph, mapping } = results[0].simulation;
    const { segments } = graph;
    // MVM of chunk 7,0 of E5 ffn2, layer 0, token 1 of step 0; its communications are not counted here.
    const segment = segments.part.findIndex((_, s) => {
      const matrix = mapping.matrices[segments.matrix[s]];
      return (
        segments.step[s] === 0 && segments.token[s] === 1 && matrix?.name.endsWith('layers.0.moe_layer.experts.5.ffn2')
      );
    });
    const { ancestors, descendants } = relativesOf(graph, [segments.start[segment] + 14]);
    expect([ancestors, descendants]).toEqual([118, 2605]);
  });
});

describe('critical chain', () => {
  it.each(results)(
    '$name: each op of it began when the one before had ended, or a communication later',
    ({ simulation }) => {
      const chain = criticalChain(simulation);
      const transfer = simulation.graph.costs.find(({ kind }) => kind === 1)?.latency ?? 0;
      expect(endTime(simulation, chain[0])).toBeCloseTo(simulation.totals.executionTime, 3);
      for (let at = 0; at + 1 < chain.length; at++) {
        const [op, before] = [chain[at], chain[at + 1]];
        const waited = startTime(simulation, op) - readyTime(simulation, op);
        const gap = startTime(simulation, op) - endTime(simulation, before);
        expect(gap).toBeGreaterThanOrEqual(-1e-3);
        expect(gap).toBeLessThanOrEqual((waited > 0 ? 0 : transfer) + 1e-3);
      }
      const last = chain.at(-1) ?? -1;
      expect(startTime(simulation, last)).toBeCloseTo(0, 3);
    },
  );
});
