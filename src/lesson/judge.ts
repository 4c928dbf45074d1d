import { t, type Text } from '../base/text.ts';
import { failure, type Outcome, success } from '../base/outcome.ts';
import { figureProblemText } from '../layout/figure-problems.ts';
import { answerFigure } from '../layout/run-answers.ts';
import type { FigureValue } from '../model/figure-query.ts';
import type { Simulation } from '../model/result.ts';
import { evaluate, type Setting } from './evaluate.ts';
import type { Ask, AskNumber } from './lesson.ts';

/** What the learner said: a number, the index of an option, or facts of what was picked. */
export type Guess =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'choice'; readonly option: number }
  | { readonly kind: 'pick'; readonly facts: Readonly<Record<string, FigureValue>>; readonly name: Text }
  /** The run of a scenario that was changed to meet a brief. */
  | { readonly kind: 'design'; readonly run: Simulation; readonly name: Text };

/** How a brief names the learner's own scenario. */
export const OWN = 'own';

/** What the engine says. */
export type Answer =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'choice'; readonly option: number }
  | { readonly kind: 'pick' | 'design' };

/** Slack for what a slider's grid and binary fractions do to a number. */
const SLACK = 1e-9;

/** The guesses that count as right, from the least to the largest. */
export function accepted({ within }: AskNumber, answer: number): readonly [number, number] {
  const reach = 'share' in within ? Math.abs(answer) * within.share : within.units;
  const slack = SLACK * Math.max(1, Math.abs(answer));
  return [answer - reach - slack, answer + reach + slack];
}

/** Where a slider stands before anybody moves it: away from the middle, which many would take for a hint. */
export const atRest = ({ from, to, step }: Pick<AskNumber, 'from' | 'to' | 'step'>): number =>
  from + Math.round(((to - from) * 0.2) / step) * step;

/** The answer, computed; the error says why there is none. */
export async function answerOf(ask: Ask, setting: Setting): Promise<Outcome<Answer, Text>> {
  switch (ask.kind) {
    case 'number': {
      const answer = await evaluate(ask.answer.expression, setting);
      if (!answer.ok) return answer;
      const { value } = answer;
      return typeof value === 'number' && Number.isFinite(value)
        ? success({ kind: 'number', value })
        : failure(t`The answer “${ask.answer.text}” is no number.`);
    }
    case 'choice': {
      const values = await Promise.all(ask.options.map(({ when }) => evaluate(when.expression, setting)));
      const right: number[] = [];
      for (const [i, value] of values.entries()) {
        if (!value.ok) return value;
        if (typeof value.value !== 'boolean')
          return failure(t`“${ask.options[i]?.when.text ?? ''}” is neither true nor false.`);
        if (value.value) right.push(i);
      }
      const [option] = right;
      return option !== undefined && right.length === 1
        ? success({ kind: 'choice', option })
        : failure(t`Of the options ${right.length} are right; it has to be one.`);
    }
    case 'pick':
    case 'design':
      return success({ kind: ask.kind });
  }
}

export interface Judgement {
  readonly right: boolean;
  /** A guess of a number that is wrong lies on one side of the answer. */
  readonly side: 'low' | 'high' | null;
  readonly answer: Answer;
}

/** A setting in which the learner's own scenario has a run. */
const ofOwn = (setting: Setting, run: Simulation): Setting => ({
  ...setting,
  ask(name, query) {
    if (name !== OWN) return setting.ask(name, query);
    const answer = answerFigure(run, query);
    return Promise.resolve(answer.ok ? answer : failure(figureProblemText(answer.error)));
  },
});

/** Whether a guess is right; the error says why that cannot be said. */
export async function judge(ask: Ask, guess: Guess, setting: Setting): Promise<Outcome<Judgement, Text>> {
  const computed = await answerOf(ask, setting);
  if (!computed.ok) return computed;
  const answer = computed.value;
  if (ask.kind === 'number' && guess.kind === 'number' && answer.kind === 'number') {
    const [least, most] = accepted(ask, answer.value);
    const right = guess.value >= least && guess.value <= most;
    return success({ right, side: right ? null : guess.value < answer.value ? 'low' : 'high', answer });
  }
  if (guess.kind === 'choice' && answer.kind === 'choice')
    return success({ right: guess.option === answer.option, side: null, answer });
  if (ask.kind === 'pick' && guess.kind === 'pick') {
    const holds = await evaluate(ask.answer.expression, { ...setting, pick: guess.facts });
    // A pick of which the question cannot be asked, such as the tile of a norm, is simply not the one.
    return success({ right: holds.ok && holds.value === true, side: null, answer });
  }
  if (ask.kind === 'design' && guess.kind === 'design') {
    const met = await evaluate(ask.answer.expression, ofOwn(setting, guess.run));
    if (!met.ok) return met;
    return success({ right: met.value === true, side: null, answer });
  }
  return failure(t`This is no answer to the question.`);
}
