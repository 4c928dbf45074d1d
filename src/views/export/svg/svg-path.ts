import { svgNumber } from './svg-text.ts';

/** Maps (x, y) to (ax + cy + e, bx + dy + f), as a canvas does. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export const identity: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** First `inner`, then `outer`. */
export const product = (outer: Matrix, inner: Matrix): Matrix => ({
  a: outer.a * inner.a + outer.c * inner.b,
  b: outer.b * inner.a + outer.d * inner.b,
  c: outer.a * inner.c + outer.c * inner.d,
  d: outer.b * inner.c + outer.d * inner.d,
  e: outer.a * inner.e + outer.c * inner.f + outer.e,
  f: outer.b * inner.e + outer.d * inner.f + outer.f,
});

/** How much lengths grow, on average over all directions. */
export const growth = ({ a, b, c, d }: Matrix): number => Math.sqrt(Math.abs(a * d - b * c));

export const isUpright = ({ b, c }: Matrix): boolean => b === 0 && c === 0;

/** A box of the picture; empty while nothing is in it. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const emptyBounds = (): Bounds => ({ left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity });

export const meets = (a: Bounds, b: Bounds): boolean =>
  a.left <= b.right && a.right >= b.left && a.top <= b.bottom && a.bottom >= b.top;

/** The angle to which a quarter of a circle is a cubic curve within 0.03 % of its radius. */
const QUARTER = Math.PI / 2;

/** A path under construction. As on a canvas, points are mapped when they are added. */
export class SvgPath {
  bounds: Bounds = emptyBounds();
  /** Parts that begin with a move. */
  pieces = 0;
  /** Whether it is one rectangle along the axes, which makes the simplest of clips. */
  rectangular = false;
  private data = '';
  private begun = false;

  get text(): string {
    return this.data;
  }

  clear(): void {
    this.bounds = emptyBounds();
    this.pieces = 0;
    this.rectangular = false;
    this.data = '';
    this.begun = false;
  }

  moveTo(matrix: Matrix, x: number, y: number): void {
    this.data += `M${this.point(matrix, x, y)}`;
    this.begun = true;
    this.pieces++;
    this.rectangular = false;
  }

  /** The first point of a path is where it begins, also if it was meant as the end of a line. */
  lineTo(matrix: Matrix, x: number, y: number): void {
    if (this.begun) this.data += `L${this.point(matrix, x, y)}`;
    else this.moveTo(matrix, x, y);
    this.rectangular = false;
  }

  curveTo(matrix: Matrix, x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    if (!this.begun) this.moveTo(matrix, x1, y1);
    this.data += `C${this.point(matrix, x1, y1)} ${this.point(matrix, x2, y2)} ${this.point(matrix, x, y)}`;
    this.rectangular = false;
  }

  /** An arc as cubic curves, which any affine map leaves what they are. */
  arc(matrix: Matrix, x: number, y: number, radius: number, from: number, to: number, backwards: boolean): void {
    const turn = 2 * Math.PI;
    const asked = backwards ? from - to : to - from;
    const sweep = asked >= turn ? turn : ((asked % turn) + turn) % turn;
    const parts = Math.max(1, Math.ceil(sweep / QUARTER - 1e-9));
    const step = (backwards ? -sweep : sweep) / parts;
    const handle = (4 / 3) * Math.tan(step / 4) * radius;
    const at = (angle: number): readonly [number, number] => [
      x + radius * Math.cos(angle),
      y + radius * Math.sin(angle),
    ];
    this.lineTo(matrix, ...at(from));
    for (let part = 0; part < parts; part++) {
      const [begin, end] = [from + part * step, from + (part + 1) * step];
      const [x0, y0] = at(begin);
      const [x3, y3] = at(end);
      this.curveTo(
        matrix,
        x0 - handle * Math.sin(begin),
        y0 + handle * Math.cos(begin),
        x3 + handle * Math.sin(end),
        y3 - handle * Math.cos(end),
        x3,
        y3,
      );
    }
  }

  rect(matrix: Matrix, x: number, y: number, width: number, height: number): void {
    const first = this.pieces === 0;
    this.moveTo(matrix, x, y);
    if (isUpright(matrix)) {
      const [w, h] = [svgNumber(width * matrix.a), svgNumber(height * matrix.d)];
      this.point(matrix, x + width, y + height);
      this.data += `h${w}v${h}H${svgNumber(x * matrix.a + matrix.e)}Z`;
      this.rectangular = first;
    } else {
      this.lineTo(matrix, x + width, y);
      this.lineTo(matrix, x + width, y + height);
      this.lineTo(matrix, x, y + height);
      this.close();
    }
  }

  close(): void {
    if (this.begun) this.data += 'Z';
  }

  private point({ a, b, c, d, e, f }: Matrix, x: number, y: number): string {
    const [px, py] = [a * x + c * y + e, b * x + d * y + f];
    const { bounds } = this;
    if (px < bounds.left) bounds.left = px;
    if (px > bounds.right) bounds.right = px;
    if (py < bounds.top) bounds.top = py;
    if (py > bounds.bottom) bounds.bottom = py;
    return `${svgNumber(px)} ${svgNumber(py)}`;
  }
}
