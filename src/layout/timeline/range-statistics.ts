import { OP, opKinds, type OpKind } from '../../model/op.ts';
import type { Simulation } from '../../model/result.ts';
import { roles } from '../roles.ts';
import { startTime } from '../schedule-times.ts';
import { communicationLatency } from './communications.ts';
import { firstFrom, stepFrom } from './lane-index.ts';
import { integralTo, maxOver, type StepSeries } from './step-series.ts';
import { runningStep } from './track-columns.ts';
import type { TimeWindow } from './time-scale.ts';
import type { TimelineIndex } from './timeline-index.ts';

/** What ran of one kind of op in a range. */
export interface KindStatistics {
  readonly kind: OpKind;
  /** Ops that ran in it, wholly or in part; for communications those that began in it. */
  readonly ops: number;
  /** Σ of the time that they ran in it, ns. */
  readonly busy: number;
  /** nJ; an op that lies partly outside counts in proportion. */
  readonly energy: number;
}

export interface Wait {
  readonly id: number;
  /** ns from ready to start. */
  readonly time: number;
}

/** What happened between two moments. */
export interface RangeStatistics extends TimeWindow {
  readonly kinds: readonly KindStatistics[];
  readonly ops: number;
  readonly energy: number;
  /** Busy time of each lane in the range, ns: tiles, then digital units, then MHA units. */
  readonly laneBusy: Float64Array;
  /** Σ of the time of MVMs per role, ns, by index into `roles`. */
  readonly roleTime: Float64Array;
  /** MVMs that started in the range, and how long they had waited. */
  readonly mvmsStarted: number;
  readonly meanWait: number;
  /** The longest waits among all ops that started in it, longest first. */
  readonly longestWaits: readonly Wait[];
  /** Mean number of communications in flight. */
  readonly inFlight: number;
  /** Largest use of the scratchpad, bytes. */
  readonly peakMemory: number;
}

const LONGEST = 3;
/** Ops between two pauses: about 5 ms. */
const SLICE = 200_000;

/** ∫ series dt over a range, ns × unit. */
function integralOver(series: StepSeries, stepEnd: Float64Array, { from, to }: TimeWindow): number {
  const at = (time: number) => integralTo(series, stepEnd, time, runningStep(stepEnd, time));
  return at(to) - at(from);
}

/** Puts a wait where it belongs among the longest. */
function insert(longest: Wait[], wait: Wait): void {
  if (wait.time <= 0 || (longest.length === LONGEST && wait.time <= (longest[LONGEST - 1]?.time ?? 0))) return;
  const at = longest.findIndex(({ time }) => time < wait.time);
  longest.splice(at < 0 ? longest.length : at, 0, wait);
  if (longest.length > LONGEST) longest.pop();
}

/** Adds up a range, exactly, op by op. Pauses now and then, so that a page can stay responsive: run it to the end. */
export function* rangeStatistics(
  simulation: Simulation,
  index: TimelineIndex,
  { from, to }: TimeWindow,
): Generator<void, RangeStatistics> {
  const { graph, schedule } = simulation;
  const { lanes, classes, stepEnd, tracks } = index;
  const kindOps = new Float64Array(opKinds.length);
  const kindBusy = new Float64Array(opKinds.length);
  const kindEnergy = new Float64Array(opKinds.length);
  const laneBusy = new Float64Array(lanes.lanes);
  const roleTime = new Float64Array(roles.length);
  const longestWaits: Wait[] = [];
  let mvmsStarted = 0;
  let waited = 0;
  let sinceYield = 0;
  for (let lane = 0; lane < lanes.lanes; lane++) {
    const end = lanes.first[lane + 1];
    for (let at = firstFrom(lanes, lane, stepFrom(stepEnd, from - lanes.longest[lane])); at < end; at++) {
      const start = lanes.step[at] < 0 ? 0 : stepEnd[lanes.step[at]];
      if (start >= to) break;
      const ofClass = lanes.opClass[at];
      const latency = classes.latency[ofClass];
      const starts = start >= from;
      if (start + latency <= from && !starts) continue;
      const busy = Math.min(to, start + latency) - Math.max(from, start);
      const id = lanes.op[at];
      const op = id % graph.ops;
      const kind = graph.kind[op];
      kindOps[kind]++;
      kindBusy[kind] += busy;
      kindEnergy[kind] += graph.costs[graph.cost[op]].energy * (latency > 0 ? busy / latency : 1);
      laneBusy[lane] += busy;
      if (kind === OP.mvm) roleTime[classes.role[ofClass]] += busy;
      if (starts) {
        const readyStep = schedule.readyStep[id];
        const wait = start - (readyStep < 0 ? 0 : stepEnd[readyStep]);
        insert(longestWaits, { id, time: wait });
        if (kind === OP.mvm) {
          mvmsStarted++;
          waited += wait;
        }
      }
      if (++sinceYield === SLICE) {
        sinceYield = 0;
        yield;
      }
    }
  }
  // Communications are not listed: time in flight is the area under their track.
  const inFlight = integralOver(tracks.inFlight, stepEnd, { from, to });
  const latency = communicationLatency(graph);
  const communication = graph.costs.find((cost) => cost.kind === OP.communication);
  kindBusy[OP.communication] = inFlight;
  kindOps[OP.communication] = latency > 0 ? Math.round(inFlight / latency) : 0;
  kindEnergy[OP.communication] = latency > 0 ? (inFlight / latency) * (communication?.energy ?? 0) : 0;

  const kinds = opKinds
    .map((kind, code) => ({ kind, ops: kindOps[code], busy: kindBusy[code], energy: kindEnergy[code] }))
    .filter(({ ops }) => ops > 0);
  return {
    from,
    to,
    kinds,
    ops: kinds.reduce((sum, { ops }) => sum + ops, 0),
    energy: kinds.reduce((sum, { energy }) => sum + energy, 0),
    laneBusy,
    roleTime,
    mvmsStarted,
    meanWait: mvmsStarted === 0 ? 0 : waited / mvmsStarted,
    longestWaits,
    inFlight: to > from ? inFlight / (to - from) : 0,
    peakMemory: maxOver(
      tracks.memory,
      runningStep(stepEnd, from),
      Math.min(runningStep(stepEnd, to), stepEnd.length - 1),
    ),
  };
}

/** Why an op waited: the ops that ran on its lane between its being ready and its start. */
export function opsMeanwhile(simulation: Simulation, index: TimelineIndex, lane: number, id: number): number {
  const start = simulation.schedule.startStep[id];
  const ready = simulation.schedule.readyStep[id];
  const { lanes } = index;
  let count = 0;
  for (let at = firstFrom(lanes, lane, ready); at < lanes.first[lane + 1] && lanes.step[at] < start; at++) count++;
  // One that was running when the op became ready made it wait, too.
  const before = firstFrom(lanes, lane, ready) - 1;
  const readyAt = ready < 0 ? 0 : index.stepEnd[ready];
  if (before >= lanes.first[lane]) {
    const running = lanes.op[before];
    const ends = startTime(simulation, running) + index.classes.latency[lanes.opClass[before]];
    if (ends > readyAt + 5e-4) count++;
  }
  return count;
}
