import { t } from '../../base/language.ts';
import type { ViewState } from '../../state/explorer-state.ts';
import { useActions, useExplorerState } from '../shared/explorer-context.ts';
import { Segmented } from '../shared/Segmented.tsx';
import { phoneQuery, useMedia } from '../shared/use-media.ts';

const modes = (full: boolean) =>
  [
    { value: 'resource', label: t`Resource` },
    { value: 'token', label: full ? t`Token and sequence` : t`Token` },
  ] as const;

const whiskers: readonly { readonly value: ViewState['timelineWhiskers']; readonly label: string }[] = [
  { value: 'selection', label: t`Whiskers: selection` },
  { value: 'all', label: t`all##whiskers` },
  { value: 'off', label: t`off##whiskers` },
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
        name={t`Lanes by`}
        options={modes(full)}
        value={mode}
        large={full}
        onChoose={(timelineMode) => actions.setView({ timelineMode })}
      />
      {full && !phone && (
        <Segmented
          name={t`Whiskers from ready to start`}
          options={whiskers}
          value={whisker}
          large
          onChoose={(timelineWhiskers) => actions.setView({ timelineWhiskers })}
        />
      )}
      <Segmented
        name={t`Drawing`}
        options={[
          { value: 'chart', label: t`Chart` },
          { value: 'table', label: t`Table` },
        ]}
        value={drawing}
        large={full}
        onChoose={(timelineDrawing) => actions.setView({ timelineDrawing })}
      />
    </>
  );
}
