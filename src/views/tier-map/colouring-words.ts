import { t, type Text } from '../../base/text.ts';
import type { PlanColouring } from '../../layout/tier-map/colouring.ts';

/** What colour tells, as part of a sentence. */
export const colouringWords: Readonly<Record<PlanColouring, Text>> = {
  role: t`by role##a colour of tiers`,
  layer: t`by layer##a colour of tiers`,
  expert: t`by expert##a colour of tiers`,
  utilisation: t`by utilisation##a colour of tiers`,
  mvms: t`by MVMs##a colour of tiers`,
  busy: t`by busy##a colour of tiers`,
  active: t`by active##a colour of tiers`,
};
