import type { Theme } from '../shared/read-theme.ts';
import { pictureCanvas } from './browser-tools.ts';
import { type FigureSheet, paintSheet } from './figure-sheet.ts';

/** Size of a sheet in pixels. */
export const pixelsOf = ({ width, height }: FigureSheet, ratio: number): readonly [width: number, height: number] => [
  Math.round(width * ratio),
  Math.round(height * ratio),
];

/** A sheet as PNG, `ratio` pixels per px; null if the browser has no memory for so many. */
export async function pngSheet(sheet: FigureSheet, theme: Theme, ratio: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = pixelsOf(sheet, ratio);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.scale(ratio, ratio);
  const { figure, picture } = sheet;
  paintSheet(pen, sheet, theme, () =>
    pen.drawImage(pictureCanvas(sheet, ratio), picture.x, picture.y, figure.width, figure.height),
  );
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
