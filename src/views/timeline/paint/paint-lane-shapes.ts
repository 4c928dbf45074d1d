import { MARK } from '../../../layout/timeline/mark-list.ts';
import type { Scene } from '../../../layout/timeline/scene.ts';
import { columnEdges, trackColumns } from '../../../layout/timeline/track-columns.ts';
import { xOf } from '../../../layout/timeline/time-scale.ts';
import type { Theme } from '../../shared/read-theme.ts';
import { isVectorPen } from '../../shared/vector-pen.ts';
import { paintAreaShape } from './paint-area-shape.ts';
import { CODE, foldedLook } from './paint-lanes.ts';
import type { TimelineColours } from './palette.ts';
import { cssOf, mixed } from './pixels.ts';

type Pen = CanvasRenderingContext2D;

/** What `paintLanes` writes as pixels, as shapes: for a figure, of a few thousand marks at most. */
export function paintLaneShapes(pen: Pen, scene: Scene, theme: Theme, colours: TimelineColours): void {
  const { layout, scale, ticks, input } = scene;
  const { lanesTop, lanesBottom } = layout;
  pen.save();
  pen.beginPath();
  pen.rect(scale.left, lanesTop, scale.width, lanesBottom - lanesTop);
  pen.clip();
  pen.fillStyle = theme.hair;
  for (const { time } of ticks.ticks) pen.fillRect(xOf(scale, time), lanesTop, 1, lanesBottom - lanesTop);
  pen.fillStyle = theme.line;
  for (const group of layout.groups) pen.fillRect(scale.left, group.bottom + 3, scale.width, 1);

  const { tracks, stepEnd, resources } = input.index;
  for (const { group, top, bottom, collapsed } of layout.groups) {
    if (!collapsed || group.kind === 'sequence') continue;
    const columns = trackColumns(tracks[group.kind], stepEnd, columnEdges(stepEnd, scale));
    const box = { left: scale.left, top, bottom };
    paintAreaShape(pen, columns, resources[group.kind], box, foldedLook(group.kind, colours));
  }
  paintMarks(pen, scene, colours);
  paintCodes(pen, scene, theme, colours);
  pen.restore();
}

const GAP = { from: 4, height: 0.6 };

/** Where an entry of the palette comes: dimmed, full, striped. */
const rank = (entry: number): number => (entry & 2) * 2 + 1 - (entry & 1);

/**
 * Marks by colour, so that a vector pen makes one path of each: dimmed ones, then full ones, which lie on the dimmed ones
 * of their bin, then the stripes on both.
 */
function byColour({ marks }: Scene): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let at = 0; at < marks.count; at++) {
    const flags = marks.flags[at] ?? 0;
    const entry = (marks.slot[at] ?? 0) * 4 + (flags & MARK.dimmed) + (flags & MARK.hatched);
    const list = found.get(entry);
    if (list) list.push(at);
    else found.set(entry, [at]);
  }
  return new Map([...found].toSorted(([a], [b]) => rank(a) - rank(b)));
}

function paintMarks(pen: Pen, scene: Scene, colours: TimelineColours): void {
  const { marks } = scene;
  for (const [entry, list] of byColour(scene)) {
    const colour = cssOf(colours.palette[entry] ?? 0);
    const hatched = (entry & 2) !== 0;
    pen.fillStyle = hatched ? stripes(pen, entry, colour) : colour;
    for (const at of list) {
      const [left = 0, right = 0] = [marks.left[at], marks.right[at]];
      const top = marks.top[at] ?? 0;
      pen.fillRect(left, top, Math.max(0.2, right - left), Math.max(0.4, footOf(scene, at) - top));
    }
    pen.fillStyle = cssOf(mixed(colours.ink, colours.palette[entry] ?? 0, 0.55));
    for (const at of list) {
      const [left = 0, right = 0] = [marks.left[at], marks.right[at]];
      const bottom = footOf(scene, at);
      const isRoomy = bottom - (marks.top[at] ?? 0) >= 8 && right - left >= 6;
      if (!hatched && ((marks.flags[at] ?? 0) & MARK.footLine) !== 0 && isRoomy)
        pen.fillRect(left, bottom - 1.5, right - left, 1.5);
    }
  }
}

/** Where lanes are tall enough, bars keep a paper line beneath them. */
function footOf({ marks }: Scene, at: number): number {
  const foot = marks.bottom[at] ?? 0;
  const isBin = ((marks.flags[at] ?? 0) & MARK.bin) !== 0;
  return isBin || foot - (marks.top[at] ?? 0) > GAP.from - 0.01 ? foot - GAP.height : foot;
}

const STRIPES = 5;

/** Stripes that rise to the right, as on the screen: what loads from DRAM. */
function stripes(pen: Pen, entry: number, colour: string): CanvasPattern | string {
  if (!isVectorPen(pen)) return colour;
  return pen.vectorPattern(`stripes ${entry}`, STRIPES, (tile) => {
    tile.strokeStyle = colour;
    tile.lineWidth = 1.4;
    tile.beginPath();
    for (const shift of [-STRIPES, 0, STRIPES]) {
      tile.moveTo(shift - 1, STRIPES + 1);
      tile.lineTo(shift + STRIPES + 1, -1);
    }
    tile.stroke();
  });
}

function paintCodes(pen: Pen, { marks, scale, input }: Scene, theme: Theme, colours: TimelineColours): void {
  pen.font = `10px ${theme.sans}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (let at = 0; at < marks.count; at++) {
    const id = marks.id[at] ?? -1;
    const from = Math.max(scale.left, marks.left[at] ?? 0);
    const to = Math.min(scale.left + scale.width, marks.right[at] ?? 0);
    const [top = 0, bottom = 0] = [marks.top[at], marks.bottom[at]];
    if (id < 0 || to - from < CODE.width || bottom - top < CODE.height) continue;
    const code = input.colours.codeOf(id);
    const entry = (marks.slot[at] ?? 0) * 4 + ((marks.flags[at] ?? 0) & MARK.dimmed);
    const [x, y] = [(from + to) / 2, (top + bottom) / 2];
    // On stripes a code stands on a plain patch, or it could not be read.
    if (at + 1 < marks.count && ((marks.flags[at + 1] ?? 0) & MARK.hatched) !== 0) {
      const half = pen.measureText(code).width / 2 + 1.5;
      pen.fillStyle = cssOf(colours.palette[entry] ?? 0);
      pen.fillRect(x - half, top, 2 * half, bottom - top - GAP.height);
    }
    pen.fillStyle = cssOf(colours.codes[entry] ?? 0);
    pen.fillText(code, x, y);
  }
}
