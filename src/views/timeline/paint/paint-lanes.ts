import { ROLE } from '../../../layout/roles.ts';
import { MARK } from '../../../layout/timeline/mark-list.ts';
import type { Scene } from '../../../layout/timeline/scene.ts';
import { columnEdges, trackColumns } from '../../../layout/timeline/track-columns.ts';
import { xOf } from '../../../layout/timeline/time-scale.ts';
import { mixed } from './pixels.ts';
import type { CodeMasks } from './code-masks.ts';
import type { TimelineColours } from './palette.ts';
import type { PixelBuffer } from './pixel-buffer.ts';
import {
  type AreaLook,
  drawArea,
  drawCode,
  type Raster,
  drawMarks,
  fillRaster,
  fillRect,
  horizontalLine,
  verticalLine,
} from './raster.ts';

/** Marks of at least this size carry their code, CSS pixels. */
export const CODE = { width: 16, height: 9 };

/** How the busy units of a folded group are drawn. */
export function foldedLook(kind: 'tiles' | 'digital' | 'mha', colours: TimelineColours): AreaLook {
  const line = colours.roles[{ tiles: ROLE.expert2, digital: ROLE.norm, mha: ROLE.attention }[kind]] ?? 0;
  return { fill: mixed(line, colours.bg, 0.75), line, peaks: false };
}

/** A folded group shows how many of its units are busy. */
function drawFolded(raster: Raster, { layout, scale, input }: Scene, ratio: number, colours: TimelineColours): void {
  const { tracks, stepEnd, resources } = input.index;
  for (const { group, top, bottom, collapsed } of layout.groups) {
    if (!collapsed || group.kind === 'sequence') continue;
    const look = foldedLook(group.kind, colours);
    const box = { top: (top - layout.lanesTop) * ratio, bottom: (bottom - layout.lanesTop) * ratio, ratio };
    const columns = trackColumns(tracks[group.kind], stepEnd, columnEdges(stepEnd, scale));
    drawArea(raster, columns, resources[group.kind], box, look);
  }
}

/** Bars, their codes and the grid behind them. */
export function paintLanes(
  context: CanvasRenderingContext2D,
  scene: Scene,
  ratio: number,
  colours: TimelineColours,
  buffer: PixelBuffer,
  masks: CodeMasks,
): void {
  const { layout, scale, marks, ticks, input } = scene;
  const left = Math.round(scale.left * ratio);
  const top = Math.round(layout.lanesTop * ratio);
  const width = Math.round((scale.left + scale.width) * ratio) - left;
  const height = Math.round(layout.lanesBottom * ratio) - top;
  if (width <= 0 || height <= 0) return;
  const { image, raster } = buffer.of(width, height);

  fillRaster(raster, colours.bg);
  const thin = Math.max(1, Math.round(ratio));
  for (const { time } of ticks.ticks) verticalLine(raster, (xOf(scale, time) - scale.left) * ratio, thin, colours.hair);
  for (const group of layout.groups)
    horizontalLine(raster, (group.bottom + 3 - layout.lanesTop) * ratio, thin, colours.line);

  drawFolded(raster, scene, ratio, colours);
  drawMarks(raster, marks, { left: scale.left, top: layout.lanesTop, ratio }, colours.palette, colours.ink);

  const rightEdge = scale.left + scale.width;
  for (let at = 0; at < marks.count; at++) {
    const id = marks.id[at] ?? -1;
    const from = Math.max(scale.left, marks.left[at] ?? 0);
    const to = Math.min(rightEdge, marks.right[at] ?? 0);
    const [upper, lower] = [marks.top[at] ?? 0, marks.bottom[at] ?? 0];
    if (id < 0 || to - from < CODE.width || lower - upper < CODE.height) continue;
    const mask = masks.of(input.colours.codeOf(id));
    const fill = (marks.slot[at] ?? 0) * 4 + ((marks.flags[at] ?? 0) & MARK.dimmed);
    const colour = colours.codes[fill] ?? 0;
    const x = ((from + to) / 2 - scale.left) * ratio;
    const y = ((upper + lower) / 2 - layout.lanesTop) * ratio - 0.5 * ratio;
    // On stripes a code stands on a plain patch, or it could not be read.
    if (((marks.flags[at + 1] ?? 0) & MARK.hatched) !== 0 && at + 1 < marks.count) {
      const [half, head] = [mask.width / 2 + 1.5 * ratio, (upper - layout.lanesTop) * ratio];
      const foot = (lower - layout.lanesTop) * ratio - Math.max(1, Math.round(0.6 * ratio));
      fillRect(raster, x - half, x + half, head, foot, colours.palette[fill] ?? 0);
    }
    drawCode(raster, mask, x, y, colour);
  }
  context.putImageData(image, left, top);
}
