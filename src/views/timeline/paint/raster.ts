import { MARK, type MarkList } from '../../../layout/timeline/mark-list.ts';
import type { TrackColumns } from '../../../layout/timeline/track-columns.ts';
import type { CodeMask } from './code-masks.ts';
import { mixed, type Pixel } from './pixels.ts';

/**
 * Draws rectangles into pixels. One `fillRect` in software costs about 1 µs, so that the 60 000 bins of a zoomed-out picture
 * take 70 ms; written straight into an ImageData they take 2 ms, antialiased edges included.
 */
export interface Raster {
  readonly pixels: Uint32Array;
  readonly width: number;
  readonly height: number;
}

/** Colours of marks: slot × 4 + (1 if dimmed) + (2 if hatched: the stripes). */
export type Palette = Uint32Array;

/** Edges closer to a pixel's edge than this are on it. */
const CRISP = 0.02;
/** Stripes of a hatch: every 5 px, 2 px wide, rising to the right. */
const HATCH = { period: 5, width: 2 };

export function fillRaster({ pixels }: Raster, colour: Pixel): void {
  pixels.fill(colour);
}

export function verticalLine({ pixels, width, height }: Raster, x: number, thickness: number, colour: Pixel): void {
  for (let column = Math.round(x); column < Math.round(x) + thickness; column++) {
    if (column < 0 || column >= width) continue;
    for (let at = column; at < width * height; at += width) pixels[at] = colour;
  }
}

export function horizontalLine({ pixels, width, height }: Raster, y: number, thickness: number, colour: Pixel): void {
  for (let row = Math.round(y); row < Math.round(y) + thickness; row++)
    if (row >= 0 && row < height) pixels.fill(colour, row * width, (row + 1) * width);
}

/** A rectangle whose left and right edges may lie between pixels; top and bottom are rounded, so that lanes stay crisp. */
export function fillRect(
  { pixels, width, height }: Raster,
  left: number,
  right: number,
  top: number,
  bottom: number,
  colour: Pixel,
): void {
  const from = Math.max(0, left);
  const to = Math.min(width, right);
  const first = Math.max(0, Math.round(top));
  const last = Math.min(height, Math.max(Math.round(bottom), Math.round(top) + 1));
  if (to <= from || last <= first) return;

  const solidFrom = Math.ceil(from - CRISP);
  const solidTo = Math.floor(to + CRISP);
  const leftShare = solidFrom - from;
  const rightShare = to - solidTo;
  const thin = solidTo < solidFrom;
  for (let row = first; row < last; row++) {
    const base = row * width;
    if (thin) {
      blend(pixels, base + solidTo, colour, to - from);
      continue;
    }
    if (leftShare > CRISP) blend(pixels, base + solidFrom - 1, colour, leftShare);
    if (solidTo - solidFrom > 24) pixels.fill(colour, base + solidFrom, base + solidTo);
    else for (let at = base + solidFrom; at < base + solidTo; at++) pixels[at] = colour;
    if (rightShare > CRISP && solidTo < width) blend(pixels, base + solidTo, colour, rightShare);
  }
}

/**
 * Mixes a pixel in, in 256ths: red and blue at once, then green. Three times as fast as channel by channel with fractions,
 * and most of what a picture of bins costs is their edges.
 */
function blend(pixels: Uint32Array, at: number, colour: Pixel, share: number): void {
  const under = pixels[at] ?? 0;
  const over256 = Math.round(share * 256);
  const under256 = 256 - over256;
  const redBlue = (((colour & 0xff00ff) * over256 + (under & 0xff00ff) * under256) >>> 8) & 0xff00ff;
  const green = (((colour & 0xff00) * over256 + (under & 0xff00) * under256) >>> 8) & 0xff00;
  pixels[at] = (0xff00_0000 | redBlue | green) >>> 0;
}

function hatchRect(raster: Raster, left: number, right: number, top: number, bottom: number, colour: Pixel): void {
  const { pixels, width, height } = raster;
  const from = Math.max(0, Math.round(left));
  const to = Math.min(width, Math.round(right));
  const last = Math.min(height, Math.round(bottom));
  for (let row = Math.max(0, Math.round(top)); row < last; row++) {
    for (let column = from; column < to; column++)
      if ((column + row) % HATCH.period < HATCH.width) pixels[row * width + column] = colour;
  }
}

/** Where the raster lies: the marks' coordinates of its corner, and its pixels per CSS pixel. */
export interface RasterPlace {
  readonly left: number;
  readonly top: number;
  readonly ratio: number;
}

/** Bars keep a paper line beneath them where lanes are tall enough. */
const LANE_GAP_FROM = 4;

export function drawMarks(raster: Raster, marks: MarkList, place: RasterPlace, palette: Palette, foot: Pixel): void {
  const { ratio } = place;
  const gap = Math.max(1, Math.round(0.6 * ratio));
  for (let at = 0; at < marks.count; at++) {
    const flags = marks.flags[at] ?? 0;
    // Bins lie edge to edge on whole pixels: half of what they cost would be the mixing of their edges.
    const bin = (flags & MARK.bin) !== 0;
    const exactLeft = ((marks.left[at] ?? 0) - place.left) * ratio;
    const exactRight = ((marks.right[at] ?? 0) - place.left) * ratio;
    const left = bin ? Math.round(exactLeft) : exactLeft;
    const right = bin ? Math.max(Math.round(exactRight), left + 1) : exactRight;
    const top = ((marks.top[at] ?? 0) - place.top) * ratio;
    const lower = ((marks.bottom[at] ?? 0) - place.top) * ratio;
    const bottom = lower - top > LANE_GAP_FROM * ratio - 0.01 || bin ? lower - gap : lower;
    const colour = (marks.slot[at] ?? 0) * 4 + (flags & MARK.dimmed);
    if ((flags & MARK.hatched) !== 0) hatchRect(raster, left, right, top, bottom, palette[colour + 2] ?? 0);
    else fillRect(raster, left, right, top, bottom, palette[colour] ?? 0);
    if ((flags & MARK.footLine) !== 0 && bottom - top >= 8 * ratio && right - left >= 6 * ratio)
      fillRect(raster, left, right, bottom - 1.5 * ratio, bottom, mixed(foot, palette[colour] ?? 0, 0.55));
  }
}

/** How an area looks: its fill up to the mean, its line along the mean or along the largest values. */
export interface AreaLook {
  readonly fill: Pixel;
  readonly line: Pixel;
  readonly peaks: boolean;
}

/**
 * A figure over time as an area, column by column. As a path it would cost the rasteriser 1 to 2 ms per thousand columns,
 * twice; as pixels it costs 0.1 ms.
 */
export function drawArea(
  raster: Raster,
  { mean, max }: TrackColumns,
  full: number,
  { top, bottom, ratio }: { readonly top: number; readonly bottom: number; readonly ratio: number },
  { fill, line, peaks }: AreaLook,
): void {
  const height = bottom - top;
  const outline = peaks ? max : mean;
  const yOf = (value: number): number => bottom - (full > 0 ? Math.min(1, value / full) * height : 0);
  const thickness = Math.max(1, Math.round(ratio));
  let before = yOf(outline[0] ?? 0);
  for (let column = 0; column < mean.length; column++) {
    const left = Math.round(column * ratio);
    const right = Math.round((column + 1) * ratio);
    const y = yOf(outline[column] ?? 0);
    if ((mean[column] ?? 0) > 0) fillRect(raster, left, right, yOf(mean[column] ?? 0), bottom, fill);
    // From where the line was to where it is, so that it has no gaps.
    const [upper, lower] = y < before ? [y, before] : [before, y];
    fillRect(raster, left, Math.min(right, left + thickness), upper, Math.max(lower, upper + thickness), line);
    fillRect(raster, left, right, y, y + thickness, line);
    before = y;
  }
}

/** Blends a code into the raster with its middle at (x, y). */
export function drawCode(raster: Raster, mask: CodeMask, x: number, y: number, colour: Pixel): void {
  const { pixels, width, height } = raster;
  const left = Math.round(x - mask.width / 2);
  const top = Math.round(y - mask.height / 2);
  for (let row = 0; row < mask.height; row++) {
    const line = top + row;
    if (line < 0 || line >= height) continue;
    for (let column = 0; column < mask.width; column++) {
      const coverage = mask.coverage[row * mask.width + column] ?? 0;
      const at = left + column;
      if (coverage > 0 && at >= 0 && at < width) blend(pixels, line * width + at, colour, coverage / 255);
    }
  }
}
