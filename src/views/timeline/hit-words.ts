import {
  byteUnits,
  engineeringText,
  exactFigure,
  exactText,
  percentFigure,
  plural,
  quantityText,
  timeUnits,
} from '../../base/format.ts';
import { joined, t, type Text } from '../../base/text.ts';
import { type Hit, opsNear } from '../../layout/timeline/hit-test.ts';
import { laneName } from '../../layout/timeline/lane-groups.ts';
import { BIN } from '../../layout/timeline/lane-marks.ts';
import type { Scene } from '../../layout/timeline/scene.ts';
import { nsPerPixel } from '../../layout/timeline/time-scale.ts';
import { valueAt } from '../../layout/timeline/step-series.ts';
import { runningStep } from '../../layout/timeline/track-columns.ts';
import { opLines } from './op-words.ts';

const share = (busy: number, of: number): Text =>
  t`${exactFigure(busy)} of ${exactFigure(of)} (${quantityText({ figure: percentFigure(of === 0 ? 0 : busy / of), unit: '%' })})`;

/** The readout of whatever is at a point, line by line; the first is its name. */
export function hitLines({ input, scale }: Scene, hit: Hit): readonly Text[] {
  const { index, simulation } = input;
  switch (hit.kind) {
    case 'lane': {
      if (hit.id >= 0) {
        const near = opsNear(index, hit.row.lane, hit.time, (BIN / 2) * nsPerPixel(scale));
        const more = near > 1 ? [t`one of ${exactFigure(near)} ops that start within these 2 pixels`] : [];
        return [...opLines(simulation, hit.id), ...more];
      }
      return [laneName(hit.row.group, hit.row.number), t`idle at ${engineeringText(hit.time, timeUnits)}`];
    }
    case 'lane-label': {
      const ops = (index.lanes.first[hit.row.lane + 1] ?? 0) - (index.lanes.first[hit.row.lane] ?? 0);
      const select = hit.row.group.kind === 'sequence' ? [] : [t`click to select`];
      return [
        laneName(hit.row.group, hit.row.number),
        plural(ops, '{n} op in the whole run', '{n} ops in the whole run'),
        ...select,
      ];
    }
    case 'track': {
      const step = runningStep(index.stepEnd, hit.time);
      const { tracks, resources } = index;
      const time = engineeringText(hit.time, timeUnits);
      if (hit.track === 'memory') {
        const bytes = valueAt(tracks.memory, step);
        return [t`Scratchpad ${engineeringText(bytes, byteUnits)}`, t`${exactText(bytes, 'B')} in use at ${time}`];
      }
      if (hit.track === 'inFlight')
        return [
          plural(valueAt(tracks.inFlight, step), '{n} communication in flight', '{n} communications in flight'),
          t`at ${time}`,
        ];
      return [
        t`Units busy at ${time}`,
        t`tiles ${share(valueAt(tracks.tiles, step), resources.tiles)}`,
        t`digital ${share(valueAt(tracks.digital, step), resources.digital)}`,
        joined(['MHA ', share(valueAt(tracks.mha, step), resources.mha)]),
      ];
    }
    case 'axis':
    case 'group':
    case 'none':
      return [];
  }
}
