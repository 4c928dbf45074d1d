import { type RefObject, useEffect } from 'react';
import type { GraphHit } from '../../layout/operation-graph/hit-test.ts';
import { pointIn } from '../stage/spaces.ts';
import type { GraphStage } from './graph-stage.ts';
import type { Box } from './paint-cells.ts';
import { useLatest } from './use-stage.ts';

/** A press that moves less than this is a click, px. */
const DRAG_THRESHOLD = 4;

export interface PointerEvents {
  readonly point: (hit: GraphHit, x: number, y: number) => void;
  readonly press: (hit: GraphHit, beside: boolean) => void;
}

/** Wheel, drag, pinch and click on the graph. The canvas is `touch-action: none`, so all gestures come here. */
export function usePointer(
  canvas: RefObject<HTMLCanvasElement | null>,
  stage: RefObject<GraphStage | null>,
  { point, press }: PointerEvents,
): void {
  const pointLatest = useLatest(point);
  const pressLatest = useLatest(press);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const down = new Map<number, { x: number; y: number }>();
    let dragged = false;
    let minimap: Box | null = null;
    let pinch = 0;

    const place = (event: MouseEvent) => pointIn(element, event);
    const spread = () => {
      const [a, b] = [...down.values()];
      return a && b ? { length: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : null;
    };

    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      const at = place(event);
      element.setPointerCapture(event.pointerId);
      down.set(event.pointerId, at);
      minimap = down.size === 1 ? (stage.current?.overMinimap(at.x, at.y) ?? null) : null;
      if (minimap) stage.current?.lookFromMinimap(minimap, at.x, at.y);
      dragged = minimap !== null || down.size > 1;
      pinch = spread()?.length ?? 0;
    };
    const onMove = (event: PointerEvent): void => {
      const at = place(event);
      const before = down.get(event.pointerId);
      if (!before) {
        pointLatest(stage.current?.hit(at.x, at.y) ?? null, at.x, at.y);
        return;
      }
      if (minimap) {
        stage.current?.lookFromMinimap(minimap, at.x, at.y);
        return;
      }
      if (!dragged && Math.hypot(at.x - before.x, at.y - before.y) < DRAG_THRESHOLD) return;
      dragged = true;
      down.set(event.pointerId, at);
      const fingers = spread();
      if (fingers && pinch > 0) {
        stage.current?.zoomAt(fingers.length / pinch, fingers.x, fingers.y);
        pinch = fingers.length;
        // Two fingers report in turn, so each moves the picture by half.
        stage.current?.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
      } else stage.current?.pan(at.x - before.x, at.y - before.y);
      pointLatest(null, at.x, at.y);
    };
    const onUp = (event: PointerEvent): void => {
      const at = place(event);
      if (!down.delete(event.pointerId)) return;
      pinch = 0;
      if (!dragged && down.size === 0) pressLatest(stage.current?.hit(at.x, at.y) ?? null, event.shiftKey);
    };
    const onCancel = (event: PointerEvent): void => {
      down.delete(event.pointerId);
    };
    const onLeave = (event: PointerEvent): void => {
      if (!down.has(event.pointerId)) pointLatest(null, 0, 0);
    };
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const at = place(event);
      const unit = event.deltaMode === 1 ? 16 : 1;
      const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
      if (event.shiftKey || Math.abs(dx) > Math.abs(dy)) stage.current?.pan(event.shiftKey && dx === 0 ? -dy : -dx, 0);
      else stage.current?.zoomAt(2 ** (-dy / (event.ctrlKey ? 80 : 300)), at.x, at.y);
    };

    element.addEventListener('pointerdown', onDown);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerup', onUp);
    element.addEventListener('pointercancel', onCancel);
    element.addEventListener('pointerleave', onLeave);
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', onDown);
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerup', onUp);
      element.removeEventListener('pointercancel', onCancel);
      element.removeEventListener('pointerleave', onLeave);
      element.removeEventListener('wheel', onWheel);
    };
  }, [canvas, stage, pointLatest, pressLatest]);
}
