import { isRecord } from '../base/plain-data.ts';
import type { Text } from '../base/text.ts';
/** What a learner has done of a lesson: small, plain, kept on their machine only. */
export interface LessonProgress {
  /** The step that is open, from 0; the number of steps after the last. */
  readonly step: number;
  /** Answers by the number of their step. */
  readonly answers: Readonly<Record<number, StepAnswer>>;
}

export interface StepAnswer {
  /** In words, as everything here: “330 ns”. */
  readonly question: Text;
  /** The latest guess; null before the first. */
  readonly guess: Text | null;
  /** The latest guess of a number, in the unit of the question. */
  readonly value?: number;
  readonly tries: number;
  readonly outcome: 'open' | 'right' | 'shown';
  /** What the engine says; null until it is told. */
  readonly answer: Text | null;
  /** Where the question has options, their numbers: by these the words are found in another language. */
  readonly options?: { readonly guess: number | null; readonly answer: number | null };
}

export const noProgress: LessonProgress = { step: 0, answers: {} };

const MOST_DEPTH = 100;

/** Whether what was kept is a text, whose shape is in base/text.ts. */
function isText(value: unknown, depth = 0): value is Text {
  if (typeof value === 'string') return true;
  if (!isRecord(value) || depth > MOST_DEPTH) return false;
  const inner = (part: unknown): boolean => isText(part, depth + 1);
  if ('figure' in value) return typeof value['figure'] === 'string';
  if ('parts' in value) return Array.isArray(value['parts']) && value['parts'].every(inner);
  if ('capital' in value) return inner(value['capital']);
  const { key, values, count = 0 } = value;
  const fits = (part: unknown): boolean => typeof part === 'number' || inner(part);
  return typeof key === 'string' && typeof count === 'number' && Array.isArray(values) && values.every(fits);
}

const optionOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;

function readAnswer(json: unknown): StepAnswer | null {
  if (!isRecord(json)) return null;
  const { question, guess, tries, outcome, answer, options, value } = json;
  if (!isText(question) || typeof tries !== 'number' || !Number.isInteger(tries) || tries < 0) return null;
  if (outcome !== 'open' && outcome !== 'right' && outcome !== 'shown') return null;
  return {
    question,
    tries,
    outcome,
    ...(typeof value === 'number' && Number.isFinite(value) && { value }),
    guess: isText(guess) ? guess : null,
    answer: isText(answer) ? answer : null,
    ...(isRecord(options) && { options: { guess: optionOf(options['guess']), answer: optionOf(options['answer']) } }),
  };
}

/** Reads what was kept, whatever it is by now. Never throws. */
export function readProgress(json: unknown): LessonProgress {
  if (!isRecord(json)) return noProgress;
  const { step, answers } = json;
  const read: [string, StepAnswer][] = [];
  for (const [key, value] of Object.entries(isRecord(answers) ? answers : {})) {
    const answer = /^\d{1,4}$/.test(key) ? readAnswer(value) : null;
    if (answer) read.push([key, answer]);
  }
  const open = typeof step === 'number' && Number.isInteger(step) && step >= 0 ? step : 0;
  return { step: open, answers: Object.fromEntries(read) };
}
