import type { ReactNode } from 'react';

/** The steps of a presentation, whatever they are steps of: a lesson, or the run itself. */
export interface Steps {
  /** Number of the step that is on, from 0. */
  readonly index: number;
  readonly count: number;
  readonly title: string;
  /** What is said about it; null where the time cursor has left it, and what goes on says it better. */
  readonly caption: ReactNode;
  /** What the way on is called: “Next”, or “Answer” where a question is open. Null at the end. */
  readonly onward: string | null;
  readonly next: () => void;
  readonly back: () => void;
  readonly first: () => void;
  readonly last: () => void;
}
