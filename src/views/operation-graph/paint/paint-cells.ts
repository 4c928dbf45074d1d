import type { CellLabel, Stripe } from '../../../layout/operation-graph/cell-labels.ts';
import { STATE } from '../../../layout/operation-graph/op-state.ts';
import { letters } from '../../../layout/text-width.ts';
import type { Palette, RoleColours } from './palette.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface CellLook {
  readonly stripes: readonly Stripe[];
  readonly label: CellLabel;
  /** Share of the ops that are done. */
  readonly share: number;
  readonly running: boolean;
  readonly waiting: boolean;
  readonly dimmed: boolean;
  readonly onPath: boolean;
  /** The run has not come to its end: what is not done may be unknown. */
  readonly partial: boolean;
}

const FONT = 11;
/** Smaller cells have no outline: it would be all there is of them. */
const LEAST_OUTLINED = { width: 7, height: 5 };

function coloursOf(palette: Palette, role: number, dimmed: boolean): RoleColours {
  return (dimmed ? palette.dimmed : palette.full)[role] as RoleColours;
}

/** A block: tint and thin outline, filled from the left as its ops get done, a bar where it works. */
export function paintCell(context: CanvasRenderingContext2D, palette: Palette, box: Box, look: CellLook): void {
  const { x, y, w, h } = box;
  const outlined = w >= LEAST_OUTLINED.width && h >= LEAST_OUTLINED.height;
  const filled = w * look.share;
  let from = 0;
  for (const { role, to } of look.stripes) {
    const colours = coloursOf(palette, role, look.dimmed);
    const until = to * w;
    if (filled > from) {
      context.fillStyle = colours.solid;
      context.fillRect(x + from, y, Math.min(until, filled) - from, h);
    }
    if (filled < until) {
      const start = Math.max(from, filled);
      context.fillStyle = outlined ? colours.tint : colours.bare;
      context.fillRect(x + start, y, until - start, h);
    }
    from = until;
  }
  const first = look.stripes[0];
  const main = coloursOf(palette, first?.role ?? 0, look.dimmed);
  if (outlined && look.share < 1) outline(context, box, look, main);
  if (look.partial && look.share < 1 && w >= 4)
    paintHatch(context, { x: x + filled, y, w: w - filled, h }, palette.theme.ink3);
  if (look.running && look.share < 1) {
    context.fillStyle = palette.theme.ink;
    if (look.share === 0 && w <= 40 && h >= 6) frame(context, box, palette.theme.ink);
    else context.fillRect(Math.min(x + w - 2, Math.max(x, x + filled - 1)), y, 2, h);
  }
  if (look.onPath) {
    context.fillStyle = palette.theme.ink;
    context.fillRect(x, y + h + (h > 8 ? 0.6 : -1), w, h > 8 ? 2.2 : 1);
  }
  paintLabel(context, palette, box, look, main);
}

function outline(context: CanvasRenderingContext2D, { x, y, w, h }: Box, look: CellLook, colours: RoleColours): void {
  const dashed = look.waiting && !look.running;
  context.lineWidth = dashed ? 1.2 : 1;
  context.strokeStyle = dashed ? colours.solid : colours.edge;
  if (dashed) context.setLineDash([2.5, 1.8]);
  context.strokeRect(x + 0.5, y + 0.5, w - 1, h - 1);
  if (dashed) context.setLineDash([]);
}

function frame(context: CanvasRenderingContext2D, { x, y, w, h }: Box, ink: string): void {
  const width = Math.min(2, w / 4, h / 4);
  context.lineWidth = width;
  context.strokeStyle = ink;
  context.strokeRect(x + width / 2, y + width / 2, w - width, h - width);
}

/** 45° lines: on paper, what is not computed. */
function paintHatch(context: CanvasRenderingContext2D, { x, y, w, h }: Box, colour: string): void {
  context.save();
  context.beginPath();
  context.rect(x, y, w, h);
  context.clip();
  context.strokeStyle = colour;
  context.lineWidth = 0.6;
  context.beginPath();
  for (let at = -h; at < w; at += 5) {
    context.moveTo(x + at, y + h);
    context.lineTo(x + at + h, y);
  }
  context.stroke();
  context.restore();
}

function paintLabel(
  context: CanvasRenderingContext2D,
  palette: Palette,
  box: Box,
  look: CellLook,
  main: RoleColours,
): void {
  const { left, right, centre } = look.label;
  if (left === '' && right === '' && centre === '') return;
  const { x, y, w, h } = box;
  const write = (colour: string): void => {
    context.fillStyle = colour;
    const baseline = y + h / 2 + 4;
    if (centre !== '') {
      context.textAlign = 'center';
      context.font = `${FONT}px ${palette.theme.sans}`;
      context.fillText(centre, x + w / 2, baseline);
    }
    if (left !== '') {
      context.textAlign = 'left';
      context.font = `600 ${FONT}px ${palette.theme.sans}`;
      context.fillText(left, x + 6, baseline);
    }
    if (right !== '') {
      context.textAlign = 'right';
      context.font = `${FONT}px ${palette.theme.sans}`;
      context.fillText(right, x + w - 6, baseline);
    }
  };
  if (look.stripes.length > 1) {
    // On stripes of several colours words stand on paper.
    const width = letters(centre) * 6.6 + 8;
    context.fillStyle = palette.theme.bg;
    context.fillRect(x + w / 2 - width / 2, y + h / 2 - 7, width, 14);
    write(palette.theme.ink);
    return;
  }
  const edge = look.share * w;
  const onTint = palette.theme.ink;
  // Over the edge between solid and tint the words change their colour, if the two differ.
  if (look.share <= 0 || main.onSolid.startsWith(palette.theme.dark ? '#ff' : '#00')) {
    write(look.share > 0.5 ? main.onSolid : onTint);
    return;
  }
  if (look.share >= 1) {
    write(main.onSolid);
    return;
  }
  for (const [from, width, colour] of [
    [0, edge, main.onSolid],
    [edge, w - edge, onTint],
  ] as const) {
    context.save();
    context.beginPath();
    context.rect(x + from, y, width, h);
    context.clip();
    write(colour);
    context.restore();
  }
}

export interface OpLook {
  readonly role: number;
  /** Code of its state. */
  readonly state: number;
  readonly dimmed: boolean;
  readonly onPath: boolean;
  readonly label: string;
}

/** One op: solid = done, black frame = running, dashed on tint = ready and waiting, thin on tint = inputs missing. */
export function paintOp(context: CanvasRenderingContext2D, palette: Palette, box: Box, look: OpLook): void {
  const { x, y, w, h } = box;
  const colours = coloursOf(palette, look.role, look.dimmed);
  const solid = look.state === STATE.done || look.state === STATE.running;
  context.fillStyle = solid ? colours.solid : colours.tint;
  context.fillRect(x, y, w, h);
  const large = w >= 5 && h >= 4;
  if (look.state === STATE.running) {
    if (large) frame(context, box, palette.theme.ink);
    else {
      context.fillStyle = palette.theme.ink;
      context.fillRect(x, y, w, h);
    }
  } else if (look.state === STATE.waiting && large) {
    context.lineWidth = 1.2;
    context.strokeStyle = colours.solid;
    context.setLineDash([2.2, 1.6]);
    context.strokeRect(x + 0.6, y + 0.6, w - 1.2, h - 1.2);
    context.setLineDash([]);
  } else if (look.state === STATE.missing && large) {
    context.lineWidth = 0.8;
    context.strokeStyle = colours.edge;
    context.strokeRect(x + 0.4, y + 0.4, w - 0.8, h - 0.8);
  } else if (look.state === STATE.unknown && large) paintHatch(context, box, palette.theme.ink3);
  if (look.onPath) {
    context.fillStyle = palette.theme.ink;
    context.fillRect(x, y + h - (h > 8 ? 1.2 : 0.8), w, h > 8 ? 2.2 : 1);
  }
  if (look.label !== '') {
    context.fillStyle = solid ? colours.onSolid : palette.theme.ink;
    context.font = `${h >= 15 ? 11 : 10}px ${palette.theme.sans}`;
    context.textAlign = 'center';
    context.fillText(look.label, x + w / 2, y + h / 2 + 3.7);
  }
}
