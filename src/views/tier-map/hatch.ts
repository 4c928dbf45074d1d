import type { Theme } from '../shared/read-theme.ts';

const patterns = new WeakMap<Theme, CanvasPattern>();

/** Paper of what is free: the colour of unused capacity with lines at 45°. One pattern per theme. */
export function freeHatch(context: CanvasRenderingContext2D, theme: Theme): CanvasPattern | string {
  const known = patterns.get(theme);
  if (known) return known;
  const size = 9;
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const pen = tile.getContext('2d');
  if (!pen) return theme.free;
  pen.fillStyle = theme.free;
  pen.fillRect(0, 0, size, size);
  pen.strokeStyle = theme.line;
  pen.lineWidth = 0.7;
  pen.beginPath();
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift - 1, size + 1);
    pen.lineTo(shift + size + 1, -1);
  }
  pen.stroke();
  const pattern = context.createPattern(tile, 'repeat');
  if (!pattern) return theme.free;
  patterns.set(theme, pattern);
  return pattern;
}
