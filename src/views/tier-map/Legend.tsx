import { exactFigure, plural } from '../../base/format.ts';
import type { Colouring } from '../../layout/tier-map/colouring.ts';
import { FreeEntry, SwatchLegend } from '../shared/SwatchLegend.tsx';
import { useSay } from '../shared/words-context.ts';

interface Props {
  readonly colouring: Colouring;
  /** Tiers without weights. */
  readonly free: number;
  /** Name of the class that is shown alone. */
  readonly pinned: string | null;
  /** One entry a line, with the counts at the right. */
  readonly column: boolean;
  readonly onPoint: (index: number) => void;
  readonly onPin: (name: string | null) => void;
}

/** What the colours mean and how many tiers have each. Pointing at an entry shows its tiers alone, a click keeps them so. */
export function Legend({ colouring, free, pinned, column, onPoint, onPin }: Props) {
  const say = useSay();
  const items = colouring.classes.map(({ tiers, ...look }) => ({
    ...look,
    count: say(exactFigure(tiers)),
    title: say(
      plural(tiers, '{0}: {n} tier. Click to show it alone.', '{0}: {n} tiers. Click to show them alone.', look.label),
    ),
  }));
  return (
    <SwatchLegend
      name={say`Legend of the tier map`}
      items={items}
      pinned={pinned}
      shape={column ? 'column' : 'wrap'}
      onPoint={onPoint}
      onPin={onPin}
    >
      <FreeEntry count={free} />
    </SwatchLegend>
  );
}
