import { t, type Text } from '../base/text.ts';
import { failureText } from '../model/failure-text.ts';
import type { MeasureFailure } from './explorer-state.ts';

/** Why a run beside the one on the screen has no figures, in words. */
export function measureFailureText(failure: MeasureFailure): Text {
  switch (failure.tag) {
    case 'cancelled':
    case 'superseded':
      return t`Not computed.`;
    case 'worker-crashed':
      return t`The worker stopped: ${failure.message}`;
    default:
      return failureText(failure);
  }
}
