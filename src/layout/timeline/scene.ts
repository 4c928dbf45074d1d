import type { Simulation } from '../../model/result.ts';
import type { LaneGroup } from './lane-groups.ts';
import { addLaneMarks, type Light } from './lane-marks.ts';
import type { MarkList } from './mark-list.ts';
import type { OpColours } from './op-colours.ts';
import { addQueueMarks, type Queue } from './queue.ts';
import { type RowLayout, rowLayout } from './rows.ts';
import { type Ticks, ticksOf } from './ticks.ts';
import { clampWindow, type TimeScale, timeScale, type TimeWindow } from './time-scale.ts';
import type { TimelineIndex } from './timeline-index.ts';

/** What the picture is of, and how it is looked at. */
export interface SceneInput {
  readonly simulation: Simulation;
  readonly index: TimelineIndex;
  readonly groups: readonly LaneGroup[];
  /** Null = the whole run. */
  readonly window: TimeWindow | null;
  readonly width: number;
  readonly height: number;
  /** Width of the labels at the left, and of what is kept free at the right. */
  readonly gutter: number;
  readonly margin: number;
  readonly full: boolean;
  readonly scroll: number;
  readonly collapsed: readonly string[];
  readonly colours: OpColours;
  /** The colour whose ops alone keep it; −1 = all do. */
  readonly slot: number;
  readonly light: Light | null;
  /** The lane that is unfolded into its queue. */
  readonly queue: Queue | null;
}

/** The picture as data: where everything is, and what is drawn there. */
export interface Scene {
  readonly input: SceneInput;
  readonly scale: TimeScale;
  readonly layout: RowLayout;
  readonly ticks: Ticks;
  readonly marks: MarkList;
}

/** Tick labels are no closer than this, CSS pixels. */
const TICK_SPACING = { wide: 90, narrow: 56, narrowIs: 500 };

/** Whether the run is still under way, or was stopped before its end. */
export const isPartial = ({ schedule }: Simulation): boolean => schedule.completed < schedule.order.length;

/**
 * End of the picture's time: that of the run. Of one under way it is an estimate, as if the ops to come took as long as
 * those that are done.
 */
export function spanOf({ schedule }: Simulation, { span }: TimelineIndex): number {
  const whole = (span * schedule.order.length) / Math.max(1, schedule.completed);
  return Math.max(schedule.completed < schedule.order.length ? whole : span, 1);
}

/** Composes the picture. The marks go into a list that is handed in, so that frames share its memory. */
export function composeScene(input: SceneInput, marks: MarkList): Scene {
  const { index, colours, groups, width, height, gutter, margin, full, scroll, collapsed, light, queue } = input;
  const span = spanOf(input.simulation, index);
  const scale = timeScale(clampWindow(input.window ?? { from: 0, to: span }, span), gutter, width - gutter - margin);
  const unfolded = queue && { lane: queue.lane, rows: queue.rows };
  const layout = rowLayout(groups, { height, full, scroll, collapsed, unfolded });
  marks.clear();
  for (const row of layout.lanes) {
    if (row.queueRows > 0 && queue) addQueueMarks(marks, index, colours, scale, row, queue);
    else addLaneMarks(marks, index, colours, scale, row, light);
  }
  const spacing = scale.width < TICK_SPACING.narrowIs ? TICK_SPACING.narrow : TICK_SPACING.wide;
  const ticks = ticksOf(scale, scale.width / spacing);
  return { input, scale, layout, ticks, marks };
}
