import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallScenario } from '../engine/random-scenario.testing.ts';
import { english } from '../base/words.ts';
import { simulate } from '../engine/simulation-run.ts';
import { OP } from '../model/op.ts';
import { runChunk } from '../model/op-graph.ts';
import { scenarioPresets } from '../model/presets.ts';
import { describeOp } from './describe-op.ts';
import { endTime, readyTime, sequenceOf, startTime } from './schedule-times.ts';
import { simulated } from './timeline/timeline.testing.ts';
import { waitOf } from './waits.ts';

const preset = scenarioPresets.find(({ id }) => id === 'moe-24');
const outcome = preset && simulate(preset.scenario);
if (!outcome?.ok) throw new Error('the opening example does not run');
const moe = outcome.value;
const ids = [...moe.schedule.order];

test('an MVM of the opening example: seven others ran on its tile first', () => {
  const id = ids.find((candidate) => {
    const { title, chunk, sequence, step, token } = describeOp(moe, candidate);
    return (
      english(title) === 'MVM L0 E5 ffn2' &&
      chunk?.row === 7 &&
      chunk.col === 0 &&
      sequence === 2 &&
      step === 0 &&
      token === 1
    );
  });
  const op = id ?? -1;
  expect([readyTime(moe, op), startTime(moe, op)]).toEqual([9248, 9948]);
  const { time, blockers, bySequence } = waitOf(moe, op);
  expect(time).toBe(700);
  expect(blockers).toHaveLength(7);
  expect([...bySequence].toSorted(([a], [b]) => a - b)).toEqual([
    [0, 4],
    [1, 3],
  ]);
});

test('blockers fill the wait without a gap and belong to the same tile or unit', () => {
  for (const id of ids) {
    const { time, blockers } = waitOf(moe, id);
    if (time === 0) {
      expect(blockers).toHaveLength(0);
      continue;
    }
    expect(endTime(moe, blockers.at(-1) ?? -1)).toBe(startTime(moe, id));
    if (moe.graph.chunk[id % moe.graph.ops] < 0) continue;
    expect(startTime(moe, blockers[0] ?? -1)).toBeLessThanOrEqual(readyTime(moe, id));
    blockers.slice(1).forEach((blocker, n) => expect(startTime(moe, blocker)).toBe(endTime(moe, blockers[n] ?? -1)));
  }
});

test('blockers are what ran on the tile during the wait, or what left the unit as it ended; a tie is none (seed 91)', () => {
  let [ties, waits] = [0, 0];
  fc.assert(
    fc.property(smallScenario, (scenario) => {
      const simulation = simulated(scenario);
      const { graph, mapping, schedule } = simulation;
      const all = [...Array(graph.ops * schedule.sequences).keys()];
      const kindOf = (id: number) => graph.kind[id % graph.ops];
      const placeOf = (id: number) => {
        if (kindOf(id) === OP.mvm) return `tile ${mapping.chunks.tile[runChunk(graph, id)]}`;
        return `${kindOf(id) === OP.mha ? 'mha' : 'digital'} ${schedule.unit[id]}`;
      };
      const lanes = new Map<string, number[]>();
      for (const id of all) {
        const lane = lanes.get(placeOf(id)) ?? [];
        lane.push(id);
        lanes.set(placeOf(id), lane);
      }
      const differing: number[] = [];
      for (const id of all) {
        const ready = readyTime(simulation, id);
        const start = startTime(simulation, id);
        const { time, blockers, bySequence } = waitOf(simulation, id);
        const isMvm = kindOf(id) === OP.mvm;
        const onLane = lanes.get(placeOf(id)) ?? [];
        const others = onLane.filter((other) => {
          const [begin, end] = [startTime(simulation, other), endTime(simulation, other)];
          if (start - ready < 1e-3 || begin > start - 1e-3) return false;
          return isMvm ? end > ready + 1e-3 : Math.abs(end - start) < 1e-3;
        });
        const counts = new Map<number, number>();
        for (const other of others) {
          const sequence = sequenceOf(simulation, other);
          counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
        }
        const same =
          Math.abs(time - (start - ready)) < 1e-6 &&
          String(blockers.toSorted((a, b) => a - b)) === String(others) &&
          bySequence.size === counts.size &&
          [...counts].every(([sequence, count]) => bySequence.get(sequence) === count);
        if (!same) differing.push(id);
        if (time === 0) continue;
        waits++;
        if (onLane.filter((other) => startTime(simulation, other) === start).length > 1) ties++;
      }
      expect(differing).toEqual([]);
    }),
    { numRuns: 14, seed: 91 },
  );
  expect(ties).toBeGreaterThan(0);
  expect(waits).toBeGreaterThan(ties);
});
