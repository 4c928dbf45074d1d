import { useMemo } from 'react';
import { coloursPresent, opColours, type SeriesColours } from '../../layout/timeline/op-colours.ts';
import { timelineIndexOf } from '../../layout/timeline/timeline-index.ts';
import type { Simulation } from '../../model/result.ts';
import { ChoiceMenu } from '../shared/ChoiceMenu.tsx';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import { Segmented } from '../shared/Segmented.tsx';
import { SwatchLegend } from '../shared/SwatchLegend.tsx';

const colourings = [
  { value: 'role', label: 'Role' },
  { value: 'layer', label: 'Layer' },
  { value: 'sequence', label: 'Sequence' },
  { value: 'step', label: 'Step' },
] as const;

/** “by role”: the same as part of a sentence. */
const inSentence = colourings.map(({ value, label }) => ({ value, label: `by ${label.toLowerCase()}` }));

interface Props {
  readonly simulation: Simulation;
  readonly wide: boolean;
  readonly bySeries: SeriesColours | null;
}

/** What ops are coloured by and what the colours mean; a click on one shows its ops alone. */
export function OpLegend({ simulation, wide, bySeries }: Props) {
  const actions = useActions();
  const by = useExplorerState((state) => state.view.timelineColouring);
  const pinned = useExplorerState((state) => state.view.timelineHighlight);
  // The same colours occur in whatever order the lanes are.
  const items = useMemo(
    () =>
      coloursPresent(opColours(by, simulation, timelineIndexOf(simulation), bySeries)).map(({ colour }) => ({
        ...colour,
        title: `${colour.label}. Click to show its ops alone.`,
      })),
    [by, simulation, bySeries],
  );
  const Choice = wide ? Segmented : ChoiceMenu;
  return (
    <SwatchLegend
      name="Legend of the timeline"
      items={items}
      pinned={pinned}
      shape="line"
      lead={
        <Choice
          name="Colour of ops"
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
