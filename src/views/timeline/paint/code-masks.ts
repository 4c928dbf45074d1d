/** A short text as coverage, so that it can be blended into pixels hundreds of times without drawing text. */
export interface CodeMask {
  readonly width: number;
  readonly height: number;
  /** 0 … 255 per pixel. */
  readonly coverage: Uint8ClampedArray;
}

/** Masks of codes at one size and resolution; made when first asked for. */
export class CodeMasks {
  private readonly masks = new Map<string, CodeMask>();
  private readonly canvas: HTMLCanvasElement;
  private readonly font: string;
  private readonly size: number;

  constructor(size: number, family: string, canvas: HTMLCanvasElement = document.createElement('canvas')) {
    this.canvas = canvas;
    this.size = size;
    this.font = `${size}px ${family}`;
  }

  of(code: string): CodeMask {
    const known = this.masks.get(code);
    if (known) return known;
    const mask = this.draw(code);
    this.masks.set(code, mask);
    return mask;
  }

  private draw(code: string): CodeMask {
    const context = this.canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return { width: 0, height: 0, coverage: new Uint8ClampedArray(0) };
    context.font = this.font;
    const width = Math.ceil(context.measureText(code).width) + 1;
    const height = Math.ceil(this.size * 1.2);
    this.canvas.width = width;
    this.canvas.height = height;
    // Setting the size resets the context.
    context.font = this.font;
    context.textBaseline = 'alphabetic';
    context.fillText(code, 0, Math.round(this.size * 0.95));
    const { data } = context.getImageData(0, 0, width, height);
    const coverage = new Uint8ClampedArray(width * height);
    for (let at = 0; at < coverage.length; at++) coverage[at] = data[4 * at + 3] ?? 0;
    return { width, height, coverage };
  }
}
