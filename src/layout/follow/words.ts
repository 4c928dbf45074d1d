import { counted, engineeringText, exactText, timeUnits } from '../../base/format.ts';
import { OP, opKinds, opParts } from '../../model/op.ts';
import { runChunk } from '../../model/op-graph.ts';
import type { Simulation } from '../../model/result.ts';
import { chunkPlace, opTitle } from '../describe-op.ts';
import { endTime, latencyOf, sequenceOf, startTime, templateOp } from '../schedule-times.ts';
import { waitOf } from '../waits.ts';
import { followedName } from './followed.ts';
import { SAME_TIME, type Stage, type Track } from './track.ts';
import { opsOfStage, unstarted, whereabouts } from './where.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What a stage does to the vector: done, and while it is done. */
interface Phrase {
  readonly done: string;
  readonly doing: string;
}

const phrase = (what: string, verb: string, many = false): Phrase => ({
  done: `${what} ${many ? 'have' : 'has'} been ${verb}`,
  doing: `${what} ${many ? 'are' : 'is'} being ${verb}`,
});

/** The first op's title without the word for its kind: “L0 E5 ffn1”; where all experts go together, “L0 experts’ ffn1”. */
function placeOf(simulation: Simulation, stage: Stage): string {
  const place = opTitle(simulation, templateOp(simulation, stage.ranges[0] ?? 0)).replace(/^[A-Z][A-Za-z]+ ?/, '');
  return stage.segments > 1 ? place.replace(/\bE\d+/, 'experts’') : place;
}

function phraseOf(simulation: Simulation, stage: Stage, whole: boolean): Phrase {
  const it = whole ? 'its vectors' : 'its vector';
  const { graph } = simulation;
  const kind = opKinds[stage.kind] ?? 'mvm';
  const place = placeOf(simulation, stage);
  switch (kind) {
    case 'mvm':
      return phrase(it, `multiplied by ${place}`, whole);
    case 'add':
      if ((graph.segments.matrix[stage.segment] ?? -1) >= 0)
        return phrase(`its partial results of ${place}`, 'added up', true);
      if (opParts[graph.segments.part[stage.segment] ?? 0] === 'mix')
        return phrase('the results of its experts', 'added up', true);
      return opParts[graph.segments.part[stage.segment] ?? 0] === 'embedSum'
        ? phrase('its token and its place', 'added up', true)
        : phrase(it, whole ? 'added to what they were before' : 'added to what it was before', whole);
    case 'layerNorm':
      return phrase(it, 'normalised', whole);
    case 'relu':
    case 'gelu':
      return phrase(it, 'put through the activation', whole);
    case 'mha':
      return { done: 'attention has looked at all tokens so far', doing: 'attention looks at all tokens so far' };
    case 'sample':
      return phrase('the next token', 'chosen');
    case 'communication':
      return phrase(it, 'carried on', whole);
  }
}

/** “(16 MVMs, 100 ns)”: how many ops, and how long the longest runs. */
function measure(simulation: Simulation, stage: Stage): string {
  const latency = exactText(latencyOf(simulation, stage.ranges[0] ?? 0), 'ns');
  const { kind, ops } = stage;
  return ops > 1 ? `${counted(ops, kind === OP.mvm ? 'MVM' : 'op')} of ${latency}` : latency;
}

const titleOfOther = (simulation: Simulation, id: number): string => {
  const title = opTitle(simulation, templateOp(simulation, id)).replace(/^MVM /, '');
  return simulation.schedule.sequences > 1 ? `${title} of sequence ${sequenceOf(simulation, id)}` : title;
};

/** What is waited for: “tile 7, which computes L0 E5 ffn2 of sequence 0 (7 MVMs before it)”. */
function waitedFor(simulation: Simulation, id: number, time: number): string {
  const chunk = runChunk(simulation.graph, id);
  if (chunk < 0)
    return simulation.graph.kind[templateOp(simulation, id)] === OP.mha ? 'a free MHA unit' : 'a free digital unit';
  const { tile } = chunkPlace(simulation, chunk);
  const before = waitOf(simulation, id).blockers.filter((other) => endTime(simulation, other) > time + SAME_TIME);
  const running = before.find((other) => startTime(simulation, other) <= time + SAME_TIME);
  const computes = running === undefined ? '' : `, which computes ${titleOfOther(simulation, running)}`;
  return before.length === 0 ? `tile ${tile}` : `tile ${tile}${computes} (${counted(before.length, 'MVM')} before it)`;
}

/** On how many tiles the running ops of a stage are: “on tile 7”, “on 16 tiles”. */
function onTiles(simulation: Simulation, stage: Stage, time: number): string {
  if (stage.kind !== OP.mvm) return '';
  const tiles = new Set<number>();
  for (const id of opsOfStage(stage))
    if (startTime(simulation, id) <= time + SAME_TIME && endTime(simulation, id) > time + SAME_TIME)
      tiles.add(chunkPlace(simulation, runChunk(simulation.graph, id)).tile);
  const [only] = tiles;
  return tiles.size === 0 ? '' : tiles.size === 1 ? ` on tile ${only}` : ` on ${tiles.size} tiles`;
}

/** What moving a vector takes, ns. */
const transferTime = ({ graph }: Simulation): number =>
  graph.communication ? (graph.costs.find(({ kind }) => kind === OP.communication)?.latency ?? 0) : 0;

/** What happens to it now, as the end of “…; now …”. */
function present(simulation: Simulation, stage: Stage, time: number, whole: boolean): string {
  const { waiting, lacking, last } = unstarted(simulation, stage, time);
  const wait =
    last < 0
      ? ''
      : `${waitedFor(simulation, last, time)}, for another ${engineeringText(startTime(simulation, last) - time, timeUnits)}`;
  if (waiting === stage.ops) {
    const goal = placeOf(simulation, stage);
    return `${goal === '' ? 'it' : `${goal}${waiting > 1 ? ` (${counted(waiting, stage.kind === OP.mvm ? 'MVM' : 'op')})` : ''}`} waits for ${wait}`;
  }
  const { doing } = phraseOf(simulation, stage, whole);
  const what = `${doing}${onTiles(simulation, stage, time)} (${measure(simulation, stage)})`;
  const others = waiting === 0 ? '' : `; ${waiting} of them wait${waiting === 1 ? 's' : ', the last'} for ${wait}`;
  return what + others + (lacking === 0 ? '' : `; ${lacking} of them still lack${lacking === 1 ? 's' : ''} an input`);
}

/**
 * What happens to it at `time`, in a sentence: what was done last, and what runs or what it waits for now. For example
 * “Token 1 of sequence 2: its partial results of L0 E5 ffn1 have been added up (36 ns); now L0 E5 ffn2 waits for tile 7,
 * which computes L0 E5 ffn2 of sequence 0 (7 MVMs before it), for another 224 ns.”
 */
export function followWords(simulation: Simulation, track: Track, time: number): string {
  const { past, now, next, beside } = whereabouts(track, time);
  const subject = capital(followedName(simulation, track.followed));
  const whole = track.followed.token === null;
  const done = past ? `${phraseOf(simulation, past, whole).done} (${measure(simulation, past)})` : '';
  if (now) {
    const more = beside > 0 ? ` ${counted(beside, 'more thing')} of it ${beside === 1 ? 'is' : 'are'} under way.` : '';
    const doing = present(simulation, now, time, whole);
    return `${subject}: ${done === '' ? doing : `${done}; now ${doing}`}.${more}`;
  }
  if (next) {
    const left = engineeringText(next.ready - time, timeUnits);
    if (done === '') return `${subject} is not on the chip yet: its turn comes in ${left}.`;
    const late = next.kind === OP.mha && next.ready - time > transferTime(simulation) + SAME_TIME;
    if (late && !whole) return `${subject}: ${done}; now attention waits for the other tokens, for another ${left}.`;
    return `${subject}: ${done}; the result is on its way, for another ${left}.`;
  }
  return `${subject} is through: ${done}.`;
}
