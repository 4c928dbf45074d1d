import type { GroupId, LaneGroup } from './lane-groups.ts';

export type TrackId = 'inFlight' | 'busy' | 'memory';

/** A lane as it is placed: top and bottom in CSS pixels from the top of the canvas, scrolling included. */
export interface LaneRow {
  readonly lane: number;
  /** Number printed beside it. */
  readonly number: number;
  readonly group: GroupId;
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
  readonly groups: readonly GroupRow[];
  /** Lanes in order from top to bottom, those outside the visible part included. */
  readonly lanes: readonly LaneRow[];
  readonly tracks: readonly TrackRow[];
  readonly laneHeight: number;
}

export interface RowOptions {
  readonly height: number;
  readonly full: boolean;
  readonly scroll: number;
  readonly collapsed: readonly string[];
  /** The lane that unfolds, and into how many rows. */
  readonly unfolded: { readonly lane: number; readonly rows: number } | null;
}

const AXIS = { docked: 18, full: 20 };
const GROUP_GAP = 8;
const TRACK_GAP = 6;
const COLLAPSED = 18;
const IDLE = 13;
export const QUEUE_ROW = 11;
/** Lanes get what is there, within these limits; below the lower one they scroll. */
const LANE = { least: 5, mostDocked: 12, mostFull: 14 };
/** One lane alone may be as tall as this, so that a group of two is not a pair of hairlines beside forty tiles. */
const SMALL_GROUP = { lanes: 4, height: 11 };

const trackHeights = (full: boolean, height: number): readonly (readonly [TrackId, number])[] => {
  if (height < 170) return [];
  if (height < 250) return [['memory', 28]];
  const inFlight = ['inFlight', full ? 32 : 24] as const;
  const memory = ['memory', full ? 44 : 32] as const;
  return full && height > 420 ? [inFlight, ['busy', 54], memory] : [inFlight, memory];
};

/** Height of a lane so that all of them fit into `room`. Tops are rounded, so that lanes may differ by a pixel. */
function laneHeight(room: number, lanes: number, full: boolean): number {
  const most = full ? LANE.mostFull : LANE.mostDocked;
  const exact = room / Math.max(1, lanes);
  return Math.max(LANE.least, Math.min(most, exact));
}

/** Places rows for a canvas of a given height. */
export function rowLayout(groups: readonly LaneGroup[], options: RowOptions): RowLayout {
  const { height, full, collapsed, unfolded } = options;
  const axisBottom = full ? AXIS.full : AXIS.docked;
  const trackSizes = trackHeights(full, height);
  const tracksHeight = trackSizes.reduce((sum, [, size]) => sum + size + TRACK_GAP, 0);
  const lanesTop = axisBottom;
  const lanesBottom = Math.max(lanesTop + 24, height - tracksHeight - (tracksHeight > 0 ? 4 : 2));

  const isOpen = ({ id }: LaneGroup) => !collapsed.includes(id);
  const open = groups.filter(isOpen);
  const isUnfolded = (lane: number) => unfolded !== null && unfolded.lane === lane && unfolded.rows > 1;
  const fixed =
    groups.length * GROUP_GAP +
    (groups.length - open.length) * COLLAPSED +
    open.filter(({ idle }) => idle !== '').length * IDLE +
    (unfolded !== null ? unfolded.rows * QUEUE_ROW : 0);
  const count = open.reduce((sum, { lanes }) => sum + lanes.length, 0) - (unfolded === null ? 0 : 1);
  const size = laneHeight(lanesBottom - lanesTop - fixed, count, full);

  const placed: Omit<LaneRow, 'top' | 'bottom'>[] = [];
  const tops: number[] = [];
  const bottoms: number[] = [];
  const bands: { group: LaneGroup; top: number; bottom: number; idleTop: number | null }[] = [];
  let y = 2;
  for (const group of groups) {
    const top = y;
    let idleTop: number | null = null;
    if (isOpen(group)) {
      const small =
        group.lanes.length <= SMALL_GROUP.lanes ? Math.max(size, Math.min(SMALL_GROUP.height, 2 * size)) : size;
      for (const lane of group.lanes) {
        const rows = isUnfolded(lane) && unfolded ? unfolded.rows : 0;
        placed.push({ lane, number: lane - group.base, group: group.id, queueRows: rows });
        tops.push(y);
        y += rows > 0 ? rows * QUEUE_ROW : small;
        bottoms.push(y);
      }
      if (group.idle !== '') {
        idleTop = y;
        y += IDLE;
      }
      y = Math.max(y, top + 14);
    } else y += COLLAPSED;
    bands.push({ group, top, bottom: y, idleTop });
    y += GROUP_GAP;
  }
  const contentHeight = y;
  const scroll = Math.min(Math.max(0, contentHeight - (lanesBottom - lanesTop)), Math.max(0, options.scroll));
  const shift = lanesTop - scroll;

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
    laneHeight: size,
    groups: bands.map(({ group, top, bottom, idleTop }) => ({
      group,
      top: top + shift,
      bottom: bottom + shift,
      collapsed: !isOpen(group),
      idleTop: idleTop === null ? null : idleTop + shift,
    })),
    lanes: placed.map((row, n) => ({
      ...row,
      top: Math.round(tops[n] + shift),
      bottom: Math.round(bottoms[n] + shift),
    })),
    tracks,
  };
}
