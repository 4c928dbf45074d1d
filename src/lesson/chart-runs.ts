import { exactFigure } from '../base/format.ts';
import { atPath, withPath } from '../base/plain-data.ts';
import { t, type Text } from '../base/text.ts';
import { issueText } from '../model/issue.ts';
import { parseScenario } from '../model/parse.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Chart, ChartOver, Lesson, Scene } from './lesson.ts';

/** Runs of one chart: as many as fill its width, and no more than a worker computes while one reads the step. */
export const MOST_RUNS = 120;

/** A run of a chart and its place on the axis. */
export interface ChartRun {
  readonly x: number;
  /** The scenario: a name of the lesson's, or one that `sweptScenarios` has. */
  readonly name: string;
}

const isSwept = (over: Chart['over']): over is ChartOver => 'field' in over;

const sweptName = ({ of, field }: ChartOver, value: number): string => `${of} ${field} ${value}`;

const valuesOf = ({ from, to, step }: ChartOver): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, i) =>
    Number((from + i * step).toPrecision(12)),
  );

/** The runs of a chart from left to right; scenarios side by side stand at 1, 2, 3. */
export function runsOf({ over }: Pick<Chart, 'over'>): readonly ChartRun[] {
  if (!isSwept(over)) return over.runs.map((name, i) => ({ x: i + 1, name }));
  return valuesOf(over).map((x) => ({ x, name: sweptName(over, x) }));
}

/** Distance of two neighbouring runs on the axis. */
export const strideOf = ({ over }: Pick<Chart, 'over'>): number => (isSwept(over) ? over.step : 1);

const swept = (scenario: Scenario, { field, times }: ChartOver, value: number) => {
  const changes = [[field, value], ...Object.entries(times).map(([path, factor]) => [path, factor * value])] as const;
  return parseScenario(
    changes.reduce<Readonly<Record<string, unknown>>>((document, [path, to]) => withPath(document, String(path), to), {
      ...scenario,
    }),
  );
};

/** What keeps the ends of an axis from being scenarios, in words. */
export function sweptProblems(scenario: Scenario, over: ChartOver): readonly Text[] {
  const unknown = [over.field, ...Object.keys(over.times)].filter((path) => typeof atPath(scenario, path) !== 'number');
  if (unknown.length > 0) return unknown.map((path) => t`A scenario has no number “${path}”.`);
  return [over.from, valuesOf(over).at(-1) ?? over.to].flatMap((value) => {
    const parsed = swept(scenario, over, value);
    return parsed.ok
      ? []
      : parsed.error.map((issue) => t`At ${exactFigure(value)}: ${issueText({ ...issue, path: '' })}`);
  });
}

/** The scenarios of a chart that varies a number, by the names that `runsOf` gives them. */
export function sweptScenarios(
  { over }: Pick<Chart, 'over'>,
  scenarios: ReadonlyMap<string, Scenario>,
): ReadonlyMap<string, Scenario> {
  const scenario = isSwept(over) ? scenarios.get(over.of) : undefined;
  if (!isSwept(over) || scenario === undefined) return scenarios;
  const made = valuesOf(over).flatMap((value) => {
    const parsed = swept(scenario, over, value);
    return parsed.ok ? ([[sweptName(over, value), parsed.value.scenario]] as const) : [];
  });
  return new Map([...scenarios, ...made]);
}

/** What a lesson shows, scene by scene. */
const scenesOf = ({ steps }: Pick<Lesson, 'steps'>): readonly Scene[] =>
  steps.flatMap(({ scene, reveal }) => (reveal ? [scene, reveal] : [scene]));

/** The scenarios of a lesson and those of its charts. */
export const allScenarios = (lesson: Pick<Lesson, 'steps' | 'scenarios'>): ReadonlyMap<string, Scenario> =>
  scenesOf(lesson).reduce(
    (scenarios, { chart }) => (chart ? sweptScenarios(chart, scenarios) : scenarios),
    lesson.scenarios,
  );
