import { isRecord } from '../base/plain-data.ts';

/** What a learner has done of a lesson: small, plain, kept on their machine only. */
export interface LessonProgress {
  /** The step that is open, from 0; the number of steps after the last. */
  readonly step: number;
  /** Answers by the number of their step. */
  readonly answers: Readonly<Record<number, StepAnswer>>;
}

export interface StepAnswer {
  /** In words, as everything here: “330 ns”. */
  readonly question: string;
  /** The latest guess; null before the first. */
  readonly guess: string | null;
  readonly tries: number;
  readonly outcome: 'open' | 'right' | 'shown';
  /** What the engine says; null until it is told. */
  readonly answer: string | null;
}

export const noProgress: LessonProgress = { step: 0, answers: {} };

const isText = (value: unknown): value is string => typeof value === 'string';

function readAnswer(json: unknown): StepAnswer | null {
  if (!isRecord(json)) return null;
  const { question, guess, tries, outcome, answer } = json;
  if (!isText(question) || typeof tries !== 'number' || !Number.isInteger(tries) || tries < 0) return null;
  if (outcome !== 'open' && outcome !== 'right' && outcome !== 'shown') return null;
  return { question, tries, outcome, guess: isText(guess) ? guess : null, answer: isText(answer) ? answer : null };
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
