import { expect, test } from 'vitest';
import { moeWith, scenarioWith } from '../model/presets.ts';
import type { Scenario } from '../model/scenario.ts';
import { furtherPaths, type GroupId, groupPaths } from './form-fields.ts';

const groups: readonly GroupId[] = ['model', 'workload', 'accelerator', 'mapping', 'fidelity'];

/** The form as lines: a group, its fields, and behind a bar those that are folded away. */
const form = (scenario: Scenario): string =>
  groups
    .map((group) => {
      const further = furtherPaths(group, scenario);
      const names = [...groupPaths(group, scenario), ...(further.length > 0 ? ['|', ...further] : [])];
      return `${group}: ${names.map((path) => path.replace(`${group}.`, '')).join(' ')}`;
    })
    .join('\n');

const scenarios: Readonly<Record<string, Scenario>> = {
  'a decoder': scenarioWith({}),
  'a decoder with KV caching': scenarioWith({ accelerator: { kvCaching: true } }),
  'a decoder with experts': scenarioWith({ model: { moe: moeWith({}) } }),
  'experts drawn by a power law, matrices in random order': scenarioWith({
    model: { moe: moeWith({}) },
    mapping: { strategy: 'GREEDY_RANDOM' },
    routes: { distribution: 'zipf', skew: 1, density: null },
  }),
  'an encoder': scenarioWith({ model: { kind: 'encoder' } }),
  'an encoder with experts that was a decoder with KV caching': scenarioWith({
    accelerator: { kvCaching: true },
    model: { kind: 'encoder', moe: moeWith({}) },
  }),
  'an encoder–decoder': scenarioWith({ model: { kind: 'encoder-decoder' } }),
  'an encoder–decoder with experts': scenarioWith({ model: { kind: 'encoder-decoder', moe: moeWith({}) } }),
  'a power law that no experts are drawn by': scenarioWith({
    routes: { distribution: 'zipf', skew: 1, density: null },
  }),
};

/** What the form has shown of each of them since fields say so themselves. None of it may move by accident. */
const forms: Readonly<Record<string, string>> = {
  'a decoder': `
model: kind layers dModel heads dFF vocab maxSeq moe activation | kvHeads headDim gatedFfn normFirst norm positions tiedEmbedding
workload: batch startLen targetLen
accelerator: tiles tiers tierRows tierCols digitalUnits mhaUnits mvmLatency mvmEnergy kvCaching oneTierAtATime communication lockMhaUnitToLayer lockDigitalUnitToLayer
mapping: strategy stackEmbedding
fidelity: serialDram positionalLookup memoryPerVector`,
  'a decoder with KV caching': `
model: kind layers dModel heads dFF vocab maxSeq moe activation | kvHeads headDim gatedFfn normFirst norm positions tiedEmbedding
workload: batch startLen targetLen
accelerator: tiles tiers tierRows tierCols digitalUnits mhaUnits mvmLatency mvmEnergy kvCaching dramBandwidth dramActivePower dramInactivePower oneTierAtATime communication lockMhaUnitToLayer lockDigitalUnitToLayer
mapping: strategy stackEmbedding
fidelity: serialDram positionalLookup memoryPerVector`,
  'a decoder with experts': `
model: kind layers dModel heads dFF vocab maxSeq moe moe.numExperts moe.k moe.frequency activation | kvHeads headDim gatedFfn normFirst norm positions tiedEmbedding moe.offset moe.denseLayers moe.expertFF moe.sharedFF
workload: batch startLen targetLen
accelerator: tiles tiers tierRows tierCols digitalUnits mhaUnits mvmLatency mvmEnergy kvCaching oneTierAtATime communication lockMhaUnitToLayer lockDigitalUnitToLayer
mapping: strategy splitFfn stackEmbedding routes.distribution seeds.routing
fidelity: routerGatesExperts routingPerSequence serialDram positionalLookup memoryPerVector`,
  'experts drawn by a power law, matrices in random order': `
model: kind layers dModel heads dFF vocab maxSeq moe moe.numExperts moe.k moe.frequency activation | kvHeads headDim gatedFfn normFirst norm positions tiedEmbedding moe.offset moe.denseLayers moe.expertFF moe.sharedFF
workload: batch startLen targetLen
accelerator: tiles tiers tierRows tierCols digitalUnits mhaUnits mvmLatency mvmEnergy kvCaching oneTierAtATime communication lockMhaUnitToLayer lockDigitalUnitToLayer
mapping: strategy splitFfn stackEmbedding seeds.mapping routes.distribution routes.skew seeds.routing
fidelity: routerGatesExperts routingPerSequence serialDram positionalLookup memoryPerVector`,
  'an encoder': `
model: kind layers dModel heads dFF moe activation | kvHeads headDim gatedFfn norm
workload: batch contextLen
accelerator: tiles tiers tierRows tierCols digitalUnits mhaUnits mvmLatency mvmEnergy oneTierAtATime communication lockMhaUnitToLayer lockDigitalUnitToLayer
mapping: strategy
fidelity: serialDram positionalLookup memoryPerVector`,
  'an encoder with experts that was a decoder with KV caching': `
model: kind layers dModel heads dFF moe moe.numExperts moe.k moe.frequency activation | kvHeads headDim gatedFfn norm moe.offset moe.denseLayers moe.expertFF moe.sharedFF
workload: batch contextLen
accelerator: tiles tiers tierRows tierCols digitalUnits mhaUnits mvmLatency mvmEnergy kvCaching dramBandwidth dramActivePower dramInactivePower oneTierAtATime communication lockMhaUnitToLayer lockDigitalUnitToLayer
mapping: strategy splitFfn routes.distribution seeds.routing
fidelity: routerGatesExperts routingPerSequence serialDram positionalLookup memoryPerVector`,
  'an encoder–decoder': `
model: kind encoderLayers decoderLayers dModel heads dFF vocab maxSeq moe activation | kvHeads headDim gatedFfn norm positions tiedEmbedding
workload: batch contextLen startLen targetLen
accelerator: tiles tiers tierRows tierCols digitalUnits mhaUnits mvmLatency mvmEnergy oneTierAtATime communication lockMhaUnitToLayer lockDigitalUnitToLayer
mapping: strategy stackEmbedding
fidelity: serialDram positionalLookup memoryPerVector sharedEmbedding`,
  'an encoder–decoder with experts': `
model: kind encoderLayers decoderLayers dModel heads dFF vocab maxSeq moe moe.numExperts moe.k moe.frequency activation | kvHeads headDim gatedFfn norm positions tiedEmbedding moe.offset moe.denseLayers moe.expertFF moe.sharedFF
workload: batch contextLen startLen targetLen
accelerator: tiles tiers tierRows tierCols digitalUnits mhaUnits mvmLatency mvmEnergy oneTierAtATime communication lockMhaUnitToLayer lockDigitalUnitToLayer
mapping: strategy splitFfn stackEmbedding routes.distribution seeds.routing
fidelity: routerGatesExperts routingPerSequence serialDram positionalLookup memoryPerVector sharedEmbedding`,
  'a power law that no experts are drawn by': `
model: kind layers dModel heads dFF vocab maxSeq moe activation | kvHeads headDim gatedFfn normFirst norm positions tiedEmbedding
workload: batch startLen targetLen
accelerator: tiles tiers tierRows tierCols digitalUnits mhaUnits mvmLatency mvmEnergy kvCaching oneTierAtATime communication lockMhaUnitToLayer lockDigitalUnitToLayer
mapping: strategy stackEmbedding
fidelity: serialDram positionalLookup memoryPerVector`,
};

/** A field that is added later shows itself; it need not be written down here. */
const known = new Set(Object.values(forms).flatMap((text) => text.split(/\s+/)));
const ofKnown = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line
        .split(' ')
        .filter((name) => known.has(name))
        .join(' '),
    )
    .join('\n');

test.each(Object.entries(scenarios))('the form of %s', (name, scenario) => {
  expect(`\n${ofKnown(form(scenario))}`).toBe(forms[name]);
});
