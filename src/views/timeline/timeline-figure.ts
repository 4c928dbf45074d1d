import { plural } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { listed } from '../../base/lists.ts';
import { seriesColours } from '../../layout/timeline/series-colours.ts';
import { tokenIndexOf } from '../../layout/timeline/token-index.ts';
import { coloursPresent, type OpColouring } from '../../layout/timeline/op-colours.ts';
import type { Scene } from '../../layout/timeline/scene.ts';
import { type Figure, type FigureInput, type LegendEntry, selectedEntry, SIGN, swatchSign } from '../shared/figure.ts';
import type { Theme } from '../shared/read-theme.ts';
import { paintAxis } from './paint/paint-axis.ts';
import { paintCursor, paintNames, windowWords } from './paint/paint-names.ts';
import { timelineColours } from './paint/palette.ts';
import { cssOf, mixed } from './paint/pixels.ts';
import { Plot } from './plot.ts';

/** px: what a figure's timeline has at least, and at most (a page); lanes that need more are cut off. */
const LEAST_HEIGHT = 440;
const MOST_HEIGHT = 1000;

/** The colours of the ops that ran, and what whiskers say. */
function legendOf({ input: { colours } }: Scene, whiskers: boolean, theme: Theme): LegendEntry[] {
  const { palette, codes, ink } = timelineColours(theme, colours.classes);
  const coloured = coloursPresent(colours).map(({ slot, colour: { code, label, footLine } }): LegendEntry => {
    const colour = palette[slot * 4] ?? 0;
    const foot = footLine ? { foot: cssOf(mixed(ink, colour, 0.55)) } : {};
    const look = { code, ink: cssOf(codes[slot * 4] ?? 0), font: `9px ${theme.sans}`, ...foot };
    return { label, sign: swatchSign(cssOf(colour), look) };
  });
  const whisker: LegendEntry = {
    label: t`waited: from ready to start`,
    sign: (pen, x, y) => {
      pen.fillStyle = theme.ink;
      pen.fillRect(x, y + SIGN.height / 2 - 0.5, SIGN.width, 1);
      pen.fillRect(x, y + SIGN.height / 2 - 3, 1, 6);
    },
  };
  return whiskers ? [...coloured, whisker] : coloured;
}

const coloured: Readonly<Record<OpColouring, Text>> = {
  role: t`coloured by role`,
  layer: t`coloured by layer`,
  sequence: t`coloured by sequence`,
  step: t`coloured by step`,
};

/** The timeline as it is folded and zoomed now, from its first lane on. */
export function timelineFigure({ run, view, time, theme, say, width }: FigureInput): Figure | null {
  const plot = new Plot();
  if (view.timelineMode === 'token') tokenIndexOf(run.simulation);
  const place = { theme, say, full: true, phone: false, bySeries: seriesColours };
  const input = { simulation: run.simulation, selection: run.selection, view };
  const tried = plot.compose(input, { width, height: LEAST_HEIGHT }, place);
  const { contentHeight, lanesBottom, lanesTop } = tried.layout;
  const missing = Math.max(0, Math.ceil(contentHeight - (lanesBottom - lanesTop)));
  const height = Math.min(MOST_HEIGHT, LEAST_HEIGHT + missing);
  const cut = LEAST_HEIGHT + missing > MOST_HEIGHT;
  const { timelineMode, timelineWhiskers, timelineColouring } = view;
  const { simulation, colours, slot } = tried.input;
  const { completed } = simulation.schedule;
  const byToken = timelineMode === 'token';
  const seen = windowWords(tried);
  return {
    subject: {
      title: t`Timeline`,
      detail: listed([
        byToken ? t`by token and sequence` : t`by resource`,
        coloured[timelineColouring],
        ...(slot < 0 ? [] : [t`${colours.classes[slot]?.label ?? ''} alone`]),
        seen,
        ...(cut ? [t`its first lanes`] : []),
      ]),
      units: [t`time in ${tried.ticks.unit}`],
    },
    description: byToken
      ? plural(
          completed,
          '{n} op over {0}, lanes by token and sequence.',
          '{n} ops over {0}, lanes by token and sequence.',
          seen,
        )
      : plural(completed, '{n} op over {0}, lanes by resource.', '{n} ops over {0}, lanes by resource.', seen),
    legend: [
      ...legendOf(tried, timelineWhiskers === 'all', theme),
      ...(run.selection === null ? [] : [selectedEntry(theme)]),
    ],
    width,
    height,
    paint(pen, ratio) {
      const scene = plot.paint(pen, { width, height, ratio }, input, place);
      paintNames(pen, scene, place);
      paintCursor(pen, scene, theme, time);
      paintAxis(pen, scene, place, time);
    },
  };
}
