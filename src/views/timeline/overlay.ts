import { boxOf } from '../../layout/timeline/op-box.ts';
import type { Scene } from '../../layout/timeline/scene.ts';
import { xOf } from '../../layout/timeline/time-scale.ts';
import type { Selection } from '../../state/selection.ts';

/** The few elements that lie over the canvas: they move while the picture stands still, so that it is not painted again. */
export interface OverlayElements {
  readonly cursor: HTMLElement;
  readonly hover: HTMLElement;
  readonly tip: HTMLElement;
}

const hide = (element: HTMLElement, hidden: boolean): void => {
  if (element.hidden !== hidden) element.hidden = hidden;
};

/** Puts the time cursor where the moment is. */
export function placeCursor({ cursor }: OverlayElements, scene: Scene | null, time: number): void {
  const x = scene ? xOf(scene.scale, time) : 0;
  const visible = scene !== null && x >= scene.scale.left - 0.5 && x <= scene.scale.left + scene.scale.width + 0.5;
  hide(cursor, !visible);
  if (!scene || !visible) return;
  cursor.style.transform = `translateX(${(x - 0.75).toFixed(2)}px)`;
}

/** Frames the op that is pointed at, in this view or another. */
export function placeHover({ hover }: OverlayElements, scene: Scene | null, target: Selection): void {
  const box = scene && target?.kind === 'op' ? boxOf(scene, target.id) : null;
  if (!scene || !box) {
    hide(hover, true);
    return;
  }
  const { scale, layout } = scene;
  const left = Math.max(scale.left, box.left) - 1.5;
  const right = Math.min(scale.left + scale.width, box.right) + 0.5;
  const visible = right > left + 1 && box.bottom > layout.lanesTop && box.top < layout.lanesBottom;
  hide(hover, !visible);
  if (!visible) return;
  hover.style.transform = `translate(${left.toFixed(2)}px, ${(box.top - 1.5).toFixed(2)}px)`;
  hover.style.width = `${Math.max(4, right - left).toFixed(2)}px`;
  hover.style.height = `${(box.bottom - box.top + 2).toFixed(2)}px`;
}

/** Shows lines of text beside a point, inside the box that the canvas fills; no lines hide it. */
export function placeTip({ tip }: OverlayElements, lines: readonly string[], x: number, y: number): void {
  hide(tip, lines.length === 0);
  if (lines.length === 0) return;
  const text = lines.join('\n');
  if (tip.textContent !== text) tip.textContent = text;
  const box = tip.parentElement;
  const left = box && x + 14 + tip.offsetWidth > box.clientWidth ? x - 10 - tip.offsetWidth : x + 14;
  const top = box && y + 16 + tip.offsetHeight > box.clientHeight ? y - 10 - tip.offsetHeight : y + 16;
  tip.style.transform = `translate(${Math.max(0, left)}px, ${Math.max(0, top)}px)`;
}
