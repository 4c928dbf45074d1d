import type { ViewState } from './explorer-state.ts';

/** How the centre is divided before anybody moves its lines. */
export const initialShares = { mapShare: 0.47, upperShare: 0.51 };

/** How the page looks at a run before anybody chooses otherwise; links leave out what is as it is here. */
export const initialView: ViewState = {
  selection: null,
  ...initialShares,
  fullscreen: null,
  theme: 'system',
  phoneTab: 'map',
  tierColouring: 'auto',
  tierHighlight: null,
  tierDrawing: 'plan',
  tierFold: true,
  tierWindow: null,
  skylineWindow: null,
  timelineMode: 'resource',
  timelineColouring: 'role',
  timelineHighlight: null,
  timelineWindow: null,
  timelineRange: null,
  timelineWhiskers: 'selection',
  timelineCollapsed: [],
  timelineDrawing: 'chart',
  graphSequence: 0,
  graphExpanded: [],
  graphLevel: 'auto',
  graphEmphasis: 'trace',
  graphDrawing: 'picture',
  followed: null,
};

/** Where the time cursor stands when a first result arrives, as a share of the run: far enough in that something goes on. */
export const FIRST_CURSOR = 0.12;
