import { memoiseByObject } from '../../base/memoise.ts';
import type { Simulation } from '../../model/result.ts';
import type { LaneIndex } from './lane-index.ts';
import { type Occupancy, occupancyOf, type OpSlots } from './occupancy.ts';
import { type OpClasses, opClasses } from './op-classes.ts';
import { packLane } from './pack-lane.ts';
import { type ResourceLanes, resourceLanes, walkRun } from './run-walk.ts';
import { type StepSeries, stepSeries } from './step-series.ts';

/** The figures that are drawn as areas under the lanes. */
export interface Tracks {
  readonly tiles: StepSeries;
  readonly digital: StepSeries;
  readonly mha: StepSeries;
  readonly inFlight: StepSeries;
  readonly memory: StepSeries;
}

/**
 * All that the timeline draws from, beside the result itself. Typed arrays only, so that it can be transferred.
 *
 * Measured at 5 million ops (2.4 million listed, the others communications): built in 230 to 340 ms on one core of the
 * reference machine, 8 bytes per op. That is 17 per listed op: 10 of the lanes, 1 to 3 of the occupancy table, the rest of
 * the tracks, which take 10.5 bytes per clock step (0.4 to 0.7 steps per listed op).
 */
export interface TimelineIndex {
  readonly resources: ResourceLanes;
  readonly classes: OpClasses;
  /** What a lane is: a tile or unit, or a token within a sequence. */
  readonly by: 'resource' | 'token';
  /** Lanes of one sequence where they are tokens: one each, and one for attention. */
  readonly perSequence: number;
  /** Tiles, then digital units, then MHA units; or sequence by sequence. */
  readonly lanes: LaneIndex;
  readonly occupancy: Occupancy;
  readonly tracks: Tracks;
  /** Ends of the clock steps, ns: the schedule's own column. */
  readonly stepEnd: Float64Array;
  /** ns from the start to the end of what is computed. */
  readonly span: number;
}

/** Running sums of changes, as narrow as the largest of them allows. */
function summed(changes: Int32Array, steps: number): Uint16Array | Int32Array {
  let value = 0;
  let max = 0;
  for (let step = 0; step < steps; step++) {
    value += changes[step];
    changes[step] = value;
    if (value > max) max = value;
  }
  return max < 65_536 ? new Uint16Array(changes.subarray(0, steps)) : changes.slice(0, steps);
}

/** The same lanes with rows for ops that overlap: a tile may run several tiers at once. */
function packed(plain: LaneIndex, { latency }: OpClasses, stepEnd: Float64Array): LaneIndex {
  const lanes = {
    ...plain,
    row: new Uint16Array(plain.op.length),
    rowsOfCluster: new Uint16Array(plain.op.length),
  };
  for (let lane = 0; lane < lanes.lanes; lane++) packLane(lanes, lane, stepEnd, latency);
  return lanes;
}

/** Ops by their roles, which is how they are coloured at first. */
export const roleSlots = ({ roles }: LaneIndex, { role }: OpClasses): OpSlots => ({
  masks: roles,
  slotOf: (_, opClass) => role[opClass],
});

/** Sorts a result by lanes and adds it up over time. */
export function buildTimelineIndex(simulation: Simulation): TimelineIndex {
  const { graph, mapping, schedule } = simulation;
  const { steps, stepEnd, stepMemory } = schedule;
  const classes = opClasses(graph, mapping);
  const { lanes: plain, changes } = walkRun(simulation, classes);
  const lanes = simulation.scenario.accelerator.oneTierAtATime ? plain : packed(plain, classes, stepEnd);
  const span = steps === 0 ? 0 : stepEnd[steps - 1];
  const series = (of: Int32Array) => stepSeries(summed(of, steps), 0, stepEnd);
  return {
    resources: resourceLanes(simulation),
    by: 'resource',
    perSequence: 0,
    classes,
    lanes,
    occupancy: occupancyOf(lanes, classes, stepEnd, span, roleSlots(lanes, classes)),
    tracks: {
      tiles: series(changes.tiles),
      digital: series(changes.digital),
      mha: series(changes.mha),
      inFlight: series(changes.inFlight),
      memory: stepSeries(stepMemory, 1, stepEnd),
    },
    stepEnd,
    span,
  };
}

/** A result that brings its index along, as it comes from the worker. */
export interface IndexedSimulation extends Simulation {
  readonly timeline?: TimelineIndex;
}

/** The objects whose columns make up an index: what to hand over when it is sent. */
export const timelineTables = ({ lanes, classes, occupancy, tracks }: TimelineIndex): readonly object[] => [
  lanes,
  classes,
  occupancy,
  tracks.tiles,
  tracks.digital,
  tracks.mha,
  tracks.inFlight,
  tracks.memory,
];

/** The index of a result: the one that it brought along, or one that is made now and kept with it. */
export const timelineIndexOf = (simulation: IndexedSimulation): TimelineIndex =>
  simulation.timeline ?? builtIndex(simulation);

const builtIndex = memoiseByObject(buildTimelineIndex);
