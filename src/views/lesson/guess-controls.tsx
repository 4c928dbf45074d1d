import { useId } from 'react';
import { exactText } from '../../base/format.ts';
import { answerText, guessText } from '../../lesson/figure-format.ts';
import type { AskChoice, AskNumber, AskPick } from '../../lesson/lesson.ts';
import { classes } from '../shared/classes.ts';
import tone from '../shared/Text.module.css';
import css from './Question.module.css';
import { InlineProse } from './Prose.tsx';
import { usePick } from './use-pick.ts';
import { words } from './words.ts';
import { useSay } from '../shared/words-context.ts';

/** Removes the rounding error of added fractions: 0.30000000000000004 becomes 0.3. */
export const tidy = (value: number): number => Number(value.toPrecision(12));

interface NumberProps {
  readonly ask: AskNumber;
  readonly value: number;
  /** The answer, once it is told. */
  readonly answer: number | null;
  readonly onChange: (value: number) => void;
}

/** A prediction on a slider; once the answer is known, it is marked there as well. */
export function NumberGuess({ ask, value, answer, onChange }: NumberProps) {
  const say = useSay();
  const id = useId();
  const { from, to, step, unit } = ask;
  const move = (by: number) => onChange(tidy(Math.min(to, Math.max(from, value + by * step))));
  return (
    <div className={css['number']}>
      <label htmlFor={id} className={css['guess']}>
        {say(words.guess)}
        <output htmlFor={id}>{say(guessText(value, unit))}</output>
      </label>
      <div className={css['steps']}>
        <button
          type="button"
          tabIndex={-1}
          aria-label={say(words.less)}
          disabled={answer !== null || value <= from}
          onClick={() => move(-1)}
        >
          −
        </button>
        <input
          id={id}
          type="range"
          min={from}
          max={to}
          step={step}
          value={value}
          aria-valuetext={say(guessText(value, unit))}
          disabled={answer !== null}
          onChange={(event) => onChange(tidy(Number(event.target.value)))}
        />
        <button
          type="button"
          tabIndex={-1}
          aria-label={say(words.more)}
          disabled={answer !== null || value >= to}
          onClick={() => move(1)}
        >
          +
        </button>
      </div>
      <div className={css['scale']} aria-hidden="true">
        <span>{say(exactText(from, unit))}</span>
        {answer !== null && (
          <span className={css['answer']} style={{ left: `${((answer - from) / (to - from)) * 100}%` }}>
            ▲ {say(answerText(answer, unit))}
          </span>
        )}
        <span>{say(exactText(to, unit))}</span>
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly ask: AskChoice;
  readonly chosen: number | null;
  /** Options that were tried and are wrong. */
  readonly wrong: ReadonlySet<number>;
  readonly answer: number | null;
  readonly onChange: (option: number) => void;
}

export function ChoiceGuess({ ask, chosen, wrong, answer, onChange }: ChoiceProps) {
  const say = useSay();
  const name = useId();
  return (
    <fieldset className={css['choices']}>
      <legend className="visually-hidden">{say(words.guess)}</legend>
      {ask.options.map(({ text, when }, i) => (
        <label
          key={`${when.line} ${when.text}`}
          className={classes(css['choice'], i === answer && css['isRight'], wrong.has(i) && tone['quiet'])}
        >
          <input
            type="radio"
            name={name}
            checked={chosen === i}
            disabled={answer !== null}
            onChange={() => onChange(i)}
          />
          <span>
            <InlineProse blocks={text} />
            {i === answer && <span aria-hidden="true"> ✓</span>}
            {i !== answer && wrong.has(i) && <span aria-hidden="true"> ✗</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What is selected in the pictures, as the answer. */
export function PickGuess({ ask }: { readonly ask: AskPick }) {
  const say = useSay();
  const pick = usePick(ask.of);
  return (
    <p className={css['picked']} role="status">
      {say(pick === null ? words.pickNothing[ask.of] : words.picked(pick.name))}
    </p>
  );
}
