import { describe, expect, test } from 'vitest';
import { MARK, MarkList } from '../../../layout/timeline/mark-list.ts';
import { pixelOf } from './pixels.ts';
import { drawCode, drawMarks, fillRaster, type Raster } from './raster.ts';

const PAPER = pixelOf('#ffffff');
const palette = new Uint32Array(80);
/** Role 0 in black and, dimmed, in grey; its stripes in blue. Role 7 in red. */
palette.set([pixelOf('#000'), pixelOf('#808080'), pixelOf('#00f'), pixelOf('#00f')]);
palette.set([pixelOf('#f00'), pixelOf('#f00'), pixelOf('#00f'), pixelOf('#00f')], 28);

const signs = new Map([
  [PAPER, '.'],
  [pixelOf('#000'), '#'],
  [pixelOf('#808080'), 'o'],
  [pixelOf('#00f'), '/'],
  [pixelOf('#f00'), 'R'],
]);

function blank(width: number, height: number): Raster {
  const raster = { pixels: new Uint32Array(width * height), width, height };
  fillRaster(raster, PAPER);
  return raster;
}

/** The pixels as a person reads them: one sign each, ~ for a mixture. */
const picture = ({ pixels, width, height }: Raster): string[] =>
  Array.from({ length: height }, (_, row) =>
    Array.from(pixels.subarray(row * width, (row + 1) * width), (pixel) => signs.get(pixel) ?? '~').join(''),
  );

const place = { left: 0, top: 0, ratio: 1 };

describe('marks as pixels', () => {
  test('bars lie side by side, lanes keep a line of paper', () => {
    const raster = blank(12, 6);
    const marks = new MarkList(1);
    marks.add(1, 5, 0, 5, 0, 0, 1);
    marks.add(6, 11, 0, 5, 0, MARK.dimmed, 2);
    drawMarks(raster, marks, place, palette, 0);
    expect(picture(raster)).toEqual([
      '.####.ooooo.',
      '.####.ooooo.',
      '.####.ooooo.',
      '.####.ooooo.',
      '............',
      '............',
    ]);
  });

  test('an edge between two pixels colours the pixel by its share', () => {
    const raster = blank(6, 1);
    const marks = new MarkList();
    marks.add(1.6, 4.25, 0, 1, 0, 0, 1);
    drawMarks(raster, marks, place, palette, 0);
    expect(picture(raster)).toEqual(['.~##~.']);
    expect((raster.pixels[1] ?? 0) & 0xff).toBe(153);
    expect((raster.pixels[4] ?? 0) & 0xff).toBe(191);
  });

  test('a bin stands on the foot of its lane, at least a pixel high', () => {
    const raster = blank(6, 5);
    const marks = new MarkList();
    marks.add(0, 2, 1.6, 5, 0, MARK.bin, -1);
    marks.add(2, 4, 3, 5, 0, MARK.bin | MARK.dimmed, -1);
    marks.add(4, 6, 4, 5, 0, MARK.bin, -1);
    drawMarks(raster, marks, place, palette, 0);
    expect(picture(raster)).toEqual(['......', '......', '##....', '##oo..', '....##']);
  });

  test('what loads is striped', () => {
    const raster = blank(10, 4);
    const marks = new MarkList();
    marks.add(0, 10, 0, 4, 0, 0, 1);
    marks.add(0, 6, 0, 4, 0, MARK.hatched, -1);
    drawMarks(raster, marks, place, palette, 0);
    expect(picture(raster)).toEqual(['//###/####', '/###//####', '###//#####', '..........']);
  });

  test('what lies outside is cut off, not wrapped around', () => {
    const raster = blank(4, 3);
    const marks = new MarkList();
    marks.add(-5, 1, -2, 2, 7, 0, 1);
    marks.add(3, 40, 1, 30, 7, 0, 2);
    drawMarks(raster, marks, place, palette, 0);
    // The first keeps the line of paper below its lane.
    expect(picture(raster)).toEqual(['R...', '...R', '...R']);
  });

  test('at two device pixels per pixel everything is twice as large', () => {
    const raster = blank(8, 8);
    const marks = new MarkList();
    marks.add(11, 13, 20, 23, 0, 0, 1);
    drawMarks(raster, marks, { left: 10, top: 20, ratio: 2 }, palette, 0);
    expect(picture(raster).slice(0, 3)).toEqual(['..####..', '..####..', '..####..']);
  });
});

test('a code is blended in the middle', () => {
  const raster = blank(6, 3);
  const mask = { width: 2, height: 1, coverage: Uint8ClampedArray.of(255, 51) };
  drawCode(raster, mask, 3, 1.5, pixelOf('#f00'));
  expect(picture(raster)).toEqual(['......', '..R~..', '......']);
});
