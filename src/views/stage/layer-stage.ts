import { type FrameSource, FrameTask } from './frames.ts';
import { pixelRatio } from './spaces.ts';

/** Size of a canvas in CSS px. The context that a painter gets is scaled, so that it thinks in these alone. */
export interface CanvasSize {
  readonly width: number;
  readonly height: number;
  /** Device px per CSS px. */
  readonly ratio: number;
}

/** How much of a layer is to be painted: all of it, from empty; or what has changed on it, over what is there. */
export type Change = 'part' | 'whole';

export type Paint = (context: CanvasRenderingContext2D, size: CanvasSize, change: Change) => void;

export type Painters<Name extends string> = Readonly<Record<Name, Paint>>;

/** What takes a canvas from React, and gives back what lets it go. */
type CanvasRef = (canvas: HTMLCanvasElement | null) => (() => void) | undefined;

/**
 * The canvases of one drawing, one per layer, bottom first. Keeps each at the size of its box and the resolution of its
 * screen, and repaints those layers that somebody asked for in the next frame, all in the same one. What moves over a
 * picture is a layer of its own, so that the picture is not painted again for it.
 *
 * The canvases are sized by CSS (width and height of 100 %), not by their content.
 */
export class LayerStage<Name extends string> {
  readonly names: readonly Name[];
  /** One per layer, always the same. */
  readonly refs: Readonly<Record<Name, CanvasRef>>;
  private painters: Painters<Name>;
  private readonly canvases = new Map<Name, HTMLCanvasElement>();
  private readonly due = new Map<Name, Change>();
  private readonly frame: FrameTask;
  private observer: ResizeObserver | null = null;
  private painting = false;

  constructor(painters: Painters<Name>, frames?: FrameSource) {
    this.painters = painters;
    this.names = Object.keys(painters) as Name[];
    this.frame = new FrameTask(() => this.paint(), frames);
    const refs = this.names.map((name): [Name, CanvasRef] => [
      name,
      (canvas) => (canvas ? this.hold(name, canvas) : undefined),
    ]);
    this.refs = Object.fromEntries(refs) as Record<Name, CanvasRef>;
  }

  /** The lowest canvas: the one that has the name, the focus, and all that is pointed at. */
  get control(): HTMLCanvasElement | null {
    return (this.names[0] && this.canvases.get(this.names[0])) ?? null;
  }

  /**
   * Asks for a repaint in the next frame. A painter that asks for its own layer is called again in the frame after, which
   * is how a movement goes on; one that asks for a layer above has it painted in the same frame.
   */
  repaint(name: Name, change: Change = 'whole'): void {
    if (this.due.get(name) !== 'whole') this.due.set(name, change);
    if (!this.painting) this.frame.ask();
  }

  /** Other painters; a layer whose painter is another one is repainted. */
  setPainters(painters: Painters<Name>): void {
    const before = this.painters;
    this.painters = painters;
    for (const name of this.names) if (painters[name] !== before[name]) this.repaint(name);
  }

  private hold(name: Name, canvas: HTMLCanvasElement): () => void {
    this.observer ??= new ResizeObserver(() => {
      for (const layer of this.canvases.keys()) this.repaint(layer);
    });
    this.canvases.set(name, canvas);
    this.observer.observe(canvas);
    this.repaint(name);
    return () => {
      this.canvases.delete(name);
      this.observer?.unobserve(canvas);
      if (this.canvases.size > 0) return;
      this.observer?.disconnect();
      this.observer = null;
      this.frame.cancel();
      this.due.clear();
    };
  }

  private paint(): void {
    this.painting = true;
    for (const name of this.names) {
      const change = this.due.get(name);
      const canvas = this.canvases.get(name);
      this.due.delete(name);
      if (change && canvas) paintLayer(canvas, change, this.painters[name]);
    }
    this.painting = false;
    if (this.due.size > 0) this.frame.ask();
  }
}

/** Fits a canvas to its box, and paints it. One that was resized is empty, so that all of it is painted. */
function paintLayer(canvas: HTMLCanvasElement, change: Change, paint: Paint): void {
  const context = canvas.getContext('2d');
  const { clientWidth: width, clientHeight: height } = canvas;
  if (!context || width === 0 || height === 0) return;
  const ratio = pixelRatio(canvas);
  const [deviceWidth, deviceHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
  const resized = canvas.width !== deviceWidth || canvas.height !== deviceHeight;
  if (resized) {
    canvas.width = deviceWidth;
    canvas.height = deviceHeight;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const whole = resized || change === 'whole';
  if (whole) context.clearRect(0, 0, width, height);
  paint(context, { width, height, ratio }, whole ? 'whole' : 'part');
}
