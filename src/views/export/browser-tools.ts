import type { FigureSheet } from './figure-sheet.ts';
import type { SheetTools } from './svg-sheet.ts';
import type { ImageSource, PixelSize } from './svg/svg-pen.ts';

function canvasOf(width: number, height: number): readonly [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser draws on no more canvases');
  return [canvas, pen];
}

/** Paints the picture of a sheet on a canvas of its own, where pixels that are put lie where they are meant to. */
export function pictureCanvas({ figure }: FigureSheet, ratio: number): HTMLCanvasElement {
  const [canvas, pen] = canvasOf(figure.width * ratio, figure.height * ratio);
  pen.scale(ratio, ratio);
  figure.paint(pen, ratio);
  return canvas;
}

const isPixels = (source: ImageSource): source is ImageData => source instanceof ImageData;

function encode(source: ImageSource, size: PixelSize | null): string {
  const { width, height } = size ?? (source as PixelSize);
  const [canvas, pen] = canvasOf(width, height);
  pen.imageSmoothingEnabled = size === null;
  if (isPixels(source)) pen.putImageData(source, 0, 0);
  else pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}

/** The parts of this browser that figures are made with. */
export function browserTools(): SheetTools {
  const [, pen] = canvasOf(1, 1);
  return {
    measure(font, text) {
      pen.font = font;
      return pen.measureText(text).width;
    },
    encode,
    raster: pictureCanvas,
  };
}
