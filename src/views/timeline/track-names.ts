import { t, type Text } from '../../base/text.ts';
import type { TrackId } from '../../layout/timeline/rows.ts';

/** What a track shows, beside it. */
export const trackNames: Readonly<Record<TrackId, Text>> = {
  inFlight: t`Communication`,
  busy: t`Units busy`,
  memory: t`Scratchpad`,
};
