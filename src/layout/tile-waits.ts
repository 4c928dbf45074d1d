import type { TileWaits } from '../model/measurement.ts';
import type { Simulation } from '../model/result.ts';
import { readyTime, startTime } from './schedule-times.ts';

/** MVMs that waited for their tile, and how long together. One pass over all ops. */
export function tileWaits(simulation: Simulation): TileWaits {
  const { graph, schedule } = simulation;
  let mvms = 0;
  let waited = 0;
  let total = 0;
  for (let sequence = 0, id = 0; sequence < schedule.sequences; sequence++) {
    for (let op = 0; op < graph.ops; op++, id++) {
      if ((graph.chunk[op] ?? -1) < 0) continue;
      mvms++;
      if (schedule.startStep[id] === schedule.readyStep[id]) continue;
      const wait = startTime(simulation, id) - readyTime(simulation, id);
      if (wait <= 0) continue;
      waited++;
      total += wait;
    }
  }
  return { mvms, waited, total };
}
