import { describe, expect, it } from 'vitest';
import { randomStream } from '../../base/random.ts';
import { blockFacts } from './block-facts.ts';
import { blockAt } from './block-names.ts';
import { cellProgress, doneIn, instantAt, readyIn, startedIn } from './cell-progress.ts';
import { countStates, STATE, stateAt } from './op-state.ts';
import { boxes, drawn, kindsOfNetwork, resultOf } from './operation-graph.testing.ts';

const results = kindsOfNetwork.map(({ name, scenario }) => ({ name, simulation: resultOf(scenario) }));

describe('state at the cursor', () => {
  it.each(results)(
    '$name: counts of a cell equal a walk over its ops, at events and between them',
    ({ simulation }) => {
      const random = randomStream(8);
      const { executionTime } = simulation.totals;
      const { stepEnd, steps, sequences } = simulation.schedule;
      const sequence = sequences - 1;
      const first = sequence * simulation.graph.ops;
      for (const level of ['step', 'block', 'token'] as const) {
        const { layout, places } = drawn(simulation, boxes[1], level);
        const { cells } = layout;
        const progress = cellProgress(simulation, sequence, places, cells);
        const times = [0, executionTime, ...Array.from({ length: 12 }, () => random.uniform() * executionTime)];
        for (let n = 0; n < 8; n++) times.push(stepEnd[random.below(steps)]);
        for (const time of times) {
          const instant = instantAt(simulation, time);
          const counts = Array.from({ length: cells.count }, () => [0, 0, 0, 0]);
          for (let block = 0; block < places.blocks; block++)
            for (let op = places.blockStart[block]; op < places.blockStart[block + 1]; op++)
              counts[cells.cellOfBlock[block]][stateAt(simulation, first + op, time)]++;
          const found = counts.map((_, cell) => {
            const [done, started] = [doneIn(progress, cell, instant), startedIn(progress, cell, instant)];
            const ready = readyIn(progress, cell, instant);
            return [cells.ops[cell] - ready, ready - started, started - done, done];
          });
          expect(found).toEqual(counts);
        }
      }
    },
  );

  it('has everything waiting or without inputs before the start, and done at the end', () => {
    const { simulation } = results[0];
    const { ops } = simulation.graph;
    expect(countStates(simulation, 0, ops, -1)[STATE.done]).toBe(0);
    expect(countStates(simulation, 0, ops, simulation.totals.executionTime)).toEqual([0, 0, 0, ops]);
  });

  it('agrees with the figures of the design: layer 0, token 1, sequence 2 at 10.04 µs', () => {
    const { simulation } = results[0];
    const { places } = drawn(simulation, boxes[1]);
    const block = blockAt(places, 1, 4);
    const facts = blockFacts(simulation, 2, places, block);
    expect(facts).toMatchObject({ ops: 116, communications: 132, firstReady: 6564, lastDone: 11_280 });
    expect(Math.round(facts.meanWait ?? 0)).toBe(893);
    const first = 2 * simulation.graph.ops;
    const states = countStates(
      simulation,
      first + places.blockStart[block],
      first + places.blockStart[block + 1],
      10_040,
    );
    expect(states).toEqual([30, 16, 2, 68]);
  });

  it('knows all communications of a sequence as those of its blocks', () => {
    for (const { simulation } of results) {
      const { places } = drawn(simulation, boxes[1]);
      let sum = 0;
      for (let block = 0; block < places.blocks; block++)
        sum += blockFacts(simulation, 0, places, block).communications;
      // One more before every sample, of which there is one per step.
      const samples = places.columns.some(({ slot }) => slot === 'sample') && simulation.graph.communication;
      const steps = places.passes.filter(({ step }) => step >= 0).length;
      expect(sum + (samples ? steps : 0)).toBe(simulation.graph.communicationOps);
    }
  });
});
