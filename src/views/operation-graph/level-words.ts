import { t, type Text } from '../../base/text.ts';
import type { GraphLevel } from '../../layout/operation-graph/grid-fold.ts';

/** A level as part of a sentence. */
export const levelWords: Readonly<Record<GraphLevel, Text>> = {
  step: t`by step`,
  layer: t`by layer`,
  block: t`by block`,
  token: t`by token`,
  op: t`by op`,
};
