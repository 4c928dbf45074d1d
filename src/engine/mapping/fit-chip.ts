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

/** Chunks that a search may place before it settles for bisection; keeps an answer within a fraction of a second. */
const SEARCH_BUDGET = 2_000_000;

/** The least value from `low` to `high` that works. Tries one after the other while that is cheap, then bisects. */
function leastThatWorks(
  low: number,
  high: number,
  costOfTry: number,
  works: (value: number) => boolean,
): number | null {
  const patience = Math.max(4, Math.floor(SEARCH_BUDGET / costOfTry));
  const scanned = Math.min(high, low + patience - 1);
  for (let value = low; value <= scanned; value++) if (works(value)) return value;
  let tooLow = scanned;
  let width = patience;
  while (tooLow < high) {
    const candidate = Math.min(high, tooLow + width);
    if (!works(candidate)) {
      tooLow = candidate;
      width *= 2;
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
    return leastThatWorks(Math.max(1, low), acceleratorFields[field].max, chunks, works);
  };
  const { tiles, tiers } = scenario.accelerator;
  return { tilesThatFit: search('tiles', tiers), tiersThatFit: search('tiers', tiles) };
}
