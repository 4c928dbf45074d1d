import { engineeringText, energyUnits, exactFigure, exactText } from '../../base/format.ts';
import { figuresOf } from '../../layout/run-figures.ts';
import type { Simulation } from '../../model/result.ts';
import { selectStaleReason } from '../../state/stale.ts';
import { classes } from '../shared/classes.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { StaleTag } from '../shared/StaleTag.tsx';
import { Bars } from './Bars.tsx';
import { busyBars, energyBars, pathBars } from './breakdown.ts';
import { FigureTable } from './FigureTable.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import css from './SummaryPanel.module.css';
import { Verdict } from './Verdict.tsx';

/** Time and ops of the chain that decides how long the run takes. */
const pathNote = (result: Simulation): string =>
  `${exactText(result.totals.executionTime, 'ns')}, ${exactFigure(figuresOf(result).critical.length)} ops`;

/** What the run adds up to, and what it is about. */
export function SummaryPanel() {
  const result = useExplorerState((state) => state.run.result);
  const reason = useExplorerState(selectStaleReason);
  const part = classes(css['part'], reason !== null && css['grey']);
  return (
    <section className={css['panel']} aria-label="Summary">
      <h2 className="visually-hidden">Summary</h2>
      {reason !== null && (
        <p className={css['stale']}>
          <StaleTag reason={reason} />
        </p>
      )}
      {result && (
        <>
          <KeyFigures result={result} stale={reason !== null} />
          <div className={part}>
            <Verdict result={result} />
          </div>
          <div className={part}>
            <Bars title="Critical path" note={pathNote(result)} bars={pathBars(result)} />
            <Bars title="Busy share of run" bars={busyBars(result)} />
            <Bars title="Energy" note={engineeringText(result.totals.energy, energyUnits)} bars={energyBars(result)} />
          </div>
          <details className={css['part']}>
            <summary className={css['more']}>
              All figures <span className={css['note']}>{exactFigure(result.totals.opCount)} ops</span>
            </summary>
            <FigureTable result={result} />
          </details>
        </>
      )}
    </section>
  );
}
