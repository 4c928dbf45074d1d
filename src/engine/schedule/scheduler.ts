import { OP } from '../../model/op.ts';
import type { ExpertChoices } from '../../model/op-graph.ts';
import type { Schedule } from '../../model/result.ts';
import type { Scenario } from '../../model/scenario.ts';
import { type Compiled, giveBack, takeCompiled } from '../compiled.ts';
import { putCounters } from './counters.ts';
import { attentionLocks, digitalLocks, type RunPlan, ticksPerNs } from './run-plan.ts';
import { StepLog } from './step-log.ts';

/** Steps that the clock logs before they are fetched: 1 MB. */
const LOG_STEPS = 2 ** 16;

/** Addresses of the history, a column each. */
interface History {
  readonly readyStep: number;
  readonly startStep: number;
  readonly unit: number;
  readonly order: number;
  readonly log: number;
}

function putLatencies(clock: Compiled, scenario: Scenario, { graph }: RunPlan, ticks: number) {
  const inTicks = (latency: number): number => Math.round(latency * ticks);
  const of = (kind: number): number => inTicks(graph.costs.find((cost) => cost.kind === kind)?.latency ?? 0);
  const loads = (): Float64Array =>
    Float64Array.from(graph.costs, ({ cached, dramLatency }) => (cached ? dramLatency * ticks : 0));
  return {
    mvmLatency: of(OP.mvm),
    communicationLatency: of(OP.communication),
    latency: clock.put(Float64Array.from(graph.costs, ({ latency }) => inTicks(latency))),
    loadTime: scenario.fidelity.serialDram ? clock.put(loads()) : 0,
  };
}

function putGraph(clock: Compiled, { graph, flags, groupCounter }: RunPlan) {
  return {
    ops: graph.ops,
    groups: graph.groups,
    communication: Number(graph.communication),
    flags: clock.put(flags),
    cost: clock.put(graph.cost),
    token: clock.put(graph.token),
    groupStart: clock.put(graph.groupStart),
    groupInputs: clock.put(graph.groupInputs),
    groupCounter: clock.put(groupCounter),
    userStart: clock.put(graph.userStart),
    mvmUserStart: clock.put(graph.mvmUserStart),
    users: clock.put(graph.users),
  };
}

/** On which tile an MVM runs; where sequences choose their experts apart, that is worked out as it goes. */
function putTiles(clock: Compiled, { graph, tileOf, chunkTile, tiles }: RunPlan) {
  const apart = ({ slot, experts, perSequence, stride }: ExpertChoices) => ({
    expertSlot: clock.put(slot),
    expertChoice: clock.put(Int32Array.from(experts)),
    choicesPerSequence: perSequence,
    expertStride: stride,
    chunk: clock.put(graph.chunk),
    chunkTile: clock.put(chunkTile),
  });
  const alike = { expertSlot: 0, expertChoice: 0, choicesPerSequence: 0, expertStride: 0, chunk: 0, chunkTile: 0 };
  return {
    tiles,
    tileOf: clock.put(tileOf),
    ...(graph.expertChoices === null ? alike : apart(graph.expertChoices)),
  };
}

function putMemory(clock: Compiled, { memory }: RunPlan) {
  return {
    bytesAtEnd: clock.put(memory.bytesAtEnd),
    freedAtStart: clock.put(memory.freedAtStart),
    firstRegistration: clock.put(memory.firstRegistration),
    registrationBuffer: clock.put(memory.registrationBuffer),
    nextRegistration: clock.put(memory.nextRegistration),
    bufferBytes: clock.put(memory.bufferBytes),
  };
}

function putUnits(clock: Compiled, scenario: Scenario, { graph }: RunPlan) {
  const { oneTierAtATime, digitalUnits, mhaUnits, lockDigitalUnitToLayer, lockMhaUnitToLayer } = scenario.accelerator;
  return {
    oneTierAtATime: Number(oneTierAtATime),
    digitalUnits,
    mhaUnits,
    digitalLock: lockDigitalUnitToLayer ? clock.put(digitalLocks(graph, digitalUnits)) : 0,
    attentionLock: lockMhaUnitToLayer ? clock.put(attentionLocks(graph, scenario)) : 0,
  };
}

/**
 * A run of a plan: brings the plan into the memory of a clock, lets it run, and fetches what has happened. `README.md`
 * beside this file tells how the clock works and why the order of its events is the original's.
 */
export class Scheduler {
  readonly sequences: number;
  /** Bytes of everything that is needed while the run goes on, the recorded history left out; known at the end. */
  stateBytes = 0;
  private readonly total: number;
  private readonly ticks: number;
  private readonly log = new StepLog();
  private readonly history: History;
  /** Null once the history has been fetched at the end. */
  private clock: Compiled | null;
  private finished: Schedule | null = null;
  private ticksSoFar = 0;
  completed = 0;

  constructor(scenario: Scenario, plan: RunPlan) {
    const sequences = scenario.workload.batch;
    const total = plan.graph.ops * sequences;
    const clock = takeCompiled();
    const inputs = putCounters(clock, plan.counters, sequences);
    const consumers = putCounters(clock, plan.memory.bufferConsumers, sequences);
    const logSteps = Math.min(LOG_STEPS, total + 1);
    this.sequences = sequences;
    this.total = total;
    this.clock = clock;
    this.ticks = ticksPerNs(plan.graph.costs);
    this.history = {
      readyStep: clock.room(4 * total),
      startStep: clock.room(4 * total),
      unit: clock.room(2 * total),
      order: clock.room(4 * total),
      log: clock.room(16 * logSteps),
    };
    clock.set({
      sequences,
      tokens: plan.tokens,
      ...putLatencies(clock, scenario, plan, this.ticks),
      ...putGraph(clock, plan),
      ...putTiles(clock, plan),
      ...putMemory(clock, plan),
      ...putUnits(clock, scenario, plan),
      inputCounters: inputs.address,
      inputWidth: inputs.width,
      inputsPerSequence: plan.counters.length,
      consumerCounters: consumers.address,
      consumerWidth: consumers.width,
      buffersPerSequence: plan.memory.bufferConsumers.length,
      ...this.history,
      logSteps,
    });
    clock.run.begin();
  }

  /** ns simulated so far. */
  get time(): number {
    return this.ticksSoFar / this.ticks;
  }

  /** Runs until at least `ops` more ops are complete, or the end. True at the end. */
  advance(ops: number): boolean {
    const { clock, log, history } = this;
    if (clock === null) return true;
    const target = Math.min(this.completed + ops, this.total);
    let code: number;
    do {
      code = clock.run.advance(target);
      log.add(new Float64Array(clock.copy(history.log, 16 * clock.run.takeLog())));
    } while (code === 2);
    this.completed = clock.run.completed();
    this.ticksSoFar = clock.run.time();
    if (code === 0 && this.completed < this.total) return false;
    this.stateBytes = clock.run.stateBytes();
    this.finished = this.fetch(clock);
    this.clock = null;
    giveBack(clock);
    return true;
  }

  /** What has happened so far, in columns of its own. */
  schedule(): Schedule {
    if (this.finished !== null) return this.finished;
    if (this.clock === null) throw new Error('a run without a clock has ended');
    return this.fetch(this.clock);
  }

  private fetch(clock: Compiled): Schedule {
    const { history, total } = this;
    const { stepEnd, stepMemory } = this.log.columns(this.ticks);
    return {
      sequences: this.sequences,
      steps: stepEnd.length,
      stepEnd,
      stepMemory,
      readyStep: new Int32Array(clock.copy(history.readyStep, 4 * total)),
      startStep: new Int32Array(clock.copy(history.startStep, 4 * total)),
      unit: new Uint16Array(clock.copy(history.unit, 2 * total)),
      order: new Int32Array(clock.copy(history.order, 4 * total)),
      completed: this.completed,
    };
  }
}
