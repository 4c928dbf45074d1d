import { encodeQR } from 'qr';

/** A QR code as a path in units of its modules. */
export interface QrPath {
  /** Modules along a side, the quiet zone included. */
  readonly size: number;
  readonly path: string;
}

/** Modules of quiet around the code: what the standard asks for. */
const QUIET = 4;

/** The most bytes of the largest code at its lowest level of correction. */
const MOST_BYTES = 2953;

/**
 * The code of a link, at the lowest level of correction: a projector smears no ink, and fewer modules are larger ones.
 * Null for a text that no code holds.
 */
export function qrPath(text: string): QrPath | null {
  if (new TextEncoder().encode(text).length > MOST_BYTES) return null;
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: QUIET });
  const runs = rows.flatMap((row, y) => {
    const found: string[] = [];
    for (let x = 0; x < row.length; x++) {
      const start = x;
      while (row[x] === true) x++;
      if (x > start) found.push(`M${start} ${y}h${x - start}v1h${start - x}z`);
    }
    return found;
  });
  return { size: rows.length, path: runs.join('') };
}

/** The code as an SVG file, black on white whatever the page's theme: cameras read nothing else as surely. */
export const qrSvg = ({ size, path }: QrPath): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="1024" height="1024" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;
