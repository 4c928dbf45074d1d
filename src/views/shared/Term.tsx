import type { ReactNode } from 'react';
import type { Text } from '../../base/text.ts';
import { labelTerm } from '../../model/glossary/label-terms.ts';
import { useActions } from './explorer-context.ts';
import css from './Term.module.css';
import { useSay } from './words-context.ts';

interface TermProps {
  /** Its id in the glossary. */
  readonly id: string;
  readonly children: ReactNode;
}

/** A term in a text, which leads to its place in the glossary. The glossary itself comes when it is opened. */
export function Term({ id, children }: TermProps) {
  const actions = useActions();
  return (
    <button type="button" className={css['term']} onClick={() => actions.openDialog('glossary', { term: id })}>
      {children}
    </button>
  );
}

/** The label of a figure; where it stands for a term, it leads to it. */
export function Label({ text }: { readonly text: Text }) {
  const say = useSay();
  const id = labelTerm(text);
  return id === undefined ? say(text) : <Term id={id}>{say(text)}</Term>;
}
