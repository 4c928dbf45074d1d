import { counted, exactFigure } from '../../../base/format.ts';
import { percentText } from '../../../layout/tier-map/percent.ts';
import type { PlanSource } from '../../../layout/tier-map/plan-source.ts';

/** The title of the picture: how much of the chip holds weights. */
export function skylineTitle({ cells }: PlanSource): string {
  const all = cells.tiles * cells.tiers;
  return cells.used / all < 0.01
    ? `${exactFigure(cells.used)} of ${exactFigure(all)} tiers hold weights: ${percentText(cells.used / all)}`
    : `${counted(cells.tiles, 'tower')}, ${exactFigure(cells.used)} floors of weights`;
}

/** What a tower and a floor are here. */
export function skylineSubtitle({ cells, scenario }: PlanSource): string {
  const { tierRows, tierCols, oneTierAtATime } = scenario.accelerator;
  const free = cells.tiles * cells.tiers - cells.used;
  const empty = free > 0 ? ` ${exactFigure(free)} empty tiers are glass.` : '';
  const turn = oneTierAtATime ? 'a tower runs one floor at a time' : 'a tower runs all that waits at once';
  return `Each floor is one tier holding up to ${exactFigure(tierRows)} × ${exactFigure(tierCols)} weights; ${turn}.${empty}`;
}

/** The picture in a sentence for those who do not see it. */
export const skylineWords = (source: PlanSource): string =>
  `Skyline. ${skylineTitle(source)}. ${skylineSubtitle(source)} The table has the same figures.`;
