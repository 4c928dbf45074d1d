import { OP } from '../../model/op.ts';
import { chunkOf, type OpGraph } from '../../model/op-graph.ts';
import type { Schedule } from '../../model/result.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { MemoryPlan } from '../memory/memory-plan.ts';
import { type Counters, openConsumers, openInputs } from './counters.ts';
import { Pipeline } from './pipeline.ts';
import { attentionLocks, digitalLocks, KIND_MASK, type RunPlan, SENDS, ticksPerNs } from './run-plan.ts';
import { SerialLoads } from './serial-loads.ts';
import { StepLog } from './step-log.ts';
import { TileQueues } from './tile-queues.ts';
import { TileTurns } from './tile-turns.ts';
import { UnitPool } from './unit-pool.ts';

/**
 * Runs the clock: from one end of an op to the next, starting what can start and handing results on. The cost of a step
 * depends on what happens in it, not on how many ops wait; `README.md` beside this file tells why the order of events is
 * the original's nevertheless.
 *
 * The columns of the plan are fields here, because each step reads many of them.
 */
export class Scheduler {
  readonly sequences: number;
  completed = 0;
  private readonly oneTierAtATime: boolean;
  private readonly communication: boolean;
  private readonly ticks: number;
  private readonly mvmLatency: number;
  private readonly communicationLatency: number;
  private clock = 0;
  /** The clock step that is being finished, or was finished last; −1 before the first. */
  private present = -1;
  private inUse = 0;
  private arrivals = 0;

  private readonly ops: number;
  private readonly tokens: number;
  private readonly latency: Float64Array;
  private readonly flags: Uint8Array;
  private readonly cost: Uint16Array;
  private readonly token: Int32Array;
  private readonly tileOf: Int32Array;
  private readonly chunkTile: Int32Array;
  private readonly graph: OpGraph;
  /** Sequences choose their experts, and so their tiles, apart. */
  private readonly choosesApart: boolean;
  private readonly groupStart: Int32Array;
  private readonly groupCounter: Int32Array;
  private readonly userStart: Int32Array;
  private readonly mvmUserStart: Int32Array;
  private readonly users: Int32Array;
  private readonly bytesAtEnd: Int32Array;
  private readonly freedAtStart: Int32Array;
  private readonly firstRegistration: Int32Array;
  private readonly memory: MemoryPlan;

  private readonly tileQueues: TileQueues;
  private readonly tileBusy: Int32Array;
  /** Tiles that can start an op in this step: first those just freed, then those with a first arrival. */
  private readonly startable: Int32Array;
  private readonly turns: TileTurns;
  private startableCount = 0;
  private freedCount = 0;
  private lastMvmEnd = -1;
  private mvmsOutOfOrder = false;

  private readonly mvms = new Pipeline();
  private readonly communications = new Pipeline();
  private readonly digital: UnitPool;
  private readonly attention: UnitPool;
  /** Where at most one load from DRAM goes on at a time; null = any number. */
  private readonly loads: SerialLoads | null;

  private readonly inputsPerSequence: number;
  private readonly openInputs: Counters;
  private readonly buffersPerSequence: number;
  private readonly openConsumers: Counters;

  private readonly log: StepLog;
  private readonly readyStep: Int32Array;
  private readonly startStep: Int32Array;
  private readonly unit: Uint16Array;
  private readonly order: Int32Array;

  constructor(scenario: Scenario, plan: RunPlan) {
    const { graph } = plan;
    const { batch } = scenario.workload;
    const { oneTierAtATime, digitalUnits, mhaUnits, lockDigitalUnitToLayer, lockMhaUnitToLayer } = scenario.accelerator;
    this.sequences = batch;
    this.oneTierAtATime = oneTierAtATime;
    this.communication = graph.communication;
    this.ops = graph.ops;
    this.tokens = plan.tokens;
    this.flags = plan.flags;
    this.cost = graph.cost;
    this.token = graph.token;
    this.tileOf = plan.tileOf;
    this.chunkTile = plan.chunkTile;
    this.graph = graph;
    this.choosesApart = graph.expertChoices !== null;
    this.groupStart = graph.groupStart;
    this.groupCounter = plan.groupCounter;
    this.userStart = graph.userStart;
    this.mvmUserStart = graph.mvmUserStart;
    this.users = graph.users;
    this.bytesAtEnd = plan.memory.bytesAtEnd;
    this.freedAtStart = plan.memory.freedAtStart;
    this.firstRegistration = plan.memory.firstRegistration;
    this.memory = plan.memory;

    this.ticks = ticksPerNs(graph.costs);
    this.latency = Float64Array.from(graph.costs, ({ latency }) => Math.round(latency * this.ticks));
    const latencyOf = (kind: number): number => this.latency[graph.costs.findIndex((cost) => cost.kind === kind)] ?? 0;
    this.mvmLatency = latencyOf(OP.mvm);
    this.communicationLatency = latencyOf(OP.communication);

    this.tileQueues = new TileQueues(plan.tiles, batch * plan.tokens);
    this.tileBusy = new Int32Array(plan.tiles);
    this.startable = new Int32Array(plan.tiles);
    this.turns = new TileTurns(plan.tiles);
    this.digital = new UnitPool(
      digitalUnits,
      batch * plan.tokens,
      lockDigitalUnitToLayer ? digitalLocks(graph, digitalUnits) : null,
    );
    this.attention = new UnitPool(mhaUnits, batch, lockMhaUnitToLayer ? attentionLocks(graph, scenario) : null);
    const loadTimes = Float64Array.from(graph.costs, ({ cached, dramLatency }) =>
      cached ? dramLatency * this.ticks : 0,
    );
    this.loads = scenario.fidelity.serialDram ? new SerialLoads(batch, loadTimes) : null;
    this.inputsPerSequence = plan.counters.length;
    this.openInputs = openInputs(plan, batch);
    this.buffersPerSequence = plan.memory.bufferBytes.length;
    this.openConsumers = openConsumers(plan, batch);

    const total = graph.ops * batch;
    this.log = new StepLog();
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
    const { communications, mvms, digital, attention } = this;
    digital.picksBefore = digital.picks;
    attention.picksBefore = attention.picks;
    if (this.startableCount > 0) this.startTiles();
    if (digital.waiting.size > 0) this.startDigital();
    if (attention.waiting.size > 0 || this.loads !== null) this.startAttention();

    const sent = communications.nextEnd();
    const multiplied = mvms.nextEnd();
    const computed = digital.running.nextEnd();
    const attended = attention.running.nextEnd();
    const moved = sent < multiplied ? sent : multiplied;
    const worked = computed < attended ? computed : attended;
    let end = moved < worked ? moved : worked;
    if (this.loads !== null && this.loads.end < end) end = this.loads.end;
    if (end === Infinity) return false;
    this.clock = end;
    this.present++;

    // Tiles are freed before anything arrives; what arrives comes in the order of the picks.
    if (multiplied === end) this.freeTiles(end);
    if (sent === end) this.deliverAll(end);
    if (multiplied === end) this.completeMvms(end);
    if (computed === end) this.finishPool(digital, end);
    if (attended === end) this.finishPool(attention, end);
    if (digital.freshCount > 0) this.finishFresh(digital);
    if (attention.freshCount > 0) this.finishFresh(attention);
    if (this.loads?.end === end) this.loads.end = Infinity;
    this.log.add(end, this.inUse);
    return true;
  }

  private startTiles(): void {
    const { startable, tileQueues, mvms, oneTierAtATime, tileBusy } = this;
    const count = this.startableCount;
    const end = this.clock + this.mvmLatency;
    // Two batches that end together: after a step of zero length.
    if (this.lastMvmEnd === end) this.mvmsOutOfOrder = true;
    this.lastMvmEnd = end;
    // Those with a first arrival are in order already, and after all that were freed with ops waiting.
    if (this.freedCount > 1) this.turns.sort(startable, this.freedCount, tileQueues);
    for (let n = 0; n < count; n++) {
      const tile = startable[n];
      const key = tileQueues.earliest(tile);
      let more: boolean;
      do {
        const entry = oneTierAtATime ? tileQueues.takeNext(tile) : tileQueues.takeEarliest(tile);
        const op = tileQueues.opOf(entry);
        const sequence = tileQueues.sequenceOf(entry);
        tileBusy[tile]++;
        mvms.push(op, sequence, key, end);
        this.start(op, sequence);
        more = !oneTierAtATime && !tileQueues.isEmpty(tile);
      } while (more);
    }
    this.startableCount = 0;
    this.freedCount = 0;
  }

  private startDigital(): void {
    const { digital, tokens, token } = this;
    if (digital.lock === null) this.startAny(digital);
    else
      digital.startLocked(
        digital.lock,
        (op, sequence) => sequence * tokens + token[op],
        (op, sequence, arrival, unit) => this.startOn(digital, op, sequence, arrival, unit),
      );
  }

  private startAttention(): void {
    const { attention } = this;
    if (this.loads !== null) this.startWithLoads(attention, this.loads);
    else if (attention.lock === null) this.startAny(attention);
    else
      attention.startLocked(
        attention.lock,
        (_, sequence) => sequence,
        (op, sequence, arrival, unit) => this.startOn(attention, op, sequence, arrival, unit),
      );
  }

  /** As `startAny` and `startLocked`, but an op that loads from DRAM starts only when no other load is under way. */
  private startWithLoads(pool: UnitPool, loads: SerialLoads): void {
    const kept = [];
    const startedUnits = new Set<number>();
    for (let free = pool.units - pool.running.size; free > 0; free--) {
      const taken = loads.take(pool.waiting);
      if (taken === null) break;
      const { op, sequence, arrival } = taken;
      const lock = pool.lock?.[op];
      if (lock !== undefined && pool.isBusy(lock) && !startedUnits.has(lock)) {
        kept.push(taken);
        continue;
      }
      const unit = lock ?? pool.takeLowestFree();
      if (lock !== undefined && !pool.isBusy(lock)) startedUnits.add(lock);
      if (lock !== undefined) pool.occupy(lock);
      if (loads.loads(this.cost[op])) loads.begin(this.cost[op], this.clock);
      this.startOn(pool, op, sequence, arrival, unit);
    }
    for (const { queue, op, sequence, arrival } of kept.toReversed()) queue.pushFront(sequence, op, sequence, arrival);
  }

  private startAny(pool: UnitPool): void {
    const { waiting } = pool;
    for (let free = pool.units - pool.running.size; free > 0 && waiting.size > 0; free--) {
      const entry = waiting.take();
      const unit = pool.takeLowestFree();
      this.startOn(pool, waiting.opOf(entry), waiting.sequenceOf(entry), waiting.arrivalOf(entry), unit);
    }
  }

  private startOn(pool: UnitPool, op: number, sequence: number, arrival: number, unit: number): void {
    pool.running.add(this.clock + this.latency[this.cost[op]], arrival, op, sequence, unit, pool.picks++);
    this.unit[sequence * this.ops + op] = unit;
    this.start(op, sequence);
  }

  /** Books the start of an op and releases its inputs. */
  private start(op: number, sequence: number): void {
    this.startStep[sequence * this.ops + op] = this.present;
    this.inUse -= this.freedAtStart[op];
    const registration = this.firstRegistration[op];
    if (registration >= 0) this.releaseBuffers(registration, sequence);
  }

  /** Takes one consumer from each counted buffer of a list; the last one frees the buffer. */
  private releaseBuffers(first: number, sequence: number): void {
    const { memory } = this;
    for (let entry = first; entry >= 0; entry = memory.nextRegistration[entry]) {
      const buffer = memory.registrationBuffer[entry];
      if (--this.openConsumers[sequence * this.buffersPerSequence + buffer] === 0)
        this.inUse -= memory.bufferBytes[buffer];
    }
  }

  /** Frees the tiles of the MVMs that end now. */
  private freeTiles(end: number): void {
    const { mvms, tileBusy, tileQueues } = this;
    if (this.mvmsOutOfOrder) {
      mvms.sortEnding(end);
      this.mvmsOutOfOrder = false;
    }
    const to = mvms.ending(end);
    for (let position = mvms.head; position < to; position++) {
      const slot = position & mvms.mask;
      const tile = this.tileAt(mvms.op[slot], mvms.sequence[slot]);
      if (--tileBusy[tile] === 0 && !tileQueues.isEmpty(tile)) this.startable[this.startableCount++] = tile;
    }
    this.freedCount = this.startableCount;
  }

  private completeMvms(end: number): void {
    const { mvms } = this;
    const to = mvms.ending(end);
    for (let position = mvms.head; position < to; position++) {
      const slot = position & mvms.mask;
      this.complete(mvms.op[slot], mvms.sequence[slot]);
    }
    mvms.head = to;
  }

  /** Completes the ops that end now, except those that were picked in this very step. */
  private finishPool(pool: UnitPool, end: number): void {
    const { running } = pool;
    while (running.nextEnd() === end) {
      const slot = running.take();
      pool.release(running.unitOf(slot));
      if (pool.picksBefore <= running.pickOf(slot)) pool.keepFresh(slot);
      else this.complete(running.opOf(slot), running.sequenceOf(slot));
    }
  }

  private finishFresh(pool: UnitPool): void {
    const { running } = pool;
    for (let n = 0; n < pool.freshCount; n++) {
      const slot = pool.freshSlot(n);
      this.complete(running.opOf(slot), running.sequenceOf(slot));
    }
    pool.freshCount = 0;
  }

  private complete(op: number, sequence: number): void {
    this.order[this.completed++] = sequence * this.ops + op;
    const bytes = this.bytesAtEnd[op];
    if (bytes >= 0) this.inUse += bytes;
    else if (sequence === this.sequences - 1) this.inUse += ~bytes;

    const flag = this.flags[op];
    const begin = this.userStart[op];
    if ((flag & SENDS) === 0) this.inputs(begin, this.userStart[op + 1], sequence);
    else {
      // What does not travel through a communication arrives at once.
      if ((flag & KIND_MASK) !== OP.mvm) this.inputs(begin, this.mvmUserStart[op], sequence);
      this.communications.push(op, sequence, 0, this.clock + this.communicationLatency);
    }
  }

  private deliverAll(end: number): void {
    const { communications } = this;
    const to = communications.ending(end);
    for (let position = communications.head; position < to; position++) {
      const slot = position & communications.mask;
      const op = communications.op[slot];
      const sequence = communications.sequence[slot];
      // A `sample` (coded as ~op) got its inputs through a communication of its own.
      if (op < 0) this.queueDigital(~op, sequence);
      else {
        const begin = (this.flags[op] & KIND_MASK) === OP.mvm ? this.userStart[op] : this.mvmUserStart[op];
        this.inputs(begin, this.userStart[op + 1], sequence);
      }
    }
    communications.head = to;
  }

  /** One more input is there for each of the groups in a range of `users`. */
  private inputs(from: number, to: number, sequence: number): void {
    for (let at = from; at < to; at++) {
      const group = this.users[at];
      const counter = this.groupCounter[group];
      if (counter < 0 || --this.openInputs[sequence * this.inputsPerSequence + counter] === 0)
        this.arrive(group, sequence);
    }
  }

  /** All inputs of a group are there. */
  private arrive(group: number, sequence: number): void {
    const op = this.groupStart[group];
    switch (this.flags[op] & KIND_MASK) {
      case OP.mvm:
        this.queueMvms(op, this.groupStart[group + 1], sequence);
        return;
      case OP.mha:
        this.readyStep[sequence * this.ops + op] = this.present;
        this.queueAttention(op, sequence);
        return;
      case OP.sample:
        if (this.communication) this.communications.push(~op, sequence, 0, this.clock + this.communicationLatency);
        else this.queueDigital(op, sequence);
        return;
      default:
        this.queueDigital(op, sequence);
    }
  }

  private queueAttention(op: number, sequence: number): void {
    const { loads } = this;
    const queue = loads?.loads(this.cost[op]) ? loads.waiting : this.attention.waiting;
    queue.push(sequence, op, sequence, this.arrivals++);
  }

  private queueDigital(op: number, sequence: number): void {
    this.readyStep[sequence * this.ops + op] = this.present;
    this.digital.waiting.push(sequence * this.tokens + this.token[op], op, sequence, this.arrivals++);
  }

  private tileAt(op: number, sequence: number): number {
    return this.choosesApart ? this.chunkTile[chunkOf(this.graph, op, sequence)] : this.tileOf[op];
  }

  private queueMvms(first: number, end: number, sequence: number): void {
    const { tileQueues, tileBusy, present, readyStep } = this;
    const lane = sequence * this.tokens + this.token[first];
    const base = sequence * this.ops;
    for (let op = first; op < end; op++) {
      const tile = this.tileAt(op, sequence);
      readyStep[base + op] = present;
      if (tileBusy[tile] === 0 && tileQueues.isEmpty(tile)) this.startable[this.startableCount++] = tile;
      tileQueues.push(tile, lane, op, sequence, this.arrivals++);
    }
  }

  /** Bytes of everything that is needed while the run goes on, the recorded history left out. */
  get stateBytes(): number {
    const parts = [this.tileQueues, this.mvms, this.communications, this.digital, this.attention];
    const columns = [this.tileBusy, this.startable, this.openInputs, this.openConsumers];
    const queued = parts.reduce((total, { bytes }) => total + bytes, 0);
    return columns.reduce((total, { byteLength }) => total + byteLength, queued);
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
