import { expect, test } from 'vitest';
import { english } from '../base/words.ts';
import { scenarioWith } from '../model/presets.ts';
import { resultDigest, scenarioDigest } from './digest.ts';
import { opening, resultOf } from './exports.testing.ts';
import { figureCaption } from './figure-caption.ts';

const subject = { title: 'Tier map', detail: 'coloured by weight matrix', units: ['time in ns'] };

test('a caption says what of, with which numbers', () => {
  const simulation = opening();
  const { title, text, source } = figureCaption(simulation, subject);
  expect(english(title)).toMatch(/^Tier map of “MoE decoder on 24 tiles”, coloured by weight matrix$/);
  expect(english(text)).toMatchInlineSnapshot(
    `"Chip: 24 tiles × 128 tiers of 512 × 512, 8 digital units, 2 MHA units, one tier at a time, KV caching. Model: decoder, 4 layers, width 1024, 16 heads, FFN 4096, 2 of 8 experts every 2 layers. Workload: 4 sequences, 4 to 8 tokens. Mapping: MoE separated. Costs: coefficients of the user. Execution time 83.85 µs, energy 104.5 µJ. Units: time in ns."`,
  );
  expect(english(source)).toContain(scenarioDigest(simulation.scenario));
  expect(english(source)).toContain(resultDigest(simulation));
});

test('placeholders and fidelity options are named', () => {
  const simulation = resultOf(scenarioWith({ fidelity: { memoryPerVector: true }, workload: { targetLen: 2 } }));
  const { text } = figureCaption(simulation, { title: 'x', units: [] });
  expect(english(text)).toContain('placeholders');
  expect(english(text)).toContain('Beyond 3D-SiM: Memory per vector.');
  expect(english(text)).not.toContain('Units:');
});
