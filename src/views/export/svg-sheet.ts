import type { Theme } from '../shared/read-theme.ts';
import { type FigureSheet, paintSheet } from './figure-sheet.ts';
import { type ImageSource, type PenTools, SvgPen } from './svg/svg-pen.ts';
import { xmlText } from './svg/svg-text.ts';

/** What a sheet as SVG needs of a browser. */
export interface SheetTools extends PenTools {
  /** Paints the picture of a sheet in pixels: for one that would have too many shapes. */
  readonly raster: (sheet: FigureSheet, ratio: number) => ImageSource;
}

/** Pixels per px of what goes into the file as pixels: some 320 per inch on a text width of 180 mm. */
const RASTER_RATIO = 3;

export interface SvgText {
  readonly text: string;
  /** The picture has so many shapes that it went in as an image. */
  readonly raster: boolean;
}

/** A sheet as a file of its own: text is text, shapes are shapes, nothing refers to anything outside, no script. */
export function svgSheet(sheet: FigureSheet, theme: Theme, tools: SheetTools, prefix = 'f'): SvgText {
  const { figure, title, description, width, height, picture } = sheet;
  const family = theme.sans;
  const drawn = new SvgPen(tools, { prefix: `${prefix}p`, ratio: RASTER_RATIO, family });
  figure.paint(drawn.context, RASTER_RATIO);
  const raster = drawn.overflowed;

  const frame = new SvgPen(tools, { prefix, ratio: RASTER_RATIO, family });
  let body = '';
  paintSheet(frame.context, sheet, theme, () => {
    if (raster)
      frame.drawImage(
        tools.raster(sheet, RASTER_RATIO) as CanvasImageSource,
        picture.x,
        picture.y,
        figure.width,
        figure.height,
      );
    // What reaches beyond the picture is cut off there.
    else
      body = `<svg x="${picture.x}" y="${picture.y}" width="${figure.width}" height="${figure.height}">\n${drawn.markup()}\n</svg>\n`;
  });
  const titleId = `${prefix}-title`;
  const textId = `${prefix}-text`;
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"`,
    ` viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${titleId} ${textId}" font-family="${xmlText(family)}"`,
    ' stroke-miterlimit="10">\n',
    `<title id="${titleId}">${xmlText(title)}</title>\n`,
    `<desc id="${textId}">${xmlText(description)}</desc>\n`,
    frame.markup(),
    '\n',
    body,
    '</svg>\n',
  ];
  return { text: text.join(''), raster };
}
