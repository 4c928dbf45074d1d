/**
 * Keys 0 … count − 1 of which the smallest is asked for, the first one where several are equal. A tournament: each inner
 * node holds the winner of its two children, so a change costs one comparison per level.
 */
export class MinTree {
  private readonly keys: Float64Array;
  private readonly winner: Int32Array;
  private readonly leaves: number;

  constructor(count: number, key: number) {
    let leaves = 1;
    while (leaves < count) leaves *= 2;
    this.leaves = leaves;
    this.keys = new Float64Array(leaves).fill(Infinity);
    this.keys.fill(key, 0, count);
    this.winner = new Int32Array(2 * leaves);
    for (let index = 0; index < leaves; index++) this.winner[leaves + index] = index;
    for (let node = leaves - 1; node > 0; node--) this.decide(node);
  }

  private decide(node: number): void {
    const left = this.winner[2 * node] as number;
    const right = this.winner[2 * node + 1] as number;
    this.winner[node] = (this.keys[left] as number) <= (this.keys[right] as number) ? left : right;
  }

  set(index: number, key: number): void {
    this.keys[index] = key;
    for (let node = (this.leaves + index) >> 1; node > 0; node >>= 1) this.decide(node);
  }

  /** Index of the smallest key. */
  first(): number {
    return this.winner[1] as number;
  }

  /** The smallest key. */
  least(): number {
    return this.keys[this.first()] as number;
  }
}
