import { exactFigure } from '../../base/format.ts';
import type { Simulation } from '../../model/result.ts';
import type { TimelineIndex } from './timeline-index.ts';

export type GroupId = 'tiles' | 'digital' | 'mha';

/** Lanes of one kind: those on which something ran, in order, and how many stayed idle. */
export interface LaneGroup {
  readonly id: GroupId;
  readonly label: string;
  /** What else is to be said of the kind, in a few words. */
  readonly note: string;
  /** Word for one of them: “tile”. */
  readonly one: string;
  /** Number of the first lane of the kind; a lane's printed number counts from it. */
  readonly base: number;
  readonly size: number;
  readonly lanes: Int32Array;
  /** Lanes without any op, as they are named: “40–99”. */
  readonly idle: string;
}

/** Runs of consecutive numbers: 3, 7–9. At most four of them are named. */
export function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const words = runs.slice(0, 4).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return runs.length > 4 ? `${words.join(', ')}, …` : words.join(', ');
}

function groupOf(
  { lanes }: TimelineIndex,
  id: GroupId,
  base: number,
  size: number,
  words: Pick<LaneGroup, 'label' | 'note' | 'one'>,
): LaneGroup {
  const used: number[] = [];
  const idle: number[] = [];
  for (let n = 0; n < size; n++) (lanes.first[base + n] < lanes.first[base + n + 1] ? used : idle).push(n);
  return { id, base, size, lanes: Int32Array.from(used, (n) => base + n), idle: ranges(idle), ...words };
}

/** The lanes of a result by resource, in the order of the picture. */
export function laneGroups({ scenario }: Simulation, index: TimelineIndex): readonly LaneGroup[] {
  const { tiles, digital, mha } = index.resources;
  const oneTier = scenario.accelerator.oneTierAtATime ? 'one tier at a time' : 'all tiers at once';
  return [
    groupOf(index, 'tiles', 0, tiles, { label: 'Tiles', one: 'tile', note: `${exactFigure(tiles)} · ${oneTier}` }),
    groupOf(index, 'digital', tiles, digital, {
      label: 'Digital units',
      one: 'digital unit',
      note: exactFigure(digital),
    }),
    groupOf(index, 'mha', tiles + digital, mha, { label: 'MHA units', one: 'MHA unit', note: exactFigure(mha) }),
  ];
}
