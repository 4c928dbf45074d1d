import { counted, exactFigure, plural } from '../../../base/format.ts';
import { t, type Text } from '../../../base/text.ts';
import { inSentences } from '../../../base/lists.ts';
import { percentText } from '../../../layout/tier-map/percent.ts';
import type { PlanSource } from '../../../layout/tier-map/plan-source.ts';

/** The title of the picture: how much of the chip holds weights. */
export function skylineTitle({ cells }: PlanSource): Text {
  const all = cells.tiles * cells.tiers;
  const share = cells.used / all;
  return share < 0.01
    ? t`${exactFigure(cells.used)} of ${exactFigure(all)} tiers hold weights: ${percentText(share)}`
    : plural(cells.used, '{0}, {n} floor of weights', '{0}, {n} floors of weights', counted(cells.tiles, 'tower'));
}

/** What a tower and a floor are here. */
export function skylineSubtitle({ cells, scenario }: PlanSource): Text {
  const { tierRows, tierCols, oneTierAtATime } = scenario.accelerator;
  const free = cells.tiles * cells.tiers - cells.used;
  const [rows, cols] = [exactFigure(tierRows), exactFigure(tierCols)];
  return inSentences(
    oneTierAtATime
      ? t`Each floor is one tier holding up to ${rows} × ${cols} weights; a tower runs one floor at a time.`
      : t`Each floor is one tier holding up to ${rows} × ${cols} weights; a tower runs all that waits at once.`,
    free > 0 ? plural(free, '{n} empty tier is glass.', '{n} empty tiers are glass.') : '',
  );
}

/** The picture in sentences for those who do not see it. */
export const skylineWords = (source: PlanSource): Text =>
  inSentences(t`Skyline.`, t`${skylineTitle(source)}.`, skylineSubtitle(source), t`The table has the same figures.`);
