import { expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import { OP } from '../../model/op.ts';
import { runChunk } from '../../model/op-graph.ts';
import type { Simulation } from '../../model/result.ts';
import { endTime, readyTime, sequenceOf, startTime, templateOp } from '../schedule-times.ts';
import { emptyInstant, readInstant } from '../tier-map/chip-instant.ts';
import { planSource } from '../tier-map/plan-source.ts';
import { tileActivity } from '../tier-map/tile-activity.ts';
import { preset, simulated } from '../timeline/timeline.testing.ts';
import { towerCut } from './tower-cut.ts';

/** MVMs of a tile, in any order. */
function mvmsOn({ graph, mapping, schedule }: Simulation, tile: number): number[] {
  const ids: number[] = [];
  for (let id = 0; id < graph.ops * schedule.sequences; id++)
    if (graph.kind[id % graph.ops] === OP.mvm && mapping.chunks.tile[runChunk(graph, id)] === tile) ids.push(id);
  return ids;
}

const moe = preset('moe-24');
const results: [string, Simulation][] = [
  ['one tier at a time', simulated(moe)],
  ['tiers side by side', simulated({ ...moe, accelerator: { ...moe.accelerator, oneTierAtATime: false } })],
];

test.each(results)('a tower cut open shows its floors, what runs since when, and what waits: %s', (_, simulation) => {
  const { graph, mapping, scenario, schedule } = simulation;
  const source = planSource(simulation, null, scenario);
  if (!source) throw new Error('there is a plan of a result');
  const activity = tileActivity(simulation);
  const cursor = emptyInstant(activity.tiles);
  let [most, longest] = [0, 0];
  for (const share of [0, 0.1, 0.35, 0.6, 0.85])
    for (const tile of [0, 8, 23]) {
      const time = schedule.stepEnd[Math.floor(share * (schedule.steps - 1))] + 0.25;
      readInstant(simulation, activity, time, cursor);
      const cut = towerCut(source, cursor, tile, 2);
      const ids = mvmsOn(simulation, tile);
      const running = ids.filter((id) => startTime(simulation, id) <= time && time < endTime(simulation, id));
      const waiting = ids.filter((id) => readyTime(simulation, id) <= time && time < startTime(simulation, id));
      expect(cut.tile).toBe(tile);
      expect(cut.running.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(running);
      expect(cut.waiting).toBe(waiting.length);
      expect(cut.queue).toHaveLength(Math.min(2, waiting.length));
      for (const op of [...cut.running, ...cut.queue]) {
        const chunk = runChunk(graph, op.id);
        expect(op).toMatchObject({
          chunk,
          tier: mapping.chunks.tier[chunk],
          sequence: sequenceOf(simulation, op.id),
          token: graph.token[templateOp(simulation, op.id)],
        });
      }
      for (const { id, since, waited } of cut.running) {
        expect(since).toBeCloseTo(time - startTime(simulation, id), 9);
        expect(waited).toBeCloseTo(startTime(simulation, id) - readyTime(simulation, id), 9);
        most = Math.max(most, waited);
      }
      for (const { id, since, waited } of cut.queue) {
        expect(waiting).toContain(id);
        expect(since).toBeCloseTo(time - readyTime(simulation, id), 9);
        expect(waited).toBe(0);
      }
      longest = Math.max(longest, waiting.length);

      const { tierRows, tierCols } = scenario.accelerator;
      expect(cut.floors.map(({ tier }) => tier)).toEqual([...cut.floors.keys()]);
      expect(cut.floors).toHaveLength(mapping.tiersUsed[tile]);
      for (const { tier, chunk, used, done, mvms, part } of cut.floors) {
        expect([mapping.chunks.tile[chunk], mapping.chunks.tier[chunk]]).toEqual([tile, tier]);
        const [rows, cols] = [mapping.chunks.usedRows[chunk], mapping.chunks.usedCols[chunk]];
        expect(used).toBeCloseTo((rows * cols) / (tierRows * tierCols), 12);
        const onChunk = ids.filter((id) => runChunk(graph, id) === chunk);
        expect(mvms).toBe(onChunk.length);
        expect(done).toBe(onChunk.filter((id) => endTime(simulation, id) <= time).length);
        const [row, col] = [mapping.chunks.row[chunk] * tierRows, mapping.chunks.col[chunk] * tierCols];
        expect(english(part).match(/\d+/g)?.map(Number)).toEqual([row, row + rows - 1, col, col + cols - 1]);
      }
    }
  // The moments are worth looking at: something that waited runs, and more wait than the list takes.
  if (scenario.accelerator.oneTierAtATime) expect(Math.min(most, longest - 2)).toBeGreaterThan(0);
});

test('a network that does not fit has floors and nothing that runs', () => {
  const source = planSource(simulated(moe), null, moe);
  if (!source) throw new Error('there is a plan of a result');
  const cut = towerCut({ ...source, run: null }, emptyInstant(24), 3, 5);
  expect(cut).toMatchObject({ tile: 3, running: [], queue: [], waiting: 0 });
  expect(cut.floors.length).toBeGreaterThan(0);
  expect(cut.floors.every(({ done, mvms }) => done === 0 && mvms === 0)).toBe(true);
});
