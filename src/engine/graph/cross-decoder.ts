import type { Scenario } from '../../model/scenario.ts';
import { type DecoderStep, writeStepEnd, writeStepStart } from './decoder.ts';
import type { Place, Results } from './graph-builder.ts';
import type { LayerWriter, Stack } from './layers.ts';

/** Writes one decoder step of an encoder–decoder; `memory` = the encoder's outputs. Returns the op that yields its token. */
export function writeCrossDecoderStep(
  writer: LayerWriter,
  stack: Stack,
  scenario: Scenario,
  shape: DecoderStep,
  memory: readonly Results[],
): Results {
  const { graph } = writer;
  const { step, tokens } = shape;
  let { residual, queryKeyValue } = writeStepStart(writer, stack, scenario, shape);
  for (let layer = 0; layer < stack.layers; layer++) {
    const place: Place = { stack: stack.code, layer, step };
    const { out, qCross, kCross, vCross, outCross, qOut, kOut, vOut } = stack.matrices[layer];
    const selfShape = { ...writer.attentionSizes, seqLen: shape.seqLen, causal: true, cached: false };
    const attention = graph.attention('attention', place, selfShape, queryKeyValue);

    const crossResidual: Results[] = [];
    const crossInputs: Results[] = [];
    for (let token = 0; token < memory.length; token++) {
      if (token < tokens) {
        const projected = graph.project('out', place, token, out, [attention]);
        const sum = writer.add('attentionAdd', place, token, [projected, residual[token]]);
        const x = writer.norm('attentionNorm', place, token, sum);
        crossResidual.push(x);
        crossInputs.push(graph.project('crossQ', place, token, qCross, [x]));
      }
      crossInputs.push(
        graph.project('crossK', place, token, kCross, memory),
        graph.project('crossV', place, token, vCross, memory),
      );
    }
    const crossShape = { ...writer.attentionSizes, seqLen: tokens, causal: false, cached: false };
    const crossAttention = graph.attention('crossAttention', place, crossShape, crossInputs);

    queryKeyValue = [];
    const outputs: Results[] = [];
    const lastLayer = layer === stack.layers - 1;
    for (let token = 0; token < tokens; token++) {
      const projected = graph.project('crossOut', place, token, outCross, [crossAttention]);
      const sum = writer.add('crossAdd', place, token, [projected, crossResidual[token]]);
      const x = writer.norm('crossNorm', place, token, sum);
      const y = writer.add('ffnAdd', place, token, [...writer.feedForward(stack, place, token, x), x]);
      if (lastLayer) outputs.push(writer.norm('ffnNorm', place, token, y));
      else {
        outputs.push(y);
        writer.queryKeyValue(place, token, [qOut, kOut, vOut], [y], queryKeyValue);
      }
    }
    residual = outputs;
  }
  return writeStepEnd(writer, stack, shape, residual[tokens - 1]);
}
