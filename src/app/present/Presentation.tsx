import { useEffect, useRef, useState } from 'react';
import type { Lesson } from '../../lesson/lesson.ts';
import type { Simulation } from '../../model/result.ts';
import type { ViewId } from '../../state/explorer-state.ts';
import { useExplorer } from '../../views/shared/explorer-context.ts';
import { usePage } from '../../views/shared/page-context.ts';
import { lazyComponent } from '../../views/shared/lazy-component.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { Caption } from './Caption.tsx';
import { ControlBar } from './ControlBar.tsx';
import { LaserPointer } from './LaserPointer.tsx';
import { Picture } from './Picture.tsx';
import { PictureChoice } from './PictureChoice.tsx';
import css from './PresenterPage.module.css';
import { fillScreen, stopPresenting } from './presenting.ts';
import type { Steps } from './steps.ts';
import { type Cover, usePresenterKeys } from './use-presenter-keys.ts';
import { useSay } from '../../views/shared/words-context.ts';

const CodeScreen = lazyComponent(async () => (await import('./CodeScreen.tsx')).CodeScreen);
const NotesPages = lazyComponent(async () => (await import('./NotesPages.tsx')).NotesPages);

interface Props {
  readonly view: ViewId;
  readonly result: Simulation;
  readonly steps: Steps;
  readonly lesson: Lesson | null;
}

/** Leaves where the browser leaves its full screen: Escape does that there without telling the page of the key. */
function useLeaveWithScreen(): void {
  const explorer = usePage();
  useEffect(() => {
    const left = (): void => {
      if (document.fullscreenElement === null) stopPresenting(explorer);
    };
    document.addEventListener('fullscreenchange', left);
    return () => document.removeEventListener('fullscreenchange', left);
  }, [explorer]);
}

/** A picture is presented, no table; afterwards the page draws what it drew before. A lesson says itself what is drawn. */
function useDrawingBack(ofLesson: boolean): void {
  const { store, actions } = useExplorer();
  const before = useRef(store.getState().view.tierDrawing);
  useEffect(() => {
    const drawing = before.current;
    if (drawing === 'table') actions.setView({ tierDrawing: 'plan' }, null);
    return () => {
      if (!ofLesson) actions.setView({ tierDrawing: drawing }, null);
    };
  }, [actions, ofLesson]);
}

export function Presentation({ view, result, steps, lesson }: Props) {
  const say = useSay();
  const explorer = usePage();
  const [cover, setCover] = useState<Cover | null>(null);
  const [pointing, setPointing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLeaveWithScreen();
  useDrawingBack(lesson !== null);
  useEffect(() => heading.current?.focus(), []);
  const leave = (): void => stopPresenting(explorer);
  usePresenterKeys({ steps, cover, setCover, pointing, setPointing, leave });

  return (
    <>
      <div className={css['page']} inert={cover !== null}>
        <header className={css['top']}>
          <h1 ref={heading} tabIndex={-1} className={css['title']}>
            {steps.title}
          </h1>
          <PictureChoice view={view} />
          <button type="button" className={css['sign']} aria-label={say`Leave the presentation`} onClick={leave}>
            ✕
          </button>
        </header>
        <main className={css['main']}>
          <ErrorBoundary what={say`The picture`}>
            <Picture view={view} />
          </ErrorBoundary>
        </main>
        <Caption result={result} steps={steps} />
        <ControlBar
          steps={steps}
          pointing={pointing}
          onPoint={() => setPointing(!pointing)}
          onCover={setCover}
          onFill={fillScreen}
        />
      </div>
      {pointing && <LaserPointer />}
      {cover === 'black' && (
        <button
          type="button"
          className={css['black']}
          aria-label={say`Back to the picture`}
          onClick={() => setCover(null)}
        />
      )}
      {cover === 'code' && <CodeScreen view={view} onClose={() => setCover(null)} />}
      {cover === 'notes' && <NotesPages view={view} lesson={lesson} onClose={() => setCover(null)} />}
    </>
  );
}
