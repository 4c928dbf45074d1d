import type { SvgDefs } from './svg-defs.ts';
import { identity, type Matrix } from './svg-path.ts';
import { svgColour, svgNumber } from './svg-text.ts';

/** What is painted with that is no colour: it stands among the definitions and is referred to. */
export interface PaintServer {
  readonly reference: (defs: SvgDefs, matrix: Matrix) => string;
}

export const isPaintServer = (style: unknown): style is PaintServer =>
  typeof style === 'object' && style !== null && 'reference' in style;

const transformText = ({ a, b, c, d, e, f }: Matrix): string =>
  a === 1 && b === 0 && c === 0 && d === 1 && e === 0 && f === 0
    ? ''
    : ` gradientTransform="matrix(${[a, b, c, d, e, f].map((n) => Math.round(n * 1e4) / 1e4).join(' ')})"`;

/** A gradient in the coordinates of the picture: along a line, or between two circles. */
export class SvgGradient implements PaintServer {
  private readonly open: string;
  private readonly element: string;
  private stops = '';

  constructor(element: 'linearGradient' | 'radialGradient', at: Readonly<Record<string, number>>) {
    this.element = element;
    this.open = Object.entries(at)
      .map(([name, value]) => ` ${name}="${svgNumber(value)}"`)
      .join('');
  }

  addColorStop(offset: number, css: string): void {
    const { colour, opacity } = svgColour(css);
    const faint = opacity === 1 ? '' : ` stop-opacity="${svgNumber(opacity)}"`;
    this.stops += `<stop offset="${svgNumber(offset)}" stop-color="${colour}"${faint}/>`;
  }

  /** A gradient is used in one place, so the transformation of its first use is that of all. */
  reference(defs: SvgDefs, matrix: Matrix = identity): string {
    const id = defs.id(
      this,
      (name) =>
        `<${this.element} id="${name}" gradientUnits="userSpaceOnUse"${this.open}${transformText(matrix)}>${this.stops}</${this.element}>`,
    );
    return `url(#${id})`;
  }
}
