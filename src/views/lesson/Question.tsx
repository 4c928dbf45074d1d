import { use, useState } from 'react';
import type { Setting } from '../../lesson/evaluate.ts';
import type { Judgement } from '../../lesson/judge.ts';
import type { Ask } from '../../lesson/lesson.ts';
import type { StepAnswer } from '../../lesson/progress.ts';
import button from '../shared/Button.module.css';
import { useSay } from '../shared/words-context.ts';
import { DesignGuess } from './DesignGuess.tsx';
import { ChoiceGuess, NumberGuess, PickGuess } from './guess-controls.tsx';
import { Prose, SettingContext } from './Prose.tsx';
import css from './Question.module.css';
import { QuestionReply } from './QuestionReply.tsx';
import type { GuessInput } from './use-guess.ts';
import { useJudgement } from './use-judgement.ts';
import { words } from './words.ts';

interface Props {
  readonly ask: Ask;
  /** What is set so far. */
  readonly input: GuessInput;
  readonly known: StepAnswer | null;
  readonly onAnswer: (answer: StepAnswer) => void;
}

/** The question of a step: a guess, its check against the run, and the way on. */
export function Question(props: Props) {
  const setting = use(SettingContext);
  return setting && <AskedQuestion {...props} setting={setting} />;
}

function AskedQuestion({ ask, input, known, onAnswer, setting }: Props & { readonly setting: Setting }) {
  const say = useSay();
  const { guess } = input;
  const { wrong, told, reply, busy, tries, check, show } = useJudgement({ ask, setting, guess, known, onAnswer });
  const [hinted, setHinted] = useState(false);
  const settled = known !== null && known.outcome !== 'open' ? known : null;
  const title = say(ask.kind === 'pick' ? words.find : ask.kind === 'design' ? words.design : words.predict);
  return (
    <form
      className={css['question']}
      data-open={settled === null}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (settled === null && !busy) void check();
      }}
    >
      <h3 className={css['title']}>{title}</h3>
      <Prose blocks={ask.question} />
      {(settled === null || told !== null) && <GuessControl {...{ ask, input, wrong, told }} open={settled === null} />}
      {settled === null && (
        <div className={button['actions']}>
          <button type="submit" className={button['primary']} disabled={guess === null} aria-disabled={busy}>
            {say(busy ? words.checking : words.check)}
          </button>
          {ask.hint !== null && !hinted && (
            <button type="button" className={button['button']} onClick={() => setHinted(true)}>
              {say(words.hint)}
            </button>
          )}
          {tries > 0 && (
            <button type="button" className={button['button']} onClick={() => void show()}>
              {say(words.show)}
            </button>
          )}
        </div>
      )}
      <QuestionReply ask={ask} hint={hinted ? ask.hint : null} reply={reply} told={told} settled={settled} />
    </form>
  );
}

interface GuessProps {
  readonly ask: Ask;
  readonly input: GuessInput;
  /** Options that were tried and are wrong. */
  readonly wrong: ReadonlySet<number>;
  /** The answer, once it is told. */
  readonly told: Judgement['answer'] | null;
  readonly open: boolean;
}

/** What the guess is set with; once the answer is told it is marked there, but for what was picked in the pictures. */
function GuessControl({ ask, input, wrong, told, open }: GuessProps) {
  switch (ask.kind) {
    case 'number': {
      const answer = told?.kind === 'number' ? told.value : null;
      return <NumberGuess ask={ask} value={input.value} answer={answer} onChange={input.setValue} />;
    }
    case 'choice': {
      const answer = told?.kind === 'choice' ? told.option : null;
      return <ChoiceGuess {...{ ask, wrong, answer }} chosen={input.chosen} onChange={input.setChosen} />;
    }
    case 'design':
      return open && <DesignGuess ask={ask} />;
    case 'pick':
      return open && <PickGuess ask={ask} />;
  }
}
