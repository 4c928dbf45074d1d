import { counted, exactFigure } from '../../base/format.ts';
import { capital, spaced, t, type Text } from '../../base/text.ts';
import { inSentences, listed } from '../../base/lists.ts';
import type { Colouring } from '../../layout/tier-map/colouring.ts';
import { percentText } from '../../layout/tier-map/percent.ts';
import type { PlanSource } from '../../layout/tier-map/plan-source.ts';
import { colouringWords } from './colouring-words.ts';

/** The size of a chip: “40 tiles of 128 tiers”. */
export const chipWords = ({ cells }: PlanSource): Text =>
  t`${counted(cells.tiles, 'tile')} of ${counted(cells.tiers, 'tier')}##a chip`;

/** What the plan shows, for those who do not see it, and how to get around in it. */
export const planWords = (source: PlanSource, colouring: Colouring): Text =>
  inSentences(planSentences(source, colouring), t`Arrow keys walk from cell to cell, Enter selects.`);

/** What the plan shows, in words. */
export function planSentences(source: PlanSource, { by, classes }: Colouring): Text {
  const { cells, failure } = source;
  const all = cells.tiles * cells.tiers;
  const largest = classes
    .toSorted((a, b) => b.tiers - a.tiers)
    .slice(0, 4)
    .map(({ label, tiers }) => spaced(label, exactFigure(tiers)));
  const used = t`${exactFigure(cells.used)} of ${exactFigure(all)} tiers used (${percentText(cells.used / all)})`;
  const perTile = t`${exactFigure(cells.leastUsed)} to ${exactFigure(cells.mostUsed)} per tile`;
  const chip = t`${listed([chipWords(source), used, perTile])}.`;
  return inSentences(
    failure ? t`What did fit of a network that is too large: ${chip}` : chip,
    t`${capital(colouringWords[by])}: ${listed(largest)}.`,
  );
}
