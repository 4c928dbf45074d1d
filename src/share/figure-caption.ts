import { counted, energyUnits, engineeringText, exactFigure, plural, timeUnits } from '../base/format.ts';
import { t, type Text } from '../base/text.ts';
import { inSentences, listed } from '../base/lists.ts';
import { costModelName } from '../model/costs/cost-model.ts';
import type { Simulation } from '../model/result.ts';
import { fidelityFields, mappingFields } from '../model/scenario-fields.ts';
import type { CostModelName, Model, MoE, Scenario } from '../model/scenario.ts';
import { resultDigest, scenarioDigest } from './digest.ts';

/** What a figure shows, and what its axes and colours count in. */
export interface FigureSubject {
  /** Such as “Tier map”. */
  readonly title: Text;
  /** How it shows it, such as “coloured by weight matrix”. */
  readonly detail?: Text;
  /** Such as “time in ns”; empty where nothing is counted. */
  readonly units: readonly Text[];
}

export interface FigureCaption {
  /** One line to stand above or below the figure. */
  readonly title: Text;
  /** Sentences that make the figure stand alone. */
  readonly text: Text;
  /** What identifies the numbers: “Tierscope · scenario … · result …”. */
  readonly source: Text;
}

const costWords: Readonly<Record<CostModelName, Text>> = {
  stub: t`Costs: placeholders of the original simulator, not those of a chip.`,
  published: t`Costs: published tables (arXiv 2602.10254).`,
  'moe-pim': t`Costs: as the code of MoE-PIM computes them (arXiv 2602.10254).`,
  custom: t`Costs: coefficients of the user.`,
};

const chipWords = ({ accelerator }: Scenario): Text => {
  const { tiles, tiers, tierRows, tierCols, digitalUnits, mhaUnits, oneTierAtATime, kvCaching } = accelerator;
  const chip = listed([
    t`${exactFigure(tiles)} tiles × ${exactFigure(tiers)} tiers of ${tierRows} × ${tierCols}`,
    counted(digitalUnits, 'digital unit'),
    counted(mhaUnits, 'MHA unit'),
    ...(oneTierAtATime ? [t`one tier at a time`] : []),
    ...(kvCaching ? [t`KV caching`] : []),
  ]);
  return t`Chip: ${chip}.`;
};

const kindWords: Readonly<Record<Model['kind'], Text>> = {
  decoder: t`decoder`,
  encoder: t`encoder`,
  'encoder-decoder': t`encoder-decoder`,
};

const modelWords = ({ model }: Scenario): Text => {
  const { kind, layers, encoderLayers, decoderLayers, dModel, heads, dFF, moe } = model;
  const network = listed([
    kindWords[kind],
    kind === 'encoder-decoder' ? t`${encoderLayers} + ${decoderLayers} layers` : counted(layers, 'layer'),
    t`width ${dModel}`,
    counted(heads, 'head'),
    `FFN ${dFF}`,
    ...(moe === null ? [] : [expertWords(moe)]),
  ]);
  return t`Model: ${network}.`;
};

const expertWords = ({ k, numExperts, frequency }: MoE): Text =>
  plural(frequency, '{0} of {1} experts every {n} layer', '{0} of {1} experts every {n} layers', k, numExperts);

const workloadWords = ({ model, workload }: Scenario): Text => {
  const { batch, startLen, targetLen, contextLen } = workload;
  const work = listed([
    counted(batch, 'sequence'),
    ...(model.kind === 'decoder' ? [] : [plural(contextLen, 'context of {n} token', 'context of {n} tokens')]),
    ...(model.kind === 'encoder' ? [] : [t`${startLen} to ${targetLen} tokens`]),
  ]);
  return t`Workload: ${work}.`;
};

const mappingWords = ({ mapping }: Scenario): Text => {
  const strategy = mappingFields.strategy.options.find(({ value }) => value === mapping.strategy)?.label;
  return t`Mapping: ${strategy ?? mapping.strategy}.`;
};

/** Fidelity options that are on, by their names in the form. */
const fidelityWords = ({ fidelity }: Scenario): Text => {
  const used = Object.entries(fidelityFields).filter(([name]) => Reflect.get(fidelity, name) === true);
  return used.length === 0 ? '' : t`Beyond 3D-SiM: ${listed(used.map(([, { label }]) => label))}.`;
};

const unitWords = (units: readonly Text[]): Text =>
  units.length === 0 ? '' : t`Units: ${units.reduce((list, unit) => t`${list}; ${unit}##units of a figure`)}.`;

/** The caption of an exported figure: what it shows, of what, in which units, and the digests of what it was made from. */
export function figureCaption(simulation: Simulation, { title, detail, units }: FigureSubject): FigureCaption {
  const { scenario, totals } = simulation;
  const { name } = scenario;
  const time = engineeringText(totals.executionTime, timeUnits);
  const energy = engineeringText(totals.energy, energyUnits);
  return {
    title: detail === undefined ? t`${title} of “${name}”` : t`${title} of “${name}”, ${detail}`,
    text: inSentences(
      chipWords(scenario),
      modelWords(scenario),
      workloadWords(scenario),
      mappingWords(scenario),
      costWords[costModelName(scenario)],
      fidelityWords(scenario),
      t`Execution time ${time}, energy ${energy}.`,
      unitWords(units),
    ),
    source: t`Tierscope · scenario ${scenarioDigest(scenario)} · result ${resultDigest(simulation)}`,
  };
}
