import { exactFigure, exactText } from '../base/format.ts';
import { t, type Text } from '../base/text.ts';
import type { Simulation } from '../model/result.ts';
import { runsOf } from './chart-runs.ts';
import { evaluate, type Setting } from './evaluate.ts';
import type { Callout, Chart, Scene } from './lesson.ts';
import { factsOfPick } from './picked-facts.ts';
import type { Block } from './prose.ts';

/** Takes what is wrong, and where. */
export type Add = (line: number, field: string, text: Text) => void;

/** The words in the picture of a scene. */
export const proseOfStage = ({ callouts, chart }: Scene): readonly (readonly Block[])[] => [
  ...callouts.flatMap(({ text, note }) => [text, note ?? []]),
  ...(chart ? [chart.title, chart.note ?? []] : []),
];

/** Runs what a scene draws and points at: callouts have an anchor in the run, a chart has a number at its places. */
export async function checkStage(
  { show, callouts, chart, line }: Scene,
  ask: Setting['ask'],
  simulation: Simulation | null,
  end: number,
  add: Add,
): Promise<void> {
  const setting = { ask, current: show };
  await Promise.all(
    callouts.map((callout, i) =>
      checkAnchor(callout, { setting, simulation, end, chart }, (text) => add(line, `callouts.${i}`, text)),
    ),
  );
  if (chart) await checkChart(chart, ask, add);
}

interface Places {
  readonly setting: Setting;
  readonly simulation: Simulation | null;
  /** The end of the run, ns. */
  readonly end: number;
  readonly chart: Chart | null;
}

async function checkAnchor(
  { anchor }: Callout,
  { setting, simulation, end, chart }: Places,
  add: (text: Text) => void,
): Promise<void> {
  if (anchor.kind === 'thing') {
    if (simulation && factsOfPick(simulation, anchor.of) === null)
      add(t`The run has nothing like what the callout points at.`);
    return;
  }
  const value = await evaluate(anchor.at.expression, setting);
  if (!value.ok) add(value.error);
  else if (typeof value.value !== 'number') add(t`“${anchor.at.text}” is no number.`);
  else if (anchor.kind === 'time' && (value.value < 0 || value.value > end))
    add(t`${exactText(value.value, 'ns')} is not within the run, which ends at ${exactText(end, 'ns')}.`);
  else if (anchor.kind === 'x' && chart && !runsOf(chart).some(({ x }) => x === value.value))
    add(t`The chart has no run at ${exactFigure(value.value)}.`);
}

/** Only at the places that matter: the ends, and where something is said. */
async function checkChart(chart: Chart, ask: Setting['ask'], add: Add): Promise<void> {
  const runs = runsOf(chart);
  const told = new Set([runs[0]?.x, runs.at(-1)?.x, chart.known, chart.guess]);
  await Promise.all(
    runs
      .filter(({ x }) => told.has(x))
      .map(async ({ name, x }) => {
        const value = await evaluate(chart.figure.expression, { ask, current: name });
        if (!value.ok) add(chart.line, 'chart.figure', t`At ${exactFigure(x)}: ${value.error}`);
        else if (typeof value.value !== 'number' || !Number.isFinite(value.value) || value.value < 0)
          add(chart.line, 'chart.figure', t`“${chart.figure.text}” is no number from 0 at ${exactFigure(x)}.`);
      }),
  );
}
