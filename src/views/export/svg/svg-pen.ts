import { MOST_SHAPES, type VectorPen } from '../../shared/vector-pen.ts';
import { StatefulPen } from './stateful-pen.ts';
import { SvgDefs } from './svg-defs.ts';
import { SvgOutput } from './svg-output.ts';
import { isPaintServer, type PaintServer, SvgGradient } from './svg-paint.ts';
import { type Bounds, growth, identity, isUpright, type Matrix, meets, SvgPath } from './svg-path.ts';
import { fontParts, svgColour, svgNumber, xmlText } from './svg-text.ts';

export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

export type ImageSource = CanvasImageSource | ImageData;

/** What of a browser the pen needs; tests hand in what they like. */
export interface PenTools {
  /** Width of a text in px. */
  readonly measure: (font: string, text: string) => number;
  /** An image as a data URI. `size` = pixels that it is to have, each a copy of the nearest; null = as it is. */
  readonly encode: (source: ImageSource, size: PixelSize | null) => string;
}

export interface SvgPenOptions {
  /** Before every id, so that pictures that share a page do not share ids. */
  readonly prefix: string;
  /** Pixels per px of what is handed over as pixels. */
  readonly ratio: number;
  /** Font family of the picture, which texts need not repeat. */
  readonly family: string;
}

/** From the baseline to where a text is hung up, in ems of Arial and what has its measures. */
const baselines: Readonly<Partial<Record<CanvasTextBaseline, number>>> = {
  top: 0.905,
  hanging: 0.72,
  middle: 0.346,
  bottom: -0.212,
  ideographic: -0.212,
};

const matrixText = ({ a, b, c, d, e, f }: Matrix): string =>
  ` transform="matrix(${[a, b, c, d, e, f].map((n) => Math.round(n * 1e4) / 1e4).join(' ')})"`;

const anchors: Readonly<Partial<Record<CanvasTextAlign, string>>> = { center: 'middle', right: 'end', end: 'end' };

/**
 * The part of a canvas context that the painters use, written down as SVG. The painters of the screen draw the figures as
 * well, so that both show the same. svgcanvas, the one library for it that is still looked after, ignores `putImageData`,
 * takes no OffscreenCanvas, and needs a document.
 *
 * Differences from a canvas: clearing does nothing, colours do not mix as light does (few programs follow, and the style
 * attribute that it takes is against the page's own policy), and images keep the pixels that they had when first drawn.
 */
export class SvgPen extends StatefulPen implements VectorPen {
  /** Shapes and texts so far. */
  shapes = 0;
  private readonly tools: PenTools;
  private readonly options: SvgPenOptions;
  private readonly defs: SvgDefs;
  private readonly out = new SvgOutput();

  constructor(tools: PenTools, options: SvgPenOptions, defs = new SvgDefs(options.prefix)) {
    super();
    this.tools = tools;
    this.options = options;
    this.defs = defs;
  }

  /** The pen as painters know it. */
  get context(): CanvasRenderingContext2D & VectorPen {
    return this as unknown as CanvasRenderingContext2D & VectorPen;
  }

  /** More has been drawn than a picture of shapes should have; nothing is added any more. */
  get overflowed(): boolean {
    return this.shapes > MOST_SHAPES;
  }

  /** All elements so far. Definitions that they refer to come first. */
  markup(): string {
    return this.defs.markup + this.out.end();
  }

  fill(rule: CanvasFillRule = 'nonzero'): void {
    const evenOdd = rule === 'evenodd' ? ' fill-rule="evenodd"' : '';
    this.drawPath(this.path, `${this.painted('fill', this.fillStyle)}${evenOdd}`);
  }

  stroke(): void {
    this.drawPath(this.path, ` fill="none"${this.stroked()}`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const path = new SvgPath();
    path.rect(this.matrix, x, y, width, height);
    const opaque = typeof this.fillStyle === 'string' && this.globalAlpha === 1;
    const attributes = this.painted('fill', this.fillStyle);
    if (!opaque || attributes.includes('opacity') || !isUpright(this.matrix)) return this.drawPath(path, attributes);
    if (!this.visible(path.bounds)) return;
    this.shapes++;
    this.out.addRect(path.text, attributes, this.clipId(path.bounds));
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    const path = new SvgPath();
    path.rect(this.matrix, x, y, width, height);
    this.drawPath(path, ` fill="none"${this.stroked()}`);
  }

  clearRect(): void {
    // A figure begins empty.
  }

  measureText(text: string): { readonly width: number } {
    return { width: this.tools.measure(this.font, text) };
  }

  fillText(text: string, x: number, y: number): void {
    this.write(text, x, y, this.painted('fill', this.fillStyle));
  }

  strokeText(text: string, x: number, y: number): void {
    // A halo says nothing that the letters over it do not say.
    this.write(text, x, y, ` aria-hidden="true" fill="none"${this.stroked()}`);
  }

  createLinearGradient(x1: number, y1: number, x2: number, y2: number): SvgGradient {
    return new SvgGradient('linearGradient', { x1, y1, x2, y2 });
  }

  createRadialGradient(fx: number, fy: number, fr: number, cx: number, cy: number, r: number): SvgGradient {
    return new SvgGradient('radialGradient', { fx, fy, fr, cx, cy, r });
  }

  vectorPattern(key: string, size: number, paint: (pen: CanvasRenderingContext2D) => void): CanvasPattern {
    const reference = (defs: SvgDefs): string => {
      const id = defs.id(`pattern ${key}`, (name) => {
        const tile = new SvgPen(this.tools, this.options, defs);
        paint(tile.context);
        return `<pattern id="${name}" patternUnits="userSpaceOnUse" width="${size}" height="${size}">${tile.out.end()}</pattern>`;
      });
      return `url(#${id})`;
    };
    return { reference } satisfies PaintServer as unknown as CanvasPattern;
  }

  /** An image in a box; the whole of it, as all painters draw it. */
  drawImage(source: CanvasImageSource, x: number, y: number, width: number, height: number): void {
    const corner = this.matrix;
    this.place(
      source,
      { ...corner, e: corner.a * x + corner.c * y + corner.e, f: corner.b * x + corner.d * y + corner.f },
      width,
      height,
    );
  }

  /** Pixels at a pixel, whatever the transformation. A canvas copies them at once, so what comes later is another image. */
  putImageData(image: ImageData, x: number, y: number): void {
    const { ratio } = this.options;
    const matrix = { ...identity, e: x / ratio, f: y / ratio };
    this.place(image, matrix, image.width / ratio, image.height / ratio, Symbol('pixels'));
  }

  private place(source: ImageSource, matrix: Matrix, width: number, height: number, key: unknown = source): void {
    if (this.overflowed) return;
    this.shapes++;
    // What is not to be smoothed is enlarged here: renderers do not agree on how to be told.
    const { ratio } = this.options;
    const size = this.imageSmoothingEnabled ? null : { width: width * ratio, height: height * ratio };
    const id = this.defs.id(
      key,
      (name) =>
        `<symbol id="${name}" viewBox="0 0 1 1" preserveAspectRatio="none"><image width="1" height="1" preserveAspectRatio="none" xlink:href="${this.tools.encode(source, size)}"/></symbol>`,
    );
    const opacity = this.globalAlpha === 1 ? '' : ` opacity="${svgNumber(this.globalAlpha)}"`;
    const { a, d, e, f } = matrix;
    const at = isUpright(matrix)
      ? ` x="${svgNumber(e)}" y="${svgNumber(f)}" width="${svgNumber(width * a)}" height="${svgNumber(height * d)}"`
      : ` width="${svgNumber(width)}" height="${svgNumber(height)}"${matrixText(matrix)}`;
    this.out.add(`<use xlink:href="#${id}"${at}${opacity}/>`, this.clipId(null));
  }

  private write(text: string, x: number, y: number, paint: string): void {
    if (text === '' || this.overflowed) return;
    this.shapes++;
    const { size, family, weight, style } = fontParts(this.font);
    const { a, d, e, f } = this.matrix;
    const baseline = y + (baselines[this.textBaseline] ?? 0) * size;
    const upright = isUpright(this.matrix) && a === 1 && d === 1;
    const at = upright
      ? ` x="${svgNumber(x + e)}" y="${svgNumber(baseline + f)}"`
      : ` x="${svgNumber(x)}" y="${svgNumber(baseline)}"${matrixText(this.matrix)}`;
    const anchor = anchors[this.textAlign];
    const attributes = [
      at,
      ` font-size="${svgNumber(size)}"`,
      weight === '400' ? '' : ` font-weight="${weight}"`,
      style === 'normal' ? '' : ` font-style="${style}"`,
      family === this.options.family ? '' : ` font-family="${xmlText(family)}"`,
      anchor === undefined ? '' : ` text-anchor="${anchor}"`,
      paint,
    ];
    this.out.add(`<text${attributes.join('')}>${xmlText(text)}</text>`, this.clipId(null));
  }

  private drawPath(path: SvgPath, attributes: string): void {
    if (path.text === '' || !this.visible(path.bounds)) return;
    this.shapes += path.pieces;
    this.out.add(`<path d="${path.text}"${attributes}/>`, this.clipId(path.bounds));
  }

  /** Whether any of it can be seen, room for a line's width included. */
  private visible({ left, top, right, bottom }: Bounds): boolean {
    if (this.overflowed) return false;
    const more = this.lineWidth * growth(this.matrix);
    const box = { left: left - more, top: top - more, right: right + more, bottom: bottom + more };
    return this.clipped === null || meets(box, this.clipped.bounds);
  }

  /** The clip that something needs: none where it lies inside anyway. `null` = where it lies is not known. */
  private clipId(bounds: Bounds | null): string {
    const { clipped } = this;
    if (clipped === null) return '';
    const more = this.lineWidth * growth(this.matrix);
    const { left, top, right, bottom } = clipped.bounds;
    const inside =
      clipped.rectangular &&
      bounds !== null &&
      bounds.left - more >= left &&
      bounds.top - more >= top &&
      bounds.right + more <= right &&
      bounds.bottom + more <= bottom;
    return inside ? '' : clipped.id(this.defs);
  }

  private painted(what: 'fill' | 'stroke', style: string | PaintServer): string {
    const { colour, opacity } = isPaintServer(style)
      ? { colour: style.reference(this.defs, this.matrix), opacity: 1 }
      : svgColour(style);
    const alpha = opacity * this.globalAlpha;
    return ` ${what}="${xmlText(colour)}"${alpha === 1 ? '' : ` ${what}-opacity="${svgNumber(alpha)}"`}`;
  }

  private stroked(): string {
    const scale = growth(this.matrix);
    const { lineCap, lineJoin, dash } = this;
    return [
      this.painted('stroke', this.strokeStyle),
      ` stroke-width="${svgNumber(this.lineWidth * scale)}"`,
      lineCap === 'butt' ? '' : ` stroke-linecap="${lineCap}"`,
      lineJoin === 'miter' ? '' : ` stroke-linejoin="${lineJoin}"`,
      dash.length === 0 ? '' : ` stroke-dasharray="${dash.map((length) => svgNumber(length * scale)).join(' ')}"`,
      this.lineDashOffset === 0 ? '' : ` stroke-dashoffset="${svgNumber(this.lineDashOffset * scale)}"`,
    ].join('');
  }
}
