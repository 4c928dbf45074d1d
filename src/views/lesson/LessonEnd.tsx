import { useState } from 'react';
import type { Text } from '../../base/text.ts';
import { answersJson, answersMarkdown, score } from '../../lesson/answers-text.ts';
import type { Setting } from '../../lesson/evaluate.ts';
import type { Lesson } from '../../lesson/lesson.ts';
import type { LessonProgress } from '../../lesson/progress.ts';
import { writeLessonLink } from '../../share/lesson-link.ts';
import { fileStem } from '../../share/scenario-file.ts';
import type { OpenLesson } from '../../state/dialogs.ts';
import button from '../shared/Button.module.css';
import { copied } from '../shared/clipboard.ts';
import { download } from '../shared/download.ts';
import { useActions } from '../shared/explorer-context.ts';
import { pageAddress } from '../shared/page-address.ts';
import { useListed } from './built-in-lessons.ts';
import { useSay } from '../shared/words-context.ts';
import css from './Lesson.module.css';
import { SkippedAnswer } from './SkippedAnswer.tsx';
import { words } from './words.ts';

interface Props {
  readonly lesson: Lesson;
  readonly open: OpenLesson;
  readonly progress: LessonProgress;
  readonly ask: Setting['ask'];
}

const save = (name: string, type: string, text: string): void => download(name, new Blob([text], { type }));

/** What was answered, to look back on and to hand in. */
export function LessonEnd({ lesson, open, progress, ask }: Props) {
  const say = useSay();
  const actions = useActions();
  const { questions, right, atFirst } = score(lesson, progress);
  const stem = `${fileStem(lesson.title)}-answers`;
  const { next } = useListed(open);
  return (
    <>
      <p className={css['score']}>{say(words.score(right, questions, atFirst))}</p>
      <ol className={css['answers']}>
        {lesson.steps.map(({ ask: asked, title, scene }, i) => {
          const answer = progress.answers[i];
          return asked === null ? null : (
            <li key={title}>
              <strong>{title}</strong>
              {answer && answer.outcome !== 'open' ? (
                <dl>
                  <dt>{say(words.you)}</dt>
                  <dd>
                    {say(answer.guess ?? '–')} {answer.outcome === 'right' ? '✓' : '✗'}
                  </dd>
                  {answer.answer !== null && (
                    <>
                      <dt>{say(words.engine)}</dt>
                      <dd>{say(answer.answer)}</dd>
                    </>
                  )}
                </dl>
              ) : (
                <SkippedAnswer ask={asked} setting={{ ask, current: scene.show }} />
              )}
            </li>
          );
        })}
      </ol>
      <div className={button['actions']}>
        <button
          type="button"
          className={button['button']}
          onClick={() => save(`${stem}.md`, 'text/markdown', answersMarkdown(lesson, progress, say))}
        >
          {say(words.saveMarkdown)}
        </button>
        <button
          type="button"
          className={button['button']}
          onClick={() => save(`${stem}.json`, 'application/json', answersJson(lesson, progress))}
        >
          {say(words.saveJson)}
        </button>
      </div>
      {lesson.sources.length > 0 && (
        <div className={css['sources']}>
          <h3>{say(words.sources)}</h3>
          <ul>
            {lesson.sources.map(({ text, url }) => (
              <li key={text}>
                {url === null ? (
                  text
                ) : (
                  <a href={url} target="_blank" rel="noreferrer">
                    {text}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <LessonLink open={open} />
      <div className={button['actions']}>
        {next && (
          <button
            type="button"
            className={button['primary']}
            onClick={() => actions.openLesson({ kind: 'built-in', id: next.id })}
          >
            {say(words.nextLesson(next.title))}
          </button>
        )}
        <button type="button" className={button['button']} onClick={() => actions.openDialog('lessons')}>
          {say(words.all)}
        </button>
      </div>
    </>
  );
}

/** Copies a link to the lesson: for ours its name, for another its text, if that is short enough. */
function LessonLink({ open }: { readonly open: OpenLesson }) {
  const say = useSay();
  const [said, setSaid] = useState<Text>('');
  const copy = async () => {
    const page = pageAddress(say.language);
    const { fragment, tooLong } = await writeLessonLink(open, page);
    if (tooLong) {
      setSaid(words.tooLong);
      return;
    }
    const link = `${page}#${fragment}`;
    setSaid((await copied(link)) ? words.copied : words.notCopied(link));
  };
  return (
    <div className={button['actions']}>
      <button type="button" className={button['button']} onClick={() => void copy()}>
        {say(words.copyLink)}
      </button>
      <p role="status" className={css['said']}>
        {say(said)}
      </p>
    </div>
  );
}
