import type { ViewState } from '../../state/explorer-state.ts';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import { Segmented } from '../shared/Segmented.tsx';
import { phoneQuery, useMedia } from '../shared/use-media.ts';

const modes = (full: boolean) =>
  [
    { value: 'resource', label: 'Resource' },
    { value: 'token', label: full ? 'Token and sequence' : 'Token' },
  ] as const;

const whiskers: readonly { readonly value: ViewState['timelineWhiskers']; readonly label: string }[] = [
  { value: 'selection', label: 'Whiskers: selection' },
  { value: 'all', label: 'all' },
  { value: 'off', label: 'off' },
];

/** Controls in the head of the view. */
export function TimelineTools({ full }: { readonly full: boolean }) {
  const actions = useActions();
  const phone = useMedia(phoneQuery);
  const mode = useExplorerState((state) => state.view.timelineMode);
  const whisker = useExplorerState((state) => state.view.timelineWhiskers);
  const drawing = useExplorerState((state) => state.view.timelineDrawing);
  return (
    <>
      <Segmented
        name="Lanes by"
        options={modes(full)}
        value={mode}
        large={full}
        onChoose={(timelineMode) => actions.setView({ timelineMode }, `Timeline by ${timelineMode}`)}
      />
      {full && !phone && (
        <Segmented
          name="Whiskers from ready to start"
          options={whiskers}
          value={whisker}
          large
          onChoose={(timelineWhiskers) => actions.setView({ timelineWhiskers })}
        />
      )}
      <Segmented
        name="Drawing"
        options={[
          { value: 'chart', label: 'Chart' },
          { value: 'table', label: 'Table' },
        ]}
        value={drawing}
        large={full}
        onChoose={(timelineDrawing) => actions.setView({ timelineDrawing })}
      />
    </>
  );
}
