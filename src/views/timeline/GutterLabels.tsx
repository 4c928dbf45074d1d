import { byteUnits, engineeringText } from '../../base/format.ts';
import { t, type Text } from '../../base/text.ts';
import type { GroupKind } from '../../layout/timeline/lane-groups.ts';
import type { RowLayout, TrackId } from '../../layout/timeline/rows.ts';
import type { Simulation } from '../../model/result.ts';
import { useActions } from '../shared/explorer-context.ts';
import css from './TimelineView.module.css';
import { trackNames } from './track-names.ts';
import { useSay } from '../shared/words-context.ts';

interface Props {
  readonly simulation: Simulation;
  readonly layout: RowLayout;
  readonly collapsed: readonly string[];
  readonly phone: boolean;
}

/** Names beside the lanes: those of groups fold them, and stay in sight while any of their lanes is. */
export function GutterLabels({ simulation, layout, collapsed, phone }: Props) {
  const say = useSay();
  const actions = useActions();
  const toggle = (id: string) =>
    actions.setView({
      timelineCollapsed: collapsed.includes(id) ? collapsed.filter((other) => other !== id) : [...collapsed, id],
    });
  if (phone) return <ShortLabels layout={layout} />;
  const resources = simulation.scenario.accelerator;
  const busyOf = say`of ${resources.tiles}, ${resources.digitalUnits}, ${resources.mhaUnits}`;
  return (
    <>
      {layout.groups.map(({ group, top, bottom, collapsed: folded }) => {
        const visibleTop = Math.max(top, layout.lanesTop);
        const height = Math.min(bottom, layout.lanesBottom) - visibleTop;
        if (height < 10) return null;
        return (
          <div key={group.id}>
            <button
              type="button"
              className={css['group']}
              style={{ top: visibleTop - 1 }}
              aria-expanded={!folded}
              onClick={() => toggle(group.id)}
            >
              <span className={css['fold']} aria-hidden="true">
                {folded ? '▸' : '▾'}
              </span>
              {say(group.label)}
            </button>
            {height >= 28 && (
              <p className={css['note']} style={{ top: visibleTop + 14 }}>
                {say(group.note)}
              </p>
            )}
          </div>
        );
      })}
      {layout.tracks.map(({ id, top }) => (
        <p key={id} className={css['trackName']} style={{ top: top - 3 }}>
          {say(trackNames[id])}
          <small>
            {id === 'busy'
              ? busyOf
              : id === 'memory'
                ? say`peak ${engineeringText(simulation.totals.peakMemory, byteUnits)}`
                : say`in flight`}
          </small>
        </p>
      ))}
    </>
  );
}

const shortNames: Readonly<Record<GroupKind | TrackId, Text>> = {
  tiles: t`Tile##at most five letters`,
  digital: t`Dig.`,
  mha: 'MHA',
  sequence: t`Seq.`,
  inFlight: t`Com.`,
  busy: t`Busy##at most five letters`,
  memory: t`Mem.`,
};

/** A phone has room for a word beside the first number. */
function ShortLabels({ layout }: { readonly layout: RowLayout }) {
  const say = useSay();
  return (
    <>
      {layout.groups.map(({ group, top }) =>
        top >= layout.lanesTop - 2 && top < layout.lanesBottom - 12 ? (
          <p key={group.id} className={css['short']} style={{ top: top - 1 }} title={say(group.label)}>
            {say(shortNames[group.kind])}
          </p>
        ) : null,
      )}
      {layout.tracks.map(({ id, top, bottom }) => (
        <p key={id} className={css['short']} style={{ top: (top + bottom) / 2 - 7 }} title={say(trackNames[id])}>
          {say(shortNames[id])}
        </p>
      ))}
    </>
  );
}
