import { boxOf } from '../../../layout/timeline/op-box.ts';
import type { Scene } from '../../../layout/timeline/scene.ts';
import { xOf } from '../../../layout/timeline/time-scale.ts';
import type { Selection } from '../../../state/selection.ts';
import { setHidden } from '../../stage/tooltip.ts';

// Elements over the canvas: they move while the picture stands still, so that it is not painted again.

/** Puts the line of the time cursor at its time. */
export function placeCursor(cursor: HTMLElement, scene: Scene | null, time: number): void {
  const x = scene ? xOf(scene.scale, time) : 0;
  const visible = scene !== null && x >= scene.scale.left - 0.5 && x <= scene.scale.left + scene.scale.width + 0.5;
  setHidden(cursor, !visible);
  if (!scene || !visible) return;
  cursor.style.transform = `translateX(${(x - 0.75).toFixed(2)}px)`;
}

/** Frames the op that is pointed at, in this view or another. */
export function placeHover(hover: HTMLElement, scene: Scene | null, target: Selection): void {
  const box = scene && target?.kind === 'op' ? boxOf(scene, target.id) : null;
  if (!scene || !box) {
    setHidden(hover, true);
    return;
  }
  const { scale, layout } = scene;
  const left = Math.max(scale.left, box.left) - 1.5;
  const right = Math.min(scale.left + scale.width, box.right) + 0.5;
  const visible = right > left + 1 && box.bottom > layout.lanesTop && box.top < layout.lanesBottom;
  setHidden(hover, !visible);
  if (!visible) return;
  hover.style.transform = `translate(${left.toFixed(2)}px, ${(box.top - 1.5).toFixed(2)}px)`;
  hover.style.width = `${Math.max(4, right - left).toFixed(2)}px`;
  hover.style.height = `${(box.bottom - box.top + 2).toFixed(2)}px`;
}
