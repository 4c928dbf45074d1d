import { expect, test } from 'vitest';
import { english } from '../../base/words.ts';
import type { Scenario } from '../../model/scenario.ts';
import { preset, simulated } from '../timeline/timeline.testing.ts';
import { emptyInstant, readInstant } from './chip-instant.ts';
import { busiestTile, fillingNote, readingNote, skylineNote, tileNote } from './plan-notes.ts';
import { planSource, type PlanSource } from './plan-source.ts';
import { tileActivity } from './tile-activity.ts';

const moe = preset('moe-24');
const manyTiers: Scenario = { ...moe, accelerator: { ...moe.accelerator, oneTierAtATime: false } };

/** The notes of a run, as they read in English with plain spaces. */
function notesOf(scenario: Scenario) {
  const run = simulated(scenario);
  const source = planSource(run, null, scenario) as PlanSource;
  const now = emptyInstant(scenario.accelerator.tiles);
  const plain = ({ text }: ReturnType<typeof readingNote>) => english(text).replaceAll(/[\u00a0\u202f]/g, ' ');
  return {
    source,
    reading: plain(readingNote(source)),
    skyline: plain(skylineNote(source)),
    filling: plain(fillingNote(source)),
    tile: (tile: number, time: number) => {
      readInstant(run, tileActivity(run), time, now);
      return plain(tileNote(source, now, tile));
    },
  };
}

test('a tile says what it runs and what waits for it, the next one by name', () => {
  const { tile, source } = notesOf(moe);
  expect(tile(8, 9248)).toBe(
    'Runs L1 ffn1 on tier 26, sequence 1, token 1. 3 MVMs wait; next is L0 E5 ffn2, sequence 2, token 1.',
  );
  expect(tile(0, 0)).toBe('Stands idle. No MVM waits for it.');
  expect(tile(3, 45_000)).toBe('Runs L3 ffn2 on tier 29, sequence 3, token 0. No MVM waits for it.');
  const longest = [...tileActivity(simulated(moe)).perTile.longestQueue];
  expect(busiestTile(source)).toBe(longest.indexOf(Math.max(...longest)));
  expect(busiestTile(source)).toBe(2);
  expect(notesOf(preset('readme')).tile(99, 0)).toBe('Holds no weights and so never computes.');
});

test('of many ops at once three are named, and the rest is counted', () => {
  expect(notesOf(manyTiers).tile(8, 9248)).toBe(
    'Runs L3 ffn1 on tier 28, sequence 1, token 0; L3 ffn1 on tier 28, sequence 1, token 1; L3 ffn1 on tier 28, sequence 1, token 2 and 1 more. No MVM waits for it.',
  );
});

test('how to read the pictures depends on whether a tile uses one tier at a time', () => {
  const [one, many] = [notesOf(moe), notesOf(manyTiers)];
  expect(one.reading).toMatch(/Framed cells compute at the time cursor\. A tile uses one tier at a time\.$/);
  expect(many.reading).toMatch(
    /A tile starts all that waits for it at once, and takes on more when it is free again\.$/,
  );
  expect(one.skyline).toContain('computes one floor at a time');
  expect(many.skyline).toContain('computes all that waits at once');
  const { run: _run, ...before } = one.source;
  expect(english(readingNote({ ...before, run: null }).text)).not.toContain('Framed');
});

test('the least filled arrays come first, two of them, and what is never read is counted', () => {
  expect(notesOf(moe).filling).toBe(
    'Router 1.6 % of an array (512 × 8), Position table 12.5 % of an array (64 × 512). Never read: 9 matrices, the position table among them.',
  );
  expect(notesOf(preset('readme')).filling).toBe(
    'Position table 2.3 % of an array (12 × 512). The position table is mapped but never read.',
  );
});
