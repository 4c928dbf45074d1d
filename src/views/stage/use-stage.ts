import { useLayoutEffect, useState } from 'react';
import { LayerStage, type Painters } from './layer-stage.ts';

/**
 * The stage of a drawing: a painter per layer, bottom first. A painter that is another function than before has its layer
 * repainted, so it is a `useCallback` over what it draws; what changes many times a second asks by `stage.repaint`.
 */
export function useStage<Name extends string>(painters: Painters<Name>): LayerStage<Name> {
  const [stage] = useState(() => new LayerStage(painters));
  useLayoutEffect(() => stage.setPainters(painters));
  return stage;
}
