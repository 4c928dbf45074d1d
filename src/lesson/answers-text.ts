import { plural } from '../base/format.ts';
import { t, type Text } from '../base/text.ts';
import { english, type Words } from '../base/words.ts';
import type { Lesson } from './lesson.ts';
import type { LessonProgress, StepAnswer } from './progress.ts';

/** A learner's answers as files that can be handed in: one to be read, in the words of `say`, and one as data. */

const asked = (lesson: Lesson, { answers }: LessonProgress) =>
  lesson.steps.flatMap(({ ask, title }, i) =>
    ask === null ? [] : [{ step: i + 1, title, answer: answers[i] ?? null }],
  );

/** Questions, and how many of them were answered right at the first try and at all. */
export function score(lesson: Lesson, progress: LessonProgress) {
  const list = asked(lesson, progress);
  const right = list.filter(({ answer }) => answer?.outcome === 'right');
  return {
    questions: list.length,
    right: right.length,
    atFirst: right.filter(({ answer }) => answer?.tries === 1).length,
  };
}

const plainAnswer = (given: StepAnswer | null) =>
  given && {
    question: english(given.question),
    guess: given.guess && english(given.guess),
    tries: given.tries,
    outcome: given.outcome,
    answer: given.answer && english(given.answer),
  };

export const answersJson = (lesson: Lesson, progress: LessonProgress): string =>
  `${JSON.stringify(
    {
      format: 'tierscope-lesson-answers',
      version: 1,
      lesson: lesson.title,
      ...score(lesson, progress),
      answers: asked(lesson, progress).map(({ step, title, answer }) => ({ step, title, ...plainAnswer(answer) })),
    },
    null,
    2,
  )}\n`;

const outcomes: Readonly<Record<StepAnswer['outcome'], Text>> = {
  right: t`right##an answer`,
  shown: t`answer shown`,
  open: t`not solved`,
};

/** A line of Markdown, in which nothing of a text is taken for markup. */
const inert = (text: string): string => text.replaceAll(/([\\`*_[\]<>#|])/g, String.raw`\$1`).replaceAll(/\s+/g, ' ');

export function answersMarkdown(lesson: Lesson, progress: LessonProgress, say: Words): string {
  const saidInert = (text: Text | null) => inert(say(text ?? '–'));
  const { questions, right, atFirst } = score(lesson, progress);
  const steps = asked(lesson, progress).map(({ step, title, answer }) =>
    [
      `## ${step}. ${inert(title)}`,
      answer === null
        ? say`Not answered.`
        : [
            say`Question: ${saidInert(answer.question)}`,
            say`My answer: ${saidInert(answer.guess)} (${outcomes[answer.outcome]}, ${plural(answer.tries, '{n} try', '{n} tries')})`,
            say`Computed: ${saidInert(answer.answer)}`,
          ]
            .map((line) => `- ${line}`)
            .join('\n'),
    ].join('\n\n'),
  );
  const head = `# ${inert(lesson.title)}\n\n${say`${right} of ${questions} right, ${atFirst} at the first try.`}`;
  return `${[head, ...steps].join('\n\n')}\n`;
}
