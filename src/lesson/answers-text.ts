import { plural } from '../base/format.ts';
import { t } from '../base/text.ts';
import type { Lesson } from './lesson.ts';
import type { LessonProgress, StepAnswer } from './progress.ts';

/** A learner's answers as files that can be handed in. */

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

export const answersJson = (lesson: Lesson, progress: LessonProgress): string =>
  `${JSON.stringify(
    {
      format: 'tierscope-lesson-answers',
      version: 1,
      lesson: lesson.title,
      ...score(lesson, progress),
      answers: asked(lesson, progress).map(({ step, title, answer }) => ({ step, title, ...answer })),
    },
    null,
    2,
  )}\n`;

const outcomes: Readonly<Record<StepAnswer['outcome'], string>> = {
  right: t`right##an answer`,
  shown: t`answer shown`,
  open: t`not solved`,
};

/** A line of Markdown, in which nothing of a text is taken for markup. */
const inert = (text: string): string => text.replaceAll(/([\\`*_[\]<>#|])/g, String.raw`\$1`).replaceAll(/\s+/g, ' ');

export function answersMarkdown(lesson: Lesson, progress: LessonProgress): string {
  const { questions, right, atFirst } = score(lesson, progress);
  const steps = asked(lesson, progress).map(({ step, title, answer }) =>
    [
      `## ${step}. ${inert(title)}`,
      answer === null
        ? t`Not answered.`
        : [
            t`Question: ${inert(answer.question)}`,
            t`My answer: ${inert(answer.guess ?? '–')} (${outcomes[answer.outcome]}, ${plural(answer.tries, '{n} try', '{n} tries')})`,
            t`Computed: ${inert(answer.answer ?? '–')}`,
          ]
            .map((line) => `- ${line}`)
            .join('\n'),
    ].join('\n\n'),
  );
  const head = `# ${inert(lesson.title)}\n\n${t`${right} of ${questions} right, ${atFirst} at the first try.`}`;
  return `${[head, ...steps].join('\n\n')}\n`;
}
