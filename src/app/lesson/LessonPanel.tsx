import { useState } from 'react';
import type { Text } from '../../base/text.ts';
import { LessonColumn } from '../../views/lesson/LessonColumn.tsx';
import { words } from '../../views/lesson/words.ts';
import { ParametersPanel } from '../../views/parameters/ParametersPanel.tsx';
import { Segmented } from '../../views/shared/Segmented.tsx';
import { LessonKeys } from './LessonKeys.tsx';
import { ErrorBoundary } from '../ErrorBoundary.tsx';
import css from './LessonPanel.module.css';
import { EditedRun } from '../ShownRun.tsx';
import { useSay } from '../../views/shared/words-context.ts';

type Shown = 'lesson' | 'parameters';

const choices: readonly { readonly value: Shown; readonly label: Text }[] = [
  { value: 'lesson', label: words.column.lesson },
  { value: 'parameters', label: words.column.parameters },
];

/** The lesson in the place of the parameters, with a switch between the two. */
export function LessonPanel() {
  const say = useSay();
  const [shown, setShown] = useState<Shown>('lesson');
  return (
    <>
      <div className={css['choice']}>
        <Segmented name={say(words.column.name)} options={choices} value={shown} onChoose={setShown} />
      </div>
      <div hidden={shown !== 'lesson'}>
        <ErrorBoundary what={say`The lesson`}>
          <LessonKeys />
          <LessonColumn />
        </ErrorBoundary>
      </div>
      {shown === 'parameters' && (
        <ErrorBoundary what={say`The parameters panel`}>
          <EditedRun>
            <ParametersPanel />
          </EditedRun>
        </ErrorBoundary>
      )}
    </>
  );
}
