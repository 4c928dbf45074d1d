/** Roles, or what else ops are coloured by, fit into 32 slots. */
const SLOTS = 32;

/** Busy time per slot of one bin. */
class Bin {
  readonly busy = new Float64Array(SLOTS);
  readonly lit = new Float64Array(SLOTS);
  mask = 0;

  add(slot: number, busy: number, lit: boolean): void {
    this.busy[slot] += busy;
    if (lit) this.lit[slot] += busy;
    this.mask |= 1 << slot;
  }

  clear(): void {
    for (let rest = this.mask; rest !== 0; rest &= rest - 1) {
      const slot = 31 - Math.clz32(rest & -rest);
      this.busy[slot] = 0;
      this.lit[slot] = 0;
    }
    this.mask = 0;
  }
}

/** Receives a finished bin: its ends in bins, its main slot, its busy share, and the same of what is lit. */
export type BinSink = (from: number, to: number, slot: number, share: number, litSlot: number, lit: number) => void;

/**
 * Adds ops that are narrower than a bin to bins, in one pass over ops in order of their starts. An op reaches at most into
 * the bin after the one in which it starts, so two bins are open at a time. A wide op, which has a bar of its own, cuts
 * the bins that it touches, so that what is left of them stands for the time beside it alone. A worked example, in bins:
 *
 *     ops 0.2–0.6, 0.6–1.1, a bar 1.5–3.5, an op 3.6–3.9
 *     bins 0–1 (share 0.8), 1–1.5 (share 0.2), 3.5–4 (share 0.6)
 */
export class BinFold {
  private current = new Bin();
  private following = new Bin();
  private number = 0;
  /** Where the current bin begins: at its own begin, or where a bar ended. */
  private from = 0;
  private readonly sink: BinSink;

  constructor(sink: BinSink) {
    this.sink = sink;
  }

  /** `start` and `end` in bins, at most one bin apart. */
  add(slot: number, start: number, end: number, weight: number, lit: boolean): void {
    const bin = Math.floor(start);
    if (bin !== this.number) this.moveTo(bin);
    const edge = bin + 1;
    if (end <= edge) this.current.add(slot, (end - start) * weight, lit);
    else {
      this.current.add(slot, (edge - start) * weight, lit);
      this.following.add(slot, (end - edge) * weight, lit);
    }
  }

  /** A bar from `start` to `end`, where nothing else runs. */
  cut(start: number, end: number): void {
    if (Math.floor(start) !== this.number) this.moveTo(Math.floor(start));
    this.flush(this.current, this.from, Math.min(start, this.number + 1));
    this.number = Math.floor(end);
    this.from = end;
  }

  finish(): void {
    this.moveTo(this.number + 2);
  }

  private moveTo(bin: number): void {
    const edge = this.number + 1;
    this.flush(this.current, this.from, edge);
    [this.current, this.following] = [this.following, this.current];
    if (bin !== edge) this.flush(this.current, edge, edge + 1);
    this.number = bin;
    this.from = bin;
  }

  private flush(bin: Bin, from: number, to: number): void {
    if (bin.mask === 0) return;
    let busy = 0;
    let lit = 0;
    let slot = 0;
    let litSlot = 0;
    let most = -1;
    let mostLit = -1;
    for (let rest = bin.mask; rest !== 0; rest &= rest - 1) {
      const candidate = 31 - Math.clz32(rest & -rest);
      const time = bin.busy[candidate];
      const litTime = bin.lit[candidate];
      busy += time;
      lit += litTime;
      if (time > most) [most, slot] = [time, candidate];
      if (litTime > mostLit) [mostLit, litSlot] = [litTime, candidate];
    }
    bin.clear();
    const length = Math.max(to - from, 1e-6);
    this.sink(from, to, slot, busy / length, litSlot, lit / length);
  }
}
