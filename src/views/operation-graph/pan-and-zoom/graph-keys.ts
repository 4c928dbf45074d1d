import type { KeyboardEvent } from 'react';
import type { GraphHit } from '../../../layout/operation-graph/hit-test.ts';
import { openKeyOf } from '../cell-actions.ts';
import type { StageModel } from '../stage-model.ts';
import type { GraphFocus } from './use-graph-focus.ts';

export interface GraphKeyHost {
  readonly model: StageModel;
  readonly focus: GraphFocus;
  readonly press: (hit: GraphHit, beside: boolean) => void;
  readonly toggle: (key: string, beside: boolean) => void;
}

/** Does what a key means beside moving the viewport; false if it means nothing here. */
export function graphKey({ key, shiftKey }: KeyboardEvent, { model, focus, press, toggle }: GraphKeyHost): boolean {
  const current = focus.current();
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
    case 'ArrowUp':
    case 'ArrowDown':
      focus.walk(key);
      return true;
    case 'Home':
      focus.home();
      return true;
    case 'Enter':
      if (current === null) return false;
      press(current, shiftKey);
      return true;
    case 'Escape': {
      // From an op to its block, from an unfolded block to its place in the row; then the key means what it means elsewhere.
      if (focus.climb()) return true;
      const open = current?.kind === 'cell' ? openKeyOf(model, current.cell) : null;
      if (open !== null) toggle(open, true);
      return open !== null;
    }
    default:
      return false;
  }
}
