import { exactFigure } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { listed } from '../../base/lists.ts';
import type { Simulation } from '../../model/result.ts';
import type { TimelineIndex } from './timeline-index.ts';

export type GroupKind = 'tiles' | 'digital' | 'mha' | 'sequence';

/** Lanes of one kind: those on which something ran, in order, and how many stayed idle. */
export interface LaneGroup {
  /** Name that survives a new result, such as “tiles” or “sequence 3”. */
  readonly id: string;
  readonly kind: GroupKind;
  readonly label: Text;
  /** What else is to be said of the kind, in a few words. */
  readonly note: Text;
  /** Number of the first lane of the kind; a lane's printed number counts from it. */
  readonly base: number;
  readonly size: number;
  readonly lanes: Int32Array;
  /** Lanes without any op, as they are named: “40–99”. */
  readonly idle: Text;
}

/** Runs of consecutive numbers: 3, 7–9. At most four of them are named. */
export function ranges(numbers: readonly number[]): Text {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  const words = runs.slice(0, 4).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return listed(runs.length > 4 ? [...words, '…'] : words);
}

type Words = Pick<LaneGroup, 'id' | 'kind' | 'label' | 'note'>;

function groupOf({ lanes }: TimelineIndex, base: number, size: number, words: Words): LaneGroup {
  const used: number[] = [];
  const idle: number[] = [];
  for (let n = 0; n < size; n++) (lanes.first[base + n] < lanes.first[base + n + 1] ? used : idle).push(n);
  return { base, size, lanes: Int32Array.from(used, (n) => base + n), idle: ranges(idle), ...words };
}

function resourceGroups({ scenario }: Simulation, index: TimelineIndex): readonly LaneGroup[] {
  const { tiles, digital, mha } = index.resources;
  const note = scenario.accelerator.oneTierAtATime
    ? t`${exactFigure(tiles)} · one tier at a time`
    : t`${exactFigure(tiles)} · all tiers at once`;
  return [
    groupOf(index, 0, tiles, { id: 'tiles', kind: 'tiles', label: t`Tiles`, note }),
    groupOf(index, tiles, digital, {
      id: 'digital',
      kind: 'digital',
      label: t`Digital units`,
      note: exactFigure(digital),
    }),
    groupOf(index, tiles + digital, mha, {
      id: 'mha',
      kind: 'mha',
      label: t`MHA units`,
      note: exactFigure(mha),
    }),
  ];
}

const sequenceGroups = ({ schedule }: Simulation, index: TimelineIndex): readonly LaneGroup[] =>
  Array.from({ length: schedule.sequences }, (_, sequence) =>
    groupOf(index, sequence * index.perSequence, index.perSequence, {
      id: `sequence ${sequence}`,
      kind: 'sequence',
      label: t`Sequence ${sequence}`,
      note: t`by token`,
    }),
  );

/** The lanes of a result in the order of the picture. */
export const laneGroups = (simulation: Simulation, index: TimelineIndex): readonly LaneGroup[] =>
  index.by === 'token' ? sequenceGroups(simulation, index) : resourceGroups(simulation, index);

/** The last lane of a sequence is that of attention, which is of all tokens. */
const isAttention = ({ kind, size }: LaneGroup, number: number): boolean => kind === 'sequence' && number === size - 1;

/** What is printed beside the n-th lane of a group. */
export const laneLabel = (group: LaneGroup, number: number): string =>
  isAttention(group, number) ? 'At' : String(number);

/** A lane in words: “tile 8”, “sequence 2, attention”. */
export function laneName(group: LaneGroup, number: number): Text {
  switch (group.kind) {
    case 'tiles':
      return t`tile ${number}`;
    case 'digital':
      return t`digital unit ${number}`;
    case 'mha':
      return t`MHA unit ${number}`;
    case 'sequence': {
      const sequence = group.base / group.size;
      return isAttention(group, number) ? t`sequence ${sequence}, attention` : t`sequence ${sequence}, token ${number}`;
    }
  }
}
