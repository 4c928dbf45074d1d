import { makeFigures } from '../layout/run-figures.ts';
import { tileActivity } from '../layout/tier-map/tile-activity.ts';
import { buildTimelineIndex } from '../layout/timeline/timeline-index.ts';
import type { Simulation } from '../model/result.ts';
import type { StructureSender } from './entry-structures.ts';
import type { SentResult } from './protocol.ts';

/** A result with all that the page draws from, worked out here so that the page never stops for it. */
export function packResult(result: Simulation, structures: StructureSender): SentResult {
  const { mapping: _mapping, graph: _graph, ...rest } = result;
  const run = {
    ...rest,
    timeline: buildTimelineIndex(result),
    figures: makeFigures(result),
    activity: tileActivity(result),
  };
  return { run, structures: structures.take(result) };
}
