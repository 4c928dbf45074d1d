import { useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import type { ViewId } from '../../state/explorer-state.ts';
import { LessonColumn } from '../../views/lesson/LessonColumn.tsx';
import { type StageHost, StageContext } from '../../views/lesson/stage/stage-context.ts';
import { words } from '../../views/lesson/words.ts';
import { graphProjection } from '../../views/operation-graph/graph-projection.ts';
import { AloneContext, CloseUpContext } from '../../views/shared/alone-context.ts';
import { usePage } from '../../views/shared/page-context.ts';
import { useSay } from '../../views/shared/words-context.ts';
import { planProjection } from '../../views/tier-map/plan-projection.ts';
import { cityProjection } from '../../views/tier-map/skyline/city-projection.ts';
import { plotProjection } from '../../views/timeline/plot-projection.ts';
import { TransportBar } from '../../views/transport/TransportBar.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import { OperationGraphSlot, TierMapSlot, TimelineSlot } from '../frame/slots.tsx';
import { LessonKeys } from './LessonKeys.tsx';
import css from './LessonPage.module.css';

const slots = { tierMap: TierMapSlot, operationGraph: OperationGraphSlot, timeline: TimelineSlot };

const projections = { city: cityProjection, plan: planProjection, plot: plotProjection, graph: graphProjection };

function picture(view: ViewId, closeUp: boolean) {
  const Slot = slots[view];
  return (
    <AloneContext value={true}>
      <CloseUpContext value={closeUp}>
        <Slot key={view} />
      </CloseUpContext>
    </AloneContext>
  );
}

/** A lesson on its stage: the text in a column, one large picture beside it, or above it on a phone. */
export function LessonPage() {
  const say = useSay();
  const { actions } = usePage();
  const [element, setElement] = useState<HTMLElement | null>(null);
  const host = useMemo<StageHost>(
    () => ({
      place: (content) => element && createPortal(content, element),
      picture,
      projections,
      toWorkbench: () => actions.putLesson('workbench'),
    }),
    [element, actions],
  );
  return (
    <StageContext value={host}>
      <LessonKeys />
      <main className={css['page']}>
        <h1 className="visually-hidden">Tierscope</h1>
        <div className={css['column']}>
          <ErrorBoundary what={say`The lesson`}>
            <LessonColumn />
          </ErrorBoundary>
        </div>
        <div className={css['side']}>
          <ErrorBoundary what={say`The picture`}>
            <section ref={setElement} className={css['stage']} aria-label={say(words.stage.picture)} />
          </ErrorBoundary>
          <div className={css['transport']}>
            <ErrorBoundary what={say`The transport`}>
              <TransportBar />
            </ErrorBoundary>
          </div>
        </div>
      </main>
    </StageContext>
  );
}
