import { useState } from 'react';
import { LessonColumn } from '../../views/lesson/LessonColumn.tsx';
import { words } from '../../views/lesson/words.ts';
import { LessonKeys } from './LessonKeys.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import css from './LessonSheet.module.css';
import { useSay } from '../../views/shared/words-context.ts';

/** On a phone the lesson is a sheet over the foot of the views, which can be folded down to its bar. */
export function LessonSheet() {
  const say = useSay();
  const [folded, setFolded] = useState(false);
  return (
    <div className={css['sheet']} data-folded={folded}>
      <button type="button" className={css['bar']} aria-expanded={!folded} onClick={() => setFolded(!folded)}>
        <span aria-hidden="true">{folded ? '▴' : '▾'}</span> {say(folded ? words.unfold : words.fold)}
      </button>
      <div className={css['content']} hidden={folded}>
        <ErrorBoundary what={say`The lesson`}>
          <LessonKeys />
          <LessonColumn />
        </ErrorBoundary>
      </div>
    </div>
  );
}
