import { entryAt } from '../../base/column.ts';
import { counted, engineeringText, exactText, plural, timeUnits } from '../../base/format.ts';
import { capital, t, type Text } from '../../base/text.ts';
import { inSentences } from '../../base/lists.ts';
import { OP, opKinds, opParts } from '../../model/op.ts';
import { runChunk } from '../../model/op-graph.ts';
import type { Simulation } from '../../model/result.ts';
import { chunkPlace, mvmTitle, opPlace } from '../describe-op.ts';
import { endTime, latencyOf, sequenceOf, startTime, templateOp } from '../schedule-times.ts';
import { waitOf } from '../waits.ts';
import { followedName } from './followed.ts';
import { phrases, type StagePhrase } from './phrases.ts';
import { SAME_TIME, type Stage, type Track } from './track.ts';
import { opsOfStage, unstarted, whereabouts } from './where.ts';

/** Where the first op of a stage is: “L0 E5 ffn1”; where all experts go together, “L0 experts’ ffn1”. */
function placeOf(simulation: Simulation, stage: Stage): Text {
  const place = opPlace(simulation, templateOp(simulation, entryAt(stage.ranges, 0)));
  // Only names of matrices name an expert, and they are the same in every language.
  if (stage.segments === 1 || typeof place !== 'string') return place;
  const [layer = '', matrix] = place.split(/ E\d+ /);
  return matrix === undefined ? place : t`${layer} experts’ ${matrix}`;
}

function phraseOf(simulation: Simulation, stage: Stage, whole: boolean): StagePhrase {
  const { segments } = simulation.graph;
  const of = phrases[whole ? 'vectors' : 'vector'];
  const kind = opKinds[stage.kind] ?? 'mvm';
  switch (kind) {
    case 'mvm':
      return of.multiplied(placeOf(simulation, stage));
    case 'add': {
      if ((segments.matrix[stage.segment] ?? -1) >= 0) return phrases.partialResults(placeOf(simulation, stage));
      const part = opParts[entryAt(segments.part, stage.segment)];
      return part === 'mix' ? phrases.experts : part === 'embedSum' ? phrases.place : of.added;
    }
    case 'layerNorm':
      return of.normalised;
    case 'relu':
    case 'gelu':
      return of.activated;
    case 'mha':
      return phrases.attention;
    case 'sample':
      return phrases.sample;
    case 'communication':
      return of.carried;
  }
}

const opsOf = ({ kind }: Stage, count: number): Text =>
  kind === OP.mvm ? counted(count, 'MVM') : counted(count, 'op');

/** “16 MVMs of 100 ns”: how many ops, and how long the longest runs. */
function measure(simulation: Simulation, stage: Stage): Text {
  const latency = exactText(latencyOf(simulation, entryAt(stage.ranges, 0)), 'ns');
  return stage.ops > 1 ? t`${opsOf(stage, stage.ops)} of ${latency}##each` : latency;
}

const titleOfOther = (simulation: Simulation, id: number): Text => {
  const title = mvmTitle(simulation, templateOp(simulation, id));
  return simulation.schedule.sequences > 1 ? t`${title} of sequence ${sequenceOf(simulation, id)}` : title;
};

/** What is waited for: “tile 7, which computes L0 E5 ffn2 of sequence 0 (7 MVMs before it)”. */
function waitedFor(simulation: Simulation, id: number, time: number): Text {
  const chunk = runChunk(simulation.graph, id);
  if (chunk < 0)
    return simulation.graph.kind[templateOp(simulation, id)] === OP.mha
      ? t`a free MHA unit##waited for`
      : t`a free digital unit##waited for`;
  const { tile } = chunkPlace(simulation, chunk);
  const before = waitOf(simulation, id).blockers.filter((other) => endTime(simulation, other) > time + SAME_TIME);
  if (before.length === 0) return t`tile ${tile}`;
  const count = counted(before.length, 'MVM');
  const running = before.find((other) => startTime(simulation, other) <= time + SAME_TIME);
  return running === undefined
    ? t`tile ${tile} (${count} before it)`
    : t`tile ${tile}, which computes ${titleOfOther(simulation, running)} (${count} before it)`;
}

/** What is done to it now, with where: “its vector is being multiplied by L0 ffn1 on 4 tiles (4 MVMs of 100 ns)”. */
function runningText(simulation: Simulation, stage: Stage, time: number, whole: boolean): Text {
  const { doing } = phraseOf(simulation, stage, whole);
  const size = measure(simulation, stage);
  const tiles = new Set<number>();
  if (stage.kind === OP.mvm)
    for (const id of opsOfStage(stage))
      if (startTime(simulation, id) <= time + SAME_TIME && endTime(simulation, id) > time + SAME_TIME)
        tiles.add(chunkPlace(simulation, runChunk(simulation.graph, id)).tile);
  const [only] = tiles;
  if (only === undefined) return t`${doing} (${size})`;
  return tiles.size === 1
    ? t`${doing} on tile ${only} (${size})`
    : plural(tiles.size, '{0} on {n} tile ({1})', '{0} on {n} tiles ({1})', doing, size);
}

/** What moving a vector takes, ns. */
const transferTime = ({ graph }: Simulation): number =>
  graph.communication ? (graph.costs.find(({ kind }) => kind === OP.communication)?.latency ?? 0) : 0;

/** What happens to it now, as the end of “…; now …”. */
function present(simulation: Simulation, stage: Stage, time: number, whole: boolean): Text {
  const { waiting, lacking, last } = unstarted(simulation, stage, time);
  const wait = (): Text => {
    const left = engineeringText(startTime(simulation, last) - time, timeUnits);
    return t`${waitedFor(simulation, last, time)}, for another ${left}`;
  };
  if (waiting === stage.ops) {
    const goal = placeOf(simulation, stage);
    if (goal === '') return t`it waits for ${wait()}`;
    return waiting > 1 ? t`${goal} (${opsOf(stage, waiting)}) waits for ${wait()}` : t`${goal} waits for ${wait()}`;
  }
  const clauses: Text[] = [runningText(simulation, stage, time, whole)];
  if (waiting > 0)
    clauses.push(plural(waiting, '{n} of them waits for {0}', '{n} of them wait, the last for {0}', wait()));
  if (lacking > 0) clauses.push(plural(lacking, '{n} of them still lacks an input', '{n} of them still lack an input'));
  return clauses.reduce((first, second) => t`${first}; ${second}##clauses`);
}

/**
 * What happens to it at `time`, in a sentence: what was done last, and what runs or what it waits for now. For example
 * “Token 1 of sequence 2: its partial results of L0 E5 ffn1 have been added up (36 ns); now L0 E5 ffn2 waits for tile 7,
 * which computes L0 E5 ffn2 of sequence 0 (7 MVMs before it), for another 224 ns.”
 */
export function followWords(simulation: Simulation, track: Track, time: number): Text {
  const { past, now, next, beside } = whereabouts(track, time);
  const subject = capital(followedName(simulation, track.followed));
  const whole = track.followed.token === null;
  const done = past ? t`${phraseOf(simulation, past, whole).done} (${measure(simulation, past)})` : '';
  if (now) {
    const doing = present(simulation, now, time, whole);
    return inSentences(
      done === '' ? t`${subject}: ${doing}.` : t`${subject}: ${done}; now ${doing}.`,
      beside > 0 ? plural(beside, '{n} more thing of it is under way.', '{n} more things of it are under way.') : '',
    );
  }
  if (next) {
    const left = engineeringText(next.ready - time, timeUnits);
    if (done === '') return t`${subject} is not on the chip yet: its turn comes in ${left}.`;
    const waitsForOthers = next.kind === OP.mha && next.ready - time > transferTime(simulation) + SAME_TIME;
    if (waitsForOthers && !whole)
      return t`${subject}: ${done}; now attention waits for the other tokens, for another ${left}.`;
    return t`${subject}: ${done}; the result is on its way, for another ${left}.`;
  }
  return t`${subject} is through: ${done}.`;
}
