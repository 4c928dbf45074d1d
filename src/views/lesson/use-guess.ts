import { useState } from 'react';
import { atRest, type Guess } from '../../lesson/judge.ts';
import type { Ask } from '../../lesson/lesson.ts';
import { tidy } from './guess-controls.tsx';
import { useDesign } from './use-design.ts';
import { usePick } from './use-pick.ts';

/** What the learner has set, chosen or picked so far. */
export interface GuessInput {
  /** Where the slider stands. */
  readonly value: number;
  readonly setValue: (value: number) => void;
  /** The option that is chosen. */
  readonly chosen: number | null;
  readonly setChosen: (option: number) => void;
  /** As a guess that can be checked; null while there is none. */
  readonly guess: Guess | null;
}

const none: readonly string[] = [];

/** What is set for a question; for none, nothing. */
export function useGuess(ask: Ask | null): GuessInput {
  const [value, setValue] = useState(() => (ask?.kind === 'number' ? tidy(atRest(ask)) : 0));
  const [chosen, setChosen] = useState<number | null>(null);
  const pick = usePick(ask?.kind === 'pick' ? ask.of : 'tile');
  const design = useDesign(ask?.kind === 'design' ? ask.fields : none);
  const guess = (): Guess | null => {
    switch (ask?.kind) {
      case undefined:
        return null;
      case 'number':
        return { kind: 'number', value };
      case 'choice':
        return chosen === null ? null : { kind: 'choice', option: chosen };
      case 'design':
        return design;
      case 'pick':
        return pick;
    }
  };
  return { value, setValue, chosen, setChosen, guess: guess() };
}
