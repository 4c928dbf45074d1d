import {
  type Box,
  type CalloutSpec,
  placeCallouts,
  type PlacedCallout,
} from '../../../layout/callouts/place-callouts.ts';
import type { Projection } from '../../stage/projection.ts';
import type { Locate } from './use-anchors.ts';

/** The elements of one callout. */
export interface CalloutParts {
  readonly words: HTMLElement;
  readonly line: SVGPathElement;
  readonly dot: SVGCircleElement;
}

const shifted = ({ x, y, width, height }: Box, by: { readonly x: number; readonly y: number }): Box => ({
  x: x + by.x,
  y: y + by.y,
  width,
  height,
});

/** The boxes of all words in an element, but for those of the callouts themselves, px of the element. */
function wordsIn(stage: HTMLElement, own: HTMLElement): readonly Box[] {
  const origin = stage.getBoundingClientRect();
  return [...stage.querySelectorAll<HTMLElement | SVGElement>('*')].flatMap((element) => {
    if (own.contains(element) || element.childElementCount > 0 || !element.textContent?.trim()) return [];
    const { x, y, width, height } = element.getBoundingClientRect();
    // What is there for screen readers alone is a pixel large.
    return width > 2 && height > 2 ? [{ x: x - origin.x, y: y - origin.y, width, height }] : [];
  });
}

/** Frames after a change in which places are worked out anew: parts of a picture arrive one after the other. */
const SETTLING = new Set([2, 10, 30, 60]);

/**
 * Places callouts over a picture, again in every frame in which something has moved. Words first keep clear of everything
 * that stands in the picture; where that leaves no room they may lie on what is idle.
 */
export class CalloutFrame {
  private key = '';
  private since = 0;
  private readonly stage: HTMLElement;
  private readonly layer: HTMLElement;

  constructor(stage: HTMLElement, layer: HTMLElement) {
    this.stage = stage;
    this.layer = layer;
  }

  /** Null as long as nothing has moved. Callouts whose thing is not in the picture are null in the list. */
  place(
    projection: Projection | null,
    locates: readonly (Locate | null)[],
    parts: readonly CalloutParts[],
  ): readonly (PlacedCallout | null)[] | null {
    const canvas = projection?.canvas();
    const stage = this.stage.getBoundingClientRect();
    const drawn = canvas?.getBoundingClientRect();
    const offset = drawn ? { x: drawn.x - stage.x, y: drawn.y - stage.y } : { x: 0, y: 0 };
    const anchors = locates.map((locate) => {
      const at = projection && drawn && locate ? locate(projection) : null;
      return at && { x: Math.round(at.x + offset.x), y: Math.round(at.y + offset.y) };
    });
    const lit = (projection?.lit?.() ?? []).map((box) => shifted(box, offset));
    const sizes = parts.map(({ words }) => ({ width: words.offsetWidth, height: words.offsetHeight }));
    const key = JSON.stringify([anchors, sizes, stage.width, stage.height, lit.map(({ x, y }) => [x, y])]);
    this.since = key === this.key ? this.since + 1 : 0;
    if (this.since > 0 && !SETTLING.has(this.since)) return null;
    this.key = key;
    const shown = anchors.flatMap((anchor, i): CalloutSpec[] => {
      const size = sizes[i];
      return anchor && size ? [{ anchor, ...size }] : [];
    });
    const { width, height } = stage;
    const words = [...wordsIn(this.stage, this.layer), ...lit];
    const solid = (projection?.solid?.() ?? []).map((box) => shifted(box, offset));
    const clear = placeCallouts(shown, { width, height, obstacles: [...words, ...solid] });
    const crowded = clear.some(({ kind }) => kind === 'number');
    const placed = crowded ? placeCallouts(shown, { width, height, obstacles: words }) : clear;
    let next = 0;
    return anchors.map((anchor) => (anchor ? (placed[next++] ?? null) : null));
  }
}
