import type { Words } from '../../../base/words.ts';
import type { Bands } from '../../../layout/tier-map/bands.ts';
import type { Colouring } from '../../../layout/tier-map/colouring.ts';
import type { PlanLayout } from '../../../layout/tier-map/plan-layout.ts';
import type { PlanSource } from '../../../layout/tier-map/plan-source.ts';
import type { Theme } from '../../shared/read-theme.ts';
import type { Look } from './plan-colours.ts';
import type { PlanMark } from './plan-mark.ts';

/** Look of every chunk, and the colours of each look; see `looksOf`. */
export interface LookTable {
  readonly lookOf: Uint16Array;
  readonly looks: readonly Look[];
}

/** All that the painters of the plan read. Made anew when one of its parts changes, never per frame. */
export interface PlanScene extends LookTable {
  readonly source: PlanSource;
  readonly bands: Bands;
  readonly layout: PlanLayout;
  readonly theme: Theme;
  readonly say: Words;
  readonly colouring: Colouring;
  readonly mark: PlanMark;
}
