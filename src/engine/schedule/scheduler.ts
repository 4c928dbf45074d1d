import { OP } from '../../model/op.ts';
import type { Schedule } from '../../model/result.ts';
import type { Scenario } from '../../model/scenario.ts';
import { Pipeline } from './pipeline.ts';
import { attentionLocks, digitalLocks, KIND_MASK, type RunPlan, SENDS, ticksPerNs } from './run-plan.ts';
import { StepLog } from './step-log.ts';
import { TileQueues } from './tile-queues.ts';
import { UnitPool } from './unit-pool.ts';

/** Counters of open inputs, as narrow as the largest of them allows. */
function openInputs({ counters, maxInputs }: RunPlan, sequences: number): Uint8Array | Int32Array {
  const all =
    maxInputs < 256 ? new Uint8Array(counters.length * sequences) : new Int32Array(counters.length * sequences);
  for (let sequence = 0; sequence < sequences; sequence++) all.set(counters, sequence * counters.length);
  return all;
}

function openConsumers({ memory: { bufferConsumers } }: RunPlan, sequences: number): Uint16Array | Int32Array {
  const count = bufferConsumers.length * sequences;
  const all = bufferConsumers.every((consumers) => consumers < 65_536) ? new Uint16Array(count) : new Int32Array(count);
  for (let sequence = 0; sequence < sequences; sequence++) all.set(bufferConsumers, sequence * bufferConsumers.length);
  return all;
}

/**
 * Runs the clock: from one end of an op to the next, starting what can start and handing results on. The cost of a step
 * depends on what happens in it, not on how many ops wait; `README.md` beside this file tells why the order of events is
 * the original's nevertheless.
 */
export class Scheduler {
  readonly sequences: number;
  completed = 0;
  private readonly plan: RunPlan;
  private readonly oneTierAtATime: boolean;
  private readonly ticks: number;
  private readonly latency: Float64Array;
  private readonly mvmLatency: number;
  private readonly communicationLatency: number;
  private clock = 0;
  /** The clock step that is being finished, or was finished last; −1 before the first. */
  private present = -1;
  private inUse = 0;
  private arrivals = 0;

  private readonly tileQueues: TileQueues;
  private readonly tileBusy: Int32Array;
  /** Tiles that can start an op in this step: first those just freed, then those with a first arrival. */
  private readonly startable: Int32Array;
  private startableCount = 0;
  private freedCount = 0;

  private readonly mvms = new Pipeline();
  private readonly communications = new Pipeline();
  private readonly digital: UnitPool;
  private readonly attention: UnitPool;

  private readonly openInputs: Uint8Array | Int32Array;
  private readonly openConsumers: Uint16Array | Int32Array;

  private readonly log: StepLog;
  private readonly readyStep: Int32Array;
  private readonly startStep: Int32Array;
  private readonly unit: Uint16Array;
  private readonly order: Int32Array;

  constructor(scenario: Scenario, plan: RunPlan) {
    const { graph } = plan;
    const { batch } = scenario.workload;
    const { oneTierAtATime, digitalUnits, mhaUnits, lockDigitalUnitToLayer, lockMhaUnitToLayer } = scenario.accelerator;
    this.plan = plan;
    this.sequences = batch;
    this.oneTierAtATime = oneTierAtATime;
    this.ticks = ticksPerNs(graph.costs);
    this.latency = Float64Array.from(graph.costs, ({ latency }) => Math.round(latency * this.ticks));
    const latencyOf = (kind: number): number => this.latency[graph.costs.findIndex((cost) => cost.kind === kind)] ?? 0;
    this.mvmLatency = latencyOf(OP.mvm);
    this.communicationLatency = latencyOf(OP.communication);

    this.tileQueues = new TileQueues(plan.tiles, batch * plan.tokens);
    this.tileBusy = new Int32Array(plan.tiles);
    this.startable = new Int32Array(2 * plan.tiles);
    this.digital = new UnitPool(
      digitalUnits,
      batch * plan.tokens,
      lockDigitalUnitToLayer ? digitalLocks(graph, digitalUnits) : null,
    );
    this.attention = new UnitPool(mhaUnits, batch, lockMhaUnitToLayer ? attentionLocks(graph, scenario) : null);
    this.openInputs = openInputs(plan, batch);
    this.openConsumers = openConsumers(plan, batch);

    const total = graph.ops * batch;
    this.log = new StepLog(Math.ceil(total / 4) + 64);
    this.readyStep = new Int32Array(total).fill(-1);
    this.startStep = new Int32Array(total).fill(-1);
    this.unit = new Uint16Array(total);
    this.order = new Int32Array(total);
    for (let sequence = 0; sequence < batch; sequence++)
      for (let group = 0; group < graph.groups; group++)
        if (graph.groupInputs[group] === 0) this.arrive(group, sequence);
  }

  /** ns simulated so far. */
  get time(): number {
    return this.clock / this.ticks;
  }

  /** Runs until at least `ops` more ops are complete, or the end. True at the end. */
  advance(ops: number): boolean {
    const target = this.completed + ops;
    while (this.completed < target) if (!this.step()) return true;
    return this.completed === this.order.length;
  }

  /** One clock step; false when nothing is left to do. */
  private step(): boolean {
    this.communications.begin(this.clock + this.communicationLatency);
    this.startTiles();
    this.startPool(this.digital, false);
    this.startPool(this.attention, true);

    const { communications, mvms, digital, attention } = this;
    let end = Math.min(
      communications.nextEnd(),
      mvms.nextEnd(),
      digital.running.nextEnd(),
      attention.running.nextEnd(),
    );
    end = Math.min(end, this.earliestPick(digital), this.earliestPick(attention));
    if (end === Infinity) return false;
    this.clock = end;
    this.present++;

    const sent = communications.nextEnd() === end ? communications.countEnding(end) : 0;
    const multiplied = mvms.nextEnd() === end ? mvms.countEnding(end) : 0;
    this.freeTiles(multiplied);
    for (let n = 0; n < sent; n++) {
      const slot = communications.shift();
      this.deliver(communications.op[slot], communications.sequence[slot]);
    }
    for (let n = 0; n < multiplied; n++) {
      const slot = mvms.shift();
      this.complete(mvms.op[slot], mvms.sequence[slot]);
    }
    this.finishRunning(digital, end);
    this.finishRunning(attention, end);
    this.finishPicked(digital, end);
    this.finishPicked(attention, end);
    this.log.add(end, this.inUse);
    return true;
  }

  private startTiles(): void {
    const { startable, tileQueues, mvms } = this;
    const count = this.startableCount;
    this.sortFreed();
    for (let n = 0; n < count; n++) {
      const tile = startable[n];
      const key = tileQueues.earliest(tile);
      do {
        const entry = this.oneTierAtATime ? tileQueues.takeNext(tile) : tileQueues.takeEarliest(tile);
        const op = tileQueues.op[entry];
        const sequence = tileQueues.sequence[entry];
        this.tileBusy[tile]++;
        this.start(op, sequence);
        mvms.push(op, sequence, key);
      } while (!this.oneTierAtATime && !tileQueues.isEmpty(tile));
    }
    this.startableCount = 0;
    this.freedCount = 0;
    mvms.begin(this.clock + this.mvmLatency);
  }

  /**
   * Tiles take turns by their earliest op. Those with a first arrival are in order already, and after all that were freed
   * with ops waiting; only the latter are sorted.
   */
  private sortFreed(): void {
    const { startable, tileQueues, freedCount } = this;
    for (let n = 1; n < freedCount; n++) {
      const tile = startable[n];
      const key = tileQueues.earliest(tile);
      let at = n;
      for (; at > 0 && tileQueues.earliest(startable[at - 1]) > key; at--) startable[at] = startable[at - 1];
      startable[at] = tile;
    }
  }

  private startPool(pool: UnitPool, isAttention: boolean): void {
    const { tokens, graph } = this.plan;
    pool.pick((op, sequence) => (isAttention ? sequence : sequence * tokens + graph.token[op]));
    for (let n = 0; n < pool.picked; n++) {
      const op = pool.pickedOp[n];
      const sequence = pool.pickedSequence[n];
      pool.pickedEnd[n] = this.clock + this.latency[graph.cost[op]];
      this.unit[sequence * graph.ops + op] = pool.pickedUnit[n];
      this.start(op, sequence);
    }
  }

  private earliestPick(pool: UnitPool): number {
    let end = Infinity;
    for (let n = 0; n < pool.picked; n++) if (pool.pickedEnd[n] < end) end = pool.pickedEnd[n];
    return end;
  }

  /** Books the start of an op and releases its inputs. */
  private start(op: number, sequence: number): void {
    const { graph, memory } = this.plan;
    this.startStep[sequence * graph.ops + op] = this.present;
    this.inUse -= memory.freedAtStart[op];
    let entry = memory.firstRegistration[op];
    while (entry >= 0) {
      const buffer = memory.registrationBuffer[entry];
      const counter = sequence * memory.bufferBytes.length + buffer;
      if (--this.openConsumers[counter] === 0) this.inUse -= memory.bufferBytes[buffer];
      entry = memory.nextRegistration[entry];
    }
  }

  /** Frees the tiles of the MVMs that end now, before anything arrives. */
  private freeTiles(count: number): void {
    const { mvms, tileBusy, tileQueues } = this;
    const { chunkTile, graph } = this.plan;
    for (let n = 0; n < count; n++) {
      const tile = chunkTile[graph.chunk[mvms.op[mvms.peek(n)]]];
      if (--tileBusy[tile] === 0 && !tileQueues.isEmpty(tile)) this.startable[this.startableCount++] = tile;
    }
    this.freedCount = this.startableCount;
  }

  private finishRunning(pool: UnitPool, end: number): void {
    const { running } = pool;
    while (running.nextEnd() === end) {
      const slot = running.take();
      pool.release(running.unit[slot]);
      this.complete(running.op[slot], running.sequence[slot]);
    }
  }

  /** Of the ops picked in this step, completes those that end in it; the others run on. */
  private finishPicked(pool: UnitPool, end: number): void {
    for (let n = 0; n < pool.picked; n++) {
      const op = pool.pickedOp[n];
      const sequence = pool.pickedSequence[n];
      const unit = pool.pickedUnit[n];
      if (pool.pickedEnd[n] !== end) pool.running.add(pool.pickedEnd[n], pool.pickedArrival[n], op, sequence, unit);
      else {
        pool.release(unit);
        this.complete(op, sequence);
      }
    }
    pool.picked = 0;
  }

  private complete(op: number, sequence: number): void {
    const { graph, memory, flags } = this.plan;
    this.order[this.completed++] = sequence * graph.ops + op;
    const bytes = memory.bytesAtEnd[op];
    if (bytes >= 0) this.inUse += bytes;
    else if (sequence === this.sequences - 1) this.inUse += ~bytes;

    const flag = flags[op];
    const sends = (flag & SENDS) !== 0;
    const isMvm = (flag & KIND_MASK) === OP.mvm;
    // What does not travel through a communication arrives at once.
    const end = !sends ? graph.userStart[op + 1] : isMvm ? graph.userStart[op] : graph.mvmUserStart[op];
    for (let at = graph.userStart[op]; at < end; at++) this.input(graph.users[at], sequence);
    if (sends) this.communications.push(op, sequence, 0);
  }

  /** The communications of an op have ended. A `sample` (coded as ~op) got its inputs through one of its own. */
  private deliver(op: number, sequence: number): void {
    const { graph, flags } = this.plan;
    if (op < 0) {
      this.queueDigital(~op, sequence);
      return;
    }
    const begin = (flags[op] & KIND_MASK) === OP.mvm ? graph.userStart[op] : graph.mvmUserStart[op];
    const end = graph.userStart[op + 1];
    for (let at = begin; at < end; at++) this.input(graph.users[at], sequence);
  }

  /** One more input of a group is there. */
  private input(group: number, sequence: number): void {
    const counter = this.plan.groupCounter[group];
    if (counter >= 0 && --this.openInputs[sequence * this.plan.counters.length + counter] !== 0) return;
    this.arrive(group, sequence);
  }

  /** All inputs of a group are there. */
  private arrive(group: number, sequence: number): void {
    const { graph } = this.plan;
    const op = graph.groupStart[group];
    switch (graph.kind[op]) {
      case OP.mvm:
        this.queueMvms(op, graph.groupStart[group + 1], sequence);
        return;
      case OP.mha:
        this.readyStep[sequence * graph.ops + op] = this.present;
        this.attention.waiting.push(sequence, op, sequence, this.arrivals++);
        return;
      case OP.sample:
        if (graph.communication) this.communications.push(~op, sequence, 0);
        else this.queueDigital(op, sequence);
        return;
      default:
        this.queueDigital(op, sequence);
    }
  }

  private queueDigital(op: number, sequence: number): void {
    const { graph, tokens } = this.plan;
    this.readyStep[sequence * graph.ops + op] = this.present;
    this.digital.waiting.push(sequence * tokens + graph.token[op], op, sequence, this.arrivals++);
  }

  private queueMvms(first: number, end: number, sequence: number): void {
    const { graph, tokens, chunkTile } = this.plan;
    const { tileQueues, tileBusy } = this;
    const lane = sequence * tokens + graph.token[first];
    const base = sequence * graph.ops;
    for (let op = first; op < end; op++) {
      const tile = chunkTile[graph.chunk[op]];
      this.readyStep[base + op] = this.present;
      if (tileBusy[tile] === 0 && tileQueues.isEmpty(tile)) this.startable[this.startableCount++] = tile;
      tileQueues.push(tile, lane, op, sequence, this.arrivals++);
    }
  }

  /** What has happened so far. */
  schedule(): Schedule {
    return {
      sequences: this.sequences,
      steps: this.log.steps,
      stepEnd: this.log.ends(this.ticks),
      stepMemory: this.log.bytes(),
      readyStep: this.readyStep,
      startStep: this.startStep,
      unit: this.unit,
      order: this.order,
      completed: this.completed,
    };
  }
}
