import { exactFigure } from '../base/format.ts';
import { type SizePlan, sliced, sliceSize, type SliceSize } from '../model/measurement.ts';
import type { Scenario } from '../model/scenario.ts';
import { tilesWanted, withTiles } from './apply-preset.ts';

/** One way to take a scenario over: as it is, on a chip that is large enough, or a slice of it. */
export interface WayToUse {
  /** Goes after “Use” or “Use it”: “with 59 tiles”. */
  readonly words: string;
  readonly change: (scenario: Scenario) => Scenario;
  readonly slice: boolean;
}

const sizeWords: Readonly<Record<SliceSize, string>> = { layers: 'layers', batch: 'sequences', tokens: 'tokens' };

const onEnoughTiles = (scenario: Scenario): Scenario => {
  const tiles = tilesWanted(scenario);
  return tiles === null ? scenario : withTiles(scenario, tiles);
};

/** How a scenario can be used, the most sensible way first. Without a plan it is taken to be small enough. */
export function waysToUse(scenario: Scenario, plan: SizePlan | undefined): readonly WayToUse[] {
  const tiles = tilesWanted(scenario);
  const plain: WayToUse = { words: '', change: (same) => same, slice: false };
  const larger: WayToUse[] =
    tiles === null ? [] : [{ words: `with ${exactFigure(tiles)} tiles`, change: onEnoughTiles, slice: false }];
  if (plan === undefined || plan.fits) return [...larger, plain];
  const slices = (['layers', 'tokens', 'batch'] as const).flatMap((size): WayToUse[] => {
    const most = plan.slices[size];
    if (most === null) return [];
    const cut = (whole: Scenario) => onEnoughTiles(sliced(whole, size, most));
    return [
      {
        words: `a slice: ${exactFigure(most)} of ${exactFigure(sliceSize(scenario, size))} ${sizeWords[size]}`,
        change: cut,
        slice: true,
      },
    ];
  });
  return slices.length > 0 ? slices : [...larger, plain];
}
