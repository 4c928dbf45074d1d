import { counted, energyUnits, engineeringText, exactFigure, timeUnits } from '../base/format.ts';
import { costModelName } from '../model/costs/cost-model.ts';
import type { Simulation } from '../model/result.ts';
import { fidelityFields, mappingFields } from '../model/scenario-fields.ts';
import type { CostModelName, Scenario } from '../model/scenario.ts';
import { resultDigest, scenarioDigest } from './digest.ts';

/** What a figure shows, and what its axes and colours count in. */
export interface FigureSubject {
  /** Such as “Tier map”. */
  readonly title: string;
  /** How it shows it, such as “coloured by weight matrix”. */
  readonly detail?: string;
  /** Such as “time in ns”; empty where nothing is counted. */
  readonly units: readonly string[];
}

export interface FigureCaption {
  /** One line to stand above or below the figure. */
  readonly title: string;
  /** Sentences that make the figure stand alone. */
  readonly text: string;
  /** What identifies the numbers: “Tierscope · scenario … · result …”. */
  readonly source: string;
}

const costWords: Readonly<Record<CostModelName, string>> = {
  stub: 'Costs: placeholders of the original simulator, not those of a chip.',
  published: 'Costs: published tables (arXiv 2602.10254).',
  'moe-pim': 'Costs: as the code of MoE-PIM computes them (arXiv 2602.10254).',
  custom: 'Costs: coefficients of the user.',
};

const chipWords = ({ accelerator }: Scenario): string => {
  const { tiles, tiers, tierRows, tierCols, digitalUnits, mhaUnits, oneTierAtATime, kvCaching } = accelerator;
  const arrays = `${exactFigure(tiles)} tiles × ${exactFigure(tiers)} tiers of ${tierRows} × ${tierCols}`;
  const units = `${counted(digitalUnits, 'digital unit')}, ${counted(mhaUnits, 'MHA unit')}`;
  const modes = [...(oneTierAtATime ? ['one tier at a time'] : []), ...(kvCaching ? ['KV caching'] : [])];
  return `Chip: ${[arrays, units, ...modes].join(', ')}.`;
};

const modelWords = ({ model }: Scenario): string => {
  const { kind, layers, encoderLayers, decoderLayers, dModel, heads, dFF, moe } = model;
  const depth = kind === 'encoder-decoder' ? `${encoderLayers} + ${decoderLayers} layers` : counted(layers, 'layer');
  const experts =
    moe === null ? [] : [`${moe.k} of ${moe.numExperts} experts every ${counted(moe.frequency, 'layer')}`];
  return `Model: ${[`${kind}, ${depth}`, `width ${dModel}`, counted(heads, 'head'), `FFN ${dFF}`, ...experts].join(', ')}.`;
};

const workloadWords = ({ model, workload, mapping }: Scenario): string => {
  const { batch, startLen, targetLen, contextLen } = workload;
  const strategy = mappingFields.strategy.options.find(({ value }) => value === mapping.strategy)?.label;
  const lengths = [
    ...(model.kind === 'decoder' ? [] : [`context of ${counted(contextLen, 'token')}`]),
    ...(model.kind === 'encoder' ? [] : [`${startLen} to ${targetLen} tokens`]),
  ];
  return `Workload: ${[counted(batch, 'sequence'), ...lengths].join(', ')}. Mapping: ${strategy ?? mapping.strategy}.`;
};

/** Fidelity options that are on, by their names in the form. */
const fidelityWords = ({ fidelity }: Scenario): string => {
  const used = Object.entries(fidelityFields).filter(([name]) => Reflect.get(fidelity, name) === true);
  return used.length === 0 ? '' : `Beyond 3D-SiM: ${used.map(([, { label }]) => label).join(', ')}.`;
};

/** The caption of an exported figure: what it shows, of what, in which units, and the digests of what it was made from. */
export function figureCaption(simulation: Simulation, { title, detail, units }: FigureSubject): FigureCaption {
  const { scenario, totals } = simulation;
  const time = engineeringText(totals.executionTime, timeUnits);
  const energy = engineeringText(totals.energy, energyUnits);
  const sentences = [
    chipWords(scenario),
    modelWords(scenario),
    workloadWords(scenario),
    costWords[costModelName(scenario)],
    fidelityWords(scenario),
    `Execution time ${time}, energy ${energy}.`,
    units.length === 0 ? '' : `Units: ${units.join('; ')}.`,
  ];
  return {
    title: `${title} of “${scenario.name}”${detail === undefined ? '' : `, ${detail}`}`,
    text: sentences.filter((sentence) => sentence !== '').join(' '),
    source: `Tierscope · scenario ${scenarioDigest(scenario)} · result ${resultDigest(simulation)}`,
  };
}
