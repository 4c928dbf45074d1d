import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { type DrawnRun, drawnRunOf, PARTIAL } from '../../state/drawn-run.ts';
import { selectShownResult } from '../../state/runs.ts';
import { usePage } from '../../views/shared/page-context.ts';
import { useSay } from '../../views/shared/words-context.ts';
import { figures } from '../figures.ts';
import { PrintHead } from './PrintHead.tsx';
import css from './PrintPages.module.css';
import type { Words } from '../../base/words.ts';
import { browserTools } from '../../views/export/browser-tools.ts';
import { printTheme } from '../../views/export/print-theme.ts';
import { svgSheet } from '../../views/export/svg-sheet.ts';
import { sheetOf } from '../../views/export/use-sheets.ts';
import type { FigureMaker } from '../../views/shared/figure.ts';
import type { PageView } from '../../state/explorer-state.ts';

/** A figure that is printed, ready to be put into the page. */
interface PrintedFigure {
  readonly id: string;
  /** An SVG element as text. */
  readonly markup: string;
}

/** A view's figure, and its name in the markup's ids. */
interface PrintMaker {
  readonly id: string;
  readonly make: FigureMaker;
}

/** Draws the figures as they are now. Synchronous, since a browser that prints does not wait. */
function printedFigures(
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

/** The figures of the three views, the tier map as it is drawn now. Their code is here before anybody prints. */
const plan: Promise<readonly PrintMaker[]> = makersOf(['tier-map', 'operation-graph', 'timeline']);
const city: Promise<readonly PrintMaker[]> = makersOf(['skyline', 'operation-graph', 'timeline']);

function makersOf(ids: readonly string[]): Promise<readonly PrintMaker[]> {
  const offers = ids.flatMap((id) => figures.filter((figure) => figure.id === id));
  return Promise.all(offers.map(async ({ id, load }) => ({ id, make: await load() })));
}

/**
 * The page on paper: light, without controls, nothing cut off. It is drawn when the browser says that it will print, and
 * goes afterwards.
 */
export function PrintPages() {
  const say = useSay();
  const explorer = usePage();
  const [pages, setPages] = useState<readonly PrintedFigure[] | null>(null);
  useEffect(() => {
    let before = (): void => undefined;
    let wanted = true;
    const after = (): void => setPages(null);
    const begin = async (): Promise<void> => {
      const [ofPlan, ofCity] = await Promise.all([plan, city]);
      if (!wanted) return;
      before = () => {
        const state = explorer.store.getState();
        const run = drawnRunOf(state, state.shown, explorer.cursor, PARTIAL.none);
        if (run === null) return;
        const asCity = state.view.tierDrawing === 'skyline' ? printedFigures(run, state.view, ofCity, say) : [];
        // Of a chip with too many towers there is no skyline, but always a plan.
        const made = asCity.some(({ id }) => id === 'skyline') ? asCity : printedFigures(run, state.view, ofPlan, say);
        // The browser takes the page as it stands after this.
        flushSync(() => setPages(made));
      };
      addEventListener('beforeprint', before);
      addEventListener('afterprint', after);
    };
    void begin();
    return () => {
      wanted = false;
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, [explorer, say]);

  const state = explorer.store.getState();
  const result = selectShownResult(state);
  if (pages === null || result === null) return null;
  return createPortal(
    <div className={css['paper']} data-theme="light">
      <PrintHead result={result} edit={state.edit} />
      {pages.map(({ id, markup }) => (
        // Our own drawing, its texts escaped where they were written.
        <figure key={id} className={css['figure']} dangerouslySetInnerHTML={{ __html: markup }} />
      ))}
    </div>,
    document.body,
  );
}
