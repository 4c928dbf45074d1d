import type { KeyboardEvent } from 'react';
import type { ViewId } from '../../state/explorer-state.ts';
import css from './ViewTabs.module.css';

const names: Readonly<Record<ViewId, string>> = {
  tierMap: 'Tier map',
  operationGraph: 'Operation graph',
  timeline: 'Timeline',
};

/** The panel that the tabs speak of. */
export const tabPanelId = 'embed-panel';
export const tabId = (view: ViewId): string => `embed-tab-${view}`;

interface Props {
  readonly views: readonly ViewId[];
  readonly current: ViewId;
  readonly onChange: (view: ViewId) => void;
}

/** The views of a frame that has room for one at a time. */
export function ViewTabs({ views, current, onChange }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = views[(views.indexOf(current) + by + views.length) % views.length];
    if (by === 0 || next === undefined) return;
    // The arrows are the tabs' here, not the time cursor's.
    event.preventDefault();
    event.stopPropagation();
    onChange(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div role="tablist" aria-label="Views" className={css['tabs']}>
      {views.map((view) => (
        <button
          key={view}
          id={tabId(view)}
          type="button"
          role="tab"
          aria-selected={view === current}
          aria-controls={tabPanelId}
          tabIndex={view === current ? 0 : -1}
          className={css['tab']}
          onClick={() => onChange(view)}
          onKeyDown={onKeyDown}
        >
          {names[view]}
        </button>
      ))}
    </div>
  );
}
