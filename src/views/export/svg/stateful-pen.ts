import { type Clip, clipWithin } from './svg-clip.ts';
import type { PaintServer } from './svg-paint.ts';
import { identity, type Matrix, product, SvgPath } from './svg-path.ts';

/** What `save` keeps. All but the last three have the names and the values that they have on a canvas. */
interface PenState {
  readonly fillStyle: string | PaintServer;
  readonly strokeStyle: string | PaintServer;
  readonly lineWidth: number;
  readonly lineCap: CanvasLineCap;
  readonly lineJoin: CanvasLineJoin;
  readonly lineDashOffset: number;
  readonly globalAlpha: number;
  readonly globalCompositeOperation: GlobalCompositeOperation;
  readonly imageSmoothingEnabled: boolean;
  readonly font: string;
  readonly textAlign: CanvasTextAlign;
  readonly textBaseline: CanvasTextBaseline;
  readonly matrix: Matrix;
  readonly clipped: Clip | null;
  readonly dash: readonly number[];
}

/** The part of a pen that draws nothing: style, transformation, clip, and the path under construction. */
export class StatefulPen implements PenState {
  fillStyle: string | PaintServer = '#000000';
  strokeStyle: string | PaintServer = '#000000';
  lineWidth = 1;
  lineCap: CanvasLineCap = 'butt';
  lineJoin: CanvasLineJoin = 'miter';
  lineDashOffset = 0;
  globalAlpha = 1;
  globalCompositeOperation: GlobalCompositeOperation = 'source-over';
  imageSmoothingEnabled = true;
  font = '10px sans-serif';
  textAlign: CanvasTextAlign = 'start';
  textBaseline: CanvasTextBaseline = 'alphabetic';
  matrix: Matrix = identity;
  clipped: Clip | null = null;
  dash: readonly number[] = [];
  protected readonly path = new SvgPath();
  private readonly saved: PenState[] = [];

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, lineDashOffset, globalAlpha, font } = this;
    const { globalCompositeOperation, imageSmoothingEnabled, textAlign, textBaseline, matrix, clipped, dash } = this;
    this.saved.push({
      fillStyle,
      strokeStyle,
      lineWidth,
      lineCap,
      lineJoin,
      lineDashOffset,
      globalAlpha,
      font,
      globalCompositeOperation,
      imageSmoothingEnabled,
      textAlign,
      textBaseline,
      matrix,
      clipped,
      dash,
    });
  }

  restore(): void {
    const state = this.saved.pop();
    if (state) Object.assign(this, state);
  }

  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }

  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0);
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.transform(cos, sin, -sin, cos, 0, 0);
  }

  transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.matrix = product(this.matrix, { a, b, c, d, e, f });
  }

  beginPath(): void {
    this.path.clear();
  }

  closePath(): void {
    this.path.close();
  }

  moveTo(x: number, y: number): void {
    this.path.moveTo(this.matrix, x, y);
  }

  lineTo(x: number, y: number): void {
    this.path.lineTo(this.matrix, x, y);
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.path.curveTo(this.matrix, x1, y1, x2, y2, x, y);
  }

  arc(x: number, y: number, radius: number, from: number, to: number, backwards = false): void {
    this.path.arc(this.matrix, x, y, radius, from, to, backwards);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path.rect(this.matrix, x, y, width, height);
  }

  clip(): void {
    this.clipped = clipWithin(this.clipped, this.path);
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = [...dash];
  }
}
