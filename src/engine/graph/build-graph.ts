import type { MappingResult } from '../../model/network.ts';
import type { ExpertChoices, OpGraph } from '../../model/op-graph.ts';
import type { Scenario } from '../../model/scenario.ts';
import { decoderSteps, stacks } from '../../model/workload-shape.ts';
import { assert } from '../../base/assert.ts';
import { writeCrossDecoderStep } from './cross-decoder.ts';
import { writeDecoderStep } from './decoder.ts';
import { writeEncoder } from './encoder.ts';
import { GraphBuilder, type Results } from './graph-builder.ts';
import { graphSize } from './graph-size.ts';
import { LayerWriter, resolveStack } from './layers.ts';
import { matrixLookup } from './network-index.ts';
import type { RoutingTable } from './routing.ts';
import { listUsers } from './users.ts';

/** The op graph of one sequence. */
export function buildGraph(scenario: Scenario, mapping: MappingResult, routing: RoutingTable | null): OpGraph {
  const size = graphSize(scenario);
  const builder = new GraphBuilder(scenario, mapping, size);
  const writer = new LayerWriter(builder, scenario, routing);
  const lookup = matrixLookup(mapping);
  const lmHead = lookup('lm_head');
  let memory: Results[] = [];
  for (const shape of stacks(scenario)) {
    const stack = resolveStack(shape, lookup, scenario);
    if (stack.name === 'encoder_stack') {
      memory = writeEncoder(writer, stack, scenario);
      continue;
    }
    let previous: Results | null = null;
    decoderSteps(scenario).forEach((stepShape, step) => {
      const decoderStep = { ...stepShape, step, lmHead, previous };
      previous = stack.cross
        ? writeCrossDecoderStep(writer, stack, scenario, decoderStep, memory)
        : writeDecoderStep(writer, stack, scenario, decoderStep);
    });
  }
  builder.end();
  assert(builder.ops === size.ops && builder.groups === size.groups, 'the graph has the size that was computed for it');
  assert(
    builder.edges === size.groupEdges && builder.segments === size.segments,
    'the graph has the edges computed for it',
  );

  const { communication } = scenario.accelerator;
  const lists = listUsers(builder, communication);
  if (communication) builder.costs.communication();
  return {
    ops: builder.ops,
    kind: builder.kind,
    cost: builder.cost,
    token: builder.token,
    chunk: builder.chunk,
    groups: builder.groups,
    groupStart: builder.groupStart,
    groupInputs: builder.groupInputs,
    userStart: lists.userStart,
    mvmUserStart: lists.mvmUserStart,
    users: lists.users,
    segments: {
      count: builder.segments,
      start: builder.segmentStart,
      part: builder.segmentPart,
      stack: builder.segmentStack,
      layer: builder.segmentLayer,
      step: builder.segmentStep,
      token: builder.segmentToken,
      matrix: builder.segmentMatrix,
    },
    costs: builder.costs.classes,
    expertChoices: expertChoices(builder, routing),
    communication,
    communicationOps: size.communications,
    edges: lists.edges,
    sources: lists.sources,
  };
}

/** The choices of sequences that choose apart. */
function expertChoices({ expertSlot, mapping }: GraphBuilder, routing: RoutingTable | null): ExpertChoices | null {
  if (expertSlot === null || !routing?.perSequence) return null;
  const firstChunkOf = (expert: number): number | undefined =>
    mapping.matrices.find((matrix) => matrix.role === 'expertFfn1' && matrix.expert === expert)?.firstChunk;
  const stride = (firstChunkOf(1) ?? 0) - (firstChunkOf(0) ?? 0);
  const { perSequence, experts } = routing;
  return { slot: expertSlot, experts: perSequence, perSequence: experts.length, stride: Math.max(0, stride) };
}
