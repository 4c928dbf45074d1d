import type { Simulation } from '../model/result.ts';
import { readyTime, startTime } from './schedule-times.ts';

/**
 * Number of MVMs that a tile started while the MVM `id` was ready and waiting for it. One pass over all ops, about 1 ms
 * per 100 000: for the one op that is selected, not for a picture.
 */
export function mvmsMeanwhile(simulation: Simulation, id: number): number {
  const { graph, mapping, schedule } = simulation;
  const { tile } = mapping.chunks;
  const own = tile[graph.chunk[id % graph.ops]];
  const ready = readyTime(simulation, id);
  const start = startTime(simulation, id);
  let count = 0;
  let other = 0;
  for (let sequence = 0; sequence < schedule.sequences; sequence++) {
    for (let op = 0; op < graph.ops; op++, other++) {
      const chunk = graph.chunk[op];
      if (chunk < 0 || tile[chunk] !== own) continue;
      const began = startTime(simulation, other);
      if (began >= ready && began < start) count++;
    }
  }
  return count;
}
