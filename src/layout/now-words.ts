import { counted, engineeringText, exactFigure, exactText, timeUnits } from '../base/format.ts';
import { OP } from '../model/op.ts';
import type { Simulation } from '../model/result.ts';
import { opTitle } from './describe-op.ts';
import { figuresOf } from './run-figures.ts';
import { endTime, latencyOf, readyTime, sequenceOf, startTime, templateOp } from './schedule-times.ts';
import type { ChipMoment } from './tier-map/chip-moment.ts';

/** The op of the critical path that runs at `time`, ns; −1 while a vector is on its way. */
export function criticalAt(simulation: Simulation, time: number): number {
  const { ops } = figuresOf(simulation).critical;
  let low = 0;
  let high = ops.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (startTime(simulation, ops[middle] ?? 0) > time) high = middle;
    else low = middle + 1;
  }
  const id = ops[low - 1] ?? -1;
  return id >= 0 && time < endTime(simulation, id) ? id : -1;
}

/** What the run hangs on just now. */
function limit(simulation: Simulation, time: number): string {
  const id = criticalAt(simulation, time);
  if (id < 0) return 'The whole run waits for a vector on its way.';
  const title = opTitle(simulation, templateOp(simulation, id));
  const of = simulation.schedule.sequences > 1 ? ` of sequence ${sequenceOf(simulation, id)}` : '';
  const waited = startTime(simulation, id) - readyTime(simulation, id);
  const mvm = simulation.graph.kind[templateOp(simulation, id)] === OP.mvm;
  const late = waited > 0 ? `, which waited ${exactText(waited, 'ns')} for its ${mvm ? 'tile' : 'unit'}` : '';
  return `The length of the run hangs on ${title}${of} (${exactText(latencyOf(simulation, id), 'ns')})${late}.`;
}

/** What goes on at the time cursor, in two sentences. `now` is the moment as the tier map reads it. */
export function nowWords(simulation: Simulation, now: ChipMoment, tilesInUse: number): string {
  const { executionTime } = simulation.totals;
  if (now.time >= executionTime) return `The run is over after ${engineeringText(executionTime, timeUnits)}.`;
  const computing =
    now.runningTiles === 0
      ? `None of the ${exactFigure(tilesInUse)} tiles with weights computes`
      : `${exactFigure(now.runningTiles)} of ${counted(tilesInUse, 'tile')} with weights compute${now.runningTiles === 1 ? 's' : ''}`;
  const waiting =
    now.waiting === 0
      ? 'nothing waits for one'
      : `${counted(now.waiting, 'MVM')} wait${now.waiting === 1 ? 's' : ''} for one`;
  return `${computing}, ${waiting}. ${limit(simulation, now.time)}`;
}
