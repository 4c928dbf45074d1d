/** How a mark differs from a plain fill of its colour. */
export const MARK = { dimmed: 1, hatched: 2, footLine: 4, bin: 8 } as const;

/**
 * What is to be drawn, as columns in drawing order: rectangles in CSS pixels with fractions. Reused from frame to frame, so
 * that moving the picture makes no garbage.
 */
export class MarkList {
  count = 0;
  left: Float32Array;
  right: Float32Array;
  top: Float32Array;
  bottom: Float32Array;
  /** What it is coloured by: index into the classes of the colouring, such as its role. */
  slot: Uint8Array;
  flags: Uint8Array;
  /** Op of a bar; −1 for a bin of many. */
  id: Int32Array;

  constructor(capacity = 8192) {
    this.left = new Float32Array(capacity);
    this.right = new Float32Array(capacity);
    this.top = new Float32Array(capacity);
    this.bottom = new Float32Array(capacity);
    this.slot = new Uint8Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.id = new Int32Array(capacity);
  }

  clear(): void {
    this.count = 0;
  }

  add(left: number, right: number, top: number, bottom: number, slot: number, flags: number, id: number): void {
    if (this.count === this.id.length) this.grow();
    const at = this.count++;
    this.left[at] = left;
    this.right[at] = right;
    this.top[at] = top;
    this.bottom[at] = bottom;
    this.slot[at] = slot;
    this.flags[at] = flags;
    this.id[at] = id;
  }

  private grow(): void {
    const capacity = 2 * this.id.length;
    const floats = (old: Float32Array): Float32Array => {
      const grown = new Float32Array(capacity);
      grown.set(old);
      return grown;
    };
    const bytes = (old: Uint8Array): Uint8Array => {
      const grown = new Uint8Array(capacity);
      grown.set(old);
      return grown;
    };
    this.left = floats(this.left);
    this.right = floats(this.right);
    this.top = floats(this.top);
    this.bottom = floats(this.bottom);
    this.slot = bytes(this.slot);
    this.flags = bytes(this.flags);
    const id = new Int32Array(capacity);
    id.set(this.id);
    this.id = id;
  }
}
