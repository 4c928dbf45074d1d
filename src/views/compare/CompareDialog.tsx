import { useMemo, useState } from 'react';
import { exactFigure } from '../../base/format.ts';
import { t } from '../../base/text.ts';
import { english } from '../../base/words.ts';
import { comparisonById, comparisons } from '../../model/sweeps/comparisons.ts';
import { findingsOf, type Sweep, sweepScenarios } from '../../model/sweeps/sweep.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useDialogs } from '../shared/explorer-context.ts';
import { useMeasurements } from '../shared/use-measurements.ts';
import disclosure from '../shared/Disclosure.module.css';
import css from './CompareDialog.module.css';
import chart from './SweepChart.module.css';
import { type RunPoint, SweepChart } from './SweepChart.tsx';
import { basisOf, costWords, figuresOf, linesOf, type SweepLine } from './sweep-runs.ts';
import { SweepTable } from './SweepTable.tsx';
import { useSay } from '../shared/words-context.ts';

/** A claim of the paper beside the runs that bear it out, or do not: simulated while one looks on. */
export function CompareDialog() {
  const id = useDialogs((dialogs) => dialogs.comparison);
  const sweep = (id === null ? undefined : comparisonById(id)) ?? comparisons[0];
  return sweep ? <Comparison key={sweep.id} sweep={sweep} /> : null;
}

function Comparison({ sweep }: { readonly sweep: Sweep }) {
  const say = useSay();
  const actions = useActions();
  const scenarios = useMemo(() => sweepScenarios(sweep), [sweep]);
  const lines = useMemo(() => linesOf(sweep), [sweep]);
  const answers = useMeasurements(scenarios);
  const done = answers.filter((answer) => answer !== null).length;
  // Answers come one by one; how many there are says which.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const figures = useMemo(() => figuresOf(sweep, answers), [sweep, done]);
  const findings = findingsOf(sweep, figures);
  const [pointed, setPointed] = useState<RunPoint | null>(null);
  const costs = costWords(sweep);
  const open = ({ series, value }: RunPoint) => {
    const scenario = sweep.series[series]?.scenario(value);
    if (!scenario) return;
    actions.reshape({ name: t`Open ${scenario.name}`, change: () => scenario, baseline: true, whole: null });
    actions.closeDialog();
  };
  return (
    <Dialog
      wide
      title={say(sweep.name)}
      note={say(sweep.claim)}
      foot={
        <span role="status">
          {done < scenarios.length
            ? say`Simulating: ${exactFigure(done)} of ${exactFigure(scenarios.length)} runs…`
            : say`${exactFigure(done)} runs, simulated just now. A click on a point opens its scenario; so does the table.`}
        </span>
      }
    >
      <div className={css['top']}>
        <section className={css['words']} aria-label={say`What it shows`}>
          <h3>{say`As far as the model allows`}</h3>
          {findings.length === 0 ? (
            <p className={css['wait']}>{say`The runs that say so are on their way…`}</p>
          ) : (
            <ul className={css['findings']}>
              {findings.map(({ text }) => (
                <li key={english(text)}>{say(text)}</li>
              ))}
            </ul>
          )}
        </section>
        <Legend lines={lines} sweep={sweep} />
      </div>
      <div className={css['charts']}>
        {sweep.charts.map(({ measure }) => (
          <SweepChart
            key={measure}
            {...{ sweep, lines, figures, measure, findings, pointed }}
            basis={basisOf(sweep, answers, measure)}
            onPoint={setPointed}
            onOpen={open}
          />
        ))}
      </div>
      <section className={css['words']} aria-label={say`What is simulated`}>
        <p className={css['setting']}>{say(sweep.setting)}</p>
        <p className={css['setting']}>
          {say`Costs: ${costs.label}. ${costs.definition} What each figure rests on is at its sign.`}
        </p>
      </section>
      <details className={css['table']}>
        <summary className={disclosure['summary']}>{say`Table of all runs`}</summary>
        <SweepTable
          {...{ sweep, lines, answers, figures }}
          basis={(measure) => basisOf(sweep, answers, measure)}
          onOpen={open}
        />
      </details>
    </Dialog>
  );
}

function Legend({ sweep, lines }: { readonly sweep: Sweep; readonly lines: readonly SweepLine[] }) {
  const say = useSay();
  return (
    <ul className={css['legend']} aria-label={say`Lines##of a chart`}>
      {lines.map(({ id, label, definition, series, index }) => (
        <li key={id} title={say(sweep.yardsticks.find((yardstick) => yardstick.id === id)?.source ?? '')}>
          <svg className={chart['key']} width="26" height="10" aria-hidden="true">
            <g className={chart[`line${index}`]}>
              <path className={chart['path']} d="M0 5H26" />
              {series >= 0 && <circle className={chart['point']} cx="13" cy="5" r="3" />}
            </g>
          </svg>
          <span>
            <strong>{say(label)}</strong> {say(definition)}
          </span>
        </li>
      ))}
    </ul>
  );
}
