import type { MappingFailure, MappingResult } from '../../model/network.ts';
import type { Simulation } from '../../model/result.ts';
import type { Scenario } from '../../model/scenario.ts';
import { type ChipCells, chipCells } from './chip-cells.ts';
import { type TileActivity, tileActivity } from './tile-activity.ts';

/** What a plan is drawn of: a complete result, or as much of a network as found a place on a chip that is too small. */
export interface PlanSource {
  readonly scenario: Scenario;
  readonly mapping: MappingResult;
  readonly cells: ChipCells;
  /** Null if the network does not fit: nothing runs then. */
  readonly run: { readonly simulation: Simulation; readonly activity: TileActivity } | null;
  readonly failure: MappingFailure | null;
}

export function planSource(
  result: Simulation | null,
  failure: MappingFailure | null,
  scenario: Scenario,
): PlanSource | null {
  if (failure) {
    const cells = chipCells(failure.partial, scenario.accelerator);
    return { scenario, mapping: failure.partial, cells, run: null, failure };
  }
  if (!result) return null;
  const cells = chipCells(result.mapping, result.scenario.accelerator);
  return {
    scenario: result.scenario,
    mapping: result.mapping,
    cells,
    run: { simulation: result, activity: tileActivity(result) },
    failure: null,
  };
}
