import { useEffect, useRef, useState } from 'react';
import { counted } from '../../base/format.ts';
import { glossary, glossaryEntry } from '../../model/glossary/glossary.ts';
import type { GlossaryEntry } from '../../model/glossary/term.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useDialogs } from '../shared/explorer-context.ts';
import { SearchList } from '../shared/SearchList.tsx';
import link from '../shared/Link.module.css';
import css from './GlossaryDialog.module.css';
import { useSay } from '../shared/words-context.ts';

/** Every term that the page uses, searchable; opened at one of them where one was asked for. */
export function GlossaryDialog() {
  const say = useSay();
  const asked = useDialogs((dialogs) => dialogs.term);
  // Each visit of a term begins with the whole list, whatever was searched for meanwhile.
  const [{ term, visit }, setVisit] = useState({ term: asked, visit: 0 });
  const go = (to: string): void => setVisit({ term: to, visit: visit + 1 });
  return (
    <Dialog title={say`Glossary`} note={say`What the words on this page mean.`}>
      <SearchList
        key={visit}
        name={say`terms##a list`}
        label={say`Search terms`}
        amount={(count) => say(counted(count, 'term'))}
        entries={glossary}
      >
        {(entry) => <Entry entry={entry} wanted={entry.id === term} onTerm={go} />}
      </SearchList>
    </Dialog>
  );
}

interface EntryProps {
  readonly entry: GlossaryEntry;
  /** This is what the glossary was opened for. */
  readonly wanted: boolean;
  readonly onTerm: (id: string) => void;
}

function Entry({ entry: { id, name, description, see }, wanted, onTerm }: EntryProps) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!wanted) return;
    // A dialog that is not open yet focuses what asks for it; in one that is open it is done here.
    heading.current?.setAttribute('autofocus', '');
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'center' });
  }, [wanted]);
  return (
    <div className={css['term']} data-term={id} data-wanted={wanted ? '' : undefined}>
      <h3 ref={heading} tabIndex={-1} className={css['name']}>
        {say(name)}
      </h3>
      <p className={css['meaning']}>{say(description)}</p>
      {see.length > 0 && (
        <p className={css['see']}>
          {say`See##other terms`}{' '}
          {see.map((other) => (
            <button key={other} type="button" className={link['quiet']} onClick={() => onTerm(other)}>
              {say(glossaryEntry(other)?.name ?? '')}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
