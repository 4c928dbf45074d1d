import type { Theme } from '../../shared/read-theme.ts';
import { isVectorPen } from '../../shared/vector-pen.ts';

const patterns = new WeakMap<Theme, CanvasPattern>();

const SIZE = 9;

/** One tile of the hatch. */
function paintTile(pen: CanvasRenderingContext2D, theme: Theme): void {
  pen.fillStyle = theme.free;
  pen.fillRect(0, 0, SIZE, SIZE);
  pen.strokeStyle = theme.line;
  pen.lineWidth = 0.7;
  pen.beginPath();
  for (const shift of [-SIZE, 0, SIZE]) {
    pen.moveTo(shift - 1, SIZE + 1);
    pen.lineTo(shift + SIZE + 1, -1);
  }
  pen.stroke();
}

/** Paper of what is free: the colour of unused capacity with lines at 45°. One pattern per theme. */
export function freeHatch(context: CanvasRenderingContext2D, theme: Theme): CanvasPattern | string {
  if (isVectorPen(context)) return context.vectorPattern('free', SIZE, (pen) => paintTile(pen, theme));
  const known = patterns.get(theme);
  if (known) return known;
  const tile = document.createElement('canvas');
  tile.width = SIZE;
  tile.height = SIZE;
  const pen = tile.getContext('2d');
  if (!pen) return theme.free;
  paintTile(pen, theme);
  const pattern = context.createPattern(tile, 'repeat');
  if (!pattern) return theme.free;
  patterns.set(theme, pattern);
  return pattern;
}
