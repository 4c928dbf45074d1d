import { kindWords } from '../../../layout/describe-op.ts';
import { opRoles } from '../../../layout/roles.ts';
import { runningOn, unitActivity } from '../../../layout/skyline/unit-activity.ts';
import { opKinds } from '../../../model/op.ts';
import { paintBuilding } from './paint-city.ts';
import type { SkylineScene } from './skyline-scene.ts';

/** Low buildings whose units are at work. */
export function paintUnits(pen: CanvasRenderingContext2D, scene: SkylineScene, time: number): void {
  const { source, buildings, theme, say, sky } = scene;
  if (!source.run) return;
  const { simulation } = source.run;
  const { graph, mapping } = simulation;
  const roles = opRoles(graph, mapping);
  const units = unitActivity(simulation);
  for (const building of buildings) {
    let busy = 0;
    let last = -1;
    for (let lane = building.from; lane < building.to; lane++) {
      const id = runningOn(simulation, units, lane, time);
      if (id < 0) continue;
      busy++;
      last = id;
    }
    if (last < 0) continue;
    const op = last % graph.ops;
    const single = building.to - building.from === 1;
    const words = single
      ? say(kindWords[opKinds[graph.kind[op] ?? 0] ?? 'add'])
      : say`${busy} of ${building.to - building.from} busy`;
    const role = roles[op] ?? 0;
    paintBuilding(pen, scene, building, { colour: theme.roles[role] ?? sky.ink, words });
  }
}
