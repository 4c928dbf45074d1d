import { expect, test } from 'vitest';
import type { Text } from '../../base/text.ts';
import { english } from '../../base/words.ts';
import { simulate } from '../../engine/simulation-run.ts';
import { scenarioPresets } from '../../model/presets.ts';
import { OP } from '../../model/op.ts';
import type { Simulation } from '../../model/result.ts';
import { endTime, readyTime, startTime } from '../schedule-times.ts';
import { followedOf } from './followed.ts';
import { trackOf } from './track.ts';
import { opAt, opsOfStage, unstarted, whereabouts } from './where.ts';
import { followWords } from './words.ts';

function run(id: string): Simulation {
  const preset = scenarioPresets.find((candidate) => candidate.id === id);
  const outcome = preset && simulate(preset.scenario);
  if (!outcome?.ok) throw new Error(`no result of ${id}`);
  return outcome.value;
}

const readme = run('readme');
const experts = run('moe-24');

/** Text without the thin spaces of figures. */
const plain = (text: Text): string => english(text).replaceAll('\u202f', ' ');

test('a token passes every op of its step that is its own, and attention, each once', () => {
  const track = trackOf(experts, { sequence: 1, step: 0, token: 1 });
  if (!track) throw new Error('no track');
  const { graph } = experts;
  const expected: number[] = [];
  for (let s = 0; s < graph.segments.count; s++) {
    const token = graph.segments.token[s];
    if (graph.segments.step[s] !== 0 || (token !== 1 && token !== -1)) continue;
    for (let op = graph.segments.start[s] ?? 0; op < (graph.segments.start[s + 1] ?? 0); op++)
      expected.push(graph.ops + op);
  }
  const passed = track.stages.flatMap((stage) => [...opsOfStage(stage)]).toSorted((a, b) => a - b);
  expect(passed).toEqual(expected);
});

test('a stage lasts from its first op being ready to its last one ending, and the stops are its times', () => {
  const track = trackOf(experts, { sequence: 0, step: 0, token: 1 });
  if (!track) throw new Error('no track');
  const times = new Set(track.stops);
  for (const stage of track.stages) {
    const ids = [...opsOfStage(stage)];
    expect(stage.ops).toBe(ids.length);
    expect(stage.ready).toBe(Math.min(...ids.map((id) => readyTime(experts, id))));
    expect(stage.start).toBe(Math.min(...ids.map((id) => startTime(experts, id))));
    expect(stage.end).toBe(Math.max(...ids.map((id) => endTime(experts, id))));
    const near = (time: number) => [...times].some((stop) => Math.abs(stop - time) < 1e-3);
    expect(near(stage.start) && near(stage.end)).toBe(true);
  }
  expect([...track.stops]).toEqual([...track.stops].toSorted((a, b) => a - b));
  expect(track.stops.length).toBeLessThan(3 * track.stages.length + 1);
});

test('a whole sequence has one stage for all tokens of a step, and all experts of a block', () => {
  const track = trackOf(experts, { sequence: 2, step: null, token: null });
  if (!track) throw new Error('no track');
  expect(track.stages.reduce((sum, { ops }) => sum + ops, 0)).toBe(experts.graph.ops);
  expect(track.stages.length).toBeLessThan(experts.graph.segments.count);
  const ids = track.stages.flatMap((stage) => [...opsOfStage(stage)]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => Math.floor(id / experts.graph.ops) === 2)).toBe(true);
});

test('what is not in the run cannot be followed, and a track is made once', () => {
  expect(trackOf(readme, { sequence: 0, step: 0, token: 7 })).toBeNull();
  expect(trackOf(readme, { sequence: 3, step: null, token: null })).toBeNull();
  const followed = { sequence: 0, step: 0, token: 0 };
  expect(trackOf(readme, followed)).toBe(trackOf(readme, { ...followed }));
});

test('an op is followed as its token, attention as its sequence', () => {
  const { segments } = experts.graph;
  const attention = segments.token.subarray(0, segments.count).indexOf(-1);
  expect(followedOf(experts, attention, 1)).toEqual({ sequence: 1, step: null, token: null });
  expect(followedOf(experts, 0, 1)).toEqual({ sequence: 1, step: 0, token: 0 });
});

test('the sentences of the small example, from its first MVM to its token', () => {
  const track = trackOf(readme, { sequence: 0, step: 0, token: 0 });
  if (!track) throw new Error('no track');
  const said = [0, 105, 110, 240, 432, 2149].map((time) => plain(followWords(readme, track, time)));
  expect(said).toEqual([
    'Token 0 in step 0: its vector is being multiplied by Token emb on tile 0 (100 ns).',
    'Token 0 in step 0: its vector has been multiplied by Token emb (100 ns); the result is on its way, for another 5 ns.',
    'Token 0 in step 0: its vector has been multiplied by Token emb (100 ns); now its token and its place are being added up (10 ns).',
    'Token 0 in step 0: its vector has been multiplied by L0 V (100 ns); now attention looks at all tokens so far (2 ns).',
    'Token 0 in step 0: its vector has been normalised (50 ns); now its vector is being multiplied by L0 ffn1 on 4 tiles (4 MVMs of 100 ns).',
    'Token 0 in step 0 is through: the next token has been chosen (10 ns).',
  ]);
});

test('a wait names the tile, what it computes, and how many MVMs come first', () => {
  const track = trackOf(experts, { sequence: 0, step: 0, token: 1 });
  if (!track) throw new Error('no track');
  expect(plain(followWords(experts, track, 788))).toBe(
    'Token 1 of sequence 0 in step 0: attention has looked at all tokens so far (136 ns); now L0 out (4 MVMs) waits for tile 0, ' +
      'which computes L0 Q of sequence 1 (2 MVMs before it), for another 196 ns.',
  );
  expect(plain(followWords(experts, track, 1488))).toContain(
    'L0 E5 ffn1 on 6 tiles (16 MVMs of 100 ns); 10 of them wait, the last for tile 2, which computes L0 E2 ffn1 of sequence 0 (1 MVM before it)',
  );
  expect(plain(followWords(experts, track, 500))).toContain('now attention waits for the other tokens');
});

test('what waits is ready and has not started; the op that stands for it is one of these', () => {
  const track = trackOf(experts, { sequence: 0, step: 0, token: 1 });
  if (!track) throw new Error('no track');
  for (const time of track.stops) {
    const at = whereabouts(track, time);
    if (at.now === null) continue;
    const { waiting, lacking, last } = unstarted(experts, at.now, time);
    expect(waiting + lacking).toBeLessThanOrEqual(at.now.ops);
    if (waiting === 0) continue;
    expect(readyTime(experts, last)).toBeLessThanOrEqual(time + 1e-3);
    expect(startTime(experts, last)).toBeGreaterThan(time);
    expect(opAt(experts, at, time)).toBe(last);
  }
});

test('before attention a token waits for the others, but for as long as its own result takes to arrive', () => {
  const track = trackOf(experts, { sequence: 0, step: 0, token: 1 });
  const attention = track?.stages.find(({ kind }) => kind === OP.mha);
  if (!track || !attention) throw new Error('no attention on its way');
  const transfer = experts.graph.costs.find(({ kind }) => kind === OP.communication)?.latency ?? 0;
  expect(transfer).toBeGreaterThan(2);
  const waits = followWords(experts, track, attention.ready - transfer - 2);
  const arrives = followWords(experts, track, attention.ready - transfer + 2);
  expect([english(waits).includes('attention waits'), english(arrives).includes('attention waits')]).toEqual([
    true,
    false,
  ]);
});
