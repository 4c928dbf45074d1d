import { firstWhere } from '../base/bisect.ts';
import { entryAt } from '../base/column.ts';
import { counted, engineeringText, exactFigure, exactText, plural, timeUnits } from '../base/format.ts';
import { t, type Text } from '../base/text.ts';
import { inSentences } from '../base/lists.ts';
import { OP } from '../model/op.ts';
import type { Simulation } from '../model/result.ts';
import { opTitle } from './describe-op.ts';
import { figuresOf } from './run-figures.ts';
import { endTime, latencyOf, readyTime, sequenceOf, startTime, templateOp } from './schedule-times.ts';
import type { ChipInstant } from './tier-map/chip-instant.ts';

/** The op of the critical path that runs at `time`, ns; −1 while a vector is on its way. */
function criticalAt(simulation: Simulation, time: number): number {
  const { ops } = figuresOf(simulation).critical;
  const next = firstWhere(0, ops.length, (rank) => startTime(simulation, entryAt(ops, rank)) > time);
  const id = ops[next - 1] ?? -1;
  return id >= 0 && time < endTime(simulation, id) ? id : -1;
}

/** What the run hangs on just now. */
function limit(simulation: Simulation, time: number): Text {
  const id = criticalAt(simulation, time);
  if (id < 0) return t`The whole run waits for a vector on its way.`;
  const op = templateOp(simulation, id);
  const title = opTitle(simulation, op);
  const name = simulation.schedule.sequences > 1 ? t`${title} of sequence ${sequenceOf(simulation, id)}` : title;
  const lasts = exactText(latencyOf(simulation, id), 'ns');
  const waited = startTime(simulation, id) - readyTime(simulation, id);
  if (waited <= 0) return t`The length of the run hangs on ${name} (${lasts}).`;
  return simulation.graph.kind[op] === OP.mvm
    ? t`The length of the run hangs on ${name} (${lasts}), which waited ${exactText(waited, 'ns')} for its tile.`
    : t`The length of the run hangs on ${name} (${lasts}), which waited ${exactText(waited, 'ns')} for its unit.`;
}

/** What goes on at the time cursor, in two sentences. `now` is the moment as the tier map reads it. */
export function nowWords(simulation: Simulation, now: ChipInstant, tilesInUse: number): Text {
  const { executionTime } = simulation.totals;
  if (now.time >= executionTime) return t`The run is over after ${engineeringText(executionTime, timeUnits)}.`;
  const computing =
    now.runningTiles === 0
      ? t`None of the ${exactFigure(tilesInUse)} tiles with weights computes`
      : plural(
          now.runningTiles,
          '{n} of {0} with weights computes',
          '{n} of {0} with weights compute',
          counted(tilesInUse, 'tile'),
        );
  const waiting =
    now.waiting === 0
      ? t`nothing waits for one##tile`
      : plural(now.waiting, '{n} MVM waits for one##tile', '{n} MVMs wait for one##tile');
  return inSentences(t`${computing}, ${waiting}.##clauses`, limit(simulation, now.time));
}
