import { firstAbove } from '../../base/bisect.ts';
import { memoiseByObject } from '../../base/memoise.ts';
import type { LaneGroup } from './lane-groups.ts';

export type TrackId = 'inFlight' | 'busy' | 'memory';

/** A lane as it is placed: top and bottom in CSS pixels from the top of the canvas, scrolling included. */
export interface LaneRow {
  readonly lane: number;
  /** Its number within its group. */
  readonly number: number;
  readonly group: LaneGroup;
  readonly top: number;
  readonly bottom: number;
  /** Rows of the queue that the lane unfolds into; 0 = a plain lane. */
  readonly queueRows: number;
}

export interface GroupRow {
  readonly group: LaneGroup;
  readonly top: number;
  readonly bottom: number;
  readonly collapsed: boolean;
  /** Where the idle lanes are named; null if there are none. */
  readonly idleTop: number | null;
}

export interface TrackRow {
  readonly id: TrackId;
  readonly top: number;
  readonly bottom: number;
}

/** Everything from top to bottom: the axis, the lanes (which scroll), the tracks (which stay). */
export interface RowLayout {
  readonly axisBottom: number;
  readonly lanesTop: number;
  readonly lanesBottom: number;
  /** Height that all lanes need, and how far they are scrolled. */
  readonly contentHeight: number;
  readonly scroll: number;
  /** Groups and lanes that are in sight, from top to bottom. */
  readonly groups: readonly GroupRow[];
  readonly lanes: readonly LaneRow[];
  /** The row of any lane, in sight or not; null if its group is folded or it has no ops. */
  readonly rowOf: (lane: number) => LaneRow | null;
  /** The lane so many rows below another; −1 if there is none. */
  readonly laneBeside: (lane: number, rows: number) => number;
  readonly tracks: readonly TrackRow[];
  readonly laneHeight: number;
}

export interface RowOptions {
  readonly height: number;
  readonly full: boolean;
  readonly scroll: number;
  readonly collapsed: readonly string[];
  /** The lane that unfolds, and into how many rows (at least 1). */
  readonly unfolded: { readonly lane: number; readonly rows: number } | null;
}

const AXIS = { docked: 18, full: 20 };
/** Between groups; many groups, such as the sequences of a batch, stand closer. */
const GROUP_GAP = { few: 8, many: 3, fewAre: 12 };
const TRACK_GAP = 6;
const COLLAPSED = 18;
const IDLE = 13;
/** Room above the first lane, and what the name of a group takes. */
const TOP = 2;
const NAME = 14;
export const QUEUE_ROW = 11;
/** Lanes get what is there, within these limits; below the lower one they scroll. */
const LANE = { leastDocked: 4, leastFull: 5, mostDocked: 12, mostFull: 16 };
/** Ops of one token run side by side and share their lane, which therefore may be taller. */
const TOKEN_LANE = { mostDocked: 20, mostFull: 40 };
/** One lane alone may be as tall as this, so that a group of two is not a pair of hairlines beside forty tiles. */
const SMALL_GROUP = { lanes: 4, height: 11 };

const trackHeights = (full: boolean, height: number): readonly (readonly [TrackId, number])[] => {
  if (height < 170) return [];
  if (height < 250) return [['memory', 28]];
  const inFlight = ['inFlight', full ? 32 : 24] as const;
  const memory = ['memory', full ? 44 : 32] as const;
  return full && height > 420 ? [inFlight, ['busy', 54], memory] : [inFlight, memory];
};

/** Height of a group whose lanes are `size` tall: its own unfolded lane and the line of its idle lanes included. */
function groupHeight(group: LaneGroup, size: number, { collapsed, unfolded }: RowOptions): number {
  if (collapsed.includes(group.id)) return COLLAPSED;
  const unfolds = unfolded !== null && unfolded.lane >= group.base && unfolded.lane < group.base + group.size;
  const plain = (group.lanes.length - (unfolds ? 1 : 0)) * laneSize(group, size);
  const queue = unfolds ? unfolded.rows * QUEUE_ROW : 0;
  return Math.max(NAME, plain + queue + (group.idle === '' ? 0 : IDLE));
}

/** A few lanes may be up to twice as tall as many. */
const laneSize = ({ lanes }: LaneGroup, size: number): number =>
  lanes.length <= SMALL_GROUP.lanes ? Math.max(size, Math.min(SMALL_GROUP.height, 2 * size)) : size;

/** The largest height of lanes with which all of them fit into `room`, by bisection. Tops are rounded afterwards. */
function laneHeight(groups: readonly LaneGroup[], room: number, gap: number, options: RowOptions): number {
  const { mostFull, mostDocked } = groups[0]?.kind === 'sequence' ? TOKEN_LANE : LANE;
  const needed = (size: number) =>
    TOP + groups.reduce((sum, group) => sum + groupHeight(group, size, options) + gap, 0);
  let low = options.full ? LANE.leastFull : LANE.leastDocked;
  let high = options.full ? mostFull : mostDocked;
  if (needed(high) <= room) return high;
  while (high - low > 0.01) {
    const middle = (low + high) / 2;
    if (needed(middle) <= room) low = middle;
    else high = middle;
  }
  return low;
}

/** Where all lanes would be if nothing were scrolled: what scrolling and panning leave as it is. */
interface Placement {
  readonly size: number;
  readonly contentHeight: number;
  /** Per row: its lane, its group, and its ends. */
  readonly lane: Int32Array;
  readonly group: Int32Array;
  readonly top: Float64Array;
  readonly bottom: Float64Array;
  /** Row of each lane. */
  readonly rowOfLane: ReadonlyMap<number, number>;
  readonly bands: readonly { readonly top: number; readonly bottom: number; readonly idleTop: number | null }[];
}

function placeLanes(groups: readonly LaneGroup[], room: number, gap: number, options: RowOptions): Placement {
  const { collapsed, unfolded } = options;
  const size = laneHeight(groups, room, gap, options);
  const count = groups.reduce((sum, { id, lanes }) => sum + (collapsed.includes(id) ? 0 : lanes.length), 0);
  const [lane, group] = [new Int32Array(count), new Int32Array(count)];
  const [top, bottom] = [new Float64Array(count), new Float64Array(count)];
  const rowOfLane = new Map<number, number>();
  let row = 0;
  let y = TOP;
  const bands = groups.map((band, g) => {
    const bandTop = y;
    let idleTop: number | null = null;
    if (collapsed.includes(band.id)) y += COLLAPSED;
    else {
      const tall = laneSize(band, size);
      for (const each of band.lanes) {
        lane[row] = each;
        group[row] = g;
        top[row] = y;
        y += unfolded?.lane === each ? unfolded.rows * QUEUE_ROW : tall;
        bottom[row] = y;
        rowOfLane.set(each, row++);
      }
      if (band.idle !== '') {
        idleTop = y;
        y += IDLE;
      }
      y = Math.max(y, bandTop + NAME);
    }
    const bandBottom = y;
    y += gap;
    return { top: bandTop, bottom: bandBottom, idleTop };
  });
  return { size, contentHeight: y, lane, group, top, bottom, rowOfLane, bands };
}

/**
 * The last placement of each list of groups. By token a batch of 3200 has 6400 lanes, which take 16 ms to place and
 * 0.1 ms to scroll.
 */
const placements = memoiseByObject((groups: readonly LaneGroup[]) => {
  let last: { readonly key: string; readonly placement: Placement } | null = null;
  return (room: number, gap: number, options: RowOptions): Placement => {
    const { full, collapsed, unfolded } = options;
    const key = JSON.stringify([room, full, collapsed, unfolded]);
    if (last?.key !== key) last = { key, placement: placeLanes(groups, room, gap, options) };
    return last.placement;
  };
});

/** Places rows for a canvas of a given height. */
export function rowLayout(groups: readonly LaneGroup[], options: RowOptions): RowLayout {
  const { height, full, collapsed, unfolded } = options;
  const axisBottom = full ? AXIS.full : AXIS.docked;
  const trackSizes = trackHeights(full, height);
  const tracksHeight = trackSizes.reduce((sum, [, size]) => sum + size + TRACK_GAP, 0);
  const lanesTop = axisBottom;
  const lanesBottom = Math.max(lanesTop + 24, height - tracksHeight - (tracksHeight > 0 ? 4 : 2));
  const room = lanesBottom - lanesTop;
  const gap = groups.length > GROUP_GAP.fewAre ? GROUP_GAP.many : GROUP_GAP.few;
  const placement = placements(groups)(room, gap, options);
  const { contentHeight, rowOfLane, bands } = placement;
  const scroll = Math.min(Math.max(0, contentHeight - room), Math.max(0, options.scroll));
  const shift = lanesTop - scroll;

  const rowAt = (row: number): LaneRow | null => {
    const group = groups[placement.group[row]];
    if (row < 0 || row >= placement.lane.length || !group) return null;
    const lane = placement.lane[row];
    return {
      lane,
      number: lane - group.base,
      group,
      top: Math.round(placement.top[row] + shift),
      bottom: Math.round(placement.bottom[row] + shift),
      queueRows: unfolded?.lane === lane ? unfolded.rows : 0,
    };
  };
  const lanes: LaneRow[] = [];
  for (let row = firstAbove(placement.bottom, scroll); row < placement.lane.length; row++) {
    const placed = placement.top[row] < scroll + room ? rowAt(row) : null;
    if (!placed) break;
    lanes.push(placed);
  }
  let trackTop = lanesBottom;
  const tracks = trackSizes.map(([id, trackHeight]) => {
    const top = trackTop + TRACK_GAP;
    trackTop = top + trackHeight;
    return { id, top, bottom: trackTop };
  });
  return {
    axisBottom,
    lanesTop,
    lanesBottom,
    contentHeight,
    scroll,
    laneHeight: placement.size,
    groups: groups.flatMap((group, g): GroupRow[] => {
      const band = bands[g];
      if (!band || band.bottom < scroll || band.top > scroll + room) return [];
      const idleTop = band.idleTop === null ? null : band.idleTop + shift;
      const isFolded = collapsed.includes(group.id);
      return [{ group, top: band.top + shift, bottom: band.bottom + shift, collapsed: isFolded, idleTop }];
    }),
    lanes,
    rowOf: (lane) => rowAt(rowOfLane.get(lane) ?? -1),
    laneBeside: (lane, rows) => {
      const row = rowOfLane.get(lane);
      return row === undefined ? -1 : (placement.lane[row + rows] ?? -1);
    },
    tracks,
  };
}
