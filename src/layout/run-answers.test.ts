import { expect, test } from 'vitest';
import { english } from '../base/words.ts';
import { simulate } from '../engine/simulation-run.ts';
import type { FigureValue } from '../model/figure-query.ts';
import { scenarioWith } from '../model/presets.ts';
import { figureProblemText } from './figure-problems.ts';
import { readOpWords } from './op-words.ts';
import { answerFigure } from './run-answers.ts';

/** One layer on one tile for one token: every time in it can be counted by hand. */
const outcome = simulate(
  scenarioWith({
    accelerator: { tiles: 1, tiers: 32 },
    model: { layers: 1, vocab: 512, maxSeq: 8 },
    workload: { startLen: 1, targetLen: 2 },
  }),
);
if (!outcome.ok) throw new Error(outcome.error.tag);
const run = outcome.value;

const figures: readonly (readonly [FigureValue, string, ...FigureValue[]])[] = [
  // Embedding 100, transfer 10, add 10, transfer 10; then Q, K and V take turns.
  [130, 'ready', 'layer 0 v'],
  [330, 'start', 'layer 0 v'],
  [430, 'end', 'v token 0'],
  [200, 'wait', 'layer 0 v'],
  [100, 'lasts', 'layer 0 v'],
  [0, 'tileOf', 'layer 0 v'],
  [4, 'tierOf', 'layer 0 v'],
  [300, 'wait', 'layer 0 ffn1 chunk 3'],
  [1, 'lasts', 'relu'],
  [15, 'tiersUsed'],
  [15, 'tiersUsed', 0],
  [15, 'mostTiers'],
  [1, 'tilesUsed'],
  [14, 'mvms'],
  [14, 'mvms', 0],
  [8, 'conflicts'],
  [8, 'conflicts', 0],
  [8 / 14, 'conflictShare'],
  [1500, 'totalWait'],
  [1, 'running', 350],
  [1, 'running', 350, 0],
  [2, 'waiting', 150],
  [4, 'chunks', 'layers.0.ffn1'],
  [1, 'chunkRows', 'layers.0.ffn1'],
  [4, 'chunkColumns', 'layers.0.ffn1'],
  [2048, 'columns', 'decoder_stack.layers.0.ffn1'],
  [512, 'field', 'model.dModel'],
  [true, 'field', 'accelerator.oneTierAtATime'],
  [1400 / 1663, 'busy', 'tiles'],
  [1400 / 1663, 'busy', 0],
  [1663, 'executionTime'],
  [1400, 'latency', 'mvm'],
  [140, 'energy', 'mvm'],
  [1400, 'critical', 'mvm'],
  [1, 'tokens'],
  [1e9 / 1663, 'throughput'],
];

test.each(figures.map(([value, name, ...args]) => ({ value, name, args })))('$name($args) = $value', (asked) => {
  const { value, name, args } = asked;
  const answer = answerFigure(run, { name, args });
  if (typeof value === 'number') expect(answer.ok && answer.value).toBeCloseTo(value, 6);
  else expect(answer).toEqual({ ok: true, value });
});

const refusals: readonly (readonly [string, string, ...FigureValue[]])[] = [
  ['There is no tile 1; the chip has 1, from 0.', 'mvms', 1],
  ['The network has no matrix “ffn3”.', 'chunks', 'ffn3'],
  ['“q_proj” is no kind of op', 'ops', 'q_proj'],
  ['There is no GPU “tpu”', 'gpuBound', 'tpu'],
  ['The scenario has no plain value at “model.constructor”.', 'field', 'model.constructor'],
  ['This run has no op “layer 7 q”.', 'start', 'layer 7 q'],
  ['A run has no figure “toString”.', 'toString'],
];

test.each(refusals.map(([problem, name, ...args]) => ({ problem, name, args })))('$problem', (asked) => {
  const { problem, name, args } = asked;
  const answer = answerFigure(run, { name, args });
  expect(answer.ok ? '' : english(figureProblemText(answer.error))).toContain(problem);
});

test('ops are named in any order of words; a word that means nothing is named', () => {
  expect(readOpWords('token 2 ffn1 layer 0 chunk 1')).toEqual({
    ok: true,
    value: { part: 'ffn1', layer: 0, token: 2, chunk: 1 },
  });
  expect(readOpWords('layer 1 expert 3 ffn2')).toMatchObject({
    value: { matrix: 'decoder_stack.layers.1.moe_layer.experts.3.ffn2' },
  });
  expect(readOpWords('sum layer 0 ffn2')).toMatchObject({ value: { op: 'add', part: 'ffn2' } });
  for (const [text, problem] of [
    ['layer x q', 'wants a number'],
    ['q quickly', '“quickly”'],
    ['layer 0', 'names no part'],
    ['activation', '“activation”'],
  ] as const) {
    const read = readOpWords(text);
    expect(read.ok ? '' : english(read.error)).toContain(problem);
  }
});
