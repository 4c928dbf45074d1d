import { exactFigure, exactText } from '../base/format.ts';
import { t, type Text } from '../base/text.ts';
import type { Simulation } from '../model/result.ts';
import { type Add, checkStage, proseOfStage } from './check-stage.ts';
import type { Said } from './expression.ts';
import { evaluate, type Setting } from './evaluate.ts';
import { accepted, answerOf, atRest, judge, OWN } from './judge.ts';
import type { Ask, AskDesign, AskNumber, Lesson, LessonProblem, Scene, Step } from './lesson.ts';
import { factsOfPick } from './picked-facts.ts';
import { type Block, figuresIn } from './prose.ts';

/** What is needed to run a lesson. */
export interface Bench {
  readonly ask: Setting['ask'];
  /** The run of a scenario; null where it is not at hand, and what would need it is not checked. */
  readonly run: (scenario: string) => Simulation | null;
}

/** Room between the answer and either end of the slider, as a share of its length: an end gives itself away. */
const LEAST_ROOM = 0.05;
/** Share of the slider that may count as right: beyond it there is nothing to predict. */
const MOST_ACCEPTED = 0.4;

/** Runs a lesson: every number, anchor and answer. What comes back is what is wrong with it, by line. Never rejects. */
export async function checkLesson(lesson: Lesson, bench: Bench): Promise<readonly LessonProblem[]> {
  const found = await Promise.all(lesson.steps.map((step) => checkStep(step, bench)));
  return found.flat();
}

async function checkStep(step: Step, bench: Bench): Promise<readonly LessonProblem[]> {
  const problems: LessonProblem[] = [];
  const add = (line: number, field: string, text: Text) => problems.push({ line, step: step.title, field, text });
  const { ask, scene, reveal } = step;
  const setting: Setting = { ask: bench.ask, current: scene.show };

  const prose = [step.before, step.after, ...proseOf(ask), ...proseOfStage(scene)];
  await checkProse(prose, setting, add);
  await checkScene(scene, bench, add);
  if (reveal) {
    await checkScene(reveal, bench, (line, field, text) => add(line, `reveal.${field}`, text));
    // Callouts in what is shown afterwards are of the run that is shown then.
    await checkProse(proseOfStage(reveal), { ...setting, current: reveal.show }, add);
  }
  if (ask) await checkAsk(ask, setting, bench, add);
  return problems;
}

async function checkProse(prose: readonly (readonly Block[])[], setting: Setting, add: Add): Promise<void> {
  await Promise.all(
    prose.flatMap(figuresIn).map(async (said) => {
      const value = await evaluate(said.expression, setting);
      if (!value.ok) add(said.line, '', t`In ${`{{ ${said.text} }}`}: ${value.error}`);
      else if (typeof value.value === 'number' && !Number.isFinite(value.value))
        add(said.line, '', t`${`{{ ${said.text} }}`} is no finite number.`);
    }),
  );
}

const proseOf = (ask: Ask | null): readonly (readonly Block[])[] =>
  ask === null
    ? []
    : [
        ask.question,
        ask.hint ?? [],
        ...(ask.kind === 'choice' ? ask.options.flatMap(({ text, why }) => [text, why ?? []]) : []),
      ];

async function checkScene(scene: Scene, { ask, run }: Bench, add: Add): Promise<void> {
  const end = await ask(scene.show, { name: 'executionTime', args: [] });
  if (!end.ok) {
    add(scene.line, 'show', t`The scenario “${scene.show}” has no result: ${end.error}`);
    return;
  }
  if (scene.at) await checkTime(scene.at, { ask, current: scene.show }, Number(end.value), add);
  const simulation = run(scene.show);
  if (simulation && scene.select && factsOfPick(simulation, scene.select) === null)
    add(scene.line, 'select', t`The run has nothing like what is to be selected.`);
  await checkStage(scene, ask, simulation, Number(end.value), add);
}

async function checkTime(at: Said, setting: Setting, end: number, add: Add): Promise<void> {
  const time = await evaluate(at.expression, setting);
  if (!time.ok) add(at.line, 'at', time.error);
  else if (typeof time.value !== 'number') add(at.line, 'at', t`“${at.text}” is no time.`);
  else if (time.value < 0 || time.value > end)
    add(at.line, 'at', t`${exactText(time.value, 'ns')} is not within the run, which ends at ${exactText(end, 'ns')}.`);
}

async function checkAsk(ask: Ask, setting: Setting, { run }: Bench, add: Add): Promise<void> {
  const answer = await answerOf(ask, setting);
  if (!answer.ok) add(ask.line, 'ask', answer.error);
  else if (ask.kind === 'number' && answer.value.kind === 'number') checkSlider(ask, answer.value.value, add);
  else if (ask.kind === 'design') await checkBrief(ask, setting, add);
  else if (ask.kind === 'pick') {
    const simulation = setting.current === null ? null : run(setting.current);
    if (!simulation) return;
    const facts = factsOfPick(simulation, ask.example);
    if (facts === null) add(ask.line, 'ask.example', t`The run has nothing like the example.`);
    else {
      const outcome = await judge(ask, { kind: 'pick', facts, name: '' }, setting);
      if (!outcome.ok || !outcome.value.right)
        add(ask.line, 'ask.example', t`The example is not right by the answer’s own condition.`);
    }
  }
}

/** A brief that its example meets, and what is shown at first does not. */
async function checkBrief({ answer, example, line }: AskDesign, setting: Setting, add: Add): Promise<void> {
  const meets = (scenario: string) =>
    evaluate(answer.expression, {
      ...setting,
      ask: (name, query) => setting.ask(name === OWN ? scenario : name, query),
    });
  const [met, before] = await Promise.all([meets(example.scenario), meets(setting.current ?? '')]);
  if (!met.ok) add(line, 'ask.answer', met.error);
  else if (met.value !== true) add(line, 'ask.example', t`The example is not right by the answer’s own condition.`);
  if (before.ok && before.value === true) add(line, 'ask.answer', t`What is shown at first meets the brief already.`);
}

/** A slider on which the answer can be found, and not by going to an end or leaving it anywhere. */
function checkSlider(ask: AskNumber, answer: number, add: Add): void {
  const { from, to, step, line } = ask;
  const room = (to - from) * LEAST_ROOM;
  const [given, first, last] = [exactFigure(answer), exactFigure(from), exactFigure(to)];
  if (answer < from || answer > to)
    add(line, 'ask.from', t`The answer is ${given}, which is not on the slider from ${first} to ${last}.`);
  else if (answer < from + room || answer > to - room)
    add(line, 'ask.from', t`The answer is ${given}, too close to an end of the slider from ${first} to ${last}.`);
  const [least, most] = accepted(ask, answer);
  const nearest = from + Math.round((answer - from) / step) * step;
  if (nearest < least || nearest > most)
    add(
      line,
      'ask.step',
      t`The slider’s place next to the answer ${given} is ${exactFigure(nearest)}, which is not accepted.`,
    );
  const rest = atRest(ask);
  if (rest >= least && rest <= most)
    add(line, 'ask.from', t`The slider rests at ${exactFigure(rest)}, which counts as right; move one of its ends.`);
  if (most - least > (to - from) * MOST_ACCEPTED)
    add(line, 'ask.within', t`So much of the slider counts as right that there is nothing to predict.`);
}
