import { useMemo, useRef } from 'react';
import { english } from '../../../base/words.ts';
import { busiestTile, fillingNote, readingNote, skylineNote, tileNote } from '../../../layout/tier-map/plan-notes.ts';
import type { PlanSource } from '../../../layout/tier-map/plan-source.ts';
import type { TierDrawing } from '../../../state/explorer-state.ts';
import { useSelected } from '../../shared/run-context.tsx';
import css from './Notes.module.css';
import { planMark } from '../scene/plan-mark.ts';
import { useNow } from './use-now.ts';
import { useSay } from '../../shared/words-context.ts';

interface Props {
  readonly source: PlanSource;
  readonly drawing: TierDrawing;
}

/** Three notes under the full-screen plan: the tile at the cursor, how to read it, what it leaves empty. */
export function Notes({ source, drawing }: Props) {
  const say = useSay();
  const selection = useSelected();
  const heading = useRef<HTMLHeadingElement>(null);
  const text = useRef<HTMLParagraphElement>(null);
  const { tile: marked } = planMark(source, selection);
  const tile = marked >= 0 ? marked : busiestTile(source);

  useNow(source, (now) => {
    const note = tileNote(source, now, tile);
    if (heading.current) heading.current.textContent = say(note.heading);
    if (text.current) text.current.textContent = say(note.text);
  });

  const others = useMemo(
    () => [drawing === 'skyline' ? skylineNote(source) : readingNote(source), fillingNote(source)],
    [source, drawing],
  );
  return (
    <div className={css['notes']}>
      {source.run && (
        <div>
          <h3 ref={heading}>{say`Tile`}</h3>
          <p ref={text} />
        </div>
      )}
      {others.map((note) => (
        <div key={english(note.heading)}>
          <h3>{say(note.heading)}</h3>
          <p>{say(note.text)}</p>
        </div>
      ))}
    </div>
  );
}
