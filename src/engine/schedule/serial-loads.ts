import { LaneQueue } from './lane-queue.ts';

/** An op that leaves its queue. */
interface Taken {
  readonly queue: LaneQueue;
  readonly op: number;
  readonly sequence: number;
  readonly arrival: number;
}

/**
 * With serial DRAM, attention ops that load from the cache wait in a queue of their own, so that those which cannot start
 * because another load is under way are never looked at. The order among all waiting ops stays (sequence, arrival).
 */
export class SerialLoads {
  /** Ops that load. */
  readonly waiting: LaneQueue;
  /** When the load under way ends; Infinity if there is none. */
  end = Infinity;
  private readonly latency: Float64Array;

  /** `latency` = load time by cost class, ticks; 0 where nothing is loaded. */
  constructor(sequences: number, latency: Float64Array) {
    this.waiting = new LaneQueue(sequences);
    this.latency = latency;
  }

  loads(costClass: number): boolean {
    return this.latency[costClass] > 0;
  }

  /** Remembers the load of an op that starts now. */
  begin(costClass: number, clock: number): void {
    this.end = clock + this.latency[costClass];
  }

  /** Takes the first op that may start, be it from `plain` or, unless a load is under way, from the loading ones. */
  take(plain: LaneQueue): Taken | null {
    const mayLoad = this.waiting.size > 0 && this.end === Infinity;
    if (plain.size === 0 && !mayLoad) return null;
    const queue = plain.size > 0 && !(mayLoad && this.isFirst(plain)) ? plain : this.waiting;
    const entry = queue.take();
    return { queue, op: queue.opOf(entry), sequence: queue.sequenceOf(entry), arrival: queue.arrivalOf(entry) };
  }

  /** Whether the first loading op comes before the first of `plain`. */
  private isFirst(plain: LaneQueue): boolean {
    const lane = this.waiting.firstLane();
    const other = plain.firstLane();
    return lane === other ? this.waiting.firstArrival() < plain.firstArrival() : lane < other;
  }
}
