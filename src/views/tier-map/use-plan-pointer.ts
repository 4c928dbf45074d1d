import { type RefObject, useEffect, useRef } from 'react';
import { type PlanLayout, type PlanTarget, planTargetAt } from '../../layout/tier-map/plan-layout.ts';
import { type PlanWindow, panWindow, zoomWindow } from '../../layout/tier-map/plan-window.ts';
import { pointIn } from '../stage/spaces.ts';

interface PointerActions {
  /** The layout that is on the screen. */
  readonly layout: PlanLayout | null;
  point(target: PlanTarget): void;
  pick(target: PlanTarget): void;
  show(window: PlanWindow): void;
}

/** A press that moves less than this is a click. */
const CLICK_SLACK = 4;

interface Press {
  readonly startX: number;
  readonly startY: number;
  x: number;
  y: number;
  moved: boolean;
}

/** Pointing, clicking, dragging, pinching and the wheel on the plan's canvas. */
export function usePlanPointer(canvas: RefObject<HTMLCanvasElement | null>, latest: PointerActions): void {
  const actions = useRef(latest);
  useEffect(() => {
    actions.current = latest;
  });

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const presses = new Map<number, Press>();

    const at = (event: MouseEvent): readonly [number, number] => {
      const { x, y } = pointIn(element, event);
      return [x, y];
    };

    const zoomAbout = (x: number, y: number, factor: number): void => {
      const { layout } = actions.current;
      if (!layout) return;
      const { window, plot, cellWidth, cellHeight, extent } = layout;
      const tile = window.tileFrom + (x - plot.x) / cellWidth;
      const tier = window.tierFrom + (plot.y + plot.height - y) / cellHeight;
      actions.current.show(zoomWindow(window, factor, tile, tier, extent));
    };

    const pan = (dx: number, dy: number): void => {
      const { layout } = actions.current;
      if (!layout) return;
      actions.current.show(panWindow(layout.window, -dx / layout.cellWidth, dy / layout.cellHeight, layout.extent));
    };

    const spread = (): number => {
      const [a, b] = [...presses.values()];
      return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
    };

    const down = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      const [x, y] = at(event);
      presses.set(event.pointerId, { startX: x, startY: y, x, y, moved: presses.size > 0 });
      element.setPointerCapture(event.pointerId);
    };

    const move = (event: PointerEvent): void => {
      const [x, y] = at(event);
      const press = presses.get(event.pointerId);
      if (!press) {
        const { layout } = actions.current;
        if (layout) actions.current.point(planTargetAt(layout, x, y));
        return;
      }
      const before = spread();
      const [dx, dy] = [x - press.x, y - press.y];
      if (!press.moved && Math.hypot(x - press.startX, y - press.startY) < CLICK_SLACK) return;
      press.moved = true;
      press.x = x;
      press.y = y;
      // Two fingers: each moves the picture by half of its own way, and their distance is the scale.
      pan(dx / presses.size, dy / presses.size);
      if (presses.size === 2 && before > 0) {
        const [a, b] = [...presses.values()];
        if (a && b) zoomAbout((a.x + b.x) / 2, (a.y + b.y) / 2, before / Math.max(1, spread()));
      }
    };

    const up = (event: PointerEvent): void => {
      const press = presses.get(event.pointerId);
      presses.delete(event.pointerId);
      const { layout } = actions.current;
      if (!press || press.moved || event.type === 'pointercancel' || !layout) return;
      const target = planTargetAt(layout, press.x, press.y);
      actions.current.point(target);
      actions.current.pick(target);
    };

    const leave = (): void => {
      if (presses.size === 0) actions.current.point(null);
    };

    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      // Lines and pages are what some mice count in.
      const unit = event.deltaMode === 0 ? 1 : event.deltaMode === 1 ? 16 : 400;
      const [x, y] = at(event);
      if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))
        pan(-(event.deltaX || event.deltaY) * unit, 0);
      else zoomAbout(x, y, Math.exp(Math.max(-1, Math.min(1, (event.deltaY * unit) / 400))));
    };

    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', up);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', up);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('wheel', wheel);
    };
  }, [canvas]);
}
