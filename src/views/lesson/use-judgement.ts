import { useEffect, useRef, useState } from 'react';
import type { Text } from '../../base/text.ts';
import type { Setting } from '../../lesson/evaluate.ts';
import { guessText } from '../../lesson/figure-format.ts';
import { answerOf, type Guess, judge, type Judgement } from '../../lesson/judge.ts';
import type { Ask } from '../../lesson/lesson.ts';
import { plainText } from '../../lesson/plain-text.ts';
import type { StepAnswer } from '../../lesson/progress.ts';
import { selectionIn } from '../../state/selection-record.ts';
import { useActions } from '../shared/explorer-context.ts';
import { useResult } from '../shared/run-context.tsx';
import { answerInWords } from './answer-words.ts';
import { words } from './words.ts';

/** What was said to the latest guess. */
export interface Reply {
  readonly tone: 'right' | 'wrong' | 'shown' | 'failed';
  /** What it says; `<0/>` stands for the option that is the answer. */
  readonly text: Text;
  /** The option that was chosen and is wrong. */
  readonly chosen?: number;
}

interface Asked {
  readonly ask: Ask;
  readonly setting: Setting;
  readonly guess: Guess | null;
  readonly known: StepAnswer | null;
  readonly onAnswer: (answer: StepAnswer) => void;
}

/** Checks a guess against the run, or tells the answer; and what came of it. */
export function useJudgement({ ask, setting, guess, known, onAnswer }: Asked) {
  const result = useResult();
  const latest = useRef(result);
  useEffect(() => {
    latest.current = result;
  }, [result]);
  const actions = useActions();
  const [wrong, setWrong] = useState<ReadonlySet<number>>(new Set());
  const [told, setTold] = useState<Judgement['answer'] | null>(null);
  const [reply, setReply] = useState<Reply | null>(null);
  const [busy, setBusy] = useState(false);
  const tries = known?.tries ?? 0;

  const fail = (error: Text): void => setReply({ tone: 'failed', text: words.failed(error) });

  const record = async (outcome: StepAnswer['outcome'], count: number, answer: Judgement['answer'] | null) =>
    onAnswer({
      question: await plainText(ask.question, setting),
      guess: guess && count > 0 ? await answerInWords(ask, setting, guess, guessText) : (known?.guess ?? null),
      tries: count,
      ...(guess?.kind === 'number' && count > 0
        ? { value: guess.value }
        : known?.value !== undefined && { value: known.value }),
      outcome,
      answer: answer && (await answerInWords(ask, setting, answer)),
      ...(ask.kind === 'choice' && {
        options: {
          guess: guess?.kind === 'choice' && count > 0 ? guess.option : (known?.options?.guess ?? null),
          answer: answer?.kind === 'choice' ? answer.option : null,
        },
      }),
    });

  const sayRight = async (answer: Judgement['answer']): Promise<void> => {
    setTold(answer);
    const text = answer.kind === 'number' ? words.rightNumber(await answerInWords(ask, setting, answer)) : words.right;
    setReply({ tone: 'right', text });
  };

  const sayWrong = (tried: Guess, side: Judgement['side']): void => {
    if (tried.kind === 'choice') setWrong(new Set([...wrong, tried.option]));
    const text = side === null ? words.wrong : words[side];
    setReply({ tone: 'wrong', text, ...(tried.kind === 'choice' && { chosen: tried.option }) });
  };

  const check = async (): Promise<void> => {
    if (guess === null) return;
    setBusy(true);
    const outcome = await judge(ask, guess, setting);
    setBusy(false);
    if (!outcome.ok) {
      fail(outcome.error);
      return;
    }
    const { right, side, answer } = outcome.value;
    if (right) await sayRight(answer);
    else sayWrong(guess, side);
    await record(right ? 'right' : 'open', tries + 1, right ? answer : null);
  };

  /** An example of what was to be found is selected in the views. */
  const selectExample = (): void => {
    const selection = ask.kind === 'pick' && latest.current ? selectionIn(ask.example, latest.current) : null;
    if (selection) actions.select(selection);
  };

  const show = async (): Promise<void> => {
    const answer = await answerOf(ask, setting);
    if (!answer.ok) {
      fail(answer.error);
      return;
    }
    setTold(answer.value);
    selectExample();
    const text =
      ask.kind === 'choice'
        ? words.shownChoice('<0/>')
        : { number: words.shown, pick: words.shownPick, design: words.shownPick }[ask.kind](
            await answerInWords(ask, setting, answer.value),
          );
    setReply({ tone: 'shown', text });
    await record('shown', tries, answer.value);
  };

  return { wrong, told, reply, busy, tries, check, show };
}
