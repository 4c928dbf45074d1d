import type { Ask } from '../../lesson/lesson.ts';
import type { StepAnswer } from '../../lesson/progress.ts';
import type { StageGuess } from './stage/stage-guess.ts';
import type { GuessInput } from './use-guess.ts';

/** The guess of a number as the chart shows it: to be moved while the question is open, afterwards as it was given. */
export function stageGuess(ask: Ask | null, input: GuessInput, known: StepAnswer | null): StageGuess | null {
  if (ask?.kind !== 'number') return null;
  const { unit, from, to, step } = ask;
  if (known !== null && known.outcome !== 'open') {
    const value = known.value ?? null;
    return value === null ? null : { value, unit, room: value, onChange: null };
  }
  const onChange = (value: number): void => {
    const place = from + Math.round((Math.min(to, Math.max(from, value)) - from) / step) * step;
    input.setValue(Number(place.toPrecision(12)));
  };
  return { value: input.value, unit, room: to, onChange };
}
