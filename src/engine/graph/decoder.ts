import type { Scenario } from '../../model/scenario.ts';
import type { StepShape } from '../../model/workload-shape.ts';
import { SAMPLE_SIZE } from '../costs/cost-table.ts';
import type { Place, Results } from './graph-builder.ts';
import type { LayerWriter, Stack } from './layers.ts';

/** What a decoder step needs to know besides its stack. */
export interface DecoderStep extends StepShape {
  readonly step: number;
  readonly lmHead: number;
  /** The token that the step before produced. */
  readonly previous: Results | null;
}

/** Embeds the tokens of a step and projects them for the first attention; returns residuals and projections. */
export function writeStepStart(
  writer: LayerWriter,
  stack: Stack,
  scenario: Scenario,
  { step, tokens, seqLen, previous }: DecoderStep,
) {
  const place: Place = { stack: stack.code, layer: 0, step };
  const { qIn, kIn, vIn } = stack.matrices[0];
  const normFirst = scenario.model.kind === 'decoder' && scenario.model.normFirst;
  const residual: Results[] = [];
  const queryKeyValue: Results[] = [];
  for (let token = 0; token < tokens; token++) {
    const embedded = writer.embed(stack, place, token, seqLen - tokens + token, previous ? [previous] : []);
    residual.push(embedded);
    const x = normFirst ? writer.norm('embedNorm', place, token, embedded) : embedded;
    writer.queryKeyValue(place, token, [qIn, kIn, vIn], [x], queryKeyValue);
  }
  return { residual, queryKeyValue };
}

/** Turns the last token's vector into the next token. */
export function writeStepEnd(
  writer: LayerWriter,
  stack: Stack,
  { step, tokens, lmHead }: DecoderStep,
  last: Results,
): Results {
  const place: Place = { stack: stack.code, layer: -1, step };
  const token = tokens - 1;
  const logits = writer.graph.project('lmHead', place, token, lmHead, [writer.norm('endNorm', place, token, last)]);
  return writer.graph.digital('sample', place, token, 'sample', SAMPLE_SIZE, [logits]);
}

/** Writes one step of a decoder-only network; returns the op that yields its token. */
export function writeDecoderStep(writer: LayerWriter, stack: Stack, scenario: Scenario, shape: DecoderStep): Results {
  const { graph } = writer;
  const { step, tokens, seqLen, cached } = shape;
  let { residual, queryKeyValue } = writeStepStart(writer, stack, scenario, shape);
  for (let layer = 0; layer < stack.layers; layer++) {
    const place: Place = { stack: stack.code, layer, step };
    const { out, qOut, kOut, vOut } = stack.matrices[layer];
    const attention = graph.attention(
      'attention',
      place,
      { ...writer.attentionSizes, seqLen, causal: true, cached },
      queryKeyValue,
    );
    queryKeyValue = [];
    const outputs: Results[] = [];
    for (let token = 0; token < tokens; token++) {
      const projected = graph.project('out', place, token, out, [attention]);
      const x = writer.add('attentionAdd', place, token, [projected, residual[token]]);
      const hidden = writer.feedForward(stack, place, token, writer.norm('attentionNorm', place, token, x));
      const y = writer.add('ffnAdd', place, token, [...hidden, x]);
      outputs.push(y);
      if (layer === stack.layers - 1) continue;
      const normed = writer.norm('ffnNorm', place, token, y);
      writer.queryKeyValue(place, token, [qOut, kOut, vOut], [normed], queryKeyValue);
    }
    residual = outputs;
  }
  return writeStepEnd(writer, stack, shape, residual[tokens - 1]);
}
