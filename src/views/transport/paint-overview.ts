import type { Overview } from '../../layout/overview.ts';
import { ROLE } from '../../layout/roles.ts';
import type { Theme } from '../shared/read-theme.ts';
import type { CanvasSize } from '../stage/layer-stage.ts';

export interface OverviewPicture {
  readonly overview: Overview;
  /** End of the run, ns. */
  readonly end: number;
  /** Part that the timeline shows, ns. */
  readonly window: { readonly from: number; readonly to: number } | null;
  readonly theme: Theme;
}

/** Share of the height for the MHA units, which hang under the base line. */
const BELOW = 0.2;
const DIAMOND = 3;

/** Fills the area between the base line and a curve of shares; `reach` is its height at a share of 1, in px downwards. */
function area(
  context: CanvasRenderingContext2D,
  shares: Float64Array,
  width: number,
  base: number,
  reach: number,
): void {
  const step = width / shares.length;
  context.beginPath();
  context.moveTo(0, base);
  shares.forEach((share, i) => {
    const y = base + reach * Math.min(1, share);
    context.lineTo(i * step, y);
    context.lineTo((i + 1) * step, y);
  });
  context.lineTo(width, base);
  context.fill();
}

/** Tiles busy above the line, MHA units below it, a diamond for every token. */
export function paintOverview(
  context: CanvasRenderingContext2D,
  { width, height }: CanvasSize,
  picture: OverviewPicture,
): void {
  const { overview, end, window, theme } = picture;
  const base = Math.round(height * (1 - BELOW));
  context.globalAlpha = 0.75;
  context.fillStyle = theme.roles[ROLE.expert2] ?? theme.ink2;
  area(context, overview.tiles, width, base, -(base - DIAMOND * 2 - 2));
  context.globalAlpha = 1;
  context.fillStyle = theme.roles[ROLE.attention] ?? theme.ink2;
  area(context, overview.mha, width, base, height - base);

  const x = (time: number) => (time / Math.max(end, Number.MIN_VALUE)) * width;
  context.fillStyle = theme.ink2;
  for (const time of overview.tokens) {
    const at = Math.min(width - DIAMOND, x(time));
    context.beginPath();
    context.moveTo(at, 0);
    context.lineTo(at + DIAMOND, DIAMOND);
    context.lineTo(at, DIAMOND * 2);
    context.lineTo(at - DIAMOND, DIAMOND);
    context.fill();
  }

  if (window) {
    context.strokeStyle = theme.accent;
    context.lineWidth = 1.5;
    context.strokeRect(x(window.from), 0.75, Math.max(2, x(window.to) - x(window.from)), height - 1.5);
  }
}
