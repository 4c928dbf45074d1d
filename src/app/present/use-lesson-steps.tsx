import { useEffect, useMemo, useState } from 'react';
import type { Lesson } from '../../lesson/lesson.ts';
import type { OpenLesson } from '../../state/dialogs.ts';
import { createAsker } from '../../state/lesson-asker.ts';
import { progressKey } from '../../state/lesson-store.ts';
import { foreign } from '../../views/lesson/foreign.ts';
import { Prose, ProseLanguage, SettingContext } from '../../views/lesson/Prose.tsx';
import { shelf } from '../../views/lesson/shelf.ts';
import { useScene } from '../../views/lesson/use-scene.ts';
import { words } from '../../views/lesson/words.ts';
import { useActions, useExplorer } from '../../views/shared/explorer-context.ts';
import { Answer } from './Answer.tsx';
import type { Steps } from './steps.ts';
import { useSay } from '../../views/shared/words-context.ts';

/** Where a presenter is in a lesson. */
interface At {
  readonly step: number;
  /** The question of the step has been answered before everyone. */
  readonly revealed: boolean;
}

/**
 * The steps of the lesson that is open. A question is shown without its answer first; the way on reveals it, and only then
 * leads to the next step. The lesson beside the ordinary page stays at the same step.
 */
export function useLessonSteps(lesson: Lesson, open: OpenLesson): Steps {
  const say = useSay();
  const { measurer } = useExplorer();
  const actions = useActions();
  const key = progressKey(open);
  const ask = useMemo(() => createAsker(measurer, lesson.scenarios), [measurer, lesson]);
  const openScene = useScene(lesson, ask);
  const count = lesson.steps.length;
  const [at, setAt] = useState<At>(() => ({ step: Math.min(shelf.read(key).step, count - 1), revealed: false }));

  useEffect(() => {
    // Its scene is on the screen; going back to the page must not set it up anew.
    if (open.resumed !== true) actions.openLesson({ ...open, resumed: true });
  }, [open, actions]);

  const go = (step: number, revealed: boolean): void => {
    const target = lesson.steps[step];
    if (!target) return;
    setAt({ step, revealed });
    shelf.write(key, { ...shelf.read(key), step });
    openScene(revealed && target.reveal ? target.reveal : target.scene, words.shownStep(target.title));
  };

  const step = lesson.steps[at.step];
  const asks = step?.ask ?? null;
  const setting = useMemo(() => ({ ask, current: step?.scene.show ?? '' }), [ask, step]);
  const isOpen = asks !== null && !at.revealed;
  const told = at.revealed ? (step?.after ?? []) : (step?.before ?? []);
  return {
    index: at.step,
    count,
    title: step?.title ?? lesson.title,
    caption: (
      <SettingContext value={setting}>
        {asks !== null && at.revealed && <Answer ask={asks} setting={setting} />}
        <ProseLanguage value={foreign(lesson.language, say)}>
          {(!isOpen || asks === null) && <Prose blocks={told.slice(0, 1)} />}
          {isOpen && <Prose blocks={asks.question} />}
        </ProseLanguage>
      </SettingContext>
    ),
    onward: isOpen ? say`Answer##show it` : at.step + 1 < count ? say`Next` : null,
    next: () => (isOpen ? go(at.step, true) : go(at.step + 1, false)),
    back: () => (at.revealed ? go(at.step, false) : go(at.step - 1, false)),
    first: () => go(0, false),
    last: () => go(count - 1, false),
  };
}
