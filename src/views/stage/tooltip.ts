import type { CSSProperties } from 'react';
import type { Area, Place } from './spaces.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room under a place that a tip needs to stand there, px. */
const ROOM_BELOW = 96;

/** Beside a place, on the side with more room: for a tip of any size in a box of the given one. */
export const tipBesidePlace = ({ x, y }: Place, { width, height }: Size): CSSProperties => ({
  ...(x > width / 2 ? { right: width - x + 12 } : { left: x + 14 }),
  ...(y < height - ROOM_BELOW ? { top: y + 14 } : { bottom: height - y + 10 }),
});

/**
 * Beside a part of the plot, on the side with more room; where neither has enough for a tip of the given width, above or
 * below it.
 */
export function tipBesideArea(area: Area, plot: Area, { width, height }: Size, tipWidth: number): CSSProperties {
  const left = Math.max(plot.x, area.x);
  const right = Math.min(plot.x + plot.width, area.x + area.width);
  const top = Math.max(plot.y, area.y);
  const bottom = Math.max(plot.y, Math.min(height, area.y + area.height));
  const inUpperHalf = (top + bottom) / 2 < plot.y + plot.height / 2;
  const after = width - right - 8;
  const before = left - 8;
  if (Math.max(after, before) >= tipWidth) {
    const across = after >= before ? { left: right + 8 } : { right: width - left + 8 };
    return {
      ...across,
      ...(inUpperHalf ? { top: Math.max(0, top - 16) } : { bottom: Math.max(0, height - bottom - 16) }),
    };
  }
  return {
    left: Math.max(0, Math.min(left - tipWidth / 2, width - tipWidth)),
    ...(inUpperHalf ? { top: bottom + 8 } : { bottom: height - top + 8 }),
  };
}

export const setHidden = (element: HTMLElement, hidden: boolean): void => {
  if (element.hidden !== hidden) element.hidden = hidden;
};

/** Shows lines of text beside a place, within the box that the element is in, without React; no lines hide it. */
export function showTip(tip: HTMLElement, lines: readonly string[], { x, y }: Place): void {
  setHidden(tip, lines.length === 0);
  if (lines.length === 0) return;
  const text = lines.join('\n');
  if (tip.textContent !== text) tip.textContent = text;
  const box = tip.parentElement;
  const left = box && x + 14 + tip.offsetWidth > box.clientWidth ? x - 10 - tip.offsetWidth : x + 14;
  const top = box && y + 16 + tip.offsetHeight > box.clientHeight ? y - 10 - tip.offsetHeight : y + 16;
  tip.style.transform = `translate(${Math.max(0, left)}px, ${Math.max(0, top)}px)`;
}
