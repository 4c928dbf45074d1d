import { useEffect, useRef, useState } from 'react';
import type { Lesson } from '../../lesson/lesson.ts';
import type { Simulation } from '../../model/result.ts';
import type { ViewId } from '../../state/explorer-state.ts';
import { useActions, useExplorer, useExplorerState } from '../../views/shared/explorer-context.ts';
import { usePage } from '../../views/shared/page-context.ts';
import { lazyComponent } from '../../views/shared/lazy-component.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { Caption } from './Caption.tsx';
import { ControlBar } from './ControlBar.tsx';
import { LaserPointer } from './LaserPointer.tsx';
import css from './PresenterPage.module.css';
import { fillScreen, stopPresenting } from './presenting.ts';
import type { Steps } from './steps.ts';
import { type Cover, usePresenterKeys } from './use-presenter-keys.ts';
import { useSay } from '../../views/shared/words-context.ts';
import { AloneContext } from '../../views/shared/alone-context.ts';
import { OperationGraphSlot, TierMapSlot, TimelineSlot } from '../frame/slots.tsx';
import { t } from '../../base/text.ts';
import type { PageState } from '../../state/page-state.ts';
import { Segmented } from '../../views/shared/Segmented.tsx';

const pictures = [
  { value: 'plan', label: t`Plan` },
  { value: 'skyline', label: t`Skyline` },
  { value: 'operationGraph', label: t`Graph##a picture` },
  { value: 'timeline', label: t`Timeline` },
] as const;
type PictureId = (typeof pictures)[number]['value'];

const shown = (view: ViewId, { view: { tierDrawing } }: PageState): PictureId =>
  view !== 'tierMap' ? view : tierDrawing === 'skyline' ? 'skyline' : 'plan';

/** Which picture is presented. */
function PictureChoice({ view }: { readonly view: ViewId }) {
  const say = useSay();
  const actions = useActions();
  const value = useExplorerState((state) => shown(view, state));
  const choose = (picture: PictureId): void => {
    if (picture === 'plan' || picture === 'skyline') {
      actions.setView({ tierDrawing: picture }, null);
      actions.present('tierMap');
    } else actions.present(picture);
  };
  return (
    <span className={css['choice']}>
      <Segmented name={say`Picture`} options={pictures} value={value} large onChoose={choose} />
    </span>
  );
}

const slots = { tierMap: TierMapSlot, operationGraph: OperationGraphSlot, timeline: TimelineSlot };

/**
 * Every letter of a picture is 9 px or more as it is laid out, so at twice its size it is 18: what can be read from four
 * metres on a projector of 1024 × 768. See views/stage/spaces.ts.
 */
const ENLARGEMENT = 2;

/** One view, laid out for a box half as wide and drawn at twice the size. */
function Picture({ view }: { readonly view: ViewId }) {
  const Slot = slots[view];
  return (
    <AloneContext value={true}>
      <div
        className={css['enlarged']}
        data-enlarged={ENLARGEMENT}
        style={{
          width: `${100 / ENLARGEMENT}%`,
          height: `${100 / ENLARGEMENT}%`,
          transform: `scale(${ENLARGEMENT})`,
        }}
      >
        <Slot key={view} />
      </div>
    </AloneContext>
  );
}

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
