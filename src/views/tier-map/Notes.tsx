import { t } from '../../base/language.ts';
import { useMemo, useRef } from 'react';
import { busiestTile, fillingNote, readingNote, skylineNote, tileNote } from '../../layout/tier-map/plan-notes.ts';
import type { PlanSource } from '../../layout/tier-map/plan-source.ts';
import type { TierDrawing } from '../../state/explorer-state.ts';
import { useExplorerState } from '../shared/explorer-context.ts';
import { selectMapSelection } from './map-run.ts';
import css from './Notes.module.css';
import { planMark } from './plan-mark.ts';
import { useNow } from './use-now.ts';

interface Props {
  readonly source: PlanSource;
  readonly drawing: TierDrawing;
}

/** Three notes under the full-screen plan: the tile at the cursor, how to read it, what it leaves empty. */
export function Notes({ source, drawing }: Props) {
  const selection = useExplorerState(selectMapSelection);
  const heading = useRef<HTMLHeadingElement>(null);
  const text = useRef<HTMLParagraphElement>(null);
  const { tile: marked } = planMark(source, selection);
  const tile = marked >= 0 ? marked : busiestTile(source);

  useNow(source, (now) => {
    const note = tileNote(source, now, tile);
    if (heading.current) heading.current.textContent = note.heading;
    if (text.current) text.current.textContent = note.text;
  });

  const others = useMemo(
    () => [drawing === 'skyline' ? skylineNote(source) : readingNote(source), fillingNote(source)],
    [source, drawing],
  );
  return (
    <div className={css['notes']}>
      {source.run && (
        <div>
          <h3 ref={heading}>{t`Tile`}</h3>
          <p ref={text} />
        </div>
      )}
      {others.map((note) => (
        <div key={note.heading}>
          <h3>{note.heading}</h3>
          <p>{note.text}</p>
        </div>
      ))}
    </div>
  );
}
