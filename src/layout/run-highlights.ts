import { entryAt } from '../base/column.ts';
import {
  counted,
  engineeringText,
  byteUnits,
  exactFigure,
  exactText,
  percentFigure,
  timeUnits,
} from '../base/format.ts';
import { joined, t, type Text } from '../base/text.ts';
import { memoiseByObject } from '../base/memoise.ts';
import { OP } from '../model/op.ts';
import type { Simulation } from '../model/result.ts';
import { opTitle } from './describe-op.ts';
import { figuresOf } from './run-figures.ts';
import { endTime, readyTime, sequenceOf, startTime, templateOp } from './schedule-times.ts';

/** A moment of a run that is worth seeing. */
export interface RunHighlight {
  readonly title: Text;
  /** What there is to see, in a sentence. */
  readonly line: Text;
  /** ns */
  readonly time: number;
  /** ns until which the title is true of what is seen; most are events, which nothing that follows undoes. */
  readonly until: number;
  /** The op that it is about; −1 = none. */
  readonly op: number;
}

/** Of so many ops the longest wait is looked for: about 20 ms. Of larger runs it is that of the first sequences. */
const MOST_OPS = 1e6;

/** Times that differ by less are the same moment. */
const SAME_TIME = 5e-4;

const extreme = (values: ArrayLike<number>): number => {
  let at = 0;
  for (let i = 1; i < values.length; i++) if (entryAt(values, i) > entryAt(values, at)) at = i;
  return at;
};

interface Found {
  /** The attention that starts first, and the op that waited longest; −1 if there is none. */
  readonly attention: number;
  readonly longest: number;
  /** Sequences that were looked at. */
  readonly sequences: number;
}

function find(simulation: Simulation): Found {
  const { graph, schedule } = simulation;
  const sequences = Math.max(1, Math.min(schedule.sequences, Math.floor(MOST_OPS / Math.max(1, graph.ops))));
  let attention = -1;
  let longest = -1;
  let wait = SAME_TIME;
  let first = Number.POSITIVE_INFINITY;
  for (let sequence = 0, id = 0; sequence < sequences; sequence++)
    for (let op = 0; op < graph.ops; op++, id++) {
      if (graph.kind[op] === OP.mha && startTime(simulation, id) < first) {
        attention = id;
        first = startTime(simulation, id);
      }
      if (schedule.startStep[id] === schedule.readyStep[id]) continue;
      const waited = startTime(simulation, id) - readyTime(simulation, id);
      if (waited > wait) {
        longest = id;
        wait = waited;
      }
    }
  return { attention, longest, sequences };
}

/** Ends of the samples of the prompt step, sequence by sequence, ns; empty for a network that samples nothing. */
function firstTokens({ graph, schedule, ...rest }: Simulation): number[] {
  const simulation = { graph, schedule, ...rest };
  const { segments } = graph;
  const samples: number[] = [];
  for (let s = 0; s < segments.count; s++) {
    if (segments.step[s] !== 0) continue;
    for (let op = entryAt(segments.start, s); op < entryAt(segments.start, s + 1); op++)
      if (graph.kind[op] === OP.sample) samples.push(op);
  }
  const last = samples.at(-1);
  return last === undefined
    ? []
    : Array.from({ length: schedule.sequences }, (_, sequence) => endTime(simulation, sequence * graph.ops + last));
}

/** The moments of a complete run, in order; those that fall together are one. Made once per result. */
export const runHighlights = memoiseByObject(makeHighlights);

function makeHighlights(simulation: Simulation): readonly RunHighlight[] {
  const { schedule, totals, graph } = simulation;
  const end = totals.executionTime;
  const { attention, longest, sequences } = find(simulation);
  const { overview } = figuresOf(simulation);
  const tokens = firstTokens(simulation);
  const name = (id: number): Text => {
    const title = opTitle(simulation, templateOp(simulation, id));
    return schedule.sequences > 1 ? t`${title} of sequence ${sequenceOf(simulation, id)}` : title;
  };
  const highlights: RunHighlight[] = [
    {
      title: t`Start##of the run`,
      line: t`The weights lie on the tiles, and the vectors of ${counted(schedule.sequences, 'sequence')} come in.`,
      time: 0,
      until: Infinity,
      op: -1,
    },
  ];
  const add = (title: Text, time: number, line: Text, op = -1, until = Infinity): void =>
    void highlights.push({ title, line, time, until, op });

  if (attention >= 0)
    add(
      t`First attention`,
      startTime(simulation, attention),
      t`${name(attention)} starts: it needs the queries, keys and values of all its tokens.`,
      attention,
    );
  if (tokens.length > 0) {
    const first = Math.min(...tokens);
    const last = Math.max(...tokens);
    add(
      t`First token out`,
      first,
      t`The first of the new tokens is chosen, ${engineeringText(first, timeUnits)} after the start.`,
    );
    if (tokens.length > 1)
      add(
        t`End of the prompt step`,
        last,
        t`Every one of the ${exactFigure(schedule.sequences)} sequences has its first new token.`,
      );
  }
  const busiest = extreme(overview.tiles);
  const share = entryAt(overview.tiles, busiest);
  if (share > 0)
    add(
      t`Busiest moment`,
      ((busiest + 0.5) / overview.tiles.length) * end,
      t`Around here ${joined([percentFigure(Math.min(1, share)), ' %'])} of the tiles with weights compute at once, more than anywhere else in the run.`,
    );
  if (longest >= 0) {
    const wait = startTime(simulation, longest) - readyTime(simulation, longest);
    const waits =
      graph.kind[templateOp(simulation, longest)] === OP.mvm
        ? t`${name(longest)} is ready and waits ${exactText(wait, 'ns')} for its tile`
        : t`${name(longest)} is ready and waits ${exactText(wait, 'ns')} for a unit`;
    // In the middle of the wait: at its end there is nothing left to see of it.
    add(
      t`Longest wait`,
      readyTime(simulation, longest) + wait / 2,
      sequences < schedule.sequences
        ? t`${waits}, the longest of sequences ${`0–${sequences - 1}`}.`
        : t`${waits}.##a sentence`,
      longest,
      startTime(simulation, longest),
    );
  }
  const peak = extreme(schedule.stepMemory);
  if ((schedule.stepMemory[peak] ?? 0) > 0)
    add(
      t`Most memory in use`,
      schedule.stepEnd[peak] ?? 0,
      t`${engineeringText(totals.peakMemory, byteUnits)} of vectors wait in the scratchpad to be used.`,
    );
  // The end is the end, whatever else falls there.
  const ending: RunHighlight = {
    title: t`End##of the run`,
    line: t`The last result is there after ${engineeringText(end, timeUnits)}.`,
    time: end,
    until: end,
    op: -1,
  };
  return [...highlights.toSorted((a, b) => a.time - b.time), ending].filter(
    ({ time }, i, all) =>
      i === 0 || i === all.length - 1 || (time > (all[i - 1]?.time ?? 0) + SAME_TIME && time < end - SAME_TIME),
  );
}

/** The moment that a time belongs to: the last that has come. */
export const highlightAt = (highlights: readonly RunHighlight[], time: number): number =>
  Math.max(
    0,
    highlights.findLastIndex((highlight) => highlight.time <= time + SAME_TIME),
  );
