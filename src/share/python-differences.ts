import { t, type Text } from '../base/text.ts';
import type { Scenario } from '../model/scenario.ts';
import { vectorWidths } from '../model/workload-shape.ts';

/**
 * What of a scenario the original has no words for, or gets wrong, as sentences. Empty where the script must give the same
 * totals.
 */
export function originalLacks(scenario: Scenario): Text[] {
  const { model, fidelity, accelerator, workload } = scenario;
  const { moe } = model;
  const widths = vectorWidths(scenario);
  const lacks: [boolean, Text][] = [
    [model.gatedFfn, t`Gated FFN: the original has two matrices per feed-forward network, without the gate.`],
    [widths.keyValue !== widths.query, t`KV heads: in the original every head has keys and values of its own.`],
    [widths.query !== model.dModel, t`Head width: in the original it is model width / heads.`],
    [model.norm === 'rmsNorm', t`RMSNorm: the original counts the floating-point operations of a LayerNorm.`],
    [
      model.positions !== 'table' && model.kind !== 'encoder',
      t`Positions: the original always stores a positional table.`,
    ],
    [
      moe !== null && moe.offset % moe.frequency !== 0,
      t`First MoE layer: in the original it is layer 0 of each period.`,
    ],
    [moe !== null && moe.denseLayers > 0, t`Dense first layers: the original has none.`],
    [moe !== null && widths.expert !== model.dFF, t`Expert FFN width: in the original it is the FFN width.`],
    [widths.shared > 0, t`Shared experts: the original has none.`],
    [fidelity.routerGatesExperts, t`Router gates experts: in the original both start together.`],
    [fidelity.routingPerSequence, t`Routing per sequence: in the original all sequences take the same experts.`],
    [fidelity.serialDram, t`Serial DRAM: in the original every MHA unit loads at the full bandwidth.`],
    [fidelity.positionalLookup, t`Positional lookup: the original never reads the positional table.`],
    [fidelity.memoryPerVector, t`Memory per vector: the original counts a vector once per row block that reads it.`],
    [fidelity.sharedEmbedding, t`Shared embedding: the original stops while it maps a shared embedding.`],
    [
      accelerator.lockDigitalUnitToLayer,
      t`Digital units locked to layers: recent versions of PyTorch do not record what the original needs for it; it may stop.`,
    ],
    [
      model.kind === 'encoder-decoder' && workload.targetLen - workload.startLen > 1,
      t`Several decoder steps of an encoder–decoder: the original orders ties by memory addresses, so its times vary a little from run to run.`,
    ],
  ];
  return lacks.filter(([is]) => is).map(([, text]) => text);
}
