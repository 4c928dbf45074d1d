import { Suspense, useState } from 'react';
import type { OpenLesson } from '../../state/dialogs.ts';
import button from '../shared/Button.module.css';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions } from '../shared/explorer-context.ts';
import { FileButton } from '../shared/FileButton.tsx';
import { type ListedLesson, useLessons } from './built-in-lessons.ts';
import { foreign } from './foreign.ts';
import css from './LessonDialog.module.css';
import { shelf } from './shelf.ts';
import { useSay } from '../shared/words-context.ts';
import { words } from './words.ts';

const { list } = words;

/** The lessons that there are, and how far one has come in each. */
export function LessonDialog() {
  const say = useSay();
  const actions = useActions();
  return (
    <Dialog
      title={say(list.title)}
      note={say(list.note)}
      foot={
        <>
          <span>{say(list.ownNote)}</span>
          <FileButton
            label={say(list.own)}
            accept=".md,.markdown,text/markdown,text/plain"
            onFile={(file) =>
              void file.text().then((text) => actions.openLesson({ kind: 'text', name: file.name, text }))
            }
          />
        </>
      }
    >
      <Suspense fallback={<span hidden data-loading />}>
        <LessonList />
      </Suspense>
    </Dialog>
  );
}

function LessonList() {
  const lessons = useLessons();
  return (
    <ol className={css['list']}>
      {lessons.map((lesson) => (
        <LessonRow key={lesson.id} {...lesson} />
      ))}
    </ol>
  );
}

function LessonRow({ id, number, title, summary, minutes, steps, language }: ListedLesson) {
  const say = useSay();
  const actions = useActions();
  const [progress, setProgress] = useState(() => shelf.read(id));
  const open: OpenLesson = { kind: 'built-in', id };
  const fresh = progress.step === 0 && Object.keys(progress.answers).length === 0;
  const done = progress.step >= steps;
  return (
    <li className={css['row']} data-lesson={id}>
      <div className={css['about']}>
        <h3 lang={foreign(language, say)}>{words.numbered(number, title)}</h3>
        <p lang={foreign(language, say)}>{summary}</p>
        <p className={css['facts']}>
          {say(list.minutes(minutes))} ·{' '}
          {fresh ? say(list.fresh) : done ? `✓ ${say(list.done)}` : say(list.begun(progress.step + 1, steps))}
        </p>
      </div>
      <div className={css['choices']}>
        <button
          type="button"
          className={button['primary']}
          aria-label={say(fresh || done ? list.start(title) : list.resume(title))}
          onClick={() => {
            if (done) shelf.forget(id);
            actions.openLesson(open);
          }}
        >
          {say(fresh ? list.begin : done ? list.again : list.goOn)}
        </button>
        {!fresh && !done && (
          <button
            type="button"
            className={button['button']}
            aria-label={say(list.restart(title))}
            onClick={() => {
              shelf.forget(id);
              setProgress(shelf.read(id));
              actions.openLesson(open);
            }}
          >
            {say(list.again)}
          </button>
        )}
      </div>
    </li>
  );
}
