import { useEffect, useRef } from 'react';
import type { Ask } from '../../lesson/lesson.ts';
import type { Judgement } from '../../lesson/judge.ts';
import type { StepAnswer } from '../../lesson/progress.ts';
import { rich } from '../shared/rich.tsx';
import { reducedMotionQuery } from '../shared/use-media.ts';
import { useSay } from '../shared/words-context.ts';
import { InlineProse } from './Prose.tsx';
import css from './Question.module.css';
import type { Reply } from './use-judgement.ts';
import { words } from './words.ts';

interface Props {
  readonly ask: Ask;
  /** The hint, once it is asked for. */
  readonly hint: Ask['hint'];
  readonly reply: Reply | null;
  /** The answer that was told just now. */
  readonly told: Judgement['answer'] | null;
  /** How the question was settled, on this visit or before; null while it is open. */
  readonly settled: StepAnswer | null;
}

/** What is said to a guess: a hint, the judgement, or how the question was settled the last time. */
export function QuestionReply({ ask, hint, reply, told, settled }: Props) {
  const say = useSay();
  const status = useRef<HTMLDivElement>(null);
  // The button that settled it is gone, so the focus goes to what was said.
  useEffect(() => {
    if (told !== null) status.current?.focus();
  }, [told]);
  // What was said may stand below the fold, where the answer to a press on the button would go unseen.
  const hinted = hint !== null;
  useEffect(() => {
    if (reply === null && !hinted) return;
    const behavior = matchMedia(reducedMotionQuery).matches ? 'instant' : 'smooth';
    status.current?.scrollIntoView({ block: 'nearest', behavior });
  }, [reply, hinted]);
  const optionOf = (option: number | undefined) =>
    ask.kind === 'choice' && option !== undefined ? ask.options[option] : undefined;
  const answer = optionOf(told?.kind === 'choice' ? told.option : undefined);
  return (
    <div ref={status} role="status" tabIndex={-1} className={css['status']}>
      {hint !== null && settled === null && <Hint hint={hint} />}
      {reply !== null && (
        <div className={css['reply']} data-tone={reply.tone}>
          <strong>
            {rich(say(reply.text), () => (
              <InlineProse blocks={answer?.text ?? []} />
            ))}
          </strong>{' '}
          <InlineProse blocks={optionOf(reply.chosen)?.why ?? []} /> {reply.tone === 'wrong' && say(words.tryAgain)}
        </div>
      )}
      {reply === null && settled !== null && (
        <div className={css['reply']} data-tone={settled.outcome}>
          <strong>{say(settled.outcome === 'right' ? words.right : words.shownChoice(settled.answer ?? ''))}</strong>{' '}
          {settled.outcome === 'right' && say(settled.answer ?? '')}
        </div>
      )}
    </div>
  );
}

function Hint({ hint }: { readonly hint: NonNullable<Ask['hint']> }) {
  const say = useSay();
  return (
    <div className={css['hint']}>
      {rich(
        say(words.hinted),
        (label) => (
          <strong>{label}</strong>
        ),
        () => (
          <InlineProse blocks={hint} />
        ),
      )}
    </div>
  );
}
