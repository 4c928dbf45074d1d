import { type SizePlan, sliced, sliceSize, type SliceSize } from '../model/measurement.ts';
import type { Scenario } from '../model/scenario.ts';
import { tilesWanted, withTiles } from './apply-preset.ts';

/** What a way makes of a scenario: nothing, room on the chip, or a slice with fewer of one of its sizes. */
export type Way =
  | { readonly kind: 'as-is' }
  | { readonly kind: 'tiles'; readonly tiles: number }
  | { readonly kind: 'slice'; readonly size: SliceSize; readonly kept: number; readonly of: number };

/** One way to take a scenario over: as it is, on a chip that is large enough, or a slice of it. */
export interface WayToUse {
  readonly way: Way;
  readonly change: (scenario: Scenario) => Scenario;
}

const onEnoughTiles = (scenario: Scenario): Scenario => {
  const tiles = tilesWanted(scenario);
  return tiles === null ? scenario : withTiles(scenario, tiles);
};

/** How a scenario can be used, the most sensible way first. Without a plan it is taken to be small enough. */
export function waysToUse(scenario: Scenario, plan: SizePlan | undefined): readonly WayToUse[] {
  const tiles = tilesWanted(scenario);
  const plain: WayToUse = { way: { kind: 'as-is' }, change: (same) => same };
  const larger: WayToUse[] = tiles === null ? [] : [{ way: { kind: 'tiles', tiles }, change: onEnoughTiles }];
  if (plan === undefined || plan.fits) return [...larger, plain];
  const slices = (['layers', 'tokens', 'batch'] as const).flatMap((size): WayToUse[] => {
    const kept = plan.slices[size];
    if (kept === null) return [];
    const cut = (whole: Scenario) => onEnoughTiles(sliced(whole, size, kept));
    return [{ way: { kind: 'slice', size, kept, of: sliceSize(scenario, size) }, change: cut }];
  });
  return slices.length > 0 ? slices : [...larger, plain];
}
