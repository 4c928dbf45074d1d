import { byteUnits, engineeringText, exactFigure, exactText, timeUnits } from '../../../base/format.ts';
import { t, type Text } from '../../../base/text.ts';
import { ROLE } from '../../../layout/roles.ts';
import type { TrackRow } from '../../../layout/timeline/rows.ts';
import type { Scene } from '../../../layout/timeline/scene.ts';
import { columnEdges, largest, peakOf, trackColumns } from '../../../layout/timeline/track-columns.ts';
import { xOf } from '../../../layout/timeline/time-scale.ts';
import { memoiseLast } from '../../../base/memoise.ts';
import type { Lettering } from '../lettering.ts';
import { paintAreaShape } from './paint-area-shape.ts';
import type { TimelineColours } from './palette.ts';
import type { PixelBuffer } from './pixel-buffer.ts';
import { mixed } from './pixels.ts';
import { type AreaLook, drawArea, fillRaster, fillRect, verticalLine } from './raster.ts';

const peak = memoiseLast(peakOf);

/** Where the largest use of memory is, with its figure set where there is room. */
export function paintPeak(context: CanvasRenderingContext2D, scene: Scene, { theme, say }: Lettering): void {
  const { scale, input, layout } = scene;
  const row = layout.tracks.find(({ id }) => id === 'memory');
  if (!row) return;
  const { time, value } = peak(input.index.tracks.memory, input.index.stepEnd);
  const x = xOf(scale, time);
  if (x < scale.left - 1 || x > scale.left + scale.width + 1 || value === 0) return;
  const text = say`peak ${exactText(value, 'B')} at ${engineeringText(time, timeUnits)}`;
  context.font = `600 11px ${theme.sans}`;
  const width = context.measureText(text).width;
  const right = x + 10 + width > scale.left + scale.width;
  const textX = right ? x - 10 - width : x + 10;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = theme.bg;
  context.fillRect(textX - 3, row.top + 3, width + 6, 13);
  context.fillStyle = theme.ink;
  context.fillText(text, textX, row.top + 13);
  context.beginPath();
  context.arc(x, row.top + 1, 3, 0, 2 * Math.PI);
  context.fillStyle = theme.bg;
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = theme.ink;
  context.stroke();
}

/** Figure at the top of a track's scale, and zero at its foot. */
function paintScale(
  context: CanvasRenderingContext2D,
  scene: Scene,
  row: TrackRow,
  figure: Text,
  { theme, say }: Lettering,
): void {
  const text = say(figure);
  context.font = `11px ${theme.sans}`;
  context.textBaseline = 'middle';
  context.fillStyle = theme.ink3;
  context.textAlign = 'right';
  // On a phone there is no room for it; the peak's own label says the same.
  if (context.measureText(text).width <= scene.scale.left - 7)
    context.fillText(text, scene.scale.left - 7, row.top + 4);
  if (row.bottom - row.top > 22) context.fillText('0', scene.scale.left - 7, row.bottom - 5);
}

interface Strip extends AreaLook {
  readonly word: Text;
  readonly series: 'tiles' | 'digital' | 'mha' | 'inFlight' | 'memory';
  readonly full: number;
  readonly top: number;
  readonly bottom: number;
  /** The whole strip stands for all there is, used or not. */
  readonly free: boolean;
}

/** What the tracks consist of: one area each, but for the units, which are three. */
function stripsOf(scene: Scene, { bg, roles, ink2, ink3 }: TimelineColours): readonly Strip[] {
  const pale = (role: number, share: number) => mixed(roles[role] ?? 0, bg, share);
  const { tracks, resources } = scene.input.index;
  return scene.layout.tracks.flatMap((row): Strip[] => {
    const box = { word: '', top: row.top + 1, bottom: row.bottom, free: false };
    if (row.id === 'inFlight') {
      const look = { fill: pale(ROLE.communication, 0.8), line: ink3, peaks: true };
      return [{ ...box, series: 'inFlight', full: largest(tracks.inFlight), ...look }];
    }
    if (row.id === 'memory') {
      const look = { fill: pale(ROLE.embedding, 0.27), line: ink2, peaks: true };
      return [{ ...box, series: 'memory', full: largest(tracks.memory), ...look }];
    }
    const third = (row.bottom - row.top) / 3;
    const units = [
      { word: t`tiles`, series: 'tiles', full: resources.tiles, role: ROLE.expert2 },
      { word: t`digital`, series: 'digital', full: resources.digital, role: ROLE.norm },
      { word: 'MHA', series: 'mha', full: resources.mha, role: ROLE.attention },
    ] as const;
    return units.map(({ role, ...unit }, n) => ({
      ...unit,
      top: Math.round(row.top + n * third + 1),
      bottom: Math.round(row.top + (n + 1) * third - 2),
      fill: pale(role, 0.75),
      line: roles[role] ?? 0,
      peaks: false,
      free: true,
    }));
  });
}

/** Communications in flight, units busy, memory in use. Where a pixel shows many steps, the fill is their mean. */
export function paintTracks(
  context: CanvasRenderingContext2D,
  scene: Scene,
  ratio: number,
  lettering: Lettering,
  colours: TimelineColours,
  buffer: PixelBuffer,
): void {
  const { scale, layout, input, ticks } = scene;
  const first = layout.tracks[0];
  const last = layout.tracks.at(-1);
  if (!first || !last) return;
  const { stepEnd, tracks } = input.index;
  const left = Math.round(scale.left * ratio);
  const top = Math.round((first.top - 4) * ratio);
  const { image, raster } = buffer.of(
    Math.round((scale.left + scale.width) * ratio) - left,
    Math.round((last.bottom + 1) * ratio) - top,
  );
  fillRaster(raster, colours.bg);
  const thin = Math.max(1, Math.round(ratio));
  for (const { time } of ticks.ticks) verticalLine(raster, (xOf(scale, time) - scale.left) * ratio, thin, colours.hair);

  const edges = columnEdges(stepEnd, scale);
  const strips = stripsOf(scene, colours);
  for (const strip of strips) {
    const box = { top: strip.top * ratio - top, bottom: strip.bottom * ratio - top, ratio };
    if (strip.free) fillRect(raster, 0, raster.width, box.top, box.bottom, colours.free);
    drawArea(raster, trackColumns(tracks[strip.series], stepEnd, edges), strip.full, box, strip);
  }
  for (const row of layout.tracks)
    fillRect(raster, 0, raster.width, row.bottom * ratio - top, row.bottom * ratio - top + thin, colours.line);
  context.putImageData(image, left, top);
  paintTrackWords(context, scene, strips, lettering);
}

/** The same as shapes, for a figure. */
export function paintTrackShapes(
  pen: CanvasRenderingContext2D,
  scene: Scene,
  lettering: Lettering,
  colours: TimelineColours,
): void {
  const { scale, layout, input, ticks } = scene;
  const { stepEnd, tracks } = input.index;
  const first = layout.tracks[0];
  const last = layout.tracks.at(-1);
  if (!first || !last) return;
  const { theme } = lettering;
  pen.fillStyle = theme.hair;
  for (const { time } of ticks.ticks) pen.fillRect(xOf(scale, time), first.top - 4, 1, last.bottom - first.top + 4);
  const edges = columnEdges(stepEnd, scale);
  const strips = stripsOf(scene, colours);
  for (const strip of strips) {
    pen.fillStyle = theme.free;
    if (strip.free) pen.fillRect(scale.left, strip.top, scale.width, strip.bottom - strip.top);
    const box = { left: scale.left, top: strip.top, bottom: strip.bottom };
    paintAreaShape(pen, trackColumns(tracks[strip.series], stepEnd, edges), strip.full, box, strip);
  }
  pen.fillStyle = theme.line;
  for (const row of layout.tracks) pen.fillRect(scale.left, row.bottom, scale.width, 1);
  paintTrackWords(pen, scene, strips, lettering);
}

/** Figures of the scales and names of the strips. */
function paintTrackWords(
  context: CanvasRenderingContext2D,
  scene: Scene,
  strips: readonly Strip[],
  lettering: Lettering,
): void {
  const { theme, say } = lettering;
  const { scale, layout, input } = scene;
  const { tracks } = input.index;
  for (const row of layout.tracks) {
    if (row.id === 'memory') {
      paintScale(context, scene, row, engineeringText(largest(tracks.memory), byteUnits), lettering);
    } else if (row.id === 'inFlight') paintScale(context, scene, row, exactFigure(largest(tracks.inFlight)), lettering);
  }
  context.font = `11px ${theme.sans}`;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  context.fillStyle = theme.ink2;
  for (const { word, top: upper, bottom } of strips)
    context.fillText(say(word), scale.left - 7, (upper + bottom) / 2 + 0.5);
}
