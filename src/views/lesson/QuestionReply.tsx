import { useEffect, useRef } from 'react';
import type { Ask } from '../../lesson/lesson.ts';
import type { StepAnswer } from '../../lesson/progress.ts';
import { rich } from '../shared/rich.tsx';
import { reducedMotionQuery } from '../shared/use-media.ts';
import { InlineProse } from './Prose.tsx';
import css from './Question.module.css';
import type { Reply } from './use-judgement.ts';
import { words } from './words.ts';

interface Props {
  /** The hint, once it is asked for. */
  readonly hint: Ask['hint'];
  readonly reply: Reply | null;
  /** The answer was told just now. */
  readonly told: boolean;
  /** How the question was settled, on this visit or before; null while it is open. */
  readonly settled: StepAnswer | null;
}

/** What is said to a guess: a hint, the judgement, or how the question was settled the last time. */
export function QuestionReply({ hint, reply, told, settled }: Props) {
  const status = useRef<HTMLDivElement>(null);
  // The button that settled it is gone, so the focus goes to what was said.
  useEffect(() => {
    if (told) status.current?.focus();
  }, [told]);
  // What was said may stand below the fold, where the answer to a press on the button would go unseen.
  const hinted = hint !== null;
  useEffect(() => {
    if (reply === null && !hinted) return;
    const behavior = matchMedia(reducedMotionQuery).matches ? 'instant' : 'smooth';
    status.current?.scrollIntoView({ block: 'nearest', behavior });
  }, [reply, hinted]);
  return (
    <div ref={status} role="status" tabIndex={-1} className={css['status']}>
      {hint !== null && settled === null && <Hint hint={hint} />}
      {reply !== null && (
        <div className={css['reply']} data-tone={reply.tone}>
          <strong>{reply.text}</strong> {reply.why !== null && <InlineProse blocks={reply.why} />}{' '}
          {reply.tone === 'wrong' && words.tryAgain}
        </div>
      )}
      {reply === null && settled !== null && (
        <div className={css['reply']} data-tone={settled.outcome}>
          <strong>{settled.outcome === 'right' ? words.right : words.shownChoice(settled.answer ?? '')}</strong>{' '}
          {settled.outcome === 'right' && settled.answer}
        </div>
      )}
    </div>
  );
}

function Hint({ hint }: { readonly hint: NonNullable<Ask['hint']> }) {
  return (
    <div className={css['hint']}>
      {rich(
        words.hinted,
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
