import { exactFigure, plural } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import type { Way } from '../../state/ways-to-use.ts';

type Slice = Extract<Way, { kind: 'slice' }>;

/** What a slice keeps: “4 of 32 layers”. */
function keptText({ size, kept, of }: Slice): Text {
  const [some, all] = [exactFigure(kept), exactFigure(of)];
  switch (size) {
    case 'layers':
      return t`${some} of ${all} layers`;
    case 'batch':
      return t`${some} of ${all} sequences`;
    case 'tokens':
      return t`${some} of ${all} tokens`;
  }
}

/** Tells apart the ways to use one scenario. */
export const wayKey = (way: Way): string => (way.kind === 'slice' ? way.size : way.kind);

/** What a button says that takes a scenario over; `plain` is what it says where that changes nothing. */
export function wayText(way: Way, plain: Text): Text {
  switch (way.kind) {
    case 'as-is':
      return plain;
    case 'tiles':
      return plural(way.tiles, 'Use with {n} tile', 'Use with {n} tiles');
    case 'slice':
      return t`Use a slice: ${keptText(way)}`;
  }
}

/** The same with the name of what is used, for those who hear the button alone. */
export function namedWayText(way: Way, name: Text): Text {
  switch (way.kind) {
    case 'as-is':
      return t`Use ${name}`;
    case 'tiles':
      return plural(way.tiles, 'Use {0} with {n} tile', 'Use {0} with {n} tiles', name);
    case 'slice':
      return t`Use ${name} a slice: ${keptText(way)}`;
  }
}
