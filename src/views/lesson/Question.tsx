import { use, useEffect, useRef, useState } from 'react';
import { exactText } from '../../base/format.ts';
import { answerText } from '../../lesson/figure-format.ts';
import { answerOf, atRest, type Guess, judge, type Judgement } from '../../lesson/judge.ts';
import type { Ask, SelectionWords } from '../../lesson/lesson.ts';
import { plainText } from '../../lesson/plain-text.ts';
import type { StepAnswer } from '../../lesson/progress.ts';
import type { Block } from '../../lesson/prose.ts';
import { selectionIn } from '../../state/selection-record.ts';
import button from '../shared/Button.module.css';
import { useActions, useExplorer } from '../shared/explorer-context.ts';
import { rich } from '../shared/rich.tsx';
import { reducedMotionQuery } from '../shared/use-media.ts';
import { ChoiceGuess, NumberGuess, PickGuess, tidy } from './guess-controls.tsx';
import { InlineProse, Prose, SettingContext } from './Prose.tsx';
import css from './Question.module.css';
import { usePick } from './use-pick.ts';
import { words } from './words.ts';

interface Props {
  readonly ask: Ask;
  readonly known: StepAnswer | null;
  readonly onAnswer: (answer: StepAnswer) => void;
}

/** What was said to the latest guess. */
interface Reply {
  readonly tone: 'right' | 'wrong' | 'shown' | 'failed';
  readonly text: string;
  readonly why: readonly Block[] | null;
}

/** The question of a step: a guess, its check against the run, and the way on. */
export function Question({ ask, known, onAnswer }: Props) {
  const setting = use(SettingContext);
  const { store } = useExplorer();
  const actions = useActions();
  const [value, setValue] = useState(() => (ask.kind === 'number' ? tidy(atRest(ask)) : 0));
  const [chosen, setChosen] = useState<number | null>(null);
  const [wrong, setWrong] = useState<ReadonlySet<number>>(new Set());
  const [told, setTold] = useState<Judgement['answer'] | null>(null);
  const [reply, setReply] = useState<Reply | null>(null);
  const [hinted, setHinted] = useState(false);
  const [busy, setBusy] = useState(false);
  const pick = usePick(ask.kind === 'pick' ? ask.of : 'tile');
  const settled = known !== null && known.outcome !== 'open';
  const tries = known?.tries ?? 0;
  // The button that settled it is gone, so the focus goes to what was said.
  const status = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told !== null) status.current?.focus();
  }, [told]);
  // What was said may stand below the fold, where the answer to a press on the button would go unseen.
  useEffect(() => {
    if (reply === null && !hinted) return;
    const behavior = matchMedia(reducedMotionQuery).matches ? 'instant' : 'smooth';
    status.current?.scrollIntoView({ block: 'nearest', behavior });
  }, [reply, hinted]);
  const title = ask.kind === 'pick' ? words.find : words.predict;
  if (setting === null) return null;

  const guess: Guess | null =
    ask.kind === 'number'
      ? { kind: 'number', value }
      : ask.kind === 'choice'
        ? chosen === null
          ? null
          : { kind: 'choice', option: chosen }
        : pick;

  /** A guess or an answer in words, for the record: a guess as it was set, an answer with as many digits as are of use. */
  const inWords = async (of: Guess | Judgement['answer'], figure = answerText): Promise<string> => {
    if (of.kind === 'number') return figure(of.value, ask.kind === 'number' ? ask.unit : '');
    if (of.kind === 'choice')
      return ask.kind === 'choice' ? plainText(ask.options[of.option]?.text ?? [], setting) : '';
    return 'name' in of ? of.name : ask.kind === 'pick' ? exampleName(ask.example) : '';
  };

  const record = async (outcome: StepAnswer['outcome'], count: number, answer: Judgement['answer'] | null) =>
    onAnswer({
      question: await plainText(ask.question, setting),
      guess: guess && count > 0 ? await inWords(guess, exactText) : (known?.guess ?? null),
      tries: count,
      outcome,
      answer: answer && (await inWords(answer)),
    });

  const check = async () => {
    if (guess === null) return;
    setBusy(true);
    const outcome = await judge(ask, guess, setting);
    setBusy(false);
    if (!outcome.ok) {
      setReply({ tone: 'failed', text: words.failed(outcome.error), why: null });
      return;
    }
    const { right, side, answer } = outcome.value;
    if (right) {
      setTold(answer);
      const text = answer.kind === 'number' ? words.rightNumber(await inWords(answer)) : words.right;
      setReply({ tone: 'right', text, why: null });
    } else {
      if (guess.kind === 'choice') setWrong(new Set([...wrong, guess.option]));
      const why = ask.kind === 'choice' && guess.kind === 'choice' ? (ask.options[guess.option]?.why ?? null) : null;
      setReply({ tone: 'wrong', text: side === null ? words.wrong : words[side], why });
    }
    await record(right ? 'right' : 'open', tries + 1, right ? answer : null);
  };

  const show = async () => {
    const answer = await answerOf(ask, setting);
    if (!answer.ok) {
      setReply({ tone: 'failed', text: words.failed(answer.error), why: null });
      return;
    }
    setTold(answer.value);
    if (ask.kind === 'pick') {
      const { result } = store.getState().run;
      const selection = result && selectionIn(ask.example, result);
      if (selection) actions.select(selection);
    }
    const text = await inWords(answer.value);
    const say = { number: words.shown, choice: words.shownChoice, pick: words.shownPick }[ask.kind];
    setReply({ tone: 'shown', text: say(text), why: null });
    await record('shown', tries, answer.value);
  };

  const answerNumber = told?.kind === 'number' ? told.value : null;
  const answerOption = told?.kind === 'choice' ? told.option : null;
  return (
    <form
      className={css['question']}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!settled && !busy) void check();
      }}
    >
      <h3 className={css['title']}>{title}</h3>
      <Prose blocks={ask.question} />
      {ask.kind === 'number' && (!settled || told !== null) && (
        <NumberGuess ask={ask} value={value} answer={answerNumber} onChange={setValue} />
      )}
      {ask.kind === 'choice' && (!settled || told !== null) && (
        <ChoiceGuess ask={ask} chosen={chosen} wrong={wrong} answer={answerOption} onChange={setChosen} />
      )}
      {ask.kind === 'pick' && !settled && <PickGuess ask={ask} />}
      {!settled && (
        <div className={button['actions']}>
          <button type="submit" className={button['primary']} disabled={guess === null} aria-disabled={busy}>
            {busy ? words.checking : words.check}
          </button>
          {ask.hint !== null && !hinted && (
            <button type="button" className={button['button']} onClick={() => setHinted(true)}>
              {words.hint}
            </button>
          )}
          {tries > 0 && (
            <button type="button" className={button['button']} onClick={() => void show()}>
              {words.show}
            </button>
          )}
        </div>
      )}
      <div ref={status} role="status" tabIndex={-1} className={css['status']}>
        {hinted && !settled && ask.hint !== null && (
          <div className={css['hint']}>
            {rich(
              words.hinted,
              (label) => (
                <strong>{label}</strong>
              ),
              () => (
                <InlineProse blocks={ask.hint ?? []} />
              ),
            )}
          </div>
        )}
        {reply !== null && (
          <div className={css['reply']} data-tone={reply.tone}>
            <strong>{reply.text}</strong> {reply.why !== null && <InlineProse blocks={reply.why} />}{' '}
            {reply.tone === 'wrong' && words.tryAgain}
          </div>
        )}
        {reply === null && settled && (
          <div className={css['reply']} data-tone={known.outcome}>
            <strong>{known.outcome === 'right' ? words.right : words.shownChoice(known.answer ?? '')}</strong>{' '}
            {known.outcome === 'right' && known.answer}
          </div>
        )}
      </div>
    </form>
  );
}

/** An example as its file has it, near enough to be found: “tile 3”, “tile 3, tier 2”. */
function exampleName(example: SelectionWords): string {
  switch (example.kind) {
    case 'tile':
      return words.tile(example.tile);
    case 'tier':
      return words.tier(example.tile, example.tier);
    case 'matrix':
      return example.matrix;
    case 'op': {
      const name = example.matrix ?? example.part ?? '';
      return example.token === undefined ? name : words.ofToken(name, example.token);
    }
  }
}
