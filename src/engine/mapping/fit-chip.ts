import type { Scenario } from '../../model/scenario.ts';
import { acceleratorFields } from '../../model/scenario-fields.ts';
import { chunkGrid } from './chip.ts';
import { mapNetwork } from './map-network.ts';
import { mappingModules, matricesOf } from './matrices.ts';

/** Chunks of all matrices of a network. */
export function chunkCount(scenario: Scenario): number {
  const shapes = mappingModules(scenario).flatMap(matricesOf);
  return shapes.reduce((sum, shape) => {
    const { rows, cols } = chunkGrid(shape, scenario.accelerator);
    return sum + rows * cols;
  }, 0);
}

/**
 * What a search may cost before it settles for bisection, counted in chunks placed and tiles looked after: a fraction of a
 * second.
 */
const SEARCH_BUDGET = 1_000_000;

/**
 * The least value from `low` to `high` that works; null if none does. Tries one after the other as long as the budget
 * lasts, which nearly always suffices; then in growing strides, and bisects the stride in which it begins to work.
 */
function leastThatWorks(
  low: number,
  high: number,
  costOf: (value: number) => number,
  works: (value: number) => boolean,
) {
  // Where the largest chip will not do, such as for experts higher than its tiles, none is looked for.
  if (low > high || !works(high)) return null;
  let value = low;
  for (let spent = 0; value <= high && spent < SEARCH_BUDGET; value++) {
    if (works(value)) return value;
    spent += costOf(value);
  }
  let tooLow = value - 1;
  for (let stride = 1; tooLow < high; stride *= 2) {
    const candidate = Math.min(high, tooLow + stride);
    if (!works(candidate)) {
      tooLow = candidate;
      continue;
    }
    let enough = candidate;
    while (enough - tooLow > 1) {
      const middle = Math.floor((tooLow + enough) / 2);
      if (works(middle)) enough = middle;
      else tooLow = middle;
    }
    return enough;
  }
  return null;
}

/**
 * The smallest chips on which the mapping of a scenario works: the least number of tiles with its tiers, and the least
 * number of tiers with its tiles; null where none within the field's limits does.
 */
export function fitChip(scenario: Scenario): { tilesThatFit: number | null; tiersThatFit: number | null } {
  const chunks = chunkCount(scenario);
  const search = (field: 'tiles' | 'tiers', other: number): number | null => {
    const low = Math.ceil(chunks / other);
    const works = (value: number): boolean =>
      mapNetwork({ ...scenario, accelerator: { ...scenario.accelerator, [field]: value } }).ok;
    // A try places all chunks, and keeps account of all tiles.
    const costOf = (value: number): number => chunks + (field === 'tiles' ? value : other);
    return leastThatWorks(Math.max(1, low), acceleratorFields[field].max, costOf, works);
  };
  const { tiles, tiers } = scenario.accelerator;
  return { tilesThatFit: search('tiles', tiers), tiersThatFit: search('tiers', tiles) };
}
