import { OP } from '../model/op.ts';
import type { Simulation } from '../model/result.ts';
import { endTime, startTime } from './schedule-times.ts';

/** A run at a glance: what share of the tiles and MHA units was busy in each of a number of equal spans of time. */
export interface Overview {
  /** Per span: tiles busy on average, as a share 0 … 1 of the tiles that hold weights. */
  readonly tiles: Float64Array;
  /** Per span: MHA units busy on average, as a share 0 … 1. */
  readonly mha: Float64Array;
  /** Ends of samples, ns: a token is out. Of the first sequences only, where there are very many. */
  readonly tokens: readonly number[];
}

/** Adds intervals to equal spans by how much of each they cover. */
class Coverage {
  private readonly spans: number;
  private readonly spanLength: number;
  private readonly partial: Float64Array;
  private readonly whole: Float64Array;

  constructor(spans: number, spanLength: number) {
    this.spans = spans;
    this.spanLength = spanLength;
    this.partial = new Float64Array(spans);
    this.whole = new Float64Array(spans + 1);
  }

  add(start: number, end: number): void {
    const from = start / this.spanLength;
    const to = end / this.spanLength;
    const first = Math.min(this.spans - 1, Math.floor(from));
    const last = Math.min(this.spans - 1, Math.floor(to));
    if (first === last) {
      this.partial[first] += to - from;
      return;
    }
    this.partial[first] += first + 1 - from;
    this.partial[last] += to - last;
    this.whole[first + 1]++;
    this.whole[last]--;
  }

  /** Intervals per span on average, divided by `units`. */
  shares(units: number): Float64Array {
    const result = new Float64Array(this.spans);
    let covering = 0;
    for (let span = 0; span < this.spans; span++) {
      covering += this.whole[span];
      result[span] = units > 0 ? (covering + this.partial[span]) / units : 0;
    }
    return result;
  }
}

/** More marks than that would be a stripe. */
const MOST_TOKENS = 200;

/** Spans that a run is cut into: about one per two pixels of a wide screen. */
const OVERVIEW_SPANS = 480;

/** One pass over all ops, about 2 ms per 100 000; `figuresOf` keeps the answer. */
export function busyOverview(simulation: Simulation, spans = OVERVIEW_SPANS): Overview {
  const { graph, mapping, scenario, schedule, totals } = simulation;
  const spanLength = Math.max(totals.executionTime, Number.MIN_VALUE) / spans;
  const tiles = new Coverage(spans, spanLength);
  const mha = new Coverage(spans, spanLength);
  const tokens: number[] = [];
  let id = 0;
  for (let sequence = 0; sequence < schedule.sequences; sequence++) {
    for (let op = 0; op < graph.ops; op++, id++) {
      const kind = graph.kind[op];
      if (kind === OP.mvm) tiles.add(startTime(simulation, id), endTime(simulation, id));
      else if (kind === OP.mha) mha.add(startTime(simulation, id), endTime(simulation, id));
      else if (kind === OP.sample && tokens.length < MOST_TOKENS) tokens.push(endTime(simulation, id));
    }
  }
  const { accelerator } = scenario;
  const inUse = accelerator.oneTierAtATime
    ? mapping.tiersUsed.reduce((count, used) => count + (used > 0 ? 1 : 0), 0)
    : mapping.chunks.tile.length;
  return { tiles: tiles.shares(inUse), mha: mha.shares(accelerator.mhaUnits), tokens };
}
