import { byteUnits, engineeringText, exactFigure, exactText, timeUnits } from '../../base/format.ts';
import { ROLE } from '../../layout/roles.ts';
import type { TrackRow } from '../../layout/timeline/rows.ts';
import type { Scene } from '../../layout/timeline/scene.ts';
import type { StepSeries } from '../../layout/timeline/step-series.ts';
import { peakOf, trackColumns } from '../../layout/timeline/track-columns.ts';
import { xOf } from '../../layout/timeline/time-scale.ts';
import { memoiseLast } from '../../state/memoise.ts';
import type { Theme } from '../shared/read-theme.ts';

interface Area {
  readonly series: StepSeries;
  /** Value at the top of the area. */
  readonly full: number;
  readonly top: number;
  readonly bottom: number;
  readonly fill: string;
  readonly line: string;
  /** Outline by the largest value of each pixel: for what is limited by its peak. Else by the mean. */
  readonly peaks: boolean;
}

/** A track as an area over time. Where a pixel shows many steps, the fill is their mean and the line their largest value. */
function paintArea(context: CanvasRenderingContext2D, { scale, input }: Scene, area: Area): void {
  const { series, full, top, bottom, fill, line, peaks } = area;
  const { count, mean, max } = trackColumns(series, input.index.stepEnd, scale);
  const height = bottom - top;
  const yOf = (value: number) => bottom - (full > 0 ? Math.min(1, value / full) * height : 0);
  const trace = (values: Float32Array) => {
    for (let column = 0; column < count; column++) {
      const y = yOf(values[column] ?? 0);
      context.lineTo(scale.left + column, y);
      context.lineTo(scale.left + column + 1, y);
    }
  };
  context.beginPath();
  context.moveTo(scale.left, bottom);
  trace(mean);
  context.lineTo(scale.left + count, bottom);
  context.closePath();
  context.fillStyle = fill;
  context.fill();
  context.beginPath();
  trace(peaks ? max : mean);
  context.strokeStyle = line;
  context.lineWidth = 1;
  context.stroke();
}

const peak = memoiseLast(peakOf);
const largest = (series: StepSeries): number => series.blockMax.reduce((max, value) => Math.max(max, value), 0);

/** Where the largest use of memory is, with its figure set where there is room. */
function paintPeak(context: CanvasRenderingContext2D, scene: Scene, row: TrackRow, theme: Theme): void {
  const { scale, input } = scene;
  const { time, value } = peak(input.index.tracks.memory, input.index.stepEnd);
  const x = xOf(scale, time);
  if (x < scale.left - 1 || x > scale.left + scale.width + 1 || value === 0) return;
  const text = `peak ${exactText(value, 'B')} at ${engineeringText(time, timeUnits)}`;
  context.font = `600 11px ${theme.sans}`;
  const width = context.measureText(text).width;
  const right = x + 10 + width > scale.left + scale.width;
  const textX = right ? x - 10 - width : x + 10;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = theme.bg;
  context.strokeText(text, textX, row.top + 13);
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
function paintScale(context: CanvasRenderingContext2D, scene: Scene, row: TrackRow, text: string, theme: Theme): void {
  context.font = `11px ${theme.sans}`;
  context.textBaseline = 'middle';
  context.fillStyle = theme.ink3;
  // What does not fit beside the plot, as on a phone, stands in its corner.
  const fits = context.measureText(text).width <= scene.scale.left - 7;
  context.textAlign = fits ? 'right' : 'left';
  context.fillText(text, fits ? scene.scale.left - 7 : scene.scale.left + 2, row.top + 4);
  context.textAlign = 'right';
  if (row.bottom - row.top > 22) context.fillText('0', scene.scale.left - 7, row.bottom - 5);
}

const withAlpha = (colour: string, alpha: string): string => `${colour}${alpha}`;

/** Communications in flight, units busy, memory in use. */
export function paintTracks(context: CanvasRenderingContext2D, scene: Scene, theme: Theme): void {
  const { scale, layout, input, ticks } = scene;
  const { tracks, resources } = input.index;
  const first = layout.tracks[0];
  if (!first) return;
  context.save();
  context.fillStyle = theme.hair;
  for (const { time } of ticks.ticks)
    context.fillRect(Math.round(xOf(scale, time)), first.top - 4, 1, input.height - first.top);
  for (const row of layout.tracks) {
    context.fillStyle = theme.line;
    context.fillRect(scale.left, row.bottom, scale.width, 1);
    const box = { top: row.top + 1, bottom: row.bottom };
    if (row.id === 'inFlight') {
      const full = largest(tracks.inFlight);
      const colours = { fill: theme.roles[ROLE.communication] ?? theme.line, line: theme.ink3 };
      paintArea(context, scene, { series: tracks.inFlight, full, ...box, ...colours, peaks: true });
      paintScale(context, scene, row, exactFigure(full), theme);
    } else if (row.id === 'memory') {
      const full = largest(tracks.memory);
      const fill = withAlpha(theme.roles[ROLE.embedding] ?? theme.line, theme.dark ? '40' : '44');
      paintArea(context, scene, { series: tracks.memory, full, ...box, fill, line: theme.ink2, peaks: true });
      paintScale(context, scene, row, engineeringText(full, byteUnits), theme);
      paintPeak(context, scene, row, theme);
    } else {
      const third = (row.bottom - row.top) / 3;
      const strips = [
        { word: 'tiles', series: tracks.tiles, full: resources.tiles, role: ROLE.expert2 },
        { word: 'digital', series: tracks.digital, full: resources.digital, role: ROLE.norm },
        { word: 'MHA', series: tracks.mha, full: resources.mha, role: ROLE.attention },
      ];
      strips.forEach(({ word, series, full, role }, n) => {
        const top = row.top + n * third + 1;
        const bottom = row.top + (n + 1) * third - 2;
        context.fillStyle = theme.free;
        context.fillRect(scale.left, top, scale.width, bottom - top);
        const fill = withAlpha(theme.roles[role] ?? theme.ink, 'c0');
        const line = theme.roles[role] ?? theme.ink;
        paintArea(context, scene, { series, full, top, bottom, fill, line, peaks: false });
        context.font = `11px ${theme.sans}`;
        context.textAlign = 'right';
        context.textBaseline = 'middle';
        context.fillStyle = theme.ink2;
        context.fillText(word, scale.left - 7, (top + bottom) / 2 + 0.5);
      });
    }
  }
  context.restore();
}
