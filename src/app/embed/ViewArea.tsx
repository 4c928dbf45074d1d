import { useState } from 'react';
import { t, type Text } from '../../base/text.ts';
import type { ViewId } from '../../state/explorer-state.ts';
import { AloneContext } from '../../views/shared/alone-context.ts';
import { useMedia } from '../../views/shared/use-media.ts';
import { OperationGraphSlot, TierMapSlot, TimelineSlot } from '../frame/slots.tsx';
import { Tabs } from '../frame/Tabs.tsx';
import css from './ViewArea.module.css';
import { useSay } from '../../views/shared/words-context.ts';

const slots = { tierMap: TierMapSlot, operationGraph: OperationGraphSlot, timeline: TimelineSlot };

const names: Readonly<Record<ViewId, Text>> = {
  tierMap: t`Tier map`,
  operationGraph: t`Operation graph`,
  timeline: t`Timeline`,
};

/** Too low for views above each other; from this width on, two stand side by side (ViewArea.module.css does that). */
const lowQuery = '(max-width: 900px) and (max-height: 560px)';
const narrowQuery = '(max-width: 559px)';

/** Views as rows: tier map and graph stand side by side where they are neighbours, the timeline wants the whole width. */
function rowsOf(views: readonly ViewId[]): ViewId[][] {
  const rows: ViewId[][] = [];
  for (const view of views) {
    const last = rows.at(-1);
    if (view === 'timeline' || last === undefined || last[0] === 'timeline') rows.push([view]);
    else last.push(view);
  }
  return rows;
}

/** The chosen views, all of them or, in a small frame, one at a time behind tabs. */
export function ViewArea({ views }: { readonly views: readonly ViewId[] }) {
  const say = useSay();
  const low = useMedia(lowQuery);
  const narrow = useMedia(narrowQuery);
  const [chosen, setChosen] = useState<ViewId | null>(null);
  const current = chosen ?? views[0];
  if (low && views.length > (narrow ? 1 : 2) && current !== undefined) {
    const Slot = slots[current];
    return (
      <div className={css['tabbed']}>
        <Tabs
          name={say`Views`}
          tabs={views.map((id) => ({ id, label: names[id] }))}
          current={current}
          onChange={setChosen}
          low
          panelClass={css['view']}
        >
          <AloneContext value>
            <Slot key={current} />
          </AloneContext>
        </Tabs>
      </div>
    );
  }
  return (
    <AloneContext value={views.length === 1}>
      <div className={css['views']}>
        {rowsOf(views).map((row) => (
          <div key={row.join(' ')} className={css['row']}>
            {row.map((view) => {
              const Slot = slots[view];
              return (
                <div key={view} className={css['view']}>
                  <Slot />
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </AloneContext>
  );
}
