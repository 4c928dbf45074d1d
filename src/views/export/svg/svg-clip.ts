import type { SvgDefs } from './svg-defs.ts';
import type { Bounds, SvgPath } from './svg-path.ts';
import { svgNumber } from './svg-text.ts';

/** Where a pen paints. Clips only ever get smaller, until `restore`. */
export interface Clip {
  /** Nothing outside of it is painted. */
  readonly bounds: Bounds;
  /** Everything inside of the bounds is. */
  readonly rectangular: boolean;
  /** Id of its definition, which is written when something first needs it. */
  readonly id: (defs: SvgDefs) => string;
}

const intersection = (a: Bounds, b: Bounds): Bounds => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

function rectClip(bounds: Bounds): Clip {
  const [x, y] = [svgNumber(bounds.left), svgNumber(bounds.top)];
  const width = svgNumber(Math.max(0, bounds.right - bounds.left));
  const height = svgNumber(Math.max(0, bounds.bottom - bounds.top));
  const rect = `<rect x="${x}" y="${y}" width="${width}" height="${height}"/>`;
  return {
    bounds,
    rectangular: true,
    id: (defs) => defs.id(`clip ${rect}`, (id) => `<clipPath id="${id}">${rect}</clipPath>`),
  };
}

/** The part of `outer` (null = everything) that lies inside of `path`. Rectangles in each other are one rectangle. */
export function clipWithin(outer: Clip | null, path: SvgPath): Clip {
  const bounds = outer === null ? { ...path.bounds } : intersection(outer.bounds, path.bounds);
  if (path.rectangular && (outer === null || outer.rectangular)) return rectClip(bounds);
  const data = path.text;
  return {
    bounds,
    rectangular: false,
    id(defs) {
      const within = outer === null ? '' : ` clip-path="url(#${outer.id(defs)})"`;
      return defs.id(`clip ${within} ${data}`, (id) => `<clipPath id="${id}"${within}><path d="${data}"/></clipPath>`);
    },
  };
}
