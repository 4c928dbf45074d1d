import { expect, test } from 'vitest';
import { success } from '../../base/outcome.ts';
import { exactText } from '../../base/format.ts';
import { english } from '../../base/words.ts';
import { parseLesson } from '../../lesson/parse-lesson.ts';
import type { StepAnswer } from '../../lesson/progress.ts';
import { translatedAnswers } from './translated-answers.ts';

const text = `---
tierscope-lesson: 1
title: Kacheln
summary: Ein Satz.
minutes: 1
language: de
scenarios:
  one: { name: Eins, preset: readme }
---

## Wählen

\`\`\`step
show: one
ask:
  kind: choice
  question: Welche?
  options:
    - { text: "die erste von {{ mvms }}", when: mvms = 8 }
    - { text: die zweite, when: mvms = 9 }
\`\`\`

## Schätzen

\`\`\`step
show: one
ask:
  kind: number
  question: Wie lange?
  from: 0
  to: 100
  step: 1
  answer: executionTime
  within: 10 %
\`\`\`

## Lesen

\`\`\`step
show: one
\`\`\`
`;

const answered: StepAnswer = {
  question: 'Which?',
  guess: 'the second',
  tries: 1,
  outcome: 'right',
  answer: 'the first',
};

test('a question and its options come in the words of the lesson; numbers stay, and so does what was read alone', async () => {
  const { lesson, problems } = parseLesson(text, () => []);
  if (lesson === null) throw new Error(problems.map(({ text: words }) => english(words)).join(' '));
  const time = exactText(330, 'ns');
  const answers = await translatedAnswers(
    lesson,
    {
      step: 2,
      answers: {
        0: { ...answered, options: { guess: 1, answer: 0 } },
        1: { ...answered, guess: time, answer: time },
        2: answered,
        7: answered,
      },
    },
    async () => success(8),
  );
  expect(english(answers[0]?.question ?? '')).toBe('Welche?');
  expect([answers[0]?.guess, answers[0]?.answer].map((words) => english(words ?? ''))).toEqual([
    'die zweite',
    'die erste von 8',
  ]);
  expect(answers[0]).toMatchObject({ tries: 1, outcome: 'right', options: { guess: 1, answer: 0 } });
  expect(answers[1]).toEqual({ ...answered, question: 'Wie lange?', guess: time, answer: time });
  expect(answers[2]).toEqual(answered);
  expect(answers[7]).toEqual(answered);
});
