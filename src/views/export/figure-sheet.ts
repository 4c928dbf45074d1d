import type { Words } from '../../base/words.ts';
import type { FigureCaption } from '../../share/figure-caption.ts';
import { type Figure, type LegendEntry, type LegendSign, SIGN } from '../shared/figure.ts';
import type { Theme } from '../shared/read-theme.ts';
import { wrapped } from '../shared/wrapped-text.ts';

/** Width of the picture on a sheet, px: on a text width of 180 mm its letters of 11 px have 6.5 pt. */
export const PICTURE_WIDTH = 860;

const MARGIN = 16;
const LINE = 15;
const LEGEND_ROW = 18;

interface PlacedEntry {
  readonly sign: LegendSign;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

interface PlacedLine {
  readonly text: string;
  readonly font: string;
  readonly y: number;
  readonly faint: boolean;
}

/** A figure that stands alone: title, picture, legend, caption, and where its numbers come from. All px. */
export interface FigureSheet {
  readonly figure: Figure;
  readonly title: string;
  /** All that it says, for those who do not see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly picture: { readonly x: number; readonly y: number };
  readonly legend: readonly PlacedEntry[];
  readonly lines: readonly PlacedLine[];
}

/** Width of a text in a font, px. */
export type Measure = (font: string, text: string) => number;

/** Sets the legend's entries one after the other, in as many rows as they need. Returns where the next thing begins. */
function placeLegend(
  entries: readonly LegendEntry[],
  top: number,
  width: number,
  measure: (text: string) => number,
  say: Words,
): { readonly placed: readonly PlacedEntry[]; readonly bottom: number } {
  let x = MARGIN;
  let y = top;
  const placed = entries.map((entry): PlacedEntry => {
    const label = say(entry.label);
    const needed = SIGN.width + 5 + measure(label) + 14;
    if (x > MARGIN && x + needed > width - MARGIN) {
      x = MARGIN;
      y += LEGEND_ROW;
    }
    const at = { sign: entry.sign, label, x, y };
    x += needed;
    return at;
  });
  return { placed, bottom: placed.length === 0 ? top : y + LEGEND_ROW };
}

/** Puts a figure on its sheet, with its words in the language of `say`. */
export function figureSheet(
  figure: Figure,
  caption: FigureCaption,
  theme: Theme,
  measure: Measure,
  say: Words,
): FigureSheet {
  const width = figure.width + 2 * MARGIN;
  const room = figure.width;
  const lines: PlacedLine[] = [];
  let y = MARGIN;
  const write = (text: string, font: string, faint: boolean): void => {
    for (const line of wrapped(text, room, (part) => measure(font, part))) {
      lines.push({ text: line, font, y: y + 11, faint });
      y += LINE;
    }
  };
  const [title, text, source] = [say(caption.title), say(caption.text), say(caption.source)];
  write(title, `600 13px ${theme.sans}`, false);
  y += 8;
  const picture = { x: MARGIN, y };
  y += figure.height + 12;
  const legendFont = `11px ${theme.sans}`;
  const { placed, bottom } = placeLegend(figure.legend, y, width, (part) => measure(legendFont, part), say);
  y = bottom + 6;
  write(text, legendFont, false);
  write(source, `10px ${theme.sans}`, true);
  const description = `${say(figure.description)} ${text} ${source}`;
  const height = Math.ceil(y + MARGIN - 4);
  return { figure, title, description, width, height, picture, legend: placed, lines };
}

/** Paints all of a sheet but the picture, which every kind of pen has its own way to place. */
export function paintSheet(
  pen: CanvasRenderingContext2D,
  { width, height, legend, lines }: FigureSheet,
  theme: Theme,
  picture: () => void,
): void {
  pen.fillStyle = theme.bg;
  pen.fillRect(0, 0, width, height);
  picture();
  for (const { sign, label, x, y } of legend) {
    sign(pen, x, y);
    pen.font = `11px ${theme.sans}`;
    pen.textAlign = 'left';
    pen.textBaseline = 'alphabetic';
    pen.fillStyle = theme.ink;
    pen.fillText(label, x + SIGN.width + 5, y + 10);
  }
  pen.textAlign = 'left';
  pen.textBaseline = 'alphabetic';
  for (const { text, font, y, faint } of lines) {
    pen.font = font;
    pen.fillStyle = faint ? theme.ink2 : theme.ink;
    pen.fillText(text, MARGIN, y);
  }
}
