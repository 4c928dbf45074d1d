import { t, type Text } from '../../base/text.ts';
import { moeWith, scenarioWith } from '../presets.ts';
import type { Model, Scenario } from '../scenario.ts';
import type { MeasureName } from './measures.ts';
import { type Finding, type KnownFigures, linearCharts, type Sweep } from './sweep.ts';
import { measureText, PAPER, timesText } from './words.ts';

const WIDTH = 512;
const FFN = 2048;
const values = [1, 2, 4, 8, 16, 32];

const decoder = (name: string, model: Partial<Model>): Scenario =>
  scenarioWith({
    name,
    accelerator: { tiles: 100, tiers: 256, kvCaching: true, digitalUnits: 5, mhaUnits: 4 },
    model: { layers: 4, dModel: WIDTH, heads: 8, dFF: FFN, vocab: 1024, maxSeq: 64, activation: 'gelu', ...model },
    mapping: { strategy: model.moe ? 'MOE_SEPARATED' : 'GREEDY_IN_ORDER' },
    workload: { batch: 4, startLen: 16, targetLen: 24 },
    costs: { model: 'published' },
  });

const MOST = values.at(-1) ?? 1;

function findings(figure: KnownFigures): readonly Finding[] {
  /** How much more the dense network has of something. */
  const more = (measure: MeasureName): Text => timesText(figure('dense', measure, MOST) / figure('moe', measure, MOST));
  const grows = (line: string): Text =>
    timesText(figure(line, 'executionTime', MOST) / figure(line, 'executionTime', 1));
  const waits = (line: string): Text => measureText('conflicts', figure(line, 'conflicts', MOST));
  return [
    {
      text: t`With ${measureText('parameters', figure('moe', 'parameters', MOST))} parameters each, the dense network takes ${more('executionTime')} the time and ${more('energy')} the energy of the mixture: it does ${more('mvms')} the MVMs.`,
      between: null,
      mark: '',
    },
    {
      text: t`From 1 to ${MOST} times the feed-forward weights the mixture’s time grows ${grows('moe')}, that of the dense network ${grows('dense')}. Both take the same tiers but for the router’s.`,
      between: null,
      mark: '',
    },
    {
      text: t`At the largest size ${waits('dense')} of the dense network’s MVMs wait for their tile, and ${waits('moe')} of the mixture’s.`,
      between: null,
      mark: '',
    },
  ];
}

export const equalParameters: Sweep = {
  id: 'equal-parameters',
  name: t`Experts against one wide network`,
  description: t`A mixture of experts and a dense network of as many parameters, from one expert’s worth to 32.`,
  claim: t`Weights that lie still cost no time in 3D analog memory, so a mixture of experts, of which each token uses a part, scales where a dense network of equal parameters does not (${PAPER}; second-hand).`,
  setting: t`Four layers of width 512 on 100 tiles of 256 tiers, four sequences from 16 to 24 tokens with a KV cache. The mixture has E experts of FFN width 2048, one per token, drawn uniformly; the dense network has FFN width E × 2048. Writing weights, chip area and quality of the networks are outside the model.`,
  parameter: { label: t`Feed-forward weights, in experts of 2048`, symbol: 'E', unit: '', scale: 'log' },
  values,
  series: [
    {
      id: 'dense',
      label: t`dense`,
      definition: t`One feed-forward network as wide as all experts together.`,
      scenario: (experts) => decoder(`Dense, FFN width ${experts * FFN}`, { dFF: experts * FFN }),
    },
    {
      id: 'moe',
      label: t`mixture of experts`,
      definition: t`One expert of E for each token, each layer.`,
      scenario: (experts) =>
        decoder(`Mixture of ${experts} experts`, { moe: moeWith({ frequency: 1, numExperts: experts, k: 1 }) }),
    },
  ],
  yardsticks: [],
  charts: linearCharts('executionTime', 'energy', 'tiersUsed', 'conflicts'),
  columns: ['parameters', 'mvms', 'adds'],
  findings,
};
