import type { StackShape } from '../model/workload-shape.ts';
import { SHARED_EXPERT, type WeightMatrix } from '../model/network.ts';
import type { Scenario } from '../model/scenario.ts';

/** A stack is named only where there are two of them. */
export const stackPrefix = (scenario: Scenario, stack: StackShape['name'] | null): string =>
  scenario.model.kind !== 'encoder-decoder' || stack === null ? '' : stack === 'encoder_stack' ? 'Enc ' : 'Dec ';

/**
 * The layer whose attention a projection serves: `q_proj_out` of layer 0 makes the queries of layer 1, so it is called
 * “L1 Q” in every picture.
 */
export const servedLayer = (matrix: WeightMatrix): number =>
  /\.[qkv]_proj_out$/.test(matrix.name) ? matrix.layer + 1 : matrix.layer;

const expertName = ({ expert }: WeightMatrix): string => (expert === SHARED_EXPERT ? 'shared' : `E${expert}`);

function stem(matrix: WeightMatrix): string {
  const layer = `L${servedLayer(matrix)}`;
  const at = matrix.cross ? `${layer} cross` : layer;
  switch (matrix.role) {
    case 'tokenEmbedding':
      return 'Token emb';
    case 'positionEmbedding':
      return 'Pos emb';
    case 'q':
    case 'k':
    case 'v':
      return `${at} ${matrix.role.toUpperCase()}`;
    case 'out':
      return `${at} out`;
    case 'expertFfn1':
      return `${layer} ${expertName(matrix)} ffn1`;
    case 'expertGate':
      return `${layer} ${expertName(matrix)} gate`;
    case 'expertFfn2':
      return `${layer} ${expertName(matrix)} ffn2`;
    case 'ffnGate':
      return `${layer} gate`;
    case 'ffn1':
    case 'ffn2':
    case 'router':
      return `${layer} ${matrix.role}`;
    case 'lmHead':
      return 'LM head';
  }
}

/** The short form of a matrix's name, such as “L0 E5 ffn2”. */
export const matrixTitle = (scenario: Scenario, matrix: WeightMatrix): string =>
  stackPrefix(scenario, matrix.stack) + stem(matrix);
