import type { Words } from '../../base/words.ts';
import { browserTools } from '../../views/export/browser-tools.ts';
import { printTheme } from '../../views/export/print-theme.ts';
import { svgSheet } from '../../views/export/svg-sheet.ts';
import { sheetOf } from '../../views/export/use-sheets.ts';
import type { FigureMaker } from '../../views/shared/figure.ts';
import type { DrawnRun } from '../../state/drawn-run.ts';
import type { PageView } from '../../state/explorer-state.ts';

/** A figure that is printed, ready to be put into the page. */
export interface PrintedFigure {
  readonly id: string;
  /** An SVG element as text. */
  readonly markup: string;
}

/** A view's figure, and its name in the markup's ids. */
export interface PrintMaker {
  readonly id: string;
  readonly make: FigureMaker;
}

/** Draws the figures as they are now. Synchronous, since a browser that prints does not wait. */
export function printedFigures(
  run: DrawnRun,
  view: PageView,
  makers: readonly PrintMaker[],
  say: Words,
): readonly PrintedFigure[] {
  const tools = browserTools();
  return makers.flatMap(({ id, make }) => {
    const theme = printTheme();
    const input = { run, view, time: run.cursor.getState().time, theme, say };
    const sheet = sheetOf(make, input, tools.measure);
    return sheet ? [{ id, markup: svgSheet(sheet, theme, tools, `print-${id}`).text }] : [];
  });
}
