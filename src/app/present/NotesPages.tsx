import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { english } from '../../base/words.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { ViewId } from '../../state/explorer-state.ts';
import { usePage } from '../../views/shared/page-context.ts';
import { useRun } from '../../views/shared/run-context.tsx';
import { type Note, lessonNotes, runNotes } from './make-notes.ts';
import css from './NotesPages.module.css';
import { useSay } from '../../views/shared/words-context.ts';

interface Props {
  readonly view: ViewId;
  readonly lesson: Lesson | null;
  readonly onClose: () => void;
}

/** Every step on paper: its picture, what is said, and room for what the presenter wants to say. */
export function NotesPages({ view, lesson, onClose }: Props) {
  const say = useSay();
  const explorer = usePage();
  const run = useRun();
  const [notes, setNotes] = useState<readonly Note[] | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    let wanted = true;
    head.current?.focus();
    const make = async () => {
      const made = lesson ? await lessonNotes(explorer, lesson) : run ? await runNotes(explorer, run, view, say) : [];
      if (wanted) setNotes(made);
    };
    void make();
    return () => {
      wanted = false;
    };
  }, [explorer, run, view, lesson, say]);
  return createPortal(
    <section className={css['notes']} data-theme="light" aria-labelledby="notes-title">
      <header className={css['head']}>
        <h1 id="notes-title" ref={head} tabIndex={-1}>
          {say`Notes: ${lesson?.title ?? run?.simulation.scenario.name ?? ''}`}
        </h1>
        <button type="button" disabled={notes === null} onClick={() => window.print()}>
          {say`Print`}
        </button>
        <button type="button" onClick={onClose}>
          {say`Back##to the picture`}
        </button>
      </header>
      {notes === null && <p>{say`Drawing the steps…`}</p>}
      <ol>
        {notes?.map(({ title, lines, markup }) => (
          <li key={english(title)}>
            <h2>{say(title)}</h2>
            {/* Our own drawing, its texts escaped where they were written. */}
            {markup !== '' && <figure dangerouslySetInnerHTML={{ __html: markup }} />}
            {lines.map((line) => (
              <p key={english(line)}>{say(line)}</p>
            ))}
            <div className={css['room']} aria-hidden="true" />
          </li>
        ))}
      </ol>
    </section>,
    document.body,
  );
}
