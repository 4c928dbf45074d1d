import { useEffect, useRef, useState } from 'react';
import type { Words } from '../../base/words.ts';
import { figureCaption } from '../../share/figure-caption.ts';
import { useExplorer } from '../shared/explorer-context.ts';
import type { FigureInput, FigureMaker } from '../shared/figure.ts';
import type { Theme } from '../shared/read-theme.ts';
import { useDrawnRun } from '../shared/run-context.tsx';
import { useSay } from '../shared/words-context.ts';
import { nextFrame } from '../stage/frames.ts';
import { browserTools } from './browser-tools.ts';
import type { FigureOffer } from './exporter.ts';
import { type FigureSheet, figureSheet, PICTURE_WIDTH } from './figure-sheet.ts';
import { printTheme } from './print-theme.ts';
import { svgSheet } from './svg-sheet.ts';

/** A figure that is ready to be taken. */
export interface ReadySheet {
  readonly sheet: FigureSheet;
  readonly theme: Theme;
  readonly svg: Blob;
  /** Address of the SVG while the figure is shown. */
  readonly preview: string;
  /** The picture went in as an image, since it has too many shapes. */
  readonly raster: boolean;
}

/** Null: there is nothing to draw, such as towers of a chip with too many tiles. */
export type Prepared = ReadySheet | null;

/** Draws the sheet of a view; null if there is nothing to draw. */
export function sheetOf(
  make: FigureMaker,
  input: Omit<FigureInput, 'width'>,
  measure: (font: string, text: string) => number,
): FigureSheet | null {
  const figure = make({ ...input, width: PICTURE_WIDTH });
  return (
    figure && figureSheet(figure, figureCaption(input.run.simulation, figure.subject), input.theme, measure, input.say)
  );
}

const noSheets: ReadonlyMap<string, Prepared> = new Map();

/** Sheets, and the language that they are in. */
interface Drawn {
  readonly say: Words;
  readonly sheets: ReadonlyMap<string, Prepared>;
}

/** Draws the figures one after the other, so that the page goes on between them; by the ids of what is offered. */
export function useSheets(offers: readonly FigureOffer[]): ReadonlyMap<string, Prepared> {
  const say = useSay();
  const { store, cursor } = useExplorer();
  const run = useDrawnRun();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  }, [run]);
  const [drawn, setDrawn] = useState<Drawn>({ say, sheets: noSheets });
  useEffect(() => {
    let wanted = true;
    const addresses: string[] = [];
    const prepare = async (): Promise<void> => {
      const tools = browserTools();
      for (const { id, load } of offers) {
        // One at a time: they are work of the page's own thread.
        // oxlint-disable-next-line no-await-in-loop
        const [make] = await Promise.all([load(), nextFrame()]);
        if (!wanted) return;
        const theme = printTheme();
        const drawnRun = latest.current;
        const { view } = store.getState();
        const sheet =
          drawnRun && sheetOf(make, { run: drawnRun, view, time: cursor.getState().time, theme, say }, tools.measure);
        const ready = sheet && readySheet(sheet, theme);
        if (ready) addresses.push(ready.preview);
        setDrawn((before) => ({ say, sheets: new Map(before.say === say ? before.sheets : noSheets).set(id, ready) }));
      }
      function readySheet(sheet: FigureSheet, theme: Theme): ReadySheet {
        const { text, raster } = svgSheet(sheet, theme, tools);
        const svg = new Blob([text], { type: 'image/svg+xml' });
        return { sheet, theme: { ...theme }, svg, raster, preview: URL.createObjectURL(svg) };
      }
    };
    void prepare();
    return () => {
      wanted = false;
      for (const address of addresses) URL.revokeObjectURL(address);
    };
  }, [offers, store, cursor, say]);
  return drawn.say === say ? drawn.sheets : noSheets;
}
