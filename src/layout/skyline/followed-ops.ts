import type { Simulation } from '../../model/result.ts';
import type { Followed } from '../follow/followed.ts';
import { onTheWay } from '../follow/track.ts';

/** Whether an op of the run (by its id) is on the way of what is followed. */
export function followedOps({ graph }: Simulation, followed: Followed): (id: number) => boolean {
  const { segments, ops } = graph;
  const way = new Uint8Array(ops);
  for (let segment = 0; segment < segments.count; segment++)
    if (onTheWay(graph, segment, followed)) way.fill(1, segments.start[segment], segments.start[segment + 1]);
  return (id) => Math.floor(id / ops) === followed.sequence && way[id % ops] === 1;
}
