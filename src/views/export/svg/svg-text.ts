/** Characters that XML 1.0 has no way to write, and lone halves of surrogate pairs. */
// Control characters are what it looks for.
// oxlint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Text as content of an element or of an attribute in double quotes. */
export const xmlText = (text: string): string =>
  text
    .replaceAll(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A coordinate: a hundredth of a px is finer than any printer, and half as long as a double. */
export function svgNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  // −0 and what is no number at all must not get into a file.
  return Number.isFinite(rounded) ? String(rounded + 0) : '0';
}

/** A colour as every renderer knows it: without alpha, which goes into an attribute of its own. */
export interface SvgColour {
  readonly colour: string;
  /** 0 … 1. */
  readonly opacity: number;
}

const hexOf = (channel: number): string =>
  Math.min(255, Math.max(0, Math.round(channel)))
    .toString(16)
    .padStart(2, '0');

/**
 * A colour of CSS. SVG 1.1 knows neither `rgb(1 2 3)` nor `rgba(…)`, and what follows it alone (office suites, vector
 * editors) paints them black.
 */
export function svgColour(css: string): SvgColour {
  const text = css.trim();
  const hex = /^#([0-9a-f]{6})([0-9a-f]{2})?$/i.exec(text);
  if (hex) return { colour: `#${hex[1]}`, opacity: hex[2] === undefined ? 1 : Number.parseInt(hex[2], 16) / 255 };
  const channels = /^rgba?\(([^)]*)\)$/i
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .filter((part) => part !== '');
  if (!channels || channels.length < 3) return { colour: text, opacity: 1 };
  const [red = 0, green = 0, blue = 0, alpha = 1] = channels.map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number.parseFloat(part),
  );
  return { colour: `#${hexOf(red)}${hexOf(green)}${hexOf(blue)}`, opacity: alpha };
}

/** The parts of a canvas font, such as “600 11px Arial, sans-serif”. */
export interface FontParts {
  readonly weight: string;
  readonly style: string;
  /** px */
  readonly size: number;
  readonly family: string;
}

export function fontParts(font: string): FontParts {
  const [, before = '', size = '10', family = 'sans-serif'] = /^(.*?)([\d.]+)px(?:\/\S+)?\s+(.*)$/.exec(font) ?? [];
  const words = before.trim().split(/\s+/);
  return {
    weight: words.find((word) => /^(bold|\d{3})$/.test(word)) ?? '400',
    style: words.includes('italic') ? 'italic' : 'normal',
    size: Number.parseFloat(size),
    family: family.replaceAll('"', "'"),
  };
}
