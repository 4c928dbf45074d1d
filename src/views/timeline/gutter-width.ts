import { byteUnits, engineeringText, exactFigure } from '../../base/format.ts';
import type { Words } from '../../base/words.ts';
import { textWidth } from '../../layout/text-width.ts';
import type { LaneGroup } from '../../layout/timeline/lane-groups.ts';
import type { Simulation } from '../../model/result.ts';
import { trackNames } from './track-names.ts';

/** px beside the lanes on a phone: a word of a few letters, or a lane's number. */
export const PHONE_GUTTER = 46;

/** px at least: what stands below the names takes up to two lines of this width. */
const LEAST = 128;
/** Names are set in bold 12 px, `textWidth` knows 11. */
const BOLD = 1.16;
/** The sign that folds a group, and what keeps a name off the figure beside it. */
const FOLD = 12;
const GAP = 16;

/** px that a name takes with the figure beside it. */
const beside = (name: string, figure: string): number => textWidth(name) * BOLD + textWidth(figure) + GAP;

/**
 * px beside the lanes, so that in the reader's language no name lies on the number of a lane or on the figure of a track's
 * scale.
 */
export function gutterFor(say: Words, groups: readonly LaneGroup[], { totals }: Simulation): number {
  const ofGroups = groups.map(
    ({ label, lanes }) => FOLD + beside(say(label), say(exactFigure(Math.max(0, lanes.length - 1)))),
  );
  const ofTracks = [
    // What is in flight at once seldom has more digits, and its name is the longer one.
    beside(say(trackNames.inFlight), '9 999'),
    beside(say(trackNames.memory), say(engineeringText(totals.peakMemory, byteUnits))),
  ];
  return Math.ceil(ofGroups.concat(ofTracks).reduce((most, width) => Math.max(most, width), LEAST));
}
