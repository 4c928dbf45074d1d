/**
 * A drawing context that keeps shapes as shapes. Painters that write pixels, because that is fastest on a screen, ask for
 * it and draw shapes instead.
 */
export interface VectorPen {
  /** A repeated tile of shapes, which stays sharp at any size. The same key means the same tile. */
  vectorPattern(key: string, size: number, paint: (pen: CanvasRenderingContext2D) => void): CanvasPattern;
}

type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export const isVectorPen = <P extends Pen>(pen: P): pen is P & VectorPen => 'vectorPattern' in pen;

/** Shapes that editors and printers still open with ease; a layer of more becomes an image. */
export const MOST_SHAPES = 20_000;
