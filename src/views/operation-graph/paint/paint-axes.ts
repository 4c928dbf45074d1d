import type { Words } from '../../../base/words.ts';
import type { AxisLabel } from '../../../layout/operation-graph/axis-labels.ts';
import type { InteriorLabel } from '../../../layout/operation-graph/interior.ts';
import { textWidth } from '../../../layout/text-width.ts';
import type { Palette } from './palette.ts';

/** Names of rows or columns; `marked` ones in the accent colour. */
export function paintAxisLabels(
  context: CanvasRenderingContext2D,
  palette: Palette,
  labels: readonly AxisLabel[],
  isMarked: (index: number) => boolean,
): void {
  const { theme } = palette;
  for (const { x, y, text, style, align, ruleTo, index } of labels) {
    if (ruleTo !== undefined) {
      context.fillStyle = theme.ink3;
      context.fillRect(x, y + 4.5, Math.max(0, ruleTo - x), 1);
    }
    if (text === '') continue;
    const marked = isMarked(index);
    context.font = `${style === 'strong' || marked ? '600 ' : ''}11px ${theme.sans}`;
    context.fillStyle = marked ? theme.accent : style === 'strong' ? theme.ink : theme.ink2;
    context.textAlign = align;
    context.fillText(text, x, y);
  }
}

/** Words inside an unfolded block, the long or the short form as they fit. */
export function paintPanelLabels(
  context: CanvasRenderingContext2D,
  palette: Palette,
  labels: readonly InteriorLabel[],
  say: Words,
): void {
  const { theme } = palette;
  for (const { x, y, width, text, short, strong, align } of labels) {
    const words = [say(text), say(short)].find((candidate) => textWidth(candidate) <= width);
    if (words === undefined) continue;
    context.font = `${strong ? '600 ' : ''}11px ${theme.sans}`;
    context.fillStyle = strong ? theme.ink : theme.ink2;
    context.textAlign = align;
    context.fillText(words, x, y);
  }
}
