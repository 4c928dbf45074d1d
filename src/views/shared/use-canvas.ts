import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { pixelRatio } from '../stage/spaces.ts';

/** Size of a canvas in CSS pixels. The context that a painter gets is scaled, so that it thinks in these alone. */
export interface CanvasSize {
  readonly width: number;
  readonly height: number;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
}

export type Paint = (context: CanvasRenderingContext2D, size: CanvasSize) => void;

/**
 * A canvas that keeps the size of its box and the resolution of its screen. Returns a function that asks for a repaint in
 * the next frame, however often it is called; a new `paint` asks by itself.
 *
 * The canvas must be sized by CSS (width and height of 100 %), not by its content.
 */
export function useCanvas(canvas: RefObject<HTMLCanvasElement | null>, paint: Paint): () => void {
  const latest = useRef(paint);
  const frame = useRef(0);

  const repaint = useCallback(() => {
    if (frame.current !== 0) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      const element = canvas.current;
      const context = element?.getContext('2d');
      if (!element || !context) return;
      const ratio = pixelRatio(element);
      const width = element.clientWidth;
      const height = element.clientHeight;
      if (width === 0 || height === 0) return;
      const [deviceWidth, deviceHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (element.width !== deviceWidth || element.height !== deviceHeight) {
        element.width = deviceWidth;
        element.height = deviceHeight;
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, height);
      latest.current(context, { width, height, ratio });
    });
  }, [canvas]);

  useLayoutEffect(() => {
    latest.current = paint;
    repaint();
  }, [paint, repaint]);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const observer = new ResizeObserver(repaint);
    observer.observe(element);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame.current);
      frame.current = 0;
    };
  }, [canvas, repaint]);

  return repaint;
}
