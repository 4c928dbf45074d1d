import { engineeringText, timeUnits } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import { inSentences, listed } from '../../base/lists.ts';
import { emptyInstant, readInstant } from '../../layout/tier-map/chip-instant.ts';
import { chosenColouring, classNamed, type Colouring, colouringOf } from '../../layout/tier-map/colouring.ts';
import { type PlanSource, planSource } from '../../layout/tier-map/plan-source.ts';
import { flightsAt } from '../../layout/skyline/transfers.ts';
import { type Figure, type FigureInput, type LegendEntry, selectedEntry, SIGN, swatchSign } from '../shared/figure.ts';
import { buildScene, lookTable } from './scene/build-scene.ts';
import { paintInstant } from './paint/paint-instant.ts';
import { paintPlan } from './paint/paint-plan.ts';
import { planMark } from './scene/plan-mark.ts';
import { planSentences } from './plan-words.ts';
import { paintSkyline } from './skyline/layers.ts';
import { skylineScene } from './skyline/skyline-scene.ts';
import { skylineSubtitle, skylineTitle } from './skyline/skyline-words.ts';
import type { Theme } from '../shared/read-theme.ts';
import { freeHatch } from './paint/hatch.ts';
import { textOn } from '../shared/contrast.ts';
import { mixTo, swatchColour } from '../shared/swatch-colour.ts';

/** The marks of a tier that computes: a frame where there is room for one, else a dot. */
const computingEntry: LegendEntry = {
  label: t`computes now`,
  sign: (pen, x, y) => {
    pen.strokeStyle = '#141311';
    pen.lineWidth = 1.6;
    pen.strokeRect(x + 0.8, y + 1.8, SIGN.width - 1.6, SIGN.height - 3.6);
    pen.beginPath();
    pen.arc(x + SIGN.width / 2, y + SIGN.height / 2, 2.2, 0, 2 * Math.PI);
    pen.stroke();
  },
};

/** What the colours of a figure of the chip mean; with the hatch of what is free, if that is drawn. */
function planLegend({ classes }: Colouring, theme: Theme, hatched: boolean): LegendEntry[] {
  const entries = classes.map(({ label, code, swatch, footLine }): LegendEntry => {
    const colour = swatchColour(swatch, theme);
    const foot = footLine ? { foot: mixTo(colour, theme.ink, 0.55) } : {};
    return { label, sign: swatchSign(colour, { code, ink: textOn(colour), font: `9px ${theme.sans}`, ...foot }) };
  });
  if (!hatched) return entries;
  const free: LegendEntry = {
    label: t`Free##tiers`,
    sign: (pen, x, y) => {
      pen.fillStyle = freeHatch(pen, theme);
      pen.fillRect(x, y, SIGN.width, SIGN.height);
    },
  };
  return [...entries, free];
}

/** px: what axes and margins of the plan take, and a tier that has room for a name. */
const PLAN_MARGINS = 216;
const TIER = 11.5;
const PLAN_HEIGHT = { least: 420, most: 800 };
const SKYLINE_HEIGHT = 480;
/** More vectors than this are counted, not drawn. */
const MOST_VECTORS = 400;

interface Drawn {
  readonly source: PlanSource;
  readonly colouring: Colouring;
  /** Class that alone keeps its colour; −1 = none. */
  readonly highlight: number;
}

/** The run on the screen and how its chip is coloured. */
function drawn({ run: { simulation: result }, view }: FigureInput, drawing: 'plan' | 'skyline'): Drawn | null {
  const source = planSource(result, null, result.scenario);
  if (!source) return null;
  const { scenario, mapping, run } = source;
  const figures = run?.activity.perChunk ?? null;
  const executionTime = result.totals.executionTime;
  const { tierColouring, tierHighlight } = view;
  const by = chosenColouring(tierColouring, mapping, drawing);
  const colouring = colouringOf(by, { scenario, mapping, figures, executionTime });
  return { source, colouring, highlight: classNamed(colouring, tierHighlight) };
}

const colourings: Readonly<Record<Colouring['by'], Text>> = {
  role: t`coloured by weight matrix`,
  layer: t`coloured by layer`,
  expert: t`coloured by expert`,
  utilisation: t`coloured by utilisation`,
  mvms: t`coloured by number of MVMs`,
  busy: t`coloured by share of time busy`,
  active: t`coloured by what is active`,
};

const detailOf = ({ colouring: { by, classes }, highlight }: Drawn, time: number): Text =>
  listed([
    colourings[by],
    ...(highlight < 0 ? [] : [t`${classes[highlight]?.label ?? ''} alone`]),
    t`at ${engineeringText(time, timeUnits)}`,
  ]);

const selected = ({ run, theme }: FigureInput): LegendEntry[] => (run.selection === null ? [] : [selectedEntry(theme)]);

/** The plan of the chip: which weights lie where, and what its tiles do at the time cursor. */
export function planFigure(input: FigureInput): Figure | null {
  const map = drawn(input, 'plan');
  if (!map) return null;
  const { source, colouring, highlight } = map;
  const { view, theme, say, time, width } = input;
  const mark = planMark(source, input.run.selection);
  const looks = lookTable({ source, colouring, highlight, mark, large: true, theme });
  const { tierFold: folded, tierWindow: window } = view;
  const inputs = { source, colouring, highlight, mark, folded, window, large: true, theme, say };
  const { window: shown } = buildScene(inputs, looks, { width, height: PLAN_HEIGHT.least }).layout;
  const wanted = PLAN_MARGINS + TIER * (shown.tierTo - shown.tierFrom);
  // Where tiers are too many for names, more height says nothing more.
  const height = wanted > PLAN_HEIGHT.most ? 560 : Math.ceil(Math.max(PLAN_HEIGHT.least, wanted));
  const scene = buildScene(inputs, looks, { width, height });
  const { run } = source;
  return {
    subject: {
      title: t`Tier map`,
      detail: detailOf(map, time),
      units: [t`tile and tier numbers from 0`, t`busy in % of the run`, t`waited in % of MVMs`],
    },
    description: planSentences(source, colouring),
    legend: [...planLegend(colouring, theme, true), ...(run ? [computingEntry] : []), ...selected(input)],
    width,
    height,
    paint(pen, ratio) {
      paintPlan(pen, scene, ratio);
      if (!run) return;
      const now = emptyInstant(source.cells.tiles);
      readInstant(run.simulation, run.activity, time, now);
      paintInstant(pen, scene, now);
    },
  };
}

/** The skyline: the same chip as a city by day. Null where the towers would be too many. */
export function skylineFigure(input: FigureInput): Figure | null {
  const map = drawn(input, 'skyline');
  if (!map) return null;
  const { source, colouring, highlight } = map;
  const { view, theme, say, time, width } = input;
  const mark = planMark(source, input.run.selection);
  const size = { width, height: SKYLINE_HEIGHT };
  const scene = skylineScene({ source, colouring, mark, highlight, theme, say, large: true }, size, view.followed);
  const { run } = source;
  if (!scene || !run) return null;
  return {
    subject: {
      title: t`Skyline`,
      detail: detailOf(map, time),
      units: [t`height in tiers; floors that compute have their full colour`],
    },
    description: inSentences(t`${skylineTitle(source)}.`, skylineSubtitle(source)),
    legend: [...planLegend(colouring, theme, false), ...selected(input)],
    ...size,
    paint(pen) {
      const now = emptyInstant(source.cells.tiles);
      readInstant(run.simulation, run.activity, time, now);
      paintSkyline(pen, scene, now, flightsAt(run.simulation, time, MOST_VECTORS));
      pen.textAlign = 'left';
      pen.textBaseline = 'alphabetic';
      pen.fillStyle = scene.sky.ink;
      pen.font = `600 14px ${theme.sans}`;
      pen.fillText(say(skylineTitle(source)), 16, 28);
    },
  };
}
