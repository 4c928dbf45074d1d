import { engineeringText, timeUnits } from '../../base/format.ts';
import { t } from '../../base/text.ts';
import { gridFor } from '../../layout/operation-graph/choose-level.ts';
import { layoutGraph } from '../../layout/operation-graph/graph-layout.ts';
import { graphPlaces } from '../../layout/operation-graph/graph-places.ts';
import { roles } from '../../layout/roles.ts';
import { figuresOf } from '../../layout/run-figures.ts';
import { type Figure, type FigureInput, type LegendEntry, selectedEntry, SIGN, swatchSign } from '../shared/figure.ts';
import type { Theme } from '../shared/read-theme.ts';
import { emphasisOf } from './emphasis.ts';
import { graphSentence } from './graph-label.ts';
import { gutterWidth, HEADS_TOP } from './paint/graph-margins.ts';
import { levelWords } from './level-words.ts';
import { paintSelection } from './paint/paint-overlay.ts';
import { paintPicture } from './paint/paint-picture.ts';
import { makePalette, type Palette } from './paint/palette.ts';
import { type StageModel, stageModel } from './stage-model.ts';

/** px: what a figure's graph gets if it wants it, and at most (a page). */
const WANTED_HEIGHT = 420;
const MOST_HEIGHT = 1000;
const RIGHT = 8;

/** The roles that the picture's blocks have, and what an op's marks say. */
function legendOf({ roles: ofOps, emphasis }: StageModel, { full, theme }: Palette): LegendEntry[] {
  const present = new Set(ofOps);
  const coloured = roles.flatMap(({ code, label }, role): LegendEntry[] => {
    const colours = full[role];
    if (!colours || !present.has(role)) return [];
    return [{ label, sign: swatchSign(colours.solid, { code, ink: colours.onSolid, font: `9px ${theme.sans}` }) }];
  });
  const path: LegendEntry = {
    label: t`on the critical path`,
    sign: (pen, x, y) => {
      pen.fillStyle = theme.ink;
      pen.fillRect(x, y + SIGN.height - 2.5, SIGN.width, 2.2);
    },
  };
  return [
    ...coloured,
    { label: t`filled: share done`, sign: progressSign(theme) },
    ...(emphasis.path === null ? [] : [path]),
  ];
}

const progressSign = (theme: Theme) => (pen: CanvasRenderingContext2D, x: number, y: number) => {
  pen.fillStyle = theme.ink3;
  pen.fillRect(x, y, SIGN.width / 2, SIGN.height);
  pen.strokeStyle = theme.ink3;
  pen.lineWidth = 1;
  pen.strokeRect(x + 0.5, y + 0.5, SIGN.width - 1, SIGN.height - 1);
};

/** The operation graph as it is folded and emphasised now, all of it, with its state at the time cursor. */
export function graphFigure({ run, view, time, theme, width, say }: FigureInput): Figure | null {
  const { simulation, selection } = run;
  const { graphExpanded: expanded, graphLevel: level, graphEmphasis } = view;
  // The names of rows are long; the room that an unfolded block keeps for its facts on a full screen stays empty on paper.
  const roomy = expanded.length === 0;
  const left = gutterWidth(roomy);
  const box = { width: width - left - RIGHT, height: WANTED_HEIGHT - HEADS_TOP, roomy };
  const sequence = Math.min(view.graphSequence, simulation.schedule.sequences - 1);
  const places = graphPlaces(simulation);
  const grid = gridFor(places, level === 'auto' ? null : level, new Set(expanded), box);
  const layout = layoutGraph({ simulation, places, grid, box, expanded });
  const emphasis = emphasisOf(simulation, sequence, selection, graphEmphasis, figuresOf(simulation).critical.ops);
  const palette = makePalette(theme);
  const model = stageModel({ simulation, sequence, places, layout, palette, say, roomy, emphasis });
  const height = Math.min(MOST_HEIGHT, Math.ceil(HEADS_TOP + layout.height) + 6);
  const plot = { left, top: HEADS_TOP, width: box.width, height: height - HEADS_TOP };
  const viewport = { ...plot, zoom: 1, scrollX: 0, scrollY: 0 };
  return {
    subject: {
      title: t`Operation graph`,
      detail: t`sequence ${sequence} ${levelWords[grid.level]}, at ${engineeringText(time, timeUnits)}`,
      units: [t`figures in ops are tile/tier`],
    },
    description: graphSentence(model),
    legend: [...legendOf(model, palette), ...(selection === null ? [] : [selectedEntry(theme)])],
    width,
    height,
    paint(pen) {
      paintSelection(pen, model, paintPicture(pen, model, layout, viewport, time, { width, height }));
    },
  };
}
