import { byteUnits, engineeringText, timeUnits } from '../../../base/format.ts';
import { t, type Text } from '../../../base/text.ts';
import type { Scene } from '../../../layout/timeline/scene.ts';
import { xOf } from '../../../layout/timeline/time-scale.ts';
import type { Theme } from '../../shared/read-theme.ts';
import { wrapped } from '../../shared/wrapped-text.ts';
import type { Lettering } from '../lettering.ts';
import { trackNames } from '../track-names.ts';

/** px that lane numbers leave. */
const NOTE_WIDTH = 92;

/** What stands beside the lanes on the screen as controls, as words: names of groups and tracks. For a figure. */
export function paintNames(pen: CanvasRenderingContext2D, { layout, input }: Scene, { theme, say }: Lettering): void {
  const { totals } = input.simulation;
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  const write = (text: string, y: number, strong: boolean): void => {
    pen.font = `${strong ? '600 ' : ''}11px ${theme.sans}`;
    pen.fillStyle = strong ? theme.ink : theme.ink2;
    pen.fillText(text, 2, y);
  };
  for (const { group, top, bottom } of layout.groups) {
    const height = Math.min(bottom, layout.lanesBottom) - top;
    if (top < layout.lanesTop - 4 || height < 10) continue;
    write(say(group.label), top + 10, true);
    const lines = wrapped(say(group.note), NOTE_WIDTH, (text) => pen.measureText(text).width);
    for (const [n, line] of lines.entries()) if (height >= 26 + 13 * n) write(line, top + 24 + 13 * n, false);
  }
  for (const { id, top } of layout.tracks) {
    write(say(trackNames[id]), top + 10, true);
    const note =
      id === 'memory'
        ? say`peak ${engineeringText(totals.peakMemory, byteUnits)}`
        : id === 'inFlight'
          ? say`in flight`
          : '';
    write(note, top + 23, false);
  }
}

/** The time cursor as a line with a handle. */
export function paintCursor(pen: CanvasRenderingContext2D, { scale, input }: Scene, theme: Theme, time: number): void {
  const x = xOf(scale, time);
  if (x < scale.left - 0.5 || x > scale.left + scale.width + 0.5) return;
  pen.fillStyle = theme.accent;
  pen.fillRect(x - 0.5, 4, 1, input.height - 4);
  pen.beginPath();
  pen.moveTo(x - 4.5, 4);
  pen.lineTo(x + 4.5, 4);
  pen.lineTo(x + 4.5, 9);
  pen.lineTo(x, 13);
  pen.lineTo(x - 4.5, 9);
  pen.closePath();
  pen.fill();
}

/** The stretch of time that a picture shows, in words. */
export const windowWords = ({ scale }: Scene): Text =>
  t`${engineeringText(scale.from, timeUnits)} to ${engineeringText(scale.to, timeUnits)}`;
