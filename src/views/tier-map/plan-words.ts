import { counted, exactFigure } from '../../base/format.ts';
import type { Colouring } from '../../layout/tier-map/colouring.ts';
import { percentText } from '../../layout/tier-map/percent.ts';
import type { PlanSource } from '../../layout/tier-map/plan-source.ts';

/** What the plan shows, for those who do not see it, and how to get around in it. */
export const planWords = (source: PlanSource, colouring: Colouring): string =>
  `${planSentences(source, colouring)} Arrow keys walk from cell to cell, Enter selects.`;

/** What the plan shows, in words. */
export function planSentences({ cells, failure }: PlanSource, { by, classes }: Colouring): string {
  const all = cells.tiles * cells.tiers;
  const share = percentText(cells.used / all);
  const largest = classes
    .toSorted((a, b) => b.tiers - a.tiers)
    .slice(0, 4)
    .map(({ label, tiers }) => `${label} ${exactFigure(tiers)}`)
    .join(', ');
  const what = failure ? 'What did fit of a network that is too large: ' : '';
  return (
    `${what}${counted(cells.tiles, 'tile')} of ${counted(cells.tiers, 'tier')}, ` +
    `${exactFigure(cells.used)} of ${exactFigure(all)} tiers used (${share}), ` +
    `${exactFigure(cells.leastUsed)} to ${exactFigure(cells.mostUsed)} per tile. By ${by}: ${largest}.`
  );
}
