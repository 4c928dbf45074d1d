import { useEffect } from 'react';
import { usePage } from '../../views/shared/page-context.ts';

/** W goes between the stage and the workbench; on the stage Escape leaves the lesson. */
export function LessonKeys() {
  const { actions, dialogs, store } = usePage();
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      const { lessonBeside, presenting } = dialogs.getState();
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || presenting !== null) return;
      if (document.querySelector('dialog[open], [popover]:popover-open') !== null) return;
      const { target } = event;
      const writes =
        target instanceof HTMLElement && target.matches('input:not([type=range], [type=radio]), textarea, select');
      // Within a picture W zooms.
      const draws = target instanceof HTMLElement && target.matches('canvas');
      if (event.key.toLowerCase() === 'w' && !writes && !draws) actions.putLesson(lessonBeside ? 'stage' : 'workbench');
      else if (event.key === 'Escape' && !lessonBeside && !store.getState().run.slow) actions.openLesson(null);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the keys of the page, to which Escape means something else.
    document.addEventListener('keydown', listener, true);
    return () => document.removeEventListener('keydown', listener, true);
  }, [actions, dialogs, store]);
  return null;
}
