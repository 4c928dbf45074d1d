import type { Scenario } from '../../model/scenario.ts';
import type { Place, Results } from './graph-builder.ts';
import type { LayerWriter, Stack } from './layers.ts';

/** Writes one pass of an encoder over all tokens of the context; returns its outputs, one per token. */
export function writeEncoder(writer: LayerWriter, stack: Stack, scenario: Scenario): Results[] {
  const { graph } = writer;
  const tokens = scenario.workload.contextLen;
  const placeOf = (layer: number): Place => ({ stack: stack.code, layer, step: -1 });
  let residual: (Results | null)[] = [];
  let queryKeyValue: Results[] = [];
  const first = stack.matrices[0];
  for (let token = 0; token < tokens; token++) {
    const embedded = stack.embeddings ? writer.embed(stack, placeOf(0), token, token, []) : null;
    residual.push(embedded);
    const inputs = embedded ? [embedded] : [];
    writer.queryKeyValue(placeOf(0), token, [first.qIn, first.kIn, first.vIn], inputs, queryKeyValue);
  }
  for (let layer = 0; layer < stack.layers; layer++) {
    const place = placeOf(layer);
    const { out, qOut, kOut, vOut } = stack.matrices[layer];
    const shape = { ...writer.attentionSizes, seqLen: tokens, causal: false, cached: false };
    const attention = graph.attention('attention', place, shape, queryKeyValue);
    queryKeyValue = [];
    const outputs: Results[] = [];
    for (let token = 0; token < tokens; token++) {
      const projected = graph.project('out', place, token, out, [attention]);
      const before = residual[token];
      const sum = writer.add('attentionAdd', place, token, before ? [before, projected] : [projected]);
      const x = writer.norm('attentionNorm', place, token, sum);
      const hidden = writer.feedForward(stack, place, token, x);
      const y = writer.norm('ffnNorm', place, token, writer.add('ffnAdd', place, token, [x, ...hidden]));
      outputs.push(y);
      if (layer < stack.layers - 1) writer.queryKeyValue(place, token, [qOut, kOut, vOut], [y], queryKeyValue);
    }
    residual = outputs;
  }
  return residual as Results[];
}
