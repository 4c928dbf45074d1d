import { useState } from 'react';
import { exactText } from '../../base/format.ts';
import type { Setting } from '../../lesson/evaluate.ts';
import { answerOf, type Guess, judge, type Judgement } from '../../lesson/judge.ts';
import type { Ask } from '../../lesson/lesson.ts';
import { plainText } from '../../lesson/plain-text.ts';
import type { StepAnswer } from '../../lesson/progress.ts';
import type { Block } from '../../lesson/prose.ts';
import { selectionIn } from '../../state/selection-record.ts';
import { useActions, useExplorer } from '../shared/explorer-context.ts';
import { answerInWords } from './answer-words.ts';
import { words } from './words.ts';

/** What was said to the latest guess. */
export interface Reply {
  readonly tone: 'right' | 'wrong' | 'shown' | 'failed';
  readonly text: string;
  readonly why: readonly Block[] | null;
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
  const { store } = useExplorer();
  const actions = useActions();
  const [wrong, setWrong] = useState<ReadonlySet<number>>(new Set());
  const [told, setTold] = useState<Judgement['answer'] | null>(null);
  const [reply, setReply] = useState<Reply | null>(null);
  const [busy, setBusy] = useState(false);
  const tries = known?.tries ?? 0;

  const fail = (error: string): void => setReply({ tone: 'failed', text: words.failed(error), why: null });

  const record = async (outcome: StepAnswer['outcome'], count: number, answer: Judgement['answer'] | null) =>
    onAnswer({
      question: await plainText(ask.question, setting),
      guess: guess && count > 0 ? await answerInWords(ask, setting, guess, exactText) : (known?.guess ?? null),
      tries: count,
      outcome,
      answer: answer && (await answerInWords(ask, setting, answer)),
    });

  const sayRight = async (answer: Judgement['answer']): Promise<void> => {
    setTold(answer);
    const text = answer.kind === 'number' ? words.rightNumber(await answerInWords(ask, setting, answer)) : words.right;
    setReply({ tone: 'right', text, why: null });
  };

  const sayWrong = (tried: Guess, side: Judgement['side']): void => {
    if (tried.kind === 'choice') setWrong(new Set([...wrong, tried.option]));
    const why = ask.kind === 'choice' && tried.kind === 'choice' ? (ask.options[tried.option]?.why ?? null) : null;
    setReply({ tone: 'wrong', text: side === null ? words.wrong : words[side], why });
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
    const { result } = store.getState().run;
    const selection = ask.kind === 'pick' && result ? selectionIn(ask.example, result) : null;
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
    const text = await answerInWords(ask, setting, answer.value);
    const say = { number: words.shown, choice: words.shownChoice, pick: words.shownPick }[ask.kind];
    setReply({ tone: 'shown', text: say(text), why: null });
    await record('shown', tries, answer.value);
  };

  return { wrong, told, reply, busy, tries, check, show };
}
