import { t, type Text } from '../../base/text.ts';
import type { ViewState } from '../../state/explorer-state.ts';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import { Segmented } from '../shared/Segmented.tsx';
import { phoneQuery, useMedia } from '../shared/use-media.ts';
import { useSay } from '../shared/words-context.ts';

const modes = (full: boolean) =>
  [
    { value: 'resource', label: t`Resource` },
    { value: 'token', label: full ? t`Token and sequence` : t`Token` },
  ] as const;

const whiskers: readonly { readonly value: ViewState['timelineWhiskers']; readonly label: Text }[] = [
  { value: 'selection', label: t`Whiskers: selection` },
  { value: 'all', label: t`all##whiskers` },
  { value: 'off', label: t`off##whiskers` },
];

/** Controls in the head of the view. */
export function TimelineTools({ full }: { readonly full: boolean }) {
  const say = useSay();
  const actions = useActions();
  const phone = useMedia(phoneQuery);
  const mode = useExplorerState((state) => state.view.timelineMode);
  const whisker = useExplorerState((state) => state.view.timelineWhiskers);
  const drawing = useExplorerState((state) => state.view.timelineDrawing);
  return (
    <>
      <Segmented
        name={say`Lanes by`}
        options={modes(full)}
        value={mode}
        large={full}
        onChoose={(timelineMode) => actions.setView({ timelineMode })}
      />
      {full && !phone && (
        <Segmented
          name={say`Whiskers from ready to start`}
          options={whiskers}
          value={whisker}
          large
          onChoose={(timelineWhiskers) => actions.setView({ timelineWhiskers })}
        />
      )}
      <Segmented
        name={say`Drawing`}
        options={[
          { value: 'chart', label: say`Chart` },
          { value: 'table', label: say`Table` },
        ]}
        value={drawing}
        large={full}
        onChoose={(timelineDrawing) => actions.setView({ timelineDrawing })}
      />
    </>
  );
}
