import { exactFigure } from '../base/format.ts';
import { t } from '../base/text.ts';
import { MOST_RUNS, runsOf, sweptProblems } from './chart-runs.ts';
import type { Callout, CalloutAnchor, Chart, ChartOver, Scene, StageKind } from './lesson.ts';
import type { SceneEntries } from './lesson-schema.ts';
import { noScenario } from './names-used.ts';
import type { AskTools } from './read-ask.ts';

type View = Readonly<Record<string, unknown>>;
type Path = readonly PropertyKey[];

/** The picture of a step that does not name one: what its view was set up for. */
function impliedStage({ drawing, tab }: View): StageKind {
  if (drawing === 'skyline') return 'skyline';
  if (tab === 'time') return 'timeline';
  return tab === 'graph' ? 'graph' : 'map';
}

/** The large picture of a scene and the words in it; what is shown afterwards keeps what is not said anew. */
export function readStage(
  entries: SceneEntries,
  path: Path,
  before: Scene | null,
  same: boolean,
  view: View,
  tools: AskTools,
): Pick<Scene, 'stage' | 'callouts' | 'chart'> {
  const chart =
    entries.chart === undefined ? (before?.chart ?? null) : readChart(entries.chart, [...path, 'chart'], tools);
  const stage = entries.stage ?? before?.stage ?? (entries.chart ? 'chart' : impliedStage(view));
  if (stage === 'chart' && chart === null && entries.chart === undefined)
    tools.problems.add([...path, 'stage'], t`The chart is missing: say under “${'chart'}” what it shows.`);
  if (stage === 'tower' && !entries.select?.startsWith('tile') && before?.select?.kind !== 'tile')
    tools.problems.add([...path, 'stage'], t`A tower is shown of a tile: say under “${'select'}” of which.`);
  const callouts =
    entries.callouts === undefined
      ? same && before && stage === before.stage
        ? before.callouts
        : []
      : entries.callouts.flatMap((one, i) => readCallout(one, [...path, 'callouts', i], stage, tools) ?? []);
  return { stage, callouts, chart };
}

type CalloutEntries = NonNullable<SceneEntries['callouts']>[number];

function readCallout(entries: CalloutEntries, path: Path, stage: StageKind, tools: AskTools): Callout | null {
  const anchor = readAnchor(entries, path, stage, tools);
  const text = tools.prose([...path, 'text'], entries.text);
  const note = entries.note === undefined ? null : tools.prose([...path, 'note'], entries.note);
  return anchor && { anchor, text, note };
}

function readAnchor(
  { of, time, x }: CalloutEntries,
  path: Path,
  stage: StageKind,
  { problems, words, selection }: AskTools,
): CalloutAnchor | null {
  if ([of, time, x].filter((one) => one !== undefined).length !== 1) {
    problems.add(path, t`A callout points at one thing: “${'of'}”, “${'time'}” or “${'x'}”.`);
    return null;
  }
  if ((stage === 'chart') !== (x !== undefined)) {
    problems.add(path, t`A callout in a chart has “${'x'}”, one in another picture “${'of'}” or “${'time'}”.`);
    return null;
  }
  if (time !== undefined && stage !== 'timeline') {
    problems.add([...path, 'time'], t`Only the timeline has a place for a time.`);
    return null;
  }
  if (of !== undefined) {
    const thing = selection([...path, 'of'], of);
    return thing && { kind: 'thing', of: thing };
  }
  const kind = time === undefined ? 'x' : 'time';
  const at = problems.expression([...path, kind], time ?? x ?? 0, words);
  return at && { kind, at };
}

type ChartEntries = NonNullable<SceneEntries['chart']>;

function readChart(entries: ChartEntries, path: Path, tools: AskTools): Chart | null {
  const { problems, words, prose } = tools;
  const title = prose([...path, 'title'], entries.title);
  const note = entries.note === undefined ? null : prose([...path, 'note'], entries.note);
  const figure = problems.expression([...path, 'figure'], entries.figure, { ...words, current: words.current ?? '' });
  const over = readRuns(entries, path, tools);
  if (figure === null || over === null) return null;
  const { unit = '', known = null, ends = null, guess = null } = entries;
  const chart = { title, note, over, figure, unit, known, ends, guess, line: problems.line(path) };
  const places = runsOf(chart).map(({ x }) => x);
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? 0;
  for (const [name, place] of Object.entries({ known, ends, guess }))
    if (place !== null && (place < first || place > last))
      problems.add(
        [...path, name],
        t`${exactFigure(place)} is not on the axis from ${exactFigure(first)} to ${exactFigure(last)}.`,
      );
  return chart;
}

function readRuns({ over, runs }: ChartEntries, path: Path, tools: AskTools): Chart['over'] | null {
  const { problems, words, scenarios } = tools;
  if ((over === undefined) === (runs === undefined)) {
    problems.add(path, t`A chart has either “${'over'}”, a number that is varied, or “${'runs'}”, names of scenarios.`);
    return null;
  }
  if (over !== undefined) {
    const { times = {}, ...rest } = over;
    return readOver({ ...rest, times }, [...path, 'over'], tools);
  }
  const unknown = (runs ?? []).filter((name) => !words.scenarios.has(name));
  for (const name of unknown) problems.add([...path, 'runs'], noScenario(name, words.scenarios));
  if ((runs?.length ?? 0) > MOST_RUNS)
    problems.add([...path, 'runs'], t`The chart would need more than ${MOST_RUNS} runs.`);
  return unknown.length > 0 || runs === undefined || scenarios.size === 0 ? null : { runs };
}

/** Both ends of what is varied have to be scenarios; between them only the number differs. */
function readOver(over: ChartOver, path: Path, { problems, words, scenarios }: AskTools): ChartOver | null {
  const scenario = scenarios.get(over.of);
  if (scenario === undefined) {
    if (!words.scenarios.has(over.of)) problems.add([...path, 'of'], noScenario(over.of, words.scenarios));
    return null;
  }
  if (!(over.to > over.from)) {
    problems.add([...path, 'to'], t`The axis ends where it begins, or before; “to” is to be larger than “from”.`);
    return null;
  }
  if ((over.to - over.from) / over.step + 1 > MOST_RUNS) {
    problems.add([...path, 'step'], t`The chart would need more than ${MOST_RUNS} runs.`);
    return null;
  }
  const found = sweptProblems(scenario, over);
  for (const problem of found) problems.add([...path, 'field'], problem);
  return found.length > 0 ? null : over;
}
