import { createContext, type ReactNode } from 'react';
import type { ViewId } from '../../../state/explorer-state.ts';
import type { ProjectionMakers } from './projection-holder.ts';

/** The place of the large picture beside a lesson's text; null where the lesson stands beside the workbench. */
export interface StageHost {
  /** Draws something there. */
  readonly place: (content: ReactNode) => ReactNode;
  /** One of the three views, with the run of the page; `closeUp` cuts the selected tower open. */
  readonly picture: (view: ViewId, closeUp: boolean) => ReactNode;
  readonly projections: ProjectionMakers;
  /** Shows the workbench instead, with the lesson beside it. */
  readonly toWorkbench: () => void;
}

export const StageContext = createContext<StageHost | null>(null);
