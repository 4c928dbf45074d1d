import type { Setting } from '../../lesson/evaluate.ts';
import type { Ask, Lesson } from '../../lesson/lesson.ts';
import { plainText } from '../../lesson/plain-text.ts';
import type { LessonProgress, StepAnswer } from '../../lesson/progress.ts';

async function translated(answer: StepAnswer, ask: Ask, setting: Setting): Promise<StepAnswer> {
  const option = async (number: number | null | undefined) =>
    ask.kind === 'choice' && typeof number === 'number' ? plainText(ask.options[number]?.text ?? [], setting) : null;
  return {
    ...answer,
    question: await plainText(ask.question, setting),
    guess: (await option(answer.options?.guess)) ?? answer.guess,
    answer: (await option(answer.options?.answer)) ?? answer.answer,
  };
}

/** What was answered, with the questions and options as the lesson has them in its language. */
export async function translatedAnswers(
  { steps }: Lesson,
  { answers }: LessonProgress,
  ask: Setting['ask'],
): Promise<LessonProgress['answers']> {
  const entries = Object.entries(answers).map(async ([number, answer]) => {
    const step = steps[Number(number)];
    const asked = step?.ask ?? null;
    const current = step?.scene.show ?? null;
    return [number, asked === null ? answer : await translated(answer, asked, { ask, current })] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
