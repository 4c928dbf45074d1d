import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Text } from '../base/text.ts';
import { english } from '../base/words.ts';
import { smallScenario } from '../engine/random-scenario.testing.ts';
import { simulate } from '../engine/simulation-run.ts';
import { scenarioPresets } from '../model/presets.ts';
import type { Simulation } from '../model/result.ts';
import { nowWords } from './now-words.ts';
import { highlightAt, runHighlights } from './run-highlights.ts';
import { readyTime, startTime } from './schedule-times.ts';
import { emptyInstant, readInstant } from './tier-map/chip-instant.ts';
import { tileActivity } from './tier-map/tile-activity.ts';

function run(id: string): Simulation {
  const preset = scenarioPresets.find((candidate) => candidate.id === id);
  const outcome = preset && simulate(preset.scenario);
  if (!outcome?.ok) throw new Error(`no result of ${id}`);
  return outcome.value;
}

const plain = (text: Text): string => english(text).replaceAll('\u202f', ' ');

test('the moments of the small example', () => {
  const highlights = runHighlights(run('readme'));
  expect(highlights.map(({ title, time }) => [english(title), Math.round(time)])).toEqual([
    ['Start', 0],
    ['First attention', 240],
    ['First token out', 2149],
    ['Busiest moment', 20_440],
    ['Longest wait', 40_090],
    ['Most memory in use', 40_820],
    ['End', 45_739],
  ]);
  expect(plain(highlights[4]?.line ?? '')).toBe('MVM Token emb is ready and waits 1 000 ns for its tile.');
});

test('a wait is over with its start; what happened once stays true', () => {
  const highlights = runHighlights(run('moe-24'));
  const until = Object.fromEntries(highlights.map(({ title, until: end }) => [english(title), end]));
  expect(until).toMatchObject({ 'Longest wait': 8584, 'First attention': Infinity, 'First token out': Infinity });
});

test('moments rise from the start to the end of any run, each at its own time', () => {
  fc.assert(
    fc.property(smallScenario, (scenario) => {
      const outcome = simulate(scenario);
      if (!outcome.ok) throw new Error(outcome.error.tag);
      const highlights = runHighlights(outcome.value);
      expect(english(highlights[0]?.title ?? '')).toBe('Start');
      expect(english(highlights.at(-1)?.title ?? '')).toBe('End');
      expect(highlights.at(-1)?.time).toBe(outcome.value.totals.executionTime);
      highlights.forEach(({ time }, i) => expect(time).toBeGreaterThan(highlights[i - 1]?.time ?? -1));
      highlights.forEach(({ time }, i) => expect(highlightAt(highlights, time)).toBe(i));
    }),
    { numRuns: 60, seed: 5 },
  );
});

test('the longest wait is the longest of all ops, seen while it lasts', () => {
  const simulation = run('moe-24');
  const cursor = runHighlights(simulation).find(({ title }) => english(title) === 'Longest wait');
  if (!cursor) throw new Error('nothing waits');
  const waitOf = (id: number) => startTime(simulation, id) - readyTime(simulation, id);
  let longest = 0;
  for (let id = 0; id < simulation.graph.ops * simulation.schedule.sequences; id++)
    longest = Math.max(longest, waitOf(id));
  expect(waitOf(cursor.op)).toBe(longest);
  expect(cursor.time).toBeGreaterThan(readyTime(simulation, cursor.op));
  expect(cursor.time).toBeLessThan(startTime(simulation, cursor.op));
});

test('a caption says what computes, what waits, and what the run hangs on', () => {
  const simulation = run('moe-24');
  const now = emptyInstant(24);
  const at = (time: number): string => {
    readInstant(simulation, tileActivity(simulation), time, now);
    return plain(nowWords(simulation, now, 24));
  };
  expect(at(0)).toBe(
    '2 of 24 tiles with weights compute, 30 MVMs wait for one. The length of the run hangs on MVM Token emb of sequence 0 (100 ns).',
  );
  // MVM Token emb is ready at 0 and starts at 100 ns.
  expect(at(100)).toContain('hangs on MVM Token emb of sequence 0 (100 ns), which waited 100 ns for its tile.');
  // Between 700 and 724 ns the vector is under way that the next op of the critical path is there for.
  for (const time of [700, 712, 723.9]) expect(at(time)).toContain(' The whole run waits for a vector on its way.');
  for (const time of [699.9, 724]) expect(at(time)).toContain(' The length of the run hangs on ');
  expect(at(simulation.totals.executionTime - 0.1)).not.toContain('is over');
  expect(at(simulation.totals.executionTime)).toBe('The run is over after 83.85 µs.');
});
