import { t } from '../base/language.ts';
import { atPath, sameJson } from '../base/plain-data.ts';
import { type Field, initialValues, type SwitchField } from '../model/field.ts';
import { fieldAt } from '../model/field-check.ts';
import { modelFields, moeFields } from '../model/model-fields.ts';
import { fieldGroups } from '../model/scenario-fields.ts';
import type { MoE, Scenario } from '../model/scenario.ts';
import { costModelName } from '../model/costs/cost-model.ts';
import {
  coefficientsOf,
  costFieldAt,
  costHalves,
  costKinds,
  costModelPath,
  costPath,
  passivePowerPath,
} from './cost-field.ts';

/** The fields of the form: those of the schema, the switch of the experts, and the cost coefficients. */

export const moePath = 'model.moe';

const moeSwitch: SwitchField = {
  type: 'switch',
  label: t`Mixture of experts`,
  definition: t`Some layers choose a few of many feed-forward networks for each token.`,
  initial: false,
};

export const formFieldAt = (path: string): Field | undefined =>
  path === moePath ? moeSwitch : (fieldAt(path) ?? costFieldAt(path));

/** True where an empty field means “leave it out”. */
export const isOptional = (path: string): boolean => path.startsWith('costs.') && path !== costModelPath;

/** The value of a field as the form shows it; the experts' switch stands for an object, and costs have a model in any case. */
export function fieldValueAt(scenario: Scenario, path: string): unknown {
  if (path === moePath) return scenario.model.moe !== null;
  return path === costModelPath ? costModelName(scenario) : atPath(scenario, path);
}

export type GroupId = 'model' | 'workload' | 'accelerator' | 'costs' | 'mapping' | 'fidelity';

const modelPaths = ({ model: { kind, moe } }: Scenario): string[] => [
  'model.kind',
  ...(kind === 'encoder-decoder' ? ['model.encoderLayers', 'model.decoderLayers'] : ['model.layers']),
  'model.dModel',
  'model.heads',
  'model.dFF',
  ...(kind === 'encoder' ? [] : ['model.vocab', 'model.maxSeq']),
  moePath,
  ...(moe === null ? [] : ['model.moe.numExperts', 'model.moe.k', 'model.moe.frequency']),
  'model.activation',
];

/** Fields of the model that say nothing about some kinds of model. */
const irrelevantTo: Readonly<Record<Scenario['model']['kind'], readonly string[]>> = {
  decoder: ['encoderLayers', 'decoderLayers'],
  encoder: ['encoderLayers', 'decoderLayers', 'vocab', 'maxSeq', 'positions', 'tiedEmbedding', 'normFirst'],
  'encoder-decoder': ['layers', 'normFirst'],
};

/** What is left of the model once its main fields are there: switches of newer families, folded away. */
function furtherModelPaths(scenario: Scenario): string[] {
  const { kind, moe } = scenario.model;
  const main = new Set(modelPaths(scenario));
  const ofModel = Object.keys(modelFields).filter((key) => !irrelevantTo[kind].includes(key));
  const paths = [
    ...ofModel.map((key) => `model.${key}`),
    ...(moe === null ? [] : Object.keys(moeFields).map((key) => `${moePath}.${key}`)),
  ];
  return paths.filter((path) => !main.has(path));
}

const fidelityPaths = ({ model: { kind, moe } }: Scenario): string[] =>
  Object.keys(fieldGroups.fidelity)
    .filter((key) => kind === 'encoder-decoder' || key !== 'sharedEmbedding')
    .filter((key) => moe !== null || (key !== 'routerGatesExperts' && key !== 'routingPerSequence'))
    .map((key) => `fidelity.${key}`);

const workloadPaths = ({ model: { kind } }: Scenario): string[] => [
  'workload.batch',
  ...(kind === 'decoder' ? [] : ['workload.contextLen']),
  ...(kind === 'encoder' ? [] : ['workload.startLen', 'workload.targetLen']),
];

const acceleratorPaths = ({ model: { kind }, accelerator: { kvCaching } }: Scenario): string[] =>
  [
    'tiles',
    'tiers',
    'tierRows',
    'tierCols',
    'digitalUnits',
    'mhaUnits',
    'mvmLatency',
    'mvmEnergy',
    ...(kind === 'decoder' || kvCaching ? ['kvCaching'] : []),
    ...(kvCaching ? ['dramBandwidth', 'dramActivePower', 'dramInactivePower'] : []),
    'oneTierAtATime',
    'communication',
    'lockMhaUnitToLayer',
    'lockDigitalUnitToLayer',
  ].map((key) => `accelerator.${key}`);

const mappingPaths = ({ model: { kind, moe }, mapping: { strategy }, routes }: Scenario): string[] => [
  'mapping.strategy',
  ...(moe === null ? [] : ['mapping.splitFfn']),
  ...(kind === 'encoder' ? [] : ['mapping.stackEmbedding']),
  ...(strategy === 'GREEDY_RANDOM' ? ['seeds.mapping'] : []),
  ...(moe === null ? [] : ['routes.distribution']),
  ...(moe === null || routes.distribution !== 'zipf' ? [] : ['routes.skew']),
  ...(moe === null ? [] : ['seeds.routing']),
];

const costPaths = (): string[] => [
  costModelPath,
  ...costKinds.flatMap((kind) =>
    costHalves.flatMap((half) => coefficientsOf(kind).map((name) => `${costPath(kind, half)}.${name}`)),
  ),
  passivePowerPath,
];

/** The fields of a group that mean something to a scenario, in the order of the form. */
export function groupPaths(group: GroupId, scenario: Scenario): readonly string[] {
  switch (group) {
    case 'model':
      return modelPaths(scenario);
    case 'workload':
      return workloadPaths(scenario);
    case 'accelerator':
      return acceleratorPaths(scenario);
    case 'mapping':
      return mappingPaths(scenario);
    case 'costs':
      return costPaths();
    case 'fidelity':
      return fidelityPaths(scenario);
  }
}

/** The fields of a group that few need; the form folds them away. */
export const furtherPaths = (group: GroupId, scenario: Scenario): readonly string[] =>
  group === 'model' ? furtherModelPaths(scenario) : [];

/** Every path that can differ between two scenarios, the most telling first. Routing and density are each one. */
const everyPath: readonly string[] = [
  ...Object.entries(fieldGroups)
    .filter(([group]) => group !== moePath)
    .flatMap(([group, fields]) => Object.keys(fields).map((key) => `${group}.${key}`)),
  moePath,
  ...Object.keys(fieldGroups['model.moe']).map((key) => `${moePath}.${key}`),
  ...costPaths(),
  'mapping.density',
  'routes.density',
  'routing',
];

/** Paths at which two scenarios differ. A figure of experts that one of them has not got counts as the switch alone. */
export function differingPaths(a: Scenario, b: Scenario): readonly string[] {
  return everyPath.filter((path) => {
    if (path.startsWith(`${moePath}.`) && (a.model.moe === null || b.model.moe === null)) return false;
    return !sameJson(fieldValueAt(a, path), fieldValueAt(b, path));
  });
}

/** What the experts are when they are switched on: those of the preset, if it has any. */
export const initialExperts = (preset: Scenario): MoE => preset.model.moe ?? initialValues(moeFields);
