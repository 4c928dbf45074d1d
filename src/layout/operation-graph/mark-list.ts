function grown<T extends Float32Array | Int32Array>(column: T, larger: T): T {
  larger.set(column);
  return larger;
}

/** Rectangles on the screen as columns that grow. `ref` says whose: a cell, or an op of the graph. */
export class MarkList {
  count = 0;
  x = new Float32Array(256);
  y = new Float32Array(256);
  w = new Float32Array(256);
  h = new Float32Array(256);
  ref = new Int32Array(256);

  push(ref: number, x: number, y: number, w: number, h: number): void {
    if (this.count === this.ref.length) this.grow();
    const at = this.count++;
    this.ref[at] = ref;
    this.x[at] = x;
    this.y[at] = y;
    this.w[at] = w;
    this.h[at] = h;
  }

  private grow(): void {
    const length = this.ref.length * 2;
    this.x = grown(this.x, new Float32Array(length));
    this.y = grown(this.y, new Float32Array(length));
    this.w = grown(this.w, new Float32Array(length));
    this.h = grown(this.h, new Float32Array(length));
    this.ref = grown(this.ref, new Int32Array(length));
  }
}

/** The mark at (x, y), the last drawn first; −1 if there is none. */
export function markAt(marks: MarkList, x: number, y: number): number {
  for (let at = marks.count - 1; at >= 0; at--)
    if (x >= marks.x[at] && x < marks.x[at] + marks.w[at] && y >= marks.y[at] && y < marks.y[at] + marks.h[at])
      return at;
  return -1;
}
