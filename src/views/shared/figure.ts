import { t, type Text } from '../../base/text.ts';
import type { Words } from '../../base/words.ts';
import type { FigureSubject } from '../../share/figure-caption.ts';
import type { DrawnRun } from '../../state/drawn-run.ts';
import type { PageView } from '../../state/explorer-state.ts';
import type { Theme } from './read-theme.ts';

/** A sign of the legend, in a box of 16 × 12 px at (x, y). */
export type LegendSign = (pen: CanvasRenderingContext2D, x: number, y: number) => void;

/** Size of a legend's sign, px. */
export const SIGN = { width: 16, height: 12 } as const;

export interface LegendEntry {
  readonly label: Text;
  readonly sign: LegendSign;
}

/** A view as a figure: for paper, so without what points, and with names where the screen has controls. */
export interface Figure {
  readonly subject: FigureSubject;
  /** What it shows, in sentences, for those who do not see it. */
  readonly description: Text;
  readonly legend: readonly LegendEntry[];
  /** px at which letters have the size of the screen's. */
  readonly width: number;
  readonly height: number;
  /** Paints it at (0, 0) on paper of the theme's colour; `ratio` = pixels per px. */
  readonly paint: (pen: CanvasRenderingContext2D, ratio: number) => void;
}

export interface FigureInput {
  /** A complete run. */
  readonly run: DrawnRun;
  readonly view: PageView;
  /** The time cursor, ns. */
  readonly time: number;
  readonly theme: Theme;
  /** What is written into it is in this language. */
  readonly say: Words;
  /** px */
  readonly width: number;
}

/** Draws a view as it is looked at now; null if there is nothing to draw. */
export type FigureMaker = (input: FigureInput) => Figure | null;

/** What is selected, in whichever view. */
export const selectedEntry = ({ accent }: Theme): LegendEntry => ({
  label: t`selected`,
  sign: (pen, x, y) => {
    pen.strokeStyle = accent;
    pen.lineWidth = 2;
    pen.strokeRect(x + 1, y + 1, SIGN.width - 2, SIGN.height - 2);
  },
});

/** A patch of colour, with its code on it and the line at its foot that some roles have. */
export const swatchSign =
  (
    colour: string,
    more: { readonly code?: string; readonly ink?: string; readonly foot?: string; readonly font?: string } = {},
  ): LegendSign =>
  (pen, x, y) => {
    const { code = '', ink = '#000000', foot, font = '9px sans-serif' } = more;
    pen.fillStyle = colour;
    pen.fillRect(x, y, SIGN.width, SIGN.height);
    if (foot !== undefined) {
      pen.fillStyle = foot;
      pen.fillRect(x, y + SIGN.height - 1.5, SIGN.width, 1.5);
    }
    if (code === '') return;
    pen.font = font;
    pen.fillStyle = ink;
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.fillText(code, x + SIGN.width / 2, y + SIGN.height / 2 + 0.5);
  };
