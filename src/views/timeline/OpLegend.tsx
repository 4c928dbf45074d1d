import { t } from '../../base/text.ts';
import { useMemo } from 'react';
import { coloursPresent, opColours, type SeriesColours } from '../../layout/timeline/op-colours.ts';
import { timelineIndexOf } from '../../layout/timeline/timeline-index.ts';
import type { Simulation } from '../../model/result.ts';
import { ChoiceMenu } from '../shared/ChoiceMenu.tsx';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import { Segmented } from '../shared/Segmented.tsx';
import { SwatchLegend } from '../shared/SwatchLegend.tsx';
import { useSay } from '../shared/words-context.ts';

const colourings = [
  { value: 'role', label: t`Role` },
  { value: 'layer', label: t`Layer` },
  { value: 'sequence', label: t`Sequence` },
  { value: 'step', label: t`Step` },
] as const;

/** The same as part of a sentence. */
const inSentence = [
  { value: 'role', label: t`by role` },
  { value: 'layer', label: t`by layer` },
  { value: 'sequence', label: t`by sequence` },
  { value: 'step', label: t`by step` },
] as const;

interface Props {
  readonly simulation: Simulation;
  readonly wide: boolean;
  readonly bySeries: SeriesColours | null;
}

/** What ops are coloured by and what the colours mean; a click on one shows its ops alone. */
export function OpLegend({ simulation, wide, bySeries }: Props) {
  const say = useSay();
  const actions = useActions();
  const by = useExplorerState((state) => state.view.timelineColouring);
  const pinned = useExplorerState((state) => state.view.timelineHighlight);
  // The same colours occur in whatever order the lanes are.
  const items = useMemo(
    () =>
      coloursPresent(opColours(by, simulation, timelineIndexOf(simulation), bySeries)).map(({ colour }) => ({
        ...colour,
        title: t`${colour.label}. Click to show its ops alone.`,
      })),
    [by, simulation, bySeries],
  );
  const Choice = wide ? Segmented : ChoiceMenu;
  return (
    <SwatchLegend
      name={say`Legend of the timeline`}
      items={items}
      pinned={pinned}
      shape="line"
      lead={
        <Choice
          name={say`Colour of ops`}
          options={wide ? colourings : inSentence}
          value={by}
          // Another colouring has other classes, so what stood out means nothing any more.
          onChoose={(timelineColouring) => actions.setView({ timelineColouring, timelineHighlight: null })}
        />
      }
      onPin={(timelineHighlight) => actions.setView({ timelineHighlight })}
    />
  );
}
