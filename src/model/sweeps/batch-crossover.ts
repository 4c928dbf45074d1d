import { t, type Text } from '../../base/text.ts';
import { tokensOut } from '../derived-metrics.ts';
import { type GpuBound, gpuBound, PAPER_BYTES_PER_WEIGHT, paperGpu } from '../presets/gpu-yardsticks.ts';
import { networkParameters, visitedParameters } from '../presets/network-size.ts';
import { moeWith, scenarioWith } from '../presets.ts';
import type { Model, Scenario } from '../scenario.ts';
import { decoderSteps } from '../workload-shape.ts';
import type { SweepRun } from './measures.ts';
import { crossing, type Finding, type KnownFigures, type Sweep, type Yardstick } from './sweep.ts';
import { measureText, PAPER, timesText } from './words.ts';

const values = [1, 2, 4, 8, 16, 32, 64, 128, 256];

/** 64 tokens of prompt and eight passes, as in the paper's worked example of its bound. */
const served = (name: string, model: Partial<Model>) => {
  const scenario = scenarioWith({
    name,
    accelerator: {
      tiles: 96,
      tiers: 256,
      kvCaching: true,
      digitalUnits: 5,
      mhaUnits: 4,
      // 64 bit at 5600 MT/s: a memory that such a chip would have.
      dramBandwidth: 44.8,
      dramActivePower: 3.26,
      dramInactivePower: 0.625,
    },
    model: { vocab: 1024, maxSeq: 1024, activation: 'gelu', normFirst: true, ...model },
    mapping: { strategy: model.moe ? 'MOE_SEPARATED' : 'GREEDY_IN_ORDER' },
    fidelity: { routingPerSequence: model.moe !== undefined },
    workload: { startLen: 64, targetLen: 72 },
    costs: { model: 'published' },
  });
  return (batch: number): Scenario => ({
    ...scenario,
    name: `${name}, batch ${batch}`,
    workload: { ...scenario.workload, batch },
  });
};

/** The least time of the GPU if a pass reads `parametersOf(tokens of the pass)` weights. */
function boundOf({ scenario, measurement }: SweepRun, parametersOf: (tokens: number) => number): GpuBound {
  const passes = decoderSteps(scenario);
  const read = passes.reduce((sum, { tokens }) => sum + parametersOf(tokens * scenario.workload.batch), 0);
  const { flops } = measurement.totals;
  return gpuBound(
    { iterations: 1, parameters: read, bytesPerWeight: PAPER_BYTES_PER_WEIGHT, flops, precision: 'int8' },
    paperGpu,
  );
}

const allWeights = (run: SweepRun): GpuBound => boundOf(run, () => networkParameters(run.scenario));
const visited = (run: SweepRun): GpuBound => boundOf(run, (tokens) => visitedParameters(run.scenario, tokens));

const tokensPerSecond = (run: SweepRun, { time }: GpuBound): number => tokensOut(run) / time;

const NJ_PER_J = 1e9;
const energyOf = (run: SweepRun): number => (allWeights(run).energyAtBoardPower * NJ_PER_J) / tokensOut(run);

const yardstick = (yard: Omit<Yardstick, 'of' | 'source'>): Yardstick => ({
  ...yard,
  of: 'chip',
  source: t`Bound from the data sheet (${paperGpu.source}): the larger of reading the weights, 0.625 B each, and the operations at peak int8.`,
});

const all = yardstick({
  id: 'a100',
  label: t`A100 at most`,
  definition: t`No run is faster: each pass reads every weight once, as the paper counts it, or computes at peak int8.`,
  measure: 'throughput',
  value: (run) => tokensPerSecond(run, allWeights(run)),
});
const ofVisited = yardstick({
  id: 'a100-visited',
  label: t`A100, visited experts only`,
  definition: t`Each pass reads only the experts that its tokens visit, on average of a uniform draw.`,
  measure: 'throughput',
  value: (run) => tokensPerSecond(run, visited(run)),
});
const energy = yardstick({
  id: 'a100-energy',
  label: t`A100 at board power`,
  definition: t`400 W for the least time: a scale, not a bound, since a run may draw less and take longer.`,
  measure: 'energyPerToken',
  value: energyOf,
});

const FIRST = values[0] ?? 1;
const LAST = values.at(-1) ?? 1;

/** A bound of the GPU, and what is said of it beside the chip. */
interface Rival {
  readonly yard: Yardstick;
  readonly overtakes: (before: number, after: number) => Text;
  readonly ahead: Text;
  readonly mark: Text;
}

const ofAll: Rival = {
  yard: all,
  overtakes: (before, after) =>
    t`Between batch ${before} and ${after} the A100 at its bound overtakes the chip: it reads its weights once for all sequences, while the chip’s tiles and attention units take them one after the other.`,
  ahead: t`They do not cross: the A100 at its bound is ahead at every batch from ${FIRST} to ${LAST}.`,
  mark: t`all weights`,
};
const ofSome: Rival = {
  yard: ofVisited,
  overtakes: (before, after) =>
    t`Between batch ${before} and ${after} an A100 that reads only the experts its tokens visit overtakes the chip: it reads its weights once for all sequences, while the chip’s tiles and attention units take them one after the other.`,
  ahead: t`They do not cross: an A100 that reads only the experts its tokens visit is ahead at every batch from ${FIRST} to ${LAST}.`,
  mark: t`visited only`,
};

/** Where the chip and a bound cross, if they do. */
function meeting(figure: KnownFigures, { yard, overtakes, ahead, mark }: Rival): Finding {
  const chip = (batch: number): number => figure('chip', 'throughput', batch);
  const bound = (batch: number): number => figure(yard.id, 'throughput', batch);
  const between = crossing(values, bound, chip);
  if (between !== null) return { text: overtakes(...between), between, mark, measure: 'throughput' };
  const text =
    chip(FIRST) >= bound(FIRST)
      ? t`They do not cross: the chip is ahead at every batch from ${FIRST} to ${LAST}.`
      : ahead;
  return { text, between, mark: '' };
}

function findings(figure: KnownFigures): readonly Finding[] {
  const standing = (batch: number): Text => {
    const ratio = figure('chip', 'throughput', batch) / figure(all.id, 'throughput', batch);
    return ratio >= 1
      ? t`at batch ${batch} the chip yields ${timesText(ratio)} those of the A100 at its bound`
      : t`at batch ${batch} the A100 at its bound yields ${timesText(1 / ratio)} those of the chip`;
  };
  const perToken = (line: string): number => figure(line, 'energyPerToken', FIRST);
  const [own, board] = [perToken('chip'), perToken(energy.id)];
  return [
    { text: t`Tokens per second: ${standing(FIRST)}, ${standing(LAST)}.`, between: null, mark: '' },
    meeting(figure, ofAll),
    {
      text: t`At batch ${FIRST} a token takes ${measureText('energyPerToken', own)} on the chip, and ${measureText('energyPerToken', board)} at the A100’s board power: ${timesText(board / own)}.`,
      between: null,
      mark: '',
    },
  ];
}

const common = {
  parameter: { label: t`Batch`, symbol: 'B', unit: t`seq`, scale: 'log' },
  values,
  charts: [
    { measure: 'throughput', scale: 'log' },
    { measure: 'energyPerToken', scale: 'log' },
    { measure: 'executionTime', scale: 'log' },
    { measure: 'conflicts', scale: 'linear' },
  ],
  columns: ['mvms'],
} as const;

const chipLine = (scenario: (batch: number) => Scenario) => ({
  id: 'chip',
  label: t`this chip`,
  definition: t`Simulated with the published costs: 96 tiles, five digital and four MHA units.`,
  scenario,
});

/** All 48 layers would not answer at once: two of them, and the bound of as much. */
export const batchOfExperts: Sweep = {
  ...common,
  id: 'batch-experts',
  name: t`Batch against an A100: large mixture`,
  description: t`128 experts a layer, the paper’s width: tokens per second of the chip and of an A100 at its bound.`,
  claim: t`For large mixtures of experts the chip has up to 6× the throughput of an A100 and about three orders of magnitude its energy efficiency (${PAPER}; second-hand).`,
  setting: t`Two of the paper’s 48 layers with 128 experts of d = 1024 each, and a small vocabulary, on a chip with room for them; 64 tokens of prompt, eight generated. Chip and GPU are compared on the same slice, and both grow with the layers. Each sequence draws its own experts.`,
  series: [
    chipLine(
      served('Two layers of the paper-scale MoE', {
        layers: 2,
        dModel: 1024,
        heads: 16,
        dFF: 4096,
        moe: moeWith({ frequency: 1, numExperts: 128, k: 1 }),
      }),
    ),
  ],
  yardsticks: [all, ofVisited, energy],
  findings: (figure) => [...findings(figure), meeting(figure, ofSome)],
};

export const batchOfDense: Sweep = {
  ...common,
  id: 'batch-dense',
  name: t`Batch against an A100: small network`,
  description: t`Four dense layers of d = 512: where the GPU, which shares its weights among sequences, is ahead.`,
  claim: t`For small models the A100 is about 10× faster, and with a large batch it wins throughput in any case (${PAPER}; second-hand).`,
  setting: t`Four dense layers of d = 512 on 96 tiles; 64 tokens of prompt, eight generated. The bound leaves out the launches and small kernels that slow a GPU on a network of this size.`,
  series: [chipLine(served('Four dense layers of width 512', { layers: 4, dModel: 512, heads: 8, dFF: 2048 }))],
  yardsticks: [all, energy],
  findings,
};
