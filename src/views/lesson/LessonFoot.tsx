import { use } from 'react';
import button from '../shared/Button.module.css';
import { classes } from '../shared/classes.ts';
import { useActions, useDialogs } from '../shared/explorer-context.ts';
import key from '../shared/Key.module.css';
import { useSay } from '../shared/words-context.ts';
import css from './Lesson.module.css';
import { StageContext } from './stage/stage-context.ts';
import { words } from './words.ts';

interface Props {
  /** The step that is open, from 0; the number of steps at the end. */
  readonly index: number;
  readonly steps: number;
  /** Its question is open, so that the way on leaves it. */
  readonly asking: boolean;
  readonly onGo: (step: number) => void;
}

/** The way back and on, and where one is. */
export function LessonFoot({ index, steps, asking, onGo }: Props) {
  const say = useSay();
  const host = use(StageContext);
  const atEnd = index === steps;
  return (
    <div className={css['foot']}>
      <button type="button" className={button['button']} disabled={index === 0} onClick={() => onGo(index - 1)}>
        ← {say(words.back)}
      </button>
      <div className={css['where']}>
        <span className={css['dots']} aria-hidden="true">
          {Array.from({ length: steps }, (_, i) => (
            <span key={i} data-here={i === index} />
          ))}
        </span>
        {!atEnd && <span>{say(words.step(index + 1, steps))}</span>}
        {host && <Keys toWorkbench={host.toWorkbench} />}
        {!host && <ToStage />}
      </div>
      {!atEnd && (
        <button type="button" className={button[asking ? 'button' : 'primary']} onClick={() => onGo(index + 1)}>
          {say(asking ? words.goOn : index + 1 === steps ? words.finish : words.next)} →
        </button>
      )}
    </div>
  );
}

/** The keys that leave the stage, for those who press them on the screen. */
function Keys({ toWorkbench }: { readonly toWorkbench: () => void }) {
  const say = useSay();
  const actions = useActions();
  return (
    <span className={css['keys']}>
      <button type="button" onClick={toWorkbench}>
        <kbd className={classes(key['key'])}>W</kbd> {say(words.stage.workbench)}
      </button>
      <button type="button" onClick={() => actions.openLesson(null)}>
        <kbd className={classes(key['key'])}>Esc</kbd> {say(words.stage.leave)}
      </button>
    </span>
  );
}

/** Back from the workbench to the large picture. */
function ToStage() {
  const say = useSay();
  const actions = useActions();
  const beside = useDialogs((dialogs) => dialogs.lessonBeside);
  if (!beside) return null;
  return (
    <span className={css['keys']}>
      <button type="button" onClick={() => actions.putLesson('stage')}>
        <kbd className={classes(key['key'])}>W</kbd> {say(words.stage.toStage)}
      </button>
    </span>
  );
}
