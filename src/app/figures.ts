import { t } from '../base/text.ts';
import type { FigureOffer } from '../views/export/exporter.ts';

/** The views as figures. What draws them is loaded with the export or the printing. */
export const figures: readonly FigureOffer[] = [
  {
    id: 'tier-map',
    view: 'tierMap',
    name: t`Tier map`,
    words: t`The plan of the chip with its selection, part and colours as they are now.`,
    load: async () => (await import('../views/tier-map/map-figure.ts')).planFigure,
  },
  {
    id: 'skyline',
    view: 'tierMap',
    name: t`Skyline`,
    words: t`The same chip as a city by day, its floors lit as at the time cursor.`,
    load: async () => (await import('../views/tier-map/map-figure.ts')).skylineFigure,
  },
  {
    id: 'operation-graph',
    view: 'operationGraph',
    name: t`Operation graph`,
    words: t`All of the graph of one sequence, folded and emphasised as it is now.`,
    load: async () => (await import('../views/operation-graph/graph-figure.ts')).graphFigure,
  },
  {
    id: 'timeline',
    view: 'timeline',
    name: t`Timeline`,
    words: t`The part of the run that the timeline shows, with all lanes and tracks.`,
    load: async () => (await import('../views/timeline/timeline-figure.ts')).timelineFigure,
  },
];
