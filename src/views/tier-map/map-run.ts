import type { MappingFailure } from '../../model/network.ts';
import type { PageState } from '../../state/page-state.ts';

/** A mapping that failed, and not merely a run that did. */
export const selectMappingFailure = ({ run: { failure } }: PageState): MappingFailure | null =>
  failure?.tag === 'does-not-fit' || failure?.tag === 'cannot-stack-experts' ? failure : null;
