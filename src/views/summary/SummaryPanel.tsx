import { type ReactNode, useState } from 'react';
import { counted, engineeringText, energyUnits, exactText } from '../../base/format.ts';
import { joined, type Text } from '../../base/text.ts';
import { figuresOf } from '../../layout/run-figures.ts';
import { derivedMetrics } from '../../model/derived-metrics.ts';
import type { Simulation } from '../../model/result.ts';
import type { CostHalf } from '../../state/cost-field.ts';
import { classes } from '../shared/classes.ts';
import { FigureMark } from '../shared/FigureMark.tsx';
import { useRun, useStaleReason } from '../shared/run-context.tsx';
import { StaleTag } from '../shared/StaleTag.tsx';
import { Bars } from './Bars.tsx';
import { busyBars, energyBars, pathBars } from './breakdown.ts';
import { DerivedList } from './DerivedList.tsx';
import { FigureTable } from './FigureTable.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import css from './SummaryPanel.module.css';
import { SliceNote } from './SliceNote.tsx';
import { UsedOptions } from './UsedOptions.tsx';
import { Verdict } from './Verdict.tsx';
import { lazyComponent } from '../shared/lazy-component.tsx';
import { useSay } from '../shared/words-context.ts';

interface Props {
  readonly title: string;
  readonly note: ReactNode;
  readonly children: ReactNode;
}

/** A part of the summary that unfolds; what is in it is only computed then. */
function Folded({ title, note, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={css['part']} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={css['more']}>
        {title} <span className={css['note']}>{note}</span>
      </summary>
      {open && children}
    </details>
  );
}

/** Behind a fold: its code comes when it is opened. */
const GpuTable = lazyComponent(async () => (await import('./GpuTable.tsx')).GpuTable);

/** Time and ops of the chain that decides how long the run takes. */
const pathNote = (result: Simulation): Text =>
  joined([exactText(result.totals.executionTime, 'ns'), counted(figuresOf(result).critical.length, 'op')], ', ');

const efficiencyNote = (result: Simulation): Text =>
  joined([engineeringText(derivedMetrics(result).energyPerToken, energyUnits), '/tok']);

/** A figure in a heading, with what it rests on. */
function Marked({ text, half }: { readonly text: Text; readonly half: CostHalf }) {
  const say = useSay();
  return (
    <>
      {say(text)} <FigureMark half={half} />
    </>
  );
}

/** What the run adds up to, and what it is about. */
export function SummaryPanel() {
  const say = useSay();
  const { simulation: result, before } = useRun() ?? { simulation: null, before: null };
  const reason = useStaleReason();
  const part = classes(css['part'], reason !== null && css['grey']);
  return (
    <section className={css['panel']} aria-label={say`Summary`} data-region="summary">
      <h2 className="visually-hidden">{say`Summary`}</h2>
      {reason !== null && (
        <p className={css['stale']}>
          <StaleTag reason={reason} />
        </p>
      )}
      {result && (
        <>
          <KeyFigures result={result} before={before} stale={reason !== null} />
          <SliceNote result={result} />
          <UsedOptions result={result} />
          <div className={part}>
            <Verdict result={result} />
          </div>
          <div className={classes(part, css['breakdowns'])}>
            <Bars
              title={say`Critical path`}
              term="critical-path"
              note={<Marked half="latency" text={pathNote(result)} />}
              bars={pathBars(result)}
            />
            <Bars title={say`Busy share of run`} term="busy-share" bars={busyBars(result)} />
            <Bars
              title={say`Energy`}
              term="energy"
              note={<Marked half="energy" text={engineeringText(result.totals.energy, energyUnits)} />}
              bars={energyBars(result)}
            />
          </div>
          <Folded title={say`Per token, power, area`} note={<Marked half="energy" text={efficiencyNote(result)} />}>
            <DerivedList result={result} />
          </Folded>
          <Folded title={say`GPU yardstick`} note={say`lower bounds`}>
            <GpuTable result={result} />
          </Folded>
          <details className={css['part']}>
            <summary className={css['more']}>
              {say`All figures`}{' '}
              <span className={css['note']}>
                {say(counted(result.totals.opCount, 'op'))} <FigureMark half={null} />
              </span>
            </summary>
            <FigureTable result={result} />
          </details>
        </>
      )}
    </section>
  );
}
